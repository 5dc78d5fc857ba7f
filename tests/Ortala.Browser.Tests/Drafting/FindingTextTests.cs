using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>Find and replace, and suggestions, by keyboard.</summary>
public class FindingTextTests(Browsing browsing)
{
    async Task<IPage> WithRows()
    {
        var page = await Workbook.Begin(browsing);
        await Workbook.Paste(page, Workbook.Html);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();
        await Workbook.Select(page, 0, "activity");
        return page;
    }

    [Fact]
    public async Task Find_ByKeyboard_CountsGoesOnAndComesBackToTheSheet()
    {
        var page = await WithRows();
        await page.Keyboard.PressAsync("Control+f");
        await page.Keyboard.TypeAsync("konsep");
        var count = page.Locator(".find-count");
        await Assertions.Expect(count).ToHaveTextAsync("1 dari 12");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(count).ToHaveTextAsync("2 dari 12");
        await page.Keyboard.PressAsync("Shift+Enter");
        await page.Keyboard.PressAsync("Shift+Enter");
        await Assertions.Expect(count).ToHaveTextAsync("12 dari 12");
        Assert.Empty(await Workbook.Barriers(page.Locator(".find")));
        await page.Keyboard.PressAsync("Escape");
        Assert.Equal("requirements", await page.EvaluateAsync<string>("ortala.view.selection.active.field"));
        Assert.True(await page.EvaluateAsync<bool>("ortala.view.root.contains(document.activeElement)"));
    }

    [Fact]
    public async Task Replace_OneAndAll_AreStepsOfUndo()
    {
        var page = await WithRows();
        await page.Keyboard.PressAsync("Control+h");
        await page.Keyboard.TypeAsync("konsep");
        await page.Keyboard.PressAsync("Tab");
        while (await page.EvaluateAsync<string>("document.activeElement.ariaLabel") != "Pengganti") await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("rancangan");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".find-count")).ToContainTextAsync("dari 11");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ganti semua" }).ClickAsync();
        await Assertions.Expect(page.Locator(".find-count")).ToHaveTextAsync("Tidak ada");
        Assert.Equal("Menyusun rancangan jawaban", (await Workbook.Column(page, "activity"))[3]);
        await page.Locator(".toast-note >> text=Urungkan").Last.ClickAsync();
        await Assertions.Expect(page.Locator(".find-count")).ToContainTextAsync("dari 11");
        Assert.Equal("Menyusun rancangan jawaban", (await Workbook.Column(page, "activity"))[3]);
    }

    [Fact]
    public async Task Suggestion_ChosenByArrow_IsTaken_AndEnterGoesDownAsEver()
    {
        var page = await WithRows();
        await Workbook.Select(page, 2, "duration");
        await page.Keyboard.TypeAsync("20");
        var list = page.GetByRole(AriaRole.Listbox, new() { Name = "Saran" });
        await Assertions.Expect(list.GetByRole(AriaRole.Option)).ToHaveCountAsync(6);
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("20 jam", await page.EvaluateAsync<string>("document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).textContent"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(list).ToBeHiddenAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("20 jam", (await Workbook.Column(page, "duration"))[2]);
        Assert.True(await page.EvaluateAsync<bool>("ortala.view.selection.active.row === ortala.store.draft.charts[0].rows[3].id"));
    }

    [Fact]
    public async Task Suggestion_NotChosen_StealsNeitherEnterNorTab()
    {
        var page = await WithRows();
        await Workbook.Select(page, 2, "duration");
        await page.Keyboard.TypeAsync("20");
        await page.WaitForSelectorAsync("#saran:not([hidden])");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("20", (await Workbook.Column(page, "duration"))[2]);
        Assert.Equal("output", await page.EvaluateAsync<string>("ortala.view.selection.active.field"));
        await page.Keyboard.TypeAsync("konsep");
        await page.WaitForSelectorAsync("#saran:not([hidden])");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("konsep", (await Workbook.Column(page, "output"))[2]);
    }

    [Fact]
    public async Task Suggestion_ForALegalBasis_ComesFromTheRegister()
    {
        var page = await Workbook.Begin(browsing);
        await page.EvaluateAsync("ortala.view.selection.select({ at: 'identity', field: 'legalBasis' })");
        await page.Keyboard.TypeAsync("uu 25");
        await page.GetByRole(AriaRole.Option, new() { Name = "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik" }).WaitForAsync();
        Assert.Empty(await Workbook.Barriers(page.Locator(".layer")));
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik", await page.EvaluateAsync<string>("ortala.store.draft.identity.legalBasis"));
    }

    [Fact]
    public async Task Suggestion_ForRequirements_OffersWhatTheRowAboveYields()
    {
        var page = await WithRows();
        await page.EvaluateAsync("() => { const r = ortala.store.draft.charts[0].rows[3]; ortala.store.perform([{ do: 'setCell', row: r.id, field: 'requirements', value: '', was: r.requirements }]); }");
        await Workbook.Select(page, 3, "requirements");
        await page.Keyboard.PressAsync("F2");
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToHaveTextAsync("Hasil pemeriksaan");
    }
}
