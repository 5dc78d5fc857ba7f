using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>The editor with a new document, and an officer's hands: mouse and keys on places that are named by row and executor, both from 1.</summary>
sealed class Desk
{
    const string Place = """
        ([row, executor, field]) => {
            const { view, store } = window.ortala, chart = store.draft.charts[0], at = chart.rows[row - 1]?.id, id = chart.executors[executor - 1]?.id;
            const ref = row === 0 ? { at: "executor", chart: chart.id, executor: id } : field ? { at: "cell", chart: chart.id, row: at, field } : { at: "lane", chart: chart.id, row: at, executor: id };
            const box = view.element(ref).getBoundingClientRect();
            return { x: box.x, y: box.y, w: box.width, h: box.height };
        }
        """;

    // The order of keys is no difference.
    const string Sorted = "const sorted = draft => JSON.stringify(draft, (_, v) => v && typeof v === 'object' && !Array.isArray(v) ? Object.fromEntries(Object.entries(v).sort()) : v);";

    public IPage Page { get; }

    Desk(IPage page) => Page = page;

    /// <summary>A new, blank document whose flowchart has so many empty rows and executors.</summary>
    public static async Task<Desk> New(Browsing browsing, List<string> complaints, int rows = 5, int executors = 3, int width = 1280)
    {
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru", width, complaints: complaints);
        await page.FillAsync("#judul", "Uji gerakan");
        await page.ClickAsync("form[action*=Kosong] button[type=submit]");
        var desk = new Desk(page);
        await page.WaitForSelectorAsync("body[data-ready]");
        await page.EvaluateAsync("""
            ([rows, executors]) => {
                const { store, newId } = window.ortala, chart = store.draft.charts[0].id, empty = { activity: "", requirements: "", duration: "", output: "", note: "", symbols: [] };
                const edits = store.draft.charts[0].rows.map(r => ({ do: "deleteRow", row: r.id }));
                for (let r = 1, after = null; r <= rows; r++) { const row = { id: newId("r"), ...empty, activity: `Kegiatan ${r}` }; edits.push({ do: "insertRow", chart, after, row }); after = row.id; }
                for (let e = store.draft.charts[0].executors.length; e < executors; e++) edits.push({ do: "addExecutor", chart, after: store.draft.charts[0].executors.at(-1).id, executor: { id: newId("e"), name: "", group: "" } });
                store.perform(edits);
                store.perform(store.draft.charts[0].executors.map((e, i) => ({ do: "renameExecutor", executor: e.id, value: `Jabatan ${"ABCDEFGH"[i]}`, was: e.name })));
            }
            """, new[] { rows, executors });
        await desk.Settled();
        return desk;
    }

    /// <summary>Waits until everything is stored and the drawing shows it, so that nothing moves under the pointer.</summary>
    public async Task Settled()
    {
        for (var i = 0; i < 300; i++)
        {
            if (await Page.EvaluateAsync<bool>($"() => {{ {Sorted} const s = window.ortala.store; return s.status.waiting === 0 && sorted(s.drawing.draft) === sorted(s.draft); }}")) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail("the drawing never showed the draft");
    }

    /// <summary>Middle of a lane; row 0: head of the executor; executor 0: number of the row.</summary>
    public async Task<(float X, float Y)> At(int row, int executor)
    {
        await Settled();
        var box = await Page.EvaluateAsync<JsonElement>(Place, new object?[] { row, Math.Max(executor, 1), executor == 0 ? "activity" : null });
        float Of(string name) => box.GetProperty(name).GetSingle();
        return (executor == 0 ? Of("x") - 10 : Of("x") + Of("w") / 2, Of("y") + Of("h") / 2);
    }

    public async Task Click(int row, int executor, string? held = null)
    {
        var (x, y) = await At(row, executor);
        if (held is not null) await Page.Keyboard.DownAsync(held);
        await Page.Mouse.ClickAsync(x, y);
        if (held is not null) await Page.Keyboard.UpAsync(held);
    }

    public async Task Drag((int Row, int Executor) from, (int Row, int Executor) to, float dx = 0, float dy = 0, bool release = true)
    {
        var (x1, y1) = await At(from.Row, from.Executor);
        var (x2, y2) = await At(to.Row, to.Executor);
        await Page.Mouse.MoveAsync(x1, y1);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x1 + 7, y1 + 7);
        await Page.Mouse.MoveAsync(x2 + dx, y2 + dy, new() { Steps = 4 });
        if (release) await Page.Mouse.UpAsync();
    }

    public async Task Keys(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>The flowchart in words, a row a line: <c>Kegiatan 1: A start >2</c>.</summary>
    public Task<string[]> Told() => Page.EvaluateAsync<string[]>("""
        () => {
            const chart = window.ortala.store.draft.charts[0], row = id => chart.rows.findIndex(r => r.symbols.some(s => s.id === id)) + 1;
            const name = id => chart.executors.find(e => e.id === id).name.replace("Jabatan ", "");
            return chart.rows.map(r => `${r.activity}: ${r.symbols.map(s => [name(s.executor), s.kind, ...s.exits.map(e => `${{ next: "", yes: "Ya", no: "Tidak", branch: e.label }[e.kind]}>${row(e.target)}`)].join(" ") + (s.joint.length ? "~" : "")).join(" + ")}`.trim());
        }
        """);

    public Task<string[]> Executors() => Page.EvaluateAsync<string[]>("() => window.ortala.store.draft.charts[0].executors.map(e => e.name)");

    /// <summary>The draft, for comparing.</summary>
    public Task<string> Json() => Page.EvaluateAsync<string>($"() => {{ {Sorted} return sorted(window.ortala.store.draft); }}");

    /// <summary>Waits until screen readers have been told this.</summary>
    public async Task Said(string part) => await Page.Locator("#pengumuman").Filter(new() { HasText = part }).WaitForAsync(new() { State = WaitForSelectorState.Attached });

    /// <summary>What axe finds in a part of the page is a failure.</summary>
    public async Task HasNoBarriers(string part)
    {
        var found = (await Page.Locator(part).RunAxe()).Violations;
        Assert.True(found.Length == 0, string.Join("; ", found.Select(v => $"{v.Id}: {string.Join(' ', v.Nodes.Select(n => n.Html).Take(2))}")));
    }
}
