using Microsoft.Playwright;
using UglyToad.PdfPig;
using Xunit;

namespace Ortala.Browser.Tests;

public class ReadingTests(Browsing browsing)
{
    const string Long = "/sop/penyusunan-sop-perangkat-daerah";

    [Fact]
    public async Task Choice_OfAnotherForm_IsAppliedAtOnce()
    {
        var page = await browsing.Visit(Long);
        Assert.False(await page.Locator(".view-form button").IsVisibleAsync() && (await page.Locator(".view-form button").BoundingBoxAsync())!.Width > 2);
        await page.SelectOptionAsync("#profil", "bps");
        await page.WaitForURLAsync("**profil=bps**");
        Assert.Equal("bps", await page.InputValueAsync("#profil"));
        Assert.True(await page.Locator(".leaf").CountAsync() >= 1);
    }

    [Fact]
    public async Task WithoutScripts_EverythingIsRead_ChosenAndUploaded()
    {
        var page = await browsing.Visit(Long, scripts: false);
        await page.SelectOptionAsync("#tampilan", "langkah");
        await page.ClickAsync(".view-form button");
        await page.WaitForURLAsync("**tampilan=langkah**");
        Assert.Equal(16, await page.Locator(".step").CountAsync());
        await page.ClickAsync(".main-menu a[href='/unggah']");
        await page.SetInputFilesAsync("#naskah", Files.Named("uji.sop.yaml", await File.ReadAllTextAsync(
            Path.Combine(Ortala.Tests.Material.Repository, "samples/pengelolaan-surat-masuk.sop.yaml"), TestContext.Current.CancellationToken)));
        await page.ClickAsync("form button[type=submit]");
        await page.WaitForURLAsync("**/sop/u*");
        Assert.Equal("Pengelolaan Surat Masuk", await page.InnerTextAsync("h1"));
        Assert.True(await page.Locator(".paper > svg text").CountAsync() > 20);
    }

    [Fact]
    public async Task Text_OfTheSheet_IsAsWideAsItWasMeasured()
    {
        var page = await browsing.Visit(Long);
        var worst = await page.EvaluateAsync<double>("""
            () => document.fonts.ready.then(() => Math.max(...[...document.querySelectorAll(".paper > svg:not(.marks) text")].map(t => {
                const planned = t.textLength.baseVal.value; t.removeAttribute("textLength"); t.removeAttribute("lengthAdjust");
                return Math.abs(t.getComputedTextLength() - planned) / planned; })))
            """);
        Assert.InRange(worst, 0, 0.02);
    }

    [Fact]
    public async Task Print_OfAProcedure_IsItsSheetAndNothingElse()
    {
        var page = await browsing.Visit(Long);
        var leaves = await page.Locator(".leaf").CountAsync();
        using var pdf = PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal(leaves, pdf.NumberOfPages);
        foreach (var printed in pdf.GetPages())
        {
            Assert.InRange(printed.Width, 934, 937);
            Assert.InRange(printed.Height, 608, 611);
            Assert.DoesNotContain("Hasil pemeriksaan", printed.Text, StringComparison.Ordinal);
        }
        Assert.Contains("Kegiatan", string.Concat(pdf.GetPages().Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HostileText_OnASheet_RunsNothing()
    {
        var complaints = new List<string>();
        var page = await browsing.Visit("/unggah", complaints: complaints);
        page.Dialog += (_, dialog) => { complaints.Add("a dialog opened: " + dialog.Message); _ = dialog.DismissAsync(); };
        await page.SetInputFilesAsync("#naskah", Files.Named("jahat.sop.yaml", """
            sop: 1
            title: '</title><script>alert(1)</script><img src=x onerror=alert(1)>'
            actors: [{id: a, name: '<svg onload=alert(2)>'}, {id: b, name: B}]
            steps:
              - {id: s1, activity: '</text></svg><script>alert(3)</script>', actor: a, kind: start}
              - {id: s2, activity: 'Menutup <iframe src=javascript:alert(4)>', actor: b, kind: end}
            """));
        await page.ClickAsync("form button[type=submit]");
        await page.WaitForURLAsync("**/sop/u*");
        Assert.Contains("<script>alert(1)</script>", await page.InnerTextAsync("h1"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".paper > svg").CountAsync() >= 1);
        Assert.Equal([], complaints);
    }
}
