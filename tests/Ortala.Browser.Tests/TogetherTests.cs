using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests;

/// <summary>Three tabs with the editor as it is, on a line that loses, repeats and delays.</summary>
public class TogetherTests(Browsing browsing)
{
    /// <summary>Performs edits drawn by chance, and a row that nobody else touches; gives the id of that row.</summary>
    const string Work = """
        ([seed, tab]) => {
            const empty = id => ({ id, activity: "", requirements: "", duration: "", output: "", note: "", symbols: [] });
            const { store } = ortala, draft = store.draft, chart = draft.charts[0];
            let a = seed * 2654435761 >>> 0;
            const chance = () => { a = a + 0x6D2B79F5 | 0; let t = Math.imul(a ^ a >>> 15, 1 | a); t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t; return ((t ^ t >>> 14) >>> 0) / 4294967296; };
            const pick = list => list[Math.floor(chance() * list.length)];
            const shared = chart.rows.filter(r => !r.note.startsWith("own")), symbols = chart.rows.flatMap(r => r.symbols), row = pick(shared) ?? empty("gone"), symbol = pick(symbols);
            const done = store.perform([pick([
                () => ({ do: "setCell", row: row.id, field: "activity", value: `Kegiatan ${seed} ${tab}`, was: row.activity }),
                () => ({ do: "setIdentity", field: "unit", value: `Unit ${seed} ${tab}`, was: draft.identity.unit ?? "" }),
                () => ({ do: "insertRow", chart: chart.id, after: row.id, row: empty(`r${seed}${tab}`) }),
                () => ({ do: "moveRow", row: row.id, after: pick(shared)?.id ?? null, was: null }),
                () => ({ do: "deleteRow", row: row.id }),
                () => ({ do: "placeSymbol", row: row.id, symbol: { id: `s${seed}${tab}`, executor: pick(chart.executors).id, kind: "process", text: "", exits: symbol ? [{ kind: "next", target: symbol.id, label: "" }] : [], joint: [] } }),
                () => symbol ? { do: "removeSymbol", symbol: symbol.id } : { do: "titleChart", chart: chart.id, value: `Bagan ${seed}`, was: chart.title },
                () => ({ do: "renameExecutor", executor: pick(chart.executors).id, value: `Pelaksana ${seed}`, was: "" }),
            ])()]);
            if (done && chance() < 0.15) store.undo();
            const own = { ...empty(`own-${seed}-${tab}`), note: `own ${seed}` };
            store.perform([{ do: "insertRow", chart: chart.id, after: null, row: own }]);
            return own.id;
        }
        """;

    /// <summary>The row is at the server or on the disk.</summary>
    const string OnDisk = """
        async row => {
            if (ortala.store.status.waiting === 0) return true;
            const request = await new Promise(done => { const open = indexedDB.open("ortala"); open.onsuccess = () => {
                const all = open.result.transaction("changes").objectStore("changes").getAll(); all.onsuccess = () => { open.result.close(); done(all); }; }; });
            return JSON.stringify(request.result).includes(row);
        }
        """;

    [Fact]
    public async Task ThreeTabs_OnABadLine_ComeToOneDraftAndNothingIsLost()
    {
        var cancel = TestContext.Current.CancellationToken;
        var first = await browsing.VisitAs("penyusun-sop", "/naskah/baru");
        await first.FillAsync("#judul", "Uji bersama");
        await first.ClickAsync("form[action*='handler=Kosong'] button[type=submit]");
        await first.Locator("body[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var pages = new List<IPage> { first };
        for (var i = 0; i < 2; i++) pages.Add(await Open(await (await browsing.VisitAs("koordinator-sop", "/naskah")).Context.NewPageAsync(), first.Url));
        var chance = new Random(7);
        foreach (var page in pages) await page.RouteAsync("**/edits", route => Suffer(route, Next(), Next(), Next()));
        var own = new List<string>();
        for (var step = 0; step < 45; step++)
        {
            var tab = Next(3);
            if (Next(9) == 0)
            {
                var (context, address) = (pages[tab].Context, pages[tab].Url);
                await pages[tab].WaitForFunctionAsync(OnDisk, own.LastOrDefault(id => id.EndsWith($"-{tab}", StringComparison.Ordinal)) ?? "");
                await pages[tab].CloseAsync();
                pages[tab] = await Open(await context.NewPageAsync(), address);
                await pages[tab].RouteAsync("**/edits", route => Suffer(route, Next(), Next(), Next()));
            }
            own.Add(await pages[tab].EvaluateAsync<string>(Work, new object[] { step, tab }));
            if (Next(3) == 0) await Task.Delay(Next(300), cancel);
        }
        foreach (var page in pages) await page.UnrouteAllAsync(new() { Behavior = UnrouteBehavior.IgnoreErrors });
        foreach (var page in pages) await page.EvaluateAsync("() => dispatchEvent(new Event('online'))");
        foreach (var page in pages) await page.WaitForFunctionAsync("() => ortala.store.status.waiting === 0", null, new() { Timeout = 60_000 });
        var fresh = await Open(await (await browsing.VisitAs("koordinator-sop", "/naskah")).Context.NewPageAsync(), first.Url);
        var (revision, draft) = (await fresh.EvaluateAsync<int>("() => ortala.store.revision"), await Draft(fresh));
        foreach (var page in pages)
        {
            await page.WaitForFunctionAsync("revision => ortala.store.revision >= revision", revision, new() { Timeout = 60_000 });
            Assert.Equal(draft, await Draft(page));
        }
        Assert.All(own, id => Assert.Contains($"\"{id}\"", draft, StringComparison.Ordinal));

        int Next(int below = 100)
        {
            lock (chance) return chance.Next(below);
        }
    }

    /// <summary>A request that is lost, whose answer is lost, that goes twice, or that comes late.</summary>
    static async Task Suffer(IRoute route, int fate, int wait, int again)
    {
        try
        {
            await Task.Delay(wait * 4);
            if (fate < 15) { await route.AbortAsync(); return; }
            var answer = await route.FetchAsync();
            if (again < 15) answer = await route.FetchAsync();
            await Task.Delay(again * 4);
            if (fate < 30) await route.AbortAsync();
            else await route.FulfillAsync(new() { Response = answer });
        }
        catch (PlaywrightException)
        {
            // the tab was closed meanwhile
        }
    }

    static Task<string> Draft(IPage page) => page.EvaluateAsync<string>("() => JSON.stringify([Object.entries(ortala.store.draft.identity).sort(), ortala.store.draft.charts.map(c => [c.id, c.title, c.executors, c.rows])])");

    static async Task<IPage> Open(IPage page, string address)
    {
        await page.GotoAsync(address);
        await page.Locator("body[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        return page;
    }
}
