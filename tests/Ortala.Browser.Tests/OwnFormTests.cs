using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Ortala.Browser.Tests;

/// <summary>An agency's own form as an officer makes it: copied, edited beside its preview, with a script and without.</summary>
public class OwnFormTests(Browsing browsing)
{
    async Task<IPage> Copied(string name, bool scripts = true, int width = 1280, List<string>? complaints = null)
    {
        var page = await browsing.VisitAs("biro-organisasi", "/bentuk/baru", width, scripts, complaints);
        await page.GetByLabel("Salin dari").SelectOptionAsync("bps");
        await page.GetByLabel("Nama bentuk").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "Salin dan ubah" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Level = 1 })).ToBeVisibleAsync();
        return page;
    }

    static ILocator Preview(IPage page) => page.Locator("#pratinjau-isi");

    static async Task Open(IPage page, string group)
    {
        var details = page.Locator("details", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = group, Exact = true }) });
        if (await details.GetAttributeAsync("open") is null) await details.Locator("summary").ClickAsync();
    }

    [Fact]
    public async Task Preview_FollowsWhileOneTypes_AndTheFormIsSaved()
    {
        var complaints = new List<string>();
        var page = await Copied("Badan Uji Pratinjau", complaints: complaints);
        await Open(page, "Judul kolom");
        await page.GetByLabel("Judul kolom kegiatan").FillAsync("Rincian Khas");
        await Expect(Preview(page)).ToContainTextAsync("Rincian");
        await page.GetByLabel("Tepi kiri dan kanan (poin)").FillAsync("abc");
        await Expect(Preview(page)).ToContainTextAsync("harus bilangan antara 14 dan 100");
        await page.GetByLabel("Tepi kiri dan kanan (poin)").FillAsync("60");
        await Expect(Preview(page)).Not.ToContainTextAsync("harus");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan bentuk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("disimpan");
        await Expect(page.GetByLabel("Judul kolom kegiatan")).ToHaveValueAsync("Rincian Khas");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Mistake_OnSaving_IsSaidAtItsFieldAndNothingElseIsLost()
    {
        var page = await Copied("Badan Uji Salah");
        await Open(page, "Tabel");
        await page.GetByLabel("Ukuran huruf tabel (poin)").FillAsync("3");
        await Open(page, "Judul kolom");
        await page.GetByLabel("Judul kolom keterangan").FillAsync("Catatan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan bentuk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Ukuran huruf tabel (poin) harus bilangan antara 7 dan 12");
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(page.GetByLabel("Ukuran huruf tabel (poin)")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Judul kolom keterangan")).ToHaveValueAsync("Catatan");
    }

    [Fact]
    public async Task WithoutScripts_AButtonShowsThePreview()
    {
        var page = await Copied("Badan Tanpa Skrip", scripts: false);
        await page.GetByLabel("Nomor halaman di atas").FillAsync("lembar {page} dari {pages}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lihat pratinjau" }).ClickAsync();
        await Expect(Preview(page)).ToContainTextAsync("lembar 1 dari");
        await Expect(page.GetByLabel("Nomor halaman di atas")).ToHaveValueAsync("lembar {page} dari {pages}");
    }

    [Fact]
    public async Task Document_BegunWithAnOwnForm_IsDrawnByIt()
    {
        var page = await Copied("Badan Pemakai");
        await Open(page, "Judul kolom");
        await page.GetByLabel("Judul kolom kegiatan").FillAsync("Tindakan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan bentuk" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("disimpan");
        await page.GotoAsync(browsing.Address + "/naskah/baru");
        await page.GetByLabel("Bentuk resmi").SelectOptionAsync(new SelectOptionValue { Label = "Badan Pemakai" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Mulai menulis" }).ClickAsync();
        await Expect(page.Locator("svg text", new() { HasText = "Tindakan" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Pages_AreAccessibleAndFitTheScreen(int width)
    {
        var page = await Copied($"Badan Selebar {width}", width: width);
        var edit = page.Url[browsing.Address.Length..];
        foreach (var address in new[] { edit, "/bentuk", "/bentuk/baru", edit + "/hapus" })
        {
            await page.GotoAsync(browsing.Address + address);
            foreach (var details in await page.Locator("details.form-group").AllAsync()) await details.EvaluateAsync("d => d.open = true");
            var found = await page.RunAxe();
            Assert.True(found.Violations.Length == 0, $"{address}: {string.Join("; ", found.Violations.Select(v => $"{v.Id} {v.Nodes.First().Html}"))}");
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            if (Environment.GetEnvironmentVariable("ORTALA_SHOTS") is { } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{width}{address.Replace('/', '-')}.png"), FullPage = true });
        }
    }
}
