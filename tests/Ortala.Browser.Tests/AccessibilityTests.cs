using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests;

public class AccessibilityTests(Browsing browsing)
{
    public static MatrixTheoryData<string, int> Pages => new(
        [
            "/", "/sop", "/sop?cari=zzz", "/sop/analisis-beban-kerja", "/sop/analisis-beban-kerja?tampilan=bersambung&besar=150",
            "/sop/penyusunan-sop-perangkat-daerah?tampilan=langkah", "/unggah", "/panduan", "/panduan/penyusun", "/panduan/naskah", "/panduan/aturan", "/panduan/bentuk", "/tentang", "/tidak-ada", "/sop?lang=en",
        ],
        [1280, 360]);

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_OnADeskAndOnAPhone_HasNoBarrierAndFitsTheScreen(string address, int width)
    {
        var complaints = new List<string>();
        var page = await browsing.Visit(address, width, complaints: complaints);
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });
        Assert.Equal([], axe.Violations.Select(v => $"{v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(160, n.Html.Length)]))}"));
        Assert.True(axe.Passes.Length > 10, "axe did not look at the page");
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(over <= 0, $"{over} px wider than the screen");
        Assert.Equal([], complaints.Where(c => !(address == "/tidak-ada" && c.Contains("404", StringComparison.Ordinal))));
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.ready.then(() => document.fonts.check('12px Arimo'))"), "the typeface was not loaded");
    }

    [Fact]
    public async Task UploadedMistakes_OnADesk_HaveNoBarrier()
    {
        var page = await browsing.Visit("/unggah");
        await page.SetInputFilesAsync("#naskah", Files.Named("rusak.sop.yaml", "sop: 1\ntitle: Rusak\nactors: [{id: a, name: A}]\nsteps:\n  - {id: s1, activity: X, actor: b, kind: strat}\n"));
        await page.ClickAsync("form button[type=submit]");
        await page.WaitForSelectorAsync(".finding-error");
        var axe = await page.RunAxe();
        Assert.Equal([], axe.Violations.Select(v => v.Id));
    }

    [Fact]
    public async Task Keyboard_FromTheTop_JumpsToTheContentAndSearches()
    {
        var page = await browsing.Visit("/sop");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Langsung ke isi", await Focused(page));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**#isi");
        Assert.Equal("isi", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Keyboard.PressAsync("Tab"); // upload
        await page.Keyboard.PressAsync("Tab"); // search
        Assert.Equal("cari", await page.EvaluateAsync<string>("document.activeElement.name"));
        await page.Keyboard.TypeAsync("surat masuk");
        Assert.Equal("surat masuk", await page.EvaluateAsync<string>("document.activeElement.value"));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("[?&]cari=surat(\\+|%20)masuk"), new() { Timeout = 20_000 });
        await Assertions.Expect(page.Locator(".entry")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Keyboard_OnASheet_ReachesTheMarkOfARowAndItsFinding()
    {
        var page = await browsing.Visit("/sop/analisis-beban-kerja");
        var mark = page.Locator("a.mark").First;
        await mark.FocusAsync();
        Assert.Equal("3 catatan pada baris 2", await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-label')"));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**#temuan-*");
        Assert.Contains("Baris 2", await page.Locator("li:target").InnerTextAsync(), StringComparison.Ordinal);
    }

    static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");
}
