using Xunit;

namespace Ortala.Browser.Tests.Platform;

public class ListTests(Browsing browsing)
{
    [Fact]
    public async Task Typing_InTheSearch_NarrowsTheListAndKeepsTheFocus()
    {
        var complaints = new List<string>();
        var page = await browsing.VisitAs("admin-sistem", "/akun", complaints: complaints);
        await page.FocusAsync("#cari");
        await page.Keyboard.TypeAsync("penyusun");
        await page.WaitForFunctionAsync("() => location.search.includes('cari=penyusun') && document.querySelectorAll('[data-row]').length < 5");
        Assert.Equal("cari", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        Assert.StartsWith("1–", await page.InnerTextAsync("[data-list-count]"), StringComparison.Ordinal);
        await page.SelectOptionAsync("#f-keadaan", "ditutup");
        await page.WaitForSelectorAsync(".empty");
        await page.ClickAsync(".list-chip-all");
        await page.WaitForFunctionAsync("() => document.querySelectorAll('[data-row]').length > 10");
        Assert.Equal("", await page.InputValueAsync("#cari"));
        await page.GoBackAsync();
        await page.WaitForSelectorAsync(".empty");
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Keys_MoveThroughTheRowsChooseAndOpen()
    {
        var page = await browsing.VisitAs("admin-sistem", "/akun");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        Assert.True(await page.EvaluateAsync<bool>("() => document.querySelectorAll('[data-row]')[1].querySelector('input[name=pilih]').checked"));
        Assert.Equal("1 dipilih", await page.InnerTextAsync("[data-list-chosen]"));
        await page.Keyboard.PressAsync("/");
        Assert.Equal("cari", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab");
        await page.EvaluateAsync("() => document.activeElement.blur()");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/akun/*-*");
    }

    [Fact]
    public async Task Columns_Chosen_StayAfterLeavingThePage()
    {
        var page = await browsing.VisitAs("admin-sistem", "/akun");
        await page.ClickAsync("[data-list-columns] summary");
        await page.CheckAsync("[data-list-columns] input[value=nip]");
        await page.ClickAsync("[data-list-columns] button[value='1']");
        await page.WaitForSelectorAsync("th:has-text('NIP')");
        await page.GotoAsync(browsing.Address + "/");
        await page.GotoAsync(browsing.Address + "/akun");
        Assert.Equal(1, await page.Locator("th:has-text('NIP')").CountAsync());
    }

    [Fact]
    public async Task ChoosingThePage_ThenTheAction_AsksAboutAllOfThem()
    {
        var page = await browsing.VisitAs("admin-lokal", "/akun");
        await page.CheckAsync("[data-list-page]");
        var chosen = await page.Locator("input[name=pilih]").CountAsync();
        Assert.Equal($"{chosen} dipilih", await page.InnerTextAsync("[data-list-chosen]"));
        await page.ClickAsync(".list-actions button[formaction='/akun/tangguhkan']");
        await page.WaitForSelectorAsync("form.bulk");
        Assert.Equal(chosen, await page.Locator(".bulk-names li").CountAsync());
        Assert.Contains("Ini akun Anda sendiri", await page.InnerTextAsync("form.bulk"), StringComparison.Ordinal); // oneself is left out
    }

    [Theory]
    [InlineData("/akun"), InlineData("/akun?cari=sop&urut=nama&keadaan=aktif"), InlineData("/cari?q=demonstrasi"), InlineData("/akun?cari=tidakada")]
    public async Task OnAPhone_NothingIsCutOff(string address)
    {
        var page = await browsing.VisitAs("admin-sistem", address, width: 390);
        Assert.True(await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth") <= 390);
        var cut = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main td, main a, main button')].filter(e => e.checkVisibility() && !e.closest('thead') && e.getBoundingClientRect().right > 391).map(e => e.outerHTML.slice(0, 80))");
        Assert.Empty(cut);
    }

    [Fact]
    public async Task ControlK_LeadsToTheSearch_AndArrowsThroughItsHits()
    {
        var page = await browsing.VisitAs("admin-sistem", "/cari?q=demonstrasi");
        await page.Keyboard.PressAsync("Control+k");
        Assert.Equal("q", await page.EvaluateAsync<string>("() => document.activeElement.id"));
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement.matches('.search-hits h3 a')"));
    }
}
