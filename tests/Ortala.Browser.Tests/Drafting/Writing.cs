using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>An officer at the sheet of a document: names of places, and what stands there.</summary>
sealed class Writing(IPage page)
{
    public IPage Page { get; } = page;

    /// <summary>The text field that opens over a place.</summary>
    public ILocator Typing => Page.Locator(".typing-text");

    /// <summary>What screen readers were told last.</summary>
    public ILocator Said => Page.Locator("#pengumuman");

    /// <summary>A new document out of a sample.</summary>
    public static async Task<Writing> OfSample(Browsing browsing, List<string> complaints, string sample = "pengelolaan-surat-masuk", int width = 1280)
    {
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru", width, complaints: complaints);
        await page.SelectOptionAsync("#contoh", sample);
        await page.ClickAsync("form[action*=Contoh] button[type=submit]");
        return await Opened(page);
    }

    /// <summary>A blank document with two executors.</summary>
    public static async Task<Writing> Blank(Browsing browsing, List<string> complaints)
    {
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru", complaints: complaints);
        await page.FillAsync("#judul", "Uji penyuntingan");
        await page.FillAsync("#pelaksana", "Staf\nKepala Bagian");
        await page.ClickAsync("form[action*=Kosong] button[type=submit]");
        return await Opened(page);
    }

    /// <summary>The page once its editor is ready; the tour, which greets a first visit, is closed.</summary>
    public static async Task<Writing> Opened(IPage page)
    {
        await page.WaitForSelectorAsync("body[data-ready]", new() { State = WaitForSelectorState.Attached });
        return new Writing(page);
    }

    /// <summary>Cells of a column of texts, from the first row.</summary>
    public ILocator Cells(string column) => Page.Locator($"[role=grid] .cell-text[data-column={column}]");

    /// <summary>A field of the identity block.</summary>
    public ILocator Field(string field) => Page.Locator($".field-over[role=button][data-field='{field}']");

    /// <summary>Texts of a column in the draft.</summary>
    public Task<string[]> Texts(string column) => Page.EvaluateAsync<string[]>("column => window.ortala.store.draft.charts[0].rows.map(r => r[column])", column);

    /// <summary>Text of a field of the identity block in the draft.</summary>
    public Task<string> Identity(string field) => Page.EvaluateAsync<string>("field => window.ortala.store.draft.identity[field] ?? ''", field);

    /// <summary>Name of the place that has the focus, as a screen reader says it.</summary>
    public Task<string> Focused() => Page.EvaluateAsync<string>("""
        () => {
            const e = document.activeElement, ids = e.getAttribute("aria-labelledby");
            return e.getAttribute("aria-label") ?? ids?.split(" ").map(id => document.getElementById(id)).map(x => x.getAttribute("aria-label") ?? x.textContent).join(", ") ?? e.textContent;
        }
        """);

    /// <summary>Waits until the server has everything and the drawing shows it.</summary>
    public async Task Settled() => await Until("() => window.ortala.store.status.waiting === 0 && window.ortala.store.drawing.revision === window.ortala.store.revision");

    /// <summary>Waits for a condition of the page. The page's policy forbids to have a text evaluated in it, so it is asked from time to time.</summary>
    public async Task Until(string condition)
    {
        for (var i = 0; i < 400; i++)
        {
            if (await Page.EvaluateAsync<bool>(condition)) return;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        Assert.Fail($"never came true: {condition}");
    }

    /// <summary>Presses keys one after the other.</summary>
    public async Task Keys(params string[] keys)
    {
        foreach (var key in keys) await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Types a text.</summary>
    public Task Type(string text) => Page.Keyboard.TypeAsync(text);
}
