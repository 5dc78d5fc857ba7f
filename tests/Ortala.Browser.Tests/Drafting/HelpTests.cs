using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>The tour, the list of keys, the guide beside the sheet.</summary>
public class HelpTests(Browsing browsing)
{
    [Fact]
    public async Task Tour_IsOfferedOnce_RunsByKeyboard_AndCanBeStartedAgain()
    {
        var page = await Workbook.Begin(browsing);
        await page.GetByRole(AriaRole.Button, new() { Name = "Mulai tur" }).ClickAsync();
        var card = page.Locator(".tour-card");
        await Assertions.Expect(card).ToContainTextAsync("Lembar ini yang dicetak");
        Assert.Empty(await Workbook.Barriers(page.Locator(".tour-card")));
        for (var i = 0; i < 6; i++) await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(card).ToContainTextAsync("7 / 7");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(card).ToHaveCountAsync(0);
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("body[data-ready]");
        await Assertions.Expect(page.Locator(".tour-offer")).ToHaveCountAsync(0);
        await page.EvaluateAsync("ortala.commands.run('tour')");
        await Assertions.Expect(card).ToContainTextAsync("1 / 7");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(card).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Tour_Declined_IsNotOfferedAgain()
    {
        var page = await Workbook.Begin(browsing);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tidak perlu" }).ClickAsync();
        await page.ReloadAsync();
        await page.WaitForSelectorAsync("body[data-ready]");
        await Assertions.Expect(page.Locator(".tour-offer")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Keys_ListEveryCommandWithAKey_AndAreSearched(int width)
    {
        var page = await Workbook.Begin(browsing, width);
        await page.Keyboard.PressAsync("Control+/");
        await page.WaitForSelectorAsync(".keys");
        var shown = await page.Locator(".keys dt").AllInnerTextsAsync();
        var commands = await page.EvaluateAsync<string[]>("ortala.commands.all().filter(c => c.keys?.length).map(c => c.label.id)");
        Assert.True(commands.Length > 20);
        Assert.All(commands, c => Assert.Contains(c, shown));
        Assert.Empty(await Workbook.Barriers(page.Locator("dialog")));
        await page.Keyboard.TypeAsync("cari");
        Assert.All(await page.Locator(".keys dt:visible").AllInnerTextsAsync(), t => Assert.Contains("cari", t, StringComparison.OrdinalIgnoreCase));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task QuestionMark_InACellOfText_IsWritten()
    {
        var page = await Workbook.Begin(browsing);
        await page.Keyboard.TypeAsync("?");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("?", (await Workbook.Column(page, "activity"))[0]);
        Assert.Equal(0, await page.Locator("dialog").CountAsync());
    }

    [Fact]
    public async Task QuestionMark_OnASymbol_ShowsTheKeys()
    {
        var page = await Workbook.Begin(browsing);
        await page.EvaluateAsync("() => { const c = ortala.store.draft.charts[0]; ortala.view.selection.select({ at: 'lane', chart: c.id, row: c.rows[0].id, executor: c.executors[0].id }); }");
        await page.Keyboard.PressAsync("?");
        await page.WaitForSelectorAsync(".keys");
    }

    [Theory]
    [InlineData("id", "duration", "Baris kegiatan")]
    [InlineData("en", "duration", "Rows")]
    public async Task Guide_OpensBesideTheSheet_AtWhatOneIsDoing(string language, string field, string section)
    {
        var complaints = new List<string>();
        var page = await Workbook.Begin(browsing, complaints: complaints, language: language);
        await Workbook.Select(page, 0, field);
        await page.Keyboard.PressAsync("F1");
        var chapters = page.Locator(".guide-panel select");
        await Assertions.Expect(chapters.Locator("option:checked")).ToHaveTextAsync(section);
        await page.WaitForFunctionAsync("() => { const t = document.querySelector('.guide-text'), h = t.querySelector('#baris'); return Math.abs(h.getBoundingClientRect().top - t.getBoundingClientRect().top) < 20; }");
        Assert.Empty(await Workbook.Barriers(page.Locator(".guide-panel")));
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator(".guide-panel")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("ortala.view.root.contains(document.activeElement)"));
        Assert.Equal([], complaints);
    }
}
