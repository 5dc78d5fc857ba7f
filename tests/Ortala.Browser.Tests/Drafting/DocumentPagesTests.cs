using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

public class DocumentPagesTests(Browsing browsing)
{
    const string Hostile = "</title><script>alert(1)</script><img src=x onerror=alert(2)>";

    [Fact]
    public async Task WithoutScripts_ADocumentIsBegunFilledInComparedRestoredAndThrownAway()
    {
        var complaints = new List<string>();
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru", scripts: false, complaints: complaints);
        await page.FillAsync("#judul", "Perjalanan tanpa skrip");
        await page.FillAsync("#pelaksana", "Pemohon\nKepala Bagian");
        await page.ClickAsync("text=Mulai menulis");
        await page.WaitForURLAsync("**/naskah/*-*");
        var address = page.Url;

        await page.GotoAsync(address + "/formulir");
        await page.FillAsync("[id='c0.r0.activity']", "Mengajukan permohonan");
        await page.Locator("[id='c0.r0'] >> text=Tambah baris di bawah").ClickAsync();
        await page.WaitForURLAsync("**disimpan=1**");
        Assert.Equal("Mengajukan permohonan", await page.InputValueAsync("[id='c0.r0.activity']"));
        await page.FillAsync("[id='c0.r1.activity']", "Memeriksa permohonan");
        await page.SelectOptionAsync("[id='c0.r1.new.executor']", new SelectOptionValue { Label = "Kepala Bagian" });
        await page.SelectOptionAsync("[id='c0.r1.new.kind']", "decision");
        await page.FillAsync("[id='c0.r1.new.exits']", "Ya: 3; Tidak: 9");
        await page.ClickAsync(".save-bar button");
        await page.WaitForSelectorAsync("[role=alert]");
        Assert.Equal("Memeriksa permohonan", await page.InputValueAsync("[id='c0.r1.activity']"));
        await page.FillAsync("[id='c0.r1.new.exits']", "Ya: 3; Tidak: 1");
        await page.ClickAsync(".save-bar button");
        await page.WaitForURLAsync("**disimpan=2**");
        Assert.Equal("Ya: 3; Tidak: 1", await page.InputValueAsync("[id='c0.r1.s0.exits']"));

        await page.GotoAsync(address + "/versi");
        await page.ClickAsync("text=Apa yang berubah");
        Assert.Contains("Memeriksa permohonan", await page.InnerTextAsync(".row-added"), StringComparison.Ordinal);
        await page.ClickAsync("text=Sebagai gambar");
        Assert.True(await page.Locator(".over-added").CountAsync() > 0);
        await page.GotoAsync(address + "/versi/0");
        await page.ClickAsync("text=Pulihkan versi ini");
        await page.WaitForSelectorAsync(".notice-done");
        await page.GotoAsync(address + "/formulir");
        Assert.Equal("", await page.InputValueAsync("[id='c0.r0.activity']"));

        await page.GotoAsync(address + "/buang");
        await page.ClickAsync("main form button");
        await page.WaitForSelectorAsync(".notice-done");
        Assert.Contains("Perjalanan tanpa skrip", await page.InnerTextAsync(".notice-done"), StringComparison.Ordinal);
        await page.ClickAsync(".notice-done button");
        await page.WaitForSelectorAsync("text=dipulihkan");
        Assert.Equal([], complaints.Where(c => !c.Contains("400", StringComparison.Ordinal))); // the form that was not taken
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task EveryPageOfADocument_HasNoBarrierFitsTheScreenAndRunsNothing(int width)
    {
        var complaints = new List<string>();
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru", width, complaints: complaints);
        page.Dialog += (_, dialog) => { complaints.Add("a dialog opened: " + dialog.Message); _ = dialog.DismissAsync(); };
        await Barriers(page, complaints);
        await page.SelectOptionAsync("#contoh", "pengelolaan-surat-masuk");
        await page.ClickAsync("text=Sunting salinannya");
        await page.WaitForURLAsync("**/naskah/*-*");
        var address = page.Url;
        await page.GotoAsync(address + "/formulir");
        await Barriers(page, complaints);
        await page.FillAsync("[id='f.title']", Hostile);
        await page.FillAsync("[id='c0.e0.name']", Hostile);
        await page.FillAsync("[id='c0.r0.activity']", Hostile);
        await page.Locator("[id='c0.r1'] >> text=Hapus baris").ClickAsync();
        await page.WaitForURLAsync("**disimpan=1**");
        await Barriers(page, complaints);
        foreach (var part in new[] { "/versi", "/versi/0", "/versi/banding?dari=0&ke=1", "/versi/banding?dari=0&ke=1&cara=gambar", "/judul", "/buang" })
        {
            await page.GotoAsync(address + part);
            await Barriers(page, complaints);
        }
        await page.GotoAsync(address + "/versi");
        await page.ClickAsync(".sitting summary");
        await page.FillAsync(".name-form input[name=nama]", Hostile);
        await Barriers(page, complaints);
        await page.ClickAsync(".name-form button");
        await page.WaitForSelectorAsync(".named");
        await Barriers(page, complaints);
        await page.GotoAsync(browsing.Address + "/naskah?cari=onerror");
        Assert.Contains(Hostile, await page.Locator(".draft h2").First.InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator(".draft summary").First.ClickAsync();
        await Barriers(page, complaints);
        await page.GotoAsync(browsing.Address + "/naskah?cari=tidak-ada-yang-begini");
        await Barriers(page, complaints);
    }

    [Fact]
    public async Task List_ShowsTheFirstPageOfEachDocument()
    {
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru");
        await page.ClickAsync("text=Sunting salinannya");
        await page.WaitForURLAsync("**/naskah/*-*");
        await page.GotoAsync(browsing.Address + "/naskah");
        var picture = page.Locator(".draft-picture img").First;
        await picture.ScrollIntoViewIfNeededAsync();
        await page.WaitForFunctionAsync("document.querySelector('.draft-picture img').complete");
        Assert.True(await picture.EvaluateAsync<int>("i => i.naturalWidth") > 100);
    }

    static async Task Barriers(IPage page, List<string> complaints)
    {
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice") });
        var barriers = string.Join('\n', axe.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(200, n.Html.Length)]))}"));
        Assert.True(barriers.Length == 0, barriers);
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        Assert.True(over <= 0, $"{page.Url} is {over} px wider than the screen");
        Assert.Equal([], complaints);
    }
}
