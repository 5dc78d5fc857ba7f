using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class SaveEditsTests(WorkbenchApp app)
{
    static readonly SetCell record = new("s1", "activity", "Mencatat berkas", "Menerima berkas");

    [Fact]
    public async Task Post_OfOneChange_IsStoredDrawnAndAnswered()
    {
        var tab = await Tab();
        var answer = await tab.Save(record);
        Assert.Equal(1, answer.Revision);
        Assert.Equal(1, answer.Acknowledged);
        var entry = Assert.Single(answer.Entries!.Value);
        Assert.Equal(tab.Name, entry.Client);
        Assert.Equal([record], entry.Edits);
        Assert.Contains("Mencatat", string.Concat(answer.Pages!.Value.Select(p => p.Svg)), StringComparison.Ordinal);
        Assert.Equal(["s1", "s2", "s3"], answer.Geometry!.Tables[0].Rows.Select(r => r.Row));
        Assert.Contains(answer.Geometry.Fields, f => f.Name == "title");
        Assert.Contains(answer.Findings!.Value, f => f is { Code: "SOP402", Severity: "warning", Title.Length: > 0, Message.Length: > 0, Source.Length: > 0 });
        Assert.Null(answer.Draft);
        Assert.Equal("Mencatat berkas", (await app.Services.GetRequiredService<DocumentStore>().DraftAt(tab.Document, 1, TestContext.Current.CancellationToken))!.Charts[0].Rows[0].Activity);
    }

    [Fact]
    public async Task Post_SentAgain_ChangesNothingAndIsAcknowledgedAgain()
    {
        var tab = await Tab();
        var post = tab.Post(tab.Change(record), tab.Change(new SetCell("s1", "note", "catatan", "")));
        var (first, again) = (await tab.Save(post), await tab.Save(post));
        Assert.Equal((2, 2L), (first.Revision, first.Acknowledged));
        Assert.Equal((2, 2L), (again.Revision, again.Acknowledged));
        Assert.Equal(first.Entries!.Value.Select(e => e.Seq), again.Entries!.Value.Select(e => e.Seq));
    }

    [Fact]
    public async Task Post_OvertakenByALaterOne_ChangesNothing()
    {
        var tab = await Tab();
        var (one, two) = (tab.Change(record), tab.Change(record with { Value = "Mencatat berkas masuk", Was = "Mencatat berkas" }));
        await tab.Save(tab.Post(one, two));
        var late = await tab.Save(tab.Post(one));
        Assert.Equal((2, 2L), (late.Revision, late.Acknowledged));
        Assert.Equal("Mencatat berkas masuk", (await app.Services.GetRequiredService<DocumentStore>().DraftAt(tab.Document, 2, TestContext.Current.CancellationToken))!.Charts[0].Rows[0].Activity);
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public async Task Change_ThatCannotBeTaken_IsRefusedInWordsForGoodAndTheOthersAreTaken(string language)
    {
        var tab = await Tab();
        await tab.Http.GetAsync("/?lang=" + language, TestContext.Current.CancellationToken);
        var post = tab.Post(tab.Change(record with { Field = "tidakAda" }), tab.Change(record));
        var (first, again) = (await tab.Save(post), await tab.Save(post));
        foreach (var answer in new[] { first, again })
        {
            Assert.Equal(2, answer.Acknowledged);
            var refused = Assert.Single(answer.Refused);
            Assert.Equal(1, refused.Seq);
            Assert.Equal(DraftModel.Refusal(await Created(tab), record with { Field = "tidakAda" })!.In(language), refused.Message);
            Assert.Equal([0, 1], answer.Entries!.Value.Select(e => e.Edits.Length));
        }
    }

    [Fact]
    public async Task Post_FromAnUnknownOrFarRevision_GetsTheWholeDraft()
    {
        var tab = await Tab();
        await tab.Save(tab.Post([.. Enumerable.Range(0, 501).Select(i => tab.Change(new SetCell("s1", "note", $"catatan {i}", i == 0 ? "" : $"catatan {i - 1}")))]));
        foreach (var known in new[] { 0, 9999 })
        {
            tab.Known = known;
            var answer = await tab.Save(tab.Post());
            Assert.Equal(501, answer.Revision);
            Assert.Null(answer.Entries);
            Assert.Equal("catatan 500", answer.Draft!.Charts[0].Rows[0].Note);
        }
        tab.Known = 1;
        Assert.Equal(500, (await tab.Save(tab.Post())).Entries!.Value.Length);
    }

    [Fact]
    public async Task Pages_ThatTheTabHolds_ComeWithoutTheirDrawing()
    {
        var tab = await Tab();
        var all = (await tab.Save(record)).Pages!.Value;
        Assert.All(all, p => Assert.StartsWith("<svg", p.Svg, StringComparison.Ordinal));
        var hashes = all.Select(p => p.Hash).ToArray();
        Assert.All((await tab.Save(tab.Post() with { Pages = [.. hashes] })).Pages!.Value, p => Assert.Null(p.Svg));
        var next = (await tab.Save(tab.Post(tab.Change(record with { Value = "Menerima surat", Was = record.Value })) with { Pages = [.. hashes] })).Pages!.Value;
        Assert.Contains("Menerima surat", Assert.Single(next, p => !hashes.Contains(p.Hash)).Svg, StringComparison.Ordinal);
        Assert.All(next.Where(p => hashes.Contains(p.Hash)), p => Assert.Null(p.Svg));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("null", "$")]
    [InlineData("{", "$")]
    [InlineData("[1,2]", "$")]
    [InlineData("""{"client":"a","base":0,"changes":[]}""", "$")]
    [InlineData("""{"client":"a b","base":0,"changes":[],"pages":[]}""", "$.client")]
    [InlineData("""{"client":"a","base":-1,"changes":[],"pages":[]}""", "$.base")]
    [InlineData("""{"client":"a","base":0,"changes":[{"seq":0,"edits":[]}],"pages":[]}""", "$.changes[0].seq")]
    [InlineData("""{"client":"a","base":0,"changes":[null],"pages":[]}""", "$")]
    [InlineData("""{"client":"a","base":0,"changes":[{"seq":1,"edits":[null]}],"pages":[]}""", "$")]
    [InlineData("""{"client":"a","base":0,"changes":[{"seq":1,"edits":[{"do":"formatDisk"}]}],"pages":[]}""", "$")]
    [InlineData("""{"client":"a","base":0,"changes":[{"seq":1,"edits":[{"do":"setCell","row":"s1","field":"note","value":null,"was":""}]}],"pages":[]}""", "$")]
    [InlineData("""{"client":"a","base":0,"changes":[{"seq":1,"edits":[{"do":"setCell","row":"s1"}]}],"pages":[]}""", "$")]
    public async Task Post_ThatIsNotOfTheForm_IsRefusedWithThePlaceAndStoresNothing(string body, string place)
    {
        var tab = await Tab();
        var problem = await Problem(await tab.Send(new StringContent(body, Encoding.UTF8, "application/json")), HttpStatusCode.BadRequest);
        Assert.Contains("(di " + place, problem, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", problem, StringComparison.Ordinal);
        Assert.Equal(0, (await tab.Save(tab.Post())).Revision);
    }

    [Fact]
    public async Task Edit_WithoutWhatMayBeNull_IsTaken()
    {
        var tab = await Tab();
        var body = """{"client":"a","base":0,"changes":[{"seq":1,"edits":[{"row":"s3","was":"s2","do":"moveRow"}]}],"pages":[]}""";
        Assert.Equal(HttpStatusCode.OK, (await tab.Send(new StringContent(body, Encoding.UTF8, "application/json"))).StatusCode);
        Assert.Equal("s3", (await app.Services.GetRequiredService<DocumentStore>().DraftAt(tab.Document, 1, TestContext.Current.CancellationToken))!.Charts[0].Rows[0].Id);
    }

    [Fact]
    public async Task Post_WithoutToken_TooLargeOrToAnUnknownDocument_IsRefusedInWords()
    {
        var tab = await Tab();
        var unsigned = await (await app.As("penyusun-sop")).PostAsync($"/naskah/{tab.Document}/edits", new StringContent("{}"), TestContext.Current.CancellationToken);
        Assert.Contains("muat ulang", await Problem(unsigned, HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Contains("4 MB", await Problem(await tab.Send(new StringContent(new string(' ', 4_200_000))), HttpStatusCode.RequestEntityTooLarge), StringComparison.Ordinal);
        var nowhere = await EditingClient.Open(await app.As("penyusun-sop"), Guid.NewGuid(), "a");
        Assert.Contains("Naskah ini tidak ada", await Problem(await nowhere.Send(nowhere.Post()), HttpStatusCode.NotFound), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ToADocumentInTheTrash_IsRefusedAndTakenWhenItIsBack()
    {
        var tab = await Tab();
        await tab.Save(record);
        await Trash(tab.Document, DateTimeOffset.UnixEpoch);
        var post = tab.Post(tab.Change(record with { Value = "Menerima surat", Was = record.Value }));
        Assert.Contains("tempat sampah", await Problem(await tab.Send(post), HttpStatusCode.Gone), StringComparison.Ordinal);
        Assert.Equal(1, (await tab.Save(tab.Post())).Revision);
        await Trash(tab.Document, null);
        await app.Services.GetRequiredService<OpenDocuments>().Trashed(tab.Document, false);
        Assert.Equal(2, (await tab.Save(post)).Revision);
    }

    [Fact]
    public async Task Document_ThatAnotherProcessHasChanged_IsReadAnewAndNothingIsLost()
    {
        var tab = await Tab();
        await tab.Save(record);
        var (dbs, documents) = (app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>(), app.Services.GetRequiredService<OpenDocuments>());
        var other = new OpenDocument(tab.Document, (await documents.Find(tab.Document))!.Head, false, dbs, TimeProvider.System);
        var theirs = await app.Services.GetRequiredService<TakeChanges>().Run(other, new(Guid.NewGuid(), "Lain"), "lain", [new(1, 1, [new SetCell("s2", "note", "dari proses lain", "")])], TestContext.Current.CancellationToken);
        Assert.IsType<TakeChanges.Outcome.Taken>(theirs);
        tab.Known = 1;
        var answer = await tab.Save(new SetCell("s3", "note", "dari sini", ""));
        Assert.Equal(["lain", tab.Name], answer.Entries!.Value.Select(e => e.Client));
    }

    [Fact]
    public async Task Answers_WithDrawings_AreCompressedAndOtherPagesAreNot()
    {
        var tab = await Tab();
        tab.Http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        Assert.Equal(["br"], (await tab.Send(tab.Post())).Content.Headers.ContentEncoding);
        Assert.Equal(["br"], (await tab.Http.GetAsync($"/naskah/{tab.Document}", TestContext.Current.CancellationToken)).Content.Headers.ContentEncoding);
        Assert.Empty((await tab.Http.GetAsync("/naskah?cari=surat", TestContext.Current.CancellationToken)).Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Row_OfTheDocument_ShowsTheNewestDraft()
    {
        var tab = await Tab();
        await tab.Save(new SetIdentity("title", "SOP\nPenerimaan  Berkas", "Uji Unggah"), new DeleteRow("s2"));
        var row = await EditingClient.Row(app.Services, tab.Document);
        Assert.Equal(("SOP Penerimaan Berkas", 1, 2, 2), (row!.Title, row.Revision, row.Rows, row.Executors));
        Assert.True(row.Warnings > 0);
    }

    async Task<EditingClient> Tab() => await EditingClient.Open(await app.As("penyusun-sop"), await EditingClient.NewDocument(app.Services), "tab-a");

    async Task<Draft> Created(EditingClient tab) => (await app.Services.GetRequiredService<DocumentStore>().DraftAt(tab.Document, 0, TestContext.Current.CancellationToken))!;

    async Task Trash(Guid id, DateTimeOffset? at)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var row = await db.Documents.SingleAsync(d => d.Id == id, TestContext.Current.CancellationToken);
        (row.TrashedAt, row.Stamp) = (at, Guid.NewGuid());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    static async Task<string> Problem(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("detail").GetString()!;
    }
}
