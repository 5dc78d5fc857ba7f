using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>Writing on the sheet as in a spreadsheet.</summary>
public class SheetTests(Browsing browsing)
{
    readonly List<string> complaints = [];

    [Fact]
    public async Task KeyboardAlone_TypesRowsAndMovesAsInASpreadsheet()
    {
        var at = await Writing.Blank(browsing, complaints);
        await at.Keys("F6");
        Assert.Equal("Kegiatan, baris 1, ", await at.Focused());
        await at.Type("Menerima berkas");
        await at.Keys("Enter");
        Assert.Equal("Kegiatan, baris 2, ", await at.Focused());
        await at.Type("Memeriksa berkas");
        await at.Keys("Tab", "Tab", "Tab");
        Assert.StartsWith("Kelengkapan, baris 2", await at.Focused(), StringComparison.Ordinal);
        await at.Type("Berkas");
        await at.Keys("Alt+Enter");
        await at.Type("Buku agenda");
        await at.Keys("Enter");
        Assert.Equal(["", "Berkas\nBuku agenda"], (await at.Texts("requirements"))[..2]);
        await at.Keys("Control+Home");
        Assert.Equal("Kegiatan, baris 1, Menerima berkas", await at.Focused());
        await at.Keys("F2");
        await at.Type(" lama");
        await at.Keys("Escape");
        Assert.Equal("Menerima berkas", (await at.Texts("activity"))[0]);
        await at.Type("Mencatat");
        await at.Keys("Tab", "Control+z");
        Assert.Equal("Menerima berkas", (await at.Texts("activity"))[0]);
        await at.Keys("Control+y");
        Assert.Equal("Mencatat", (await at.Texts("activity"))[0]);
        await at.Keys("Control+Home", "Shift+ArrowDown", "Delete");
        Assert.Equal(["", ""], (await at.Texts("activity"))[..2]);
        Assert.Equal([], complaints);
    }

    [Theory, InlineData(1280, "Naskah"), InlineData(390, "Menu")]
    public async Task Toolbar_IsOneStopForTab_AndItsMenusOpenByKeys(int width, string first)
    {
        var at = await Writing.OfSample(browsing, complaints, width: width);
        await at.Page.Locator(".person-me").FocusAsync();
        await at.Keys("Tab");
        Assert.Equal(first, await at.Focused());
        await at.Keys("ArrowDown", "ArrowDown", "Escape");
        Assert.Equal(first, await at.Focused());
        await at.Keys("Tab");
        Assert.StartsWith("Lambang", await at.Focused(), StringComparison.Ordinal);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Identity_IsTypedInItsPlace_AndTheDrawingShowsIt()
    {
        var at = await Writing.OfSample(browsing, complaints);
        await at.Field("revised").ClickAsync();
        await at.Type("2 Juni 2025");
        await at.Keys("Tab");
        await at.Field("legalBasis").DblClickAsync();
        await at.Keys("Control+End", "Enter");
        await at.Type("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik");
        await at.Keys("Escape", "Escape");
        Assert.Equal(2, (await at.Identity("legalBasis")).Split('\n').Length);
        await at.Field("legalBasis").DblClickAsync();
        await at.Keys("Control+End", "Enter");
        await at.Type("Undang-Undang Nomor 25 Tahun 2009");
        await at.Keys("Tab");
        await at.Settled();
        Assert.Equal("2 Juni 2025", await at.Identity("revised"));
        Assert.Contains("2 Juni 2025", await at.Page.Locator(".paper").First.TextContentAsync(), StringComparison.Ordinal);
        Assert.Contains("Undang-Undang Nomor 25 Tahun 2009", await at.Page.Locator(".paper").First.TextContentAsync(), StringComparison.Ordinal);
        await at.Page.ClickAsync(".field-over[data-field=emblem]");
        await at.Page.ClickAsync(".field-over[data-field=emblem]");
        await at.Page.SetInputFilesAsync("#emblem-file", new FilePayload { Name = "lambang.png", MimeType = "image/png", Buffer = Png });
        await at.Page.ClickAsync("dialog button[value=set]");
        await at.Until("() => (window.ortala.store.draft.identity.emblem ?? '').startsWith('data:image/png;base64,')");
        await at.Settled();
        Assert.Equal(1, await at.Page.Locator(".paper image").CountAsync());
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Form_OfTheDocument_IsChangedInItsDialog()
    {
        var at = await Writing.OfSample(browsing, complaints);
        await at.Page.ClickAsync(".bar-menu >> text=Naskah");
        await at.Page.ClickAsync("[role=menuitem] >> text=Bentuk dan kertas");
        await at.Page.SelectOptionAsync("#kertas", "A4-landscape");
        await at.Page.ClickAsync("dialog button[value=set]");
        await at.Settled();
        await at.Until("() => Math.round(window.ortala.store.drawing.pages[0].width) === 842");
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Mend_OfAFinding_IsDoneByOneClickAndUndone()
    {
        var at = await Writing.OfSample(browsing, complaints);
        await at.Cells("duration").First.ClickAsync();
        await at.Type("lima menit");
        await at.Keys("Tab");
        await at.Settled();
        await at.Page.ClickAsync("#catatan button");
        await at.Page.Locator(".finding-mend").Filter(new() { HasText = "5 menit" }).ClickAsync();
        Assert.Equal("5 menit", (await at.Texts("duration"))[0]);
        await Assertions.Expect(at.Said).ToContainTextAsync("baris 1", new() { IgnoreCase = true });
        await at.Page.ClickAsync(".toast-action");
        Assert.Equal("lima menit", (await at.Texts("duration"))[0]);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Findings_AreGoneToByKey_AndSaid()
    {
        var at = await Writing.OfSample(browsing, complaints);
        await at.Keys("F8");
        await Assertions.Expect(at.Said).ToContainTextAsync("(1/");
        Assert.StartsWith("Nama penanda tangan", await at.Focused(), StringComparison.Ordinal);
        await at.Keys("F8");
        Assert.Matches("baris \\d", await at.Focused());
    }

    [Fact]
    public async Task Zoom_KeepsTheActiveCellInSight_AndFitsTheWidth()
    {
        var at = await Writing.OfSample(browsing, complaints, "penyusunan-sop-perangkat-daerah");
        await at.Cells("activity").Nth(9).ClickAsync();
        await at.Keys("Alt+1", "Alt+=", "Alt+=");
        Assert.Equal("125 %", await at.Page.InnerTextAsync("#besar"));
        await Assertions.Expect(at.Cells("activity").Nth(9)).ToBeInViewportAsync();
        await at.Page.ClickAsync("#besar");
        var over = await at.Page.EvaluateAsync<int>("() => { const d = document.getElementById('meja'); return d.scrollWidth - d.clientWidth; }");
        Assert.True(over <= 1, $"{over} px wider than the desk");
    }

    [Fact]
    public async Task Print_IsThePagesAndNothingElse()
    {
        var at = await Writing.OfSample(browsing, complaints, "penyusunan-sop-perangkat-daerah");
        var pages = await at.Page.Locator(".leaf").CountAsync();
        using var pdf = PdfDocument.Open(await at.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal(pages, pdf.NumberOfPages);
        foreach (var printed in pdf.GetPages())
        {
            Assert.InRange(printed.Width, 934, 937);
            Assert.DoesNotContain("Sunting", printed.Text, StringComparison.Ordinal);
        }
        var words = string.Concat(pdf.GetPages().Select(p => p.Text));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(words, "Menetapkan prioritas SOP"));
    }

    [Theory, InlineData(1280), InlineData(390)]
    public async Task Editor_OnADeskAndOnAPhone_HasNoBarrierAndFits(int width)
    {
        var at = await Writing.OfSample(browsing, complaints, width: width);
        await at.Page.ClickAsync("#catatan button");
        var axe = await at.Page.RunAxe();
        Assert.Equal("", string.Join("\n", axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")));
        Assert.True(axe.Passes.Length > 10, "axe did not look at the page");
        Assert.True(await at.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "wider than the screen");
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Phone_SecondTapOpensTheText_AndTheMenuHoldsEverything()
    {
        var at = await Writing.OfSample(browsing, complaints, width: 390);
        await at.Cells("activity").First.ClickAsync();
        await Assertions.Expect(at.Typing).ToBeHiddenAsync();
        await at.Cells("activity").First.ClickAsync();
        await at.Type(" dan lampiran");
        await at.Keys("Enter");
        Assert.Equal("Menerima surat masuk dan lampiran", (await at.Texts("activity"))[0]);
        await at.Page.ClickAsync(".bar-all");
        await at.Page.ClickAsync("[role=menuitem] >> text=Urungkan");
        Assert.Equal("Menerima surat masuk", (await at.Texts("activity"))[0]);
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task WithoutScripts_TheWayToThePlainFormIsShown()
    {
        var at = await Writing.OfSample(browsing, complaints);
        var page = await browsing.VisitAs("penyusun-sop", new Uri(at.Page.Url).AbsolutePath, scripts: false);
        await page.ClickAsync("a[href$='/formulir']");
        Assert.EndsWith("/formulir", page.Url, StringComparison.Ordinal);
    }

    /// <summary>A picture of one red point.</summary>
    static readonly byte[] Png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==");
}
