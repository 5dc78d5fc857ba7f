using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Forms;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Procedures;

/// <summary>An agency's own form: copied, edited, drawn by, taken away.</summary>
public class OwnFormTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>All that the form of a page would send.</summary>
    static Dictionary<string, string> Fields(IHtmlDocument page, string form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in Assert.IsAssignableFrom<IHtmlFormElement>(page.QuerySelector(form)).QuerySelectorAll("input, select, textarea"))
            if (element is IHtmlSelectElement select) fields[select.Name!] = select.Value!;
            else if (element is IHtmlInputElement { Type: "checkbox" } box)
            {
                if (box.IsChecked) fields[box.Name!] = box.Value;
            }
            else if (element is IHtmlInputElement { Name: { } name } input) fields[name] = input.Value;
        return fields;
    }

    static Task<HttpResponseMessage> Post(HttpClient visitor, string address, Dictionary<string, string> fields) => visitor.PostAsync(address, new FormUrlEncodedContent(fields), Cancel);

    /// <summary>A copy under a new name; gives its key.</summary>
    async Task<string> Copy(HttpClient visitor, string name, string from = "permendagri-52-2011")
    {
        var fields = Fields(await visitor.Page("/bentuk/baru"), "main form[method=post]");
        (fields["dari"], fields["nama"]) = (from, name);
        var made = await Post(visitor, "/bentuk/baru", fields);
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.ToString()["/bentuk/".Length..];
    }

    async Task<HttpResponseMessage> Change(HttpClient visitor, string key, Action<Dictionary<string, string>> change, string handler = "")
    {
        var fields = Fields(await visitor.Page($"/bentuk/{key}"), "#bentuk");
        change(fields);
        return await Post(visitor, $"/bentuk/{key}{handler}", fields);
    }

    async Task<OwnProfile> Stored(string key)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        return OwnProfile.Read((await db.AgencyProfiles.SingleAsync(p => p.Key == key, Cancel)).Json)!;
    }

    [Fact]
    public async Task Copy_OfAShippedForm_DiffersInNothingAndCanBeChosen()
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Dinas Kesehatan: Salinan");
        Assert.Equal("dinas-kesehatan-salinan", key);
        Assert.Equal(("permendagri-52-2011", 0), ((await Stored(key)).Extends, (await Stored(key)).Settings.Count));
        Assert.Contains("Dinas Kesehatan: Salinan", (await visitor.Page("/bentuk")).Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await visitor.Page("/naskah/baru")).QuerySelector($"#bentuk option[value={key}]"));
        Assert.Equal("dinas-kesehatan-salinan-2", await Copy(visitor, "Dinas Kesehatan: Salinan", key));
    }

    [Fact]
    public async Task Save_OfAllFieldsAsShown_ChangesNothing()
    {
        var visitor = await app.As("biro-organisasi");
        foreach (var shipped in ShippedProfiles.All)
        {
            var key = await Copy(visitor, "Tetap " + shipped.Id, shipped.Id);
            var saved = await Change(visitor, key, _ => { });
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
            Assert.Empty((await Stored(key)).Settings);
        }
    }

    [Fact]
    public async Task Save_OfChangedFields_StatesThemWithTheirBasisAndDrawsByThem()
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Dinas Sosial");
        await Change(visitor, key, f =>
        {
            (f["table.head.activity"], f["margin.x"], f["paper"], f["identity.labelFill"]) = ("Aktivitas", "40,5", "A4-landscape", "#bdd7ee");
            f.Remove("identity.labelFill.none");
            (f["table.columns.note"], f["identity.sections.legalBasis"], f["identity.sections.qualifications"]) = ("", "4a", "5a");
            (f["dasar"], f["dasar.mark"], f["name.en"]) = ("Keputusan Kepala Dinas Nomor 5 Tahun 2025", "confirmed", "Social Office");
        });
        var own = await Stored(key);
        Assert.Equal(new Sourced(Mark.Confirmed, "Keputusan Kepala Dinas Nomor 5 Tahun 2025"), own.Settings["margin.x"].Basis);
        Assert.Equal(["identity.labelFill", "identity.sections", "margin.x", "paper", "table.columns", "table.head.activity"], own.Settings.Keys);
        var profile = app.Services.GetRequiredService<ProfileShelf>().Find(key)!;
        Assert.Equal((40.5, "Aktivitas", 0xBDD7EE, 4), (profile.MarginX, profile.Table.ActivityHead, profile.Identity.LabelFill, profile.Identity.Sections.Length));
        Assert.DoesNotContain(TableColumn.Note, profile.Table.Columns);
        Assert.Equal("Social Office", profile.Name.En);
        var page = await visitor.Page($"/sop/penyusunan-sop-ap?profil={key}");
        Assert.Contains("Aktivitas", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("margin.x", "abc", "14")]
    [InlineData("table.textSize", "3", "7")]
    [InlineData("numberPattern", "{oops", "{class}")]
    [InlineData("name", "  ", "nama")]
    [InlineData("table.head.activity", " ", "teks")]
    [InlineData("table.columns.activity", "", "activity")]
    [InlineData("identity.sections.legalBasis", "1b", "larik")]
    [InlineData("paper", "Quarto", "A4-landscape")]
    public async Task Save_OfAFieldThatCannotBeTaken_IsRefusedInWordsAndKeepsWhatWasTyped(string field, string typed, string says)
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Salah " + field);
        var answer = await Change(visitor, key, f => (f[field], f["table.head.note"]) = (typed, "Catatan"));
        var page = await answer.Page(HttpStatusCode.BadRequest);
        Assert.Contains(says, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Catatan", ((IHtmlInputElement)page.QuerySelector("[name='table.head.note']")!).Value);
        if (field is "margin.x" or "table.textSize" or "numberPattern") Assert.Equal(typed, ((IHtmlInputElement)page.QuerySelector($"[name='{field}']")!).Value);
        Assert.NotNull(page.QuerySelector("[aria-invalid=true]"));
        Assert.Empty((await Stored(key)).Settings);
    }

    [Fact]
    public async Task Preview_OfWhatIsTyped_DrawsItAndStoresNothing()
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Pratinjau");
        var page = await (await Change(visitor, key, f => f["table.head.activity"] = "Tindakan Khas", "?handler=Pratinjau")).Page();
        Assert.Contains("Khas", page.QuerySelector("#pratinjau")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Tindakan Khas", ((IHtmlInputElement)page.QuerySelector("[name='table.head.activity']")!).Value);
        Assert.Empty((await Stored(key)).Settings);
    }

    [Fact]
    public async Task Preview_AskedForByTheScript_IsTheDrawingAlone()
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Cuplikan");
        var fields = Fields(await visitor.Page($"/bentuk/{key}"), "#bentuk");
        var request = new HttpRequestMessage(HttpMethod.Post, $"/bentuk/{key}?handler=Pratinjau") { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add(EditModel.PreviewAlone, "1");
        var text = await (await visitor.SendAsync(request, Cancel)).Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<svg", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<html", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Save_OverAnothersChange_IsToldAndThenTaken()
    {
        var (mine, theirs) = (await app.As("biro-organisasi"), await app.As("biro-organisasi"));
        var key = await Copy(mine, "Berdua");
        var seen = Fields(await mine.Page($"/bentuk/{key}"), "#bentuk");
        await Change(theirs, key, f => f["margin.x"] = "50");
        seen["table.head.note"] = "Catatan";
        var told = await (await Post(mine, $"/bentuk/{key}", seen)).Page(HttpStatusCode.Conflict);
        var alert = told.QuerySelector("[role=alert]")!.TextContent;
        Assert.Contains("tepi kiri dan kanan", alert, StringComparison.Ordinal);
        Assert.Equal("50", OwnValue(await Stored(key), "margin.x"));
        Assert.Equal(HttpStatusCode.Redirect, (await Post(mine, $"/bentuk/{key}", Fields(told, "#bentuk"))).StatusCode);
        Assert.Equal("\"Catatan\"", OwnValue(await Stored(key), "table.head.note"));
        Assert.Null((await Stored(key)).Settings.GetValueOrDefault("margin.x"));

        static string? OwnValue(OwnProfile own, string setting) => own.Settings.GetValueOrDefault(setting)?.Json;
    }

    [Fact]
    public async Task File_OfAForm_GoesOutAndComesBackUnderAnotherId()
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Berkas Keluar");
        await Change(visitor, key, f => f["table.head.note"] = "Catatan");
        var json = await visitor.GetStringAsync($"/bentuk/{key}/unduh", Cancel);
        async Task<HttpResponseMessage> Upload(string text)
        {
            var token = Fields(await visitor.Page("/bentuk/baru"), "form[enctype]")["__RequestVerificationToken"];
            using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "berkas", "bentuk.json" } };
            return await visitor.PostAsync("/bentuk/baru?handler=Berkas", content, Cancel);
        }
        Assert.Contains(key, (await (await Upload(json)).Page(HttpStatusCode.BadRequest)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var mistaken = await (await Upload(json.Replace("table.head.note", "table.head.not", StringComparison.Ordinal))).Page((HttpStatusCode)422);
        Assert.Contains("table.head.not", mistaken.QuerySelector("[role=alert] li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Upload(json.Replace(key, "berkas-masuk", StringComparison.Ordinal))).StatusCode);
        Assert.Equal("\"Catatan\"", (await Stored("berkas-masuk")).Settings["table.head.note"].Json);
    }

    [Fact]
    public async Task Delete_OfAFormThatADocumentUses_IsRefusedByName()
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Masih Dipakai");
        var tab = await EditingClient.Open(await app.As("penyusun-sop"), await EditingClient.NewDocument(app.Services), "bentuk");
        var drawn = await tab.Save(new SetIdentity("profile", key, ""), new SetIdentity("title", "Naskah Pemakai Bentuk", "Uji Unggah"));
        tab.Known = drawn.Revision;
        var page = await visitor.Page($"/bentuk/{key}/hapus");
        Assert.Contains("Naskah Pemakai Bentuk", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("form[method=post] .btn-danger"));
        var token = Fields(await visitor.Page("/bentuk/baru"), "main form[method=post]")["__RequestVerificationToken"];
        Assert.Equal(HttpStatusCode.Conflict, (await Post(visitor, $"/bentuk/{key}/hapus", new() { ["__RequestVerificationToken"] = token })).StatusCode);
        await tab.Save(new SetIdentity("profile", "bps", key));
        Assert.Equal(HttpStatusCode.Redirect, (await Post(visitor, $"/bentuk/{key}/hapus", new() { ["__RequestVerificationToken"] = token })).StatusCode);
        Assert.Null(app.Services.GetRequiredService<ProfileShelf>().Find(key));
        await visitor.Page($"/bentuk/{key}", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Document_DrawnByAnOwnForm_IsDrawnAnewWhenTheFormChanges()
    {
        var visitor = await app.As("biro-organisasi");
        var key = await Copy(visitor, "Berubah");
        var tab = await EditingClient.Open(await app.As("penyusun-sop"), await EditingClient.NewDocument(app.Services), "berubah");
        var before = await tab.Save(new SetIdentity("profile", key, ""));
        Assert.DoesNotContain("Tindakan", string.Concat(before.Pages!.Value.Select(p => p.Svg)), StringComparison.Ordinal);
        await Change(visitor, key, f => f["table.head.activity"] = "Tindakan");
        var picture = await visitor.GetAsync($"/naskah/{tab.Document}/halaman/{before.Pages.Value.Length}.svg", Cancel);
        Assert.Contains("Tindakan", await picture.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        tab.Known = before.Revision;
        var after = await tab.Save(tab.Post());
        Assert.Contains("Tindakan", string.Concat(after.Pages!.Value.Select(p => p.Svg)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/bentuk/tidak-ada")]
    [InlineData("/bentuk/tidak-ada/hapus")]
    [InlineData("/bentuk/bps")]
    [InlineData("/bentuk/bps/hapus")]
    public async Task Page_OfNoForm_IsNotFound(string address) => await (await app.As("biro-organisasi")).Page(address, HttpStatusCode.NotFound);
}
