using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class DocumentActionTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Discarding_AsksFirst_AndCanBeUndoneFromTheNotice()
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Buang <i>uji</i>");
        Assert.Contains("Pindahkan “Buang <i>uji</i>”", (await client.Page(address + "/buang")).Text("main .lead"), StringComparison.Ordinal);
        Assert.Null((await Row(address))!.TrashedAt); // asking changes nothing
        Assert.Equal("/naskah", (await client.Do(address, "buang")).Headers.Location!.ToString());
        var list = await client.Page("/naskah");
        Assert.Contains("“Buang <i>uji</i>” dipindahkan", list.QuerySelector(".notice-done")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await Row(address))!.TrashedAt);
        await client.Submit((IHtmlFormElement)list.QuerySelector(".notice-done form")!);
        Assert.Null((await Row(address))!.TrashedAt);
        Assert.Null((await client.Page("/naskah?cari=tidak-ada-ini")).QuerySelector(".draft"));
    }

    [Fact]
    public async Task Trash_HoldsTheDocumentWithItsHistory_AndTakesNoChanges()
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Sampah uji-simpan");
        var tab = await EditingClient.Open(client, Id(address), "tab-sampah");
        await tab.Save(new SetIdentity("unit", "Bagian Umum", ""));
        await client.Do(address, "buang");
        Assert.Equal(HttpStatusCode.Gone, (await tab.Send(tab.Post(tab.Change(new SetIdentity("unit", "Lain", "Bagian Umum"))))).StatusCode);
        Assert.Null((await client.Page("/naskah?cari=uji-simpan")).QuerySelector(".draft"));
        Assert.NotNull((await client.Page("/naskah/sampah?cari=uji-simpan")).QuerySelector(".draft"));
        Assert.Equal(HttpStatusCode.Conflict, (await client.Do(address, "buang")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.Do(address, "salin")).StatusCode);
        await client.Do(address, "pulihkan");
        Assert.Equal(1, (await Row(address))!.Revision);
        await tab.Save(new SetIdentity("unit", "Lain", "Bagian Umum"));
    }

    [Fact]
    public async Task Deletion_ForGood_NamesTheDocumentAndLeavesNothing()
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Hapus uji");
        var tab = await EditingClient.Open(client, Id(address), "tab-hapus");
        await tab.Save(new SetIdentity("unit", "Bagian Umum", ""));
        Assert.Equal(HttpStatusCode.Conflict, (await client.Do(address, "hapus")).StatusCode); // not from the list
        Assert.NotNull(await Row(address));
        await client.Do(address, "buang");
        Assert.Contains("“Hapus uji”", (await client.Page(address + "/hapus")).Text("main .lead"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await client.Do(address, "hapus")).StatusCode);
        Assert.Null(await Row(address));
        await client.Page(address + "/versi", HttpStatusCode.NotFound);
        Assert.Equal(HttpStatusCode.NotFound, (await tab.Send(tab.Post(tab.Change(new SetIdentity("unit", "Lain", ""))))).StatusCode);
    }

    [Fact]
    public async Task Many_AreDiscardedTakenBackDiscardedAgainAndDeleted()
    {
        var client = await app.As("penyusun-sop");
        var word = "borongan" + Guid.NewGuid().ToString("N")[..8];
        string[] addresses = [await client.Begin($"Satu {word}"), await client.Begin($"Dua {word}"), await client.Begin($"Tinggal {word}")];
        var two = addresses.Take(2).ToArray();

        async Task<AngleSharp.Dom.IDocument> Confirmed(string list, string action)
        {
            var page = await client.Page($"{list}?cari={word}");
            var fields = two.Select(a => ("pilih", Id(a).ToString())).Append(("__RequestVerificationToken", page.QuerySelector("[data-list-many] input[name=__RequestVerificationToken]")!.GetAttribute("value")!)).Append(("saring", "?cari=" + word));
            var asked = await (await client.PostAsync(action, new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))), Cancel)).Page();
            Assert.Equal(2, asked.QuerySelectorAll(".bulk-names li").Length);
            var form = (IHtmlFormElement)asked.QuerySelector("form.bulk")!;
            form.SetAttribute("action", action);
            Assert.Equal($"{list}?cari={word}", (await client.Submit(form)).Headers.Location!.ToString());
            return await client.Page($"{list}?cari={word}");
        }

        var after = await Confirmed("/naskah", "/naskah/buang");
        Assert.Equal($"Tinggal {word}", Assert.Single(after.QuerySelectorAll(".draft h2")).TextContent);
        await client.Submit((IHtmlFormElement)after.QuerySelector(".notice-done form")!);
        Assert.Equal(3, (await client.Page("/naskah?cari=" + word)).QuerySelectorAll(".draft").Length);
        await Confirmed("/naskah", "/naskah/buang");
        Assert.Empty((await Confirmed("/naskah/sampah", "/naskah/sampah/pulihkan")).QuerySelectorAll(".draft"));
        await Confirmed("/naskah", "/naskah/buang");
        Assert.Empty((await Confirmed("/naskah/sampah", "/naskah/sampah/hapus")).QuerySelectorAll(".draft"));
        Assert.Null(await Row(addresses[0]));
        Assert.Null(await Row(addresses[1]));
        Assert.Null((await Row(addresses[2]))!.TrashedAt);
    }

    [Fact]
    public async Task RestoringAndDeleting_AtOnce_OneOfThemIsDoneAndTheOtherSaysSo()
    {
        var services = app.Services;
        var (by, _) = await EditingClient.Maker(services);
        for (var i = 0; i < 10; i++)
        {
            var id = await EditingClient.NewDocument(services);
            Assert.True(await services.GetRequiredService<DiscardDocument>().Run(id, by, Cancel));
            var both = await Task.WhenAll(Task.Run(() => services.GetRequiredService<RestoreDocument>().Run(id, by, Cancel)), Task.Run(() => services.GetRequiredService<EraseDocument>().Run(id, by, Cancel)));
            Assert.Single(both, done => done);
            Assert.Equal(both[0], await EditingClient.Row(services, id) is not null);
        }
    }

    [Fact]
    public async Task RenamingAndDiscarding_AtOnce_NeverLosesOrHalvesAnything()
    {
        var services = app.Services;
        var (by, _) = await EditingClient.Maker(services);
        for (var i = 0; i < 10; i++)
        {
            var id = await EditingClient.NewDocument(services);
            var rename = Task.Run(() => services.GetRequiredService<RenameDocument>().Run(id, "Judul baru", by, Cancel));
            var discard = Task.Run(() => services.GetRequiredService<DiscardDocument>().Run(id, by, Cancel));
            Assert.True(await discard);
            var row = (await EditingClient.Row(services, id))!;
            Assert.NotNull(row.TrashedAt);
            Assert.Equal((await rename).Outcome == RenameDocument.Outcome.Renamed ? ("Judul baru", 1) : ("Uji Unggah", 0), (row.Title, row.Revision));
        }
    }

    [Fact]
    public async Task Renaming_IsAnEditThatOthersSee()
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Judul lama");
        Assert.Equal(HttpStatusCode.Redirect, (await Rename(client, address, " Judul\r\nbaru ")).StatusCode);
        Assert.Equal(("Judul baru", 1), ((await Row(address))!.Title, (await Row(address))!.Revision));
        Assert.Contains("“Judul baru”", (await client.Page("/naskah")).QuerySelector(".notice-done")!.TextContent, StringComparison.Ordinal);
        var refused = await (await Rename(client, address, new string('x', 2500))).Page(HttpStatusCode.BadRequest);
        Assert.Equal(2500, ((IHtmlTextAreaElement)refused.QuerySelector("#judul")!).Value.Length);
        await client.Do(address, "buang");
        Assert.Contains("tempat sampah", (await (await Rename(client, address, "Lain")).Page(HttpStatusCode.Conflict)).Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Duplicating_MakesADocumentOfItsOwn()
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Asal");
        await Rename(client, address, "Asal kedua");
        var copy = (await client.Do(address, "salin")).Headers.Location!.ToString();
        Assert.NotEqual(address, copy);
        Assert.Equal(("Asal kedua (salinan)", 0, $"copy:{Id(address)}"), ((await Row(copy))!.Title, (await Row(copy))!.Revision, (await Row(copy))!.Origin));
    }

    [Theory]
    [InlineData("salin")]
    [InlineData("buang")]
    [InlineData("pulihkan")]
    [InlineData("hapus")]
    [InlineData("judul")]
    [InlineData("formulir")]
    [InlineData("versi?handler=Pulihkan")]
    [InlineData("versi?handler=Nama")]
    public async Task Action_WithoutTheTokenOfTheForm_IsRefusedAndChangesNothing(string action)
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Tanpa kunci");
        var response = await client.PostAsync($"{address}/{action}", new FormUrlEncodedContent([new("judul", "x"), new("revisi", "0"), new("nama", "x")]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(("Tanpa kunci", 0, null), ((await Row(address))!.Title, (await Row(address))!.Revision, (await Row(address))!.TrashedAt));
    }

    static async Task<HttpResponseMessage> Rename(HttpClient client, string address, string title)
    {
        var form = (await client.Page(address + "/judul")).Form();
        form.SetAttribute("action", address + "/judul");
        return await client.Submit(form, null, ("judul", title));
    }

    static Guid Id(string address) => Guid.Parse(address.Split('/')[^1]);

    Task<Ortala.Web.Data.Document?> Row(string address) => EditingClient.Row(app.Services, Id(address));
}
