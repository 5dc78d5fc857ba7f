using AngleSharp.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Ortala.Web.Platform.Languages;
using Xunit;

namespace Ortala.Web.Tests.Ui;

public class PageTests(WorkbenchApp app)
{
    const string Sop = "/sop/pengelolaan-surat-masuk";

    public static TheoryData<string, string, string> Pages => new()
    {
        { "/", "Dari naskah prosedur menjadi lembar SOP resmi", "From a procedure's text to its official SOP sheet" },
        { "/sop", "Daftar SOP", "Procedures" },
        { Sop, "Pengelolaan Surat Masuk", "Pengelolaan Surat Masuk" },
        { Sop + "?tampilan=bersambung", "Pengelolaan Surat Masuk", "Pengelolaan Surat Masuk" },
        { Sop + "?tampilan=langkah", "Pengelolaan Surat Masuk", "Pengelolaan Surat Masuk" },
        { "/unggah", "Unggah naskah SOP", "Upload a procedure" },
        { "/panduan", "Panduan", "Guide" },
        { "/panduan/naskah", "Menulis SOP di lembar", "Writing an SOP on the sheet" },
        { "/panduan/penyusun", "Panduan penyusun SOP", "Panduan penyusun SOP" },
        { "/panduan/pemeriksa", "Panduan pemeriksa", "Panduan pemeriksa" },
        { "/panduan/bentuk-instansi", "Bentuk milik instansi", "A form of your own agency" },
        { "/bentuk", "Bentuk instansi", "Agency forms" },
        { "/bentuk/baru", "Bentuk baru", "New form" },
        { "/panduan/admin", "Panduan admin", "Panduan admin" },
        { "/panduan/aturan", "Aturan pemeriksaan", "Rules" },
        { "/panduan/bentuk", "Bentuk resmi", "Official forms" },
        { "/tentang", "Tentang Ortala", "About Ortala" },
    };

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_InEitherLanguage_SpeaksItFromHeadingToFrame(string address, string indonesian, string english)
    {
        var client = address == "/" ? app.Visitor() : await app.As("biro-organisasi"); // an officer's front page greets by name
        var id = await client.Page(address);
        var en = await client.Page(address + (address.Contains('?') ? "&" : "?") + "lang=en");
        Assert.Equal(["id", "en"], [id.DocumentElement.GetAttribute("lang"), en.DocumentElement.GetAttribute("lang")]);
        Assert.Equal([indonesian, english], [id.QuerySelector("h1")!.TextContent, en.QuerySelector("h1")!.TextContent]);
        Assert.Equal("Meja kerja biro organisasi", id.QuerySelector(".brand-tag")!.TextContent);
        Assert.Equal("The organisation bureau's workbench", en.QuerySelector(".brand-tag")!.TextContent);
        Assert.EndsWith("Ortala", id.Title, StringComparison.Ordinal);
        Assert.Single(id.QuerySelectorAll("h1"));
        Assert.Single(id.QuerySelectorAll("main"));
    }

    [Fact]
    public async Task Language_ChosenOnce_IsRememberedAndCanBeChangedBack()
    {
        var client = app.CreateClient();
        await client.Page("/?lang=en");
        Assert.Equal("en", (await client.Page("/sop")).DocumentElement.GetAttribute("lang"));
        await client.Page("/sop?lang=id");
        Assert.Equal("id", (await client.Page("/")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Language_UnknownOrAskedByTheBrowserOnly_IsIndonesian()
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");
        Assert.Equal("id", (await client.Page("/?lang=fr")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task LanguageMenu_OnANarrowedPage_KeepsWhatIsAsked()
    {
        var page = await app.Visitor().Page("/sop?cari=surat&urut=unit");
        var other = page.QuerySelector(".language-menu a[hreflang=en]")!.GetAttribute("href")!;
        Assert.StartsWith("/sop?", other, StringComparison.Ordinal);
        Assert.All(["cari=surat", "urut=unit", "lang=en"], part => Assert.Contains(part, other, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryText_OfEveryTable_HasBothLanguagesAndTheSamePlaceholders()
    {
        var texts = typeof(Language).Assembly.GetTypes().Where(t => t.Name.EndsWith("Text", StringComparison.Ordinal))
            .SelectMany(t => t.GetFields()).Where(f => f.IsStatic && f.FieldType == typeof(Ortala.Procedures.Checking.Bilingual))
            .Select(f => (Name: $"{f.DeclaringType!.Name}.{f.Name}", Text: (Ortala.Procedures.Checking.Bilingual)f.GetValue(null)!)).ToArray();
        Assert.True(texts.Length > 100, $"only {texts.Length} texts were found");
        Assert.Equal([], texts.Where(t => t.Text.En.Length == 0 || t.Text.Id.Length == 0 && t.Name != "HelpText.IndonesianOnly").Select(t => t.Name));
        Assert.Equal([], texts.Where(t => !Enumerable.Range(0, 4).All(i => t.Text.Id.Contains($"{{{i}}}") == t.Text.En.Contains($"{{{i}}}"))).Select(t => t.Name));
    }

    [Fact]
    public async Task EveryLink_OfEveryPage_LeadsToSomethingThatIsThere()
    {
        var client = await app.As("biro-organisasi");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(["/"]);
        while (open.TryDequeue(out var address) && seen.Count < 300)
        {
            if (!seen.Add(address)) continue;
            var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.IsSuccessStatusCode, $"{address} answered {response.StatusCode}");
            if (response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in (await response.Page()).QuerySelectorAll("[href], [src]"))
            {
                var to = (link.GetAttribute("href") ?? link.GetAttribute("src"))!.Split('#')[0];
                if (link.LocalName == "image" || to.StartsWith("data:", StringComparison.Ordinal) || to.Length == 0) continue;
                if (to.Contains("tema=", StringComparison.Ordinal) || to.StartsWith("/masuk?", StringComparison.Ordinal)) continue; // the same page again
                if (to.StartsWith("/naskah/0", StringComparison.Ordinal)) continue; // documents of other tests come and go; VersionTests follow their links
                Assert.True(to.StartsWith('/') && !to.StartsWith("//", StringComparison.Ordinal), $"{address} links to {to}, which is not of this host");
                open.Enqueue(to);
            }
        }
        Assert.Contains("/sop/pengelolaan-surat-masuk", seen);
    }

    [Fact]
    public async Task Pages_HoldNeitherInlineScriptNorInlineStyle()
    {
        var client = await app.As("biro-organisasi");
        foreach (var row in Pages)
        {
            var page = await client.Page(((ITheoryDataRow)row).GetData()[0]!.ToString()!);
            Assert.Empty(page.QuerySelectorAll("style, [style], script:not([src])"));
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
        }
    }
}
