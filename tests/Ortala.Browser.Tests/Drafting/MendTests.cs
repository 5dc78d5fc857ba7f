using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>A finding that can be mended is mended by one click, and the mend is undone like any other step.</summary>
public class MendTests(Browsing browsing)
{
    [Fact]
    public async Task Finding_WithAMend_IsMendedByAClickAndTheMendIsUndone()
    {
        var complaints = new List<string>();
        var desk = await Desk.New(browsing, complaints, rows: 2);
        await desk.Page.EvaluateAsync("() => { const { store } = window.ortala, row = store.draft.charts[0].rows[0]; store.perform([{ do: 'setCell', row: row.id, field: 'activity', value: '3. Memeriksa berkas', was: row.activity }]); }");
        await desk.Settled();
        var mend = desk.Page.GetByRole(AriaRole.Button, new() { Name = "Ubah menjadi “Memeriksa berkas”" });
        if (!await mend.IsVisibleAsync()) await desk.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("catatan", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).First.ClickAsync();
        await mend.ClickAsync();
        await desk.Settled();
        Assert.Equal("Memeriksa berkas", await Activity(desk));
        await Expect(mend).ToHaveCountAsync(0);
        if (Environment.GetEnvironmentVariable("ORTALA_SHOTS") is { } folder) await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "mend.png") });
        await desk.Page.Keyboard.PressAsync("Control+z");
        await desk.Settled();
        Assert.Equal("3. Memeriksa berkas", await Activity(desk));
        Assert.Empty(complaints);
    }

    static Task<string> Activity(Desk desk) => desk.Page.EvaluateAsync<string>("() => window.ortala.store.draft.charts[0].rows[0].activity");
}
