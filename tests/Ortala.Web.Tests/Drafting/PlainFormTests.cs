using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.PlainForm;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class PlainFormTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_SentAsItIs_ChangesNothing()
    {
        var client = await app.As("penyusun-sop");
        foreach (var sample in Directory.EnumerateFiles(Path.Combine(Ortala.Tests.Material.Repository, "samples"), "*.sop.yaml"))
        {
            var id = await EditingClient.NewDocument(app.Services, await File.ReadAllTextAsync(sample, Cancel));
            var response = await client.Submit(await Form(client, id), "simpan");
            Assert.Equal($"/naskah/{id}/formulir?kabar=sama", response.Headers.Location!.ToString());
        }
    }

    [Fact]
    public async Task Fields_OfAllKinds_AreSavedAsEdits()
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        var response = await client.Submit(await Form(client, id), "simpan", ("f.title", "Judul formulir"), ("f.legalBasis", "Satu\r\nDua\r\n"), ("f.signatory.name", "Kepala Biro Organisasi"),
            ("c0.e1.name", "Kepala Biro"), ("c0.r0.activity", "Mencatat berkas"), ("c0.r1.s0.executor", "0"), ("c0.r1.s0.kind", "process"), ("c0.r1.s0.exits", "3"), ("c0.r2.new.executor", "1"), ("c0.r2.new.kind", "process"));
        Assert.Equal($"/naskah/{id}/formulir?disimpan=1", response.Headers.Location!.ToString());
        var draft = await Draft(id);
        Assert.Equal(("Judul formulir", "Satu\nDua", "Kepala Biro Organisasi"), (draft.Text("title"), draft.Text("legalBasis"), draft.Text("signatory.name")));
        var chart = draft.Charts[0];
        Assert.Equal(("Kepala Biro", "Mencatat berkas"), (chart.Executors[1].Name, chart.Rows[0].Activity));
        var moved = Assert.Single(chart.Rows[1].Symbols);
        Assert.Equal(("a", "process", new DraftExit("next", chart.Rows[2].Symbols[0].Id)), (moved.Executor, moved.Kind, Assert.Single(moved.Exits)));
        Assert.Equal(["a", "b"], chart.Rows[2].Symbols.Select(s => s.Executor));
        Assert.Contains("Tersimpan", (await client.Page($"/naskah/{id}/formulir?disimpan=1")).Text(".notice-done p"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_AreAddedMovedAndRemovedByButtonsAndFlowsFollow()
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        Assert.EndsWith("#c0.r1", (await client.Submit(await Form(client, id), "baris+ 0 0", ("c0.r0.note", "ikut tersimpan"))).Headers.Location!.ToString(), StringComparison.Ordinal);
        var chart = (await Draft(id)).Charts[0];
        Assert.Equal(["s1", "s2", "s3"], chart.Rows.Where((_, i) => i != 1).Select(r => r.Id));
        Assert.Equal(("", 4, "ikut tersimpan"), (chart.Rows[1].Activity, chart.Rows.Length, chart.Rows[0].Note));
        Assert.Equal("Ya: 4; Tidak: 1", ((IHtmlInputElement)(await client.Page($"/naskah/{id}/formulir")).GetElementById("c0.r2.s0.exits")!).Value);
        await client.Submit(await Form(client, id), "naik 0 3");
        await client.Submit(await Form(client, id), "turun 0 0");
        Assert.Equal(["s1", "s3", "s2"], (await Draft(id)).Charts[0].Rows.Where(r => r.Id.Length == 2).Select(r => r.Id));
        await client.Submit(await Form(client, id), "baris- 0 2");
        await client.Submit(await Form(client, id), "pelaksana+ 0 0");
        await client.Submit(await Form(client, id), "kiri 0 2");
        var now = (await Draft(id)).Charts[0];
        Assert.Equal(3, now.Rows.Length);
        Assert.Equal(["Pengadministrasi", "", "Kepala Bagian"], now.Executors.Select(e => e.Name));
        await client.Submit(await Form(client, id), "pelaksana- 0 2");
        Assert.Equal(["Pengadministrasi", ""], (await Draft(id)).Charts[0].Executors.Select(e => e.Name));
    }

    [Theory]
    [InlineData("9", "Tidak ada baris 9")]
    [InlineData("Ya: ", "bukan alur")]
    [InlineData("nanti", "bukan alur")]
    [InlineData("2.5", "Baris 2 tidak punya simbol")]
    public async Task Flow_ThatIsNone_IsToldAtItsFieldWithAllInputKeptAndNothingSaved(string typed, string words)
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        var page = await (await client.Submit(await Form(client, id), "baris+ 0 0", ("c0.r0.s0.exits", typed), ("f.title", "Tetap ada"), ("c0.r1.note", "juga <b>ada</b>"))).Page(HttpStatusCode.BadRequest);
        Assert.Contains(words, page.Text("[id='c0.r0.s0.galat']"), StringComparison.Ordinal);
        var field = (IHtmlInputElement)page.GetElementById("c0.r0.s0.exits")!;
        Assert.Equal((typed, "true"), (field.Value, field.GetAttribute("aria-invalid")));
        Assert.Contains("#c0.r0.s0.exits", page.QuerySelectorAll("[role=alert] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(("Tetap ada", "juga <b>ada</b>"), (((IHtmlInputElement)page.GetElementById("f.title")!).Value, ((IHtmlTextAreaElement)page.GetElementById("c0.r1.note")!).Value));
        Assert.Equal(0, (await EditingClient.Row(app.Services, id))!.Revision);
    }

    [Fact]
    public async Task Form_OpenedBeforeOthersWrote_KeepsTheirsAndTellsWhatItReplaced()
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        var form = await Form(client, id);
        var tab = await EditingClient.Open(await app.As("penyusun-sop"), id, "tab-lain-" + id.ToString("N"));
        await tab.Save(new SetCell("s2", "note", "dari petugas lain", ""));
        await tab.Save(new SetCell("s1", "activity", "Mendata berkas", "Menerima berkas"));
        await tab.Save(new DeleteRow("s3"));
        var response = await client.Submit(form, "simpan", ("c0.r0.activity", "Mencatat berkas"), ("c0.r2.note", "ke baris yang hilang"));
        var draft = await Draft(id);
        Assert.Equal(("dari petugas lain", "Mencatat berkas", 2), (draft.Charts[0].Rows[1].Note, draft.Charts[0].Rows[0].Activity, draft.Charts[0].Rows.Length));
        var page = await client.Page(response.Headers.Location!.ToString());
        var losses = page.QuerySelectorAll(".losses li").Select(l => l.TextContent).ToArray();
        Assert.Contains(losses, l => l.Contains("“Mendata berkas” menjadi “Mencatat berkas”", StringComparison.Ordinal));
        Assert.Contains(losses, l => l.Contains("ke baris yang hilang", StringComparison.Ordinal));
        await client.Submit((IHtmlFormElement)page.QuerySelectorAll(".losses form").First(f => f.ParentElement!.TextContent.Contains("Mendata berkas", StringComparison.Ordinal)));
        Assert.Equal("Mendata berkas", (await Draft(id)).Charts[0].Rows[0].Activity);
    }

    [Fact]
    public async Task Saving_IsTakenBackByAButton_AndWhatWasWrittenSinceStays()
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        var saved = await client.Submit(await Form(client, id), "baris- 0 1");
        var tab = await EditingClient.Open(await app.As("penyusun-sop"), id, "tab-urung-" + id.ToString("N"));
        await tab.Save(new SetCell("s1", "note", "sesudahnya", ""));
        await client.Submit((IHtmlFormElement)(await client.Page(saved.Headers.Location!.ToString())).QuerySelector(".notice-done form")!);
        var rows = (await Draft(id)).Charts[0].Rows;
        Assert.Equal(["s1", "s2", "s3"], rows.Select(r => r.Id));
        Assert.Equal("sesudahnya", rows[0].Note);
        Assert.Equal(2, rows[1].Symbols[0].Exits.Length);
    }

    [Fact]
    public async Task Form_SentTwice_IsTakenOnce()
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        var form = await Form(client, id);
        await client.Submit(form, "baris+ 0 0");
        await client.Submit(form, "baris+ 0 0");
        Assert.Equal(4, (await Draft(id)).Charts[0].Rows.Length);
    }

    [Fact]
    public async Task Form_CutOffOnTheWay_BlanksNothing()
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        var before = EditJson.Write(await Draft(id));
        var form = await Form(client, id);
        await client.Submit(form, "simpan", [.. form.Elements.OfType<IHtmlElement>().Select(e => e.GetAttribute("name")).Where(n => n?.StartsWith("c0.", StringComparison.Ordinal) == true).Select(n => (n!, Naskah.Removed))]);
        Assert.Equal(before, EditJson.Write(await Draft(id)));
    }

    [Fact]
    public async Task Form_OfADocumentInTheTrash_KeepsWhatWasTyped()
    {
        var client = await app.As("penyusun-sop");
        var address = await client.Begin("Formulir sampah");
        var form = await Form(client, Guid.Parse(address.Split('/')[^1]));
        await client.Do(address, "buang");
        var page = await (await client.Submit(form, "simpan", ("f.title", "Diketik"))).Page(HttpStatusCode.Conflict);
        Assert.Contains("tempat sampah", page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Diketik", ((IHtmlInputElement)page.GetElementById("f.title")!).Value);
    }

    [Theory]
    [InlineData("revisi", "99")]
    [InlineData("revisi", "-1")]
    [InlineData("revisi", "x")]
    [InlineData("kirim", "")]
    [InlineData("kirim", "../x")]
    public async Task Form_WithAWrongKey_IsRefused(string field, string value)
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Submit(await Form(client, id), "simpan", (field, value))).StatusCode);
    }

    [Theory]
    [InlineData("baris- 0 99")]
    [InlineData("baris+ 9 0")]
    [InlineData("naik 0 0")]
    [InlineData("hapus-semua 0 0")]
    [InlineData("baris- 0 -1")]
    public async Task Button_ThatTheFormDoesNotHave_ChangesNothing(string button)
    {
        var client = await app.As("penyusun-sop");
        var id = await EditingClient.NewDocument(app.Services);
        Assert.EndsWith("kabar=sama", (await client.Submit(await Form(client, id), button)).Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_LinkToTheFieldsTheyAreAbout()
    {
        var client = await app.As("penyusun-sop");
        var page = await client.Page(await client.Begin("Formulir temuan") + "/formulir");
        var links = page.QuerySelectorAll(".form-findings a").Select(a => a.GetAttribute("href")![1..]).ToArray();
        Assert.NotEmpty(links);
        Assert.All(links, l => Assert.NotNull(page.GetElementById(l)));
        Assert.Contains("f.number", links);
    }

    [Fact]
    public async Task Form_OfALongDocument_IsTakenWhole()
    {
        var client = await app.As("penyusun-sop");
        var rows = string.Concat(Enumerable.Range(1, 300).Select(i => $"  - {{id: s{i}, activity: Memeriksa berkas nomor {i}, actor: a, kind: {(i == 1 ? "start" : i == 300 ? "end" : "process")}}}\n"));
        var id = await EditingClient.NewDocument(app.Services, "sop: 1\ntitle: Panjang\nactors: [{id: a, name: A}, {id: b, name: B}]\nsteps:\n" + rows);
        var response = await client.Submit(await Form(client, id), "simpan", ("c0.r299.note", "baris terakhir"));
        Assert.EndsWith("disimpan=1", response.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal("baris terakhir", (await Draft(id)).Charts[0].Rows[299].Note);
    }

    static async Task<IHtmlFormElement> Form(HttpClient client, Guid id) => (IHtmlFormElement)(await client.Page($"/naskah/{id}/formulir")).QuerySelector("form.plain-form")!;

    async Task<Draft> Draft(Guid id)
    {
        var store = app.Services.GetRequiredService<DocumentStore>();
        return (await store.DraftAt(id, (await EditingClient.Row(app.Services, id))!.Revision, Cancel))!;
    }
}
