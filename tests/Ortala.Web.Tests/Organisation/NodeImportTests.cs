using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class NodeImportTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    static async Task<IHtmlDocument> Send(HttpClient client, byte[] file, string name, HttpStatusCode status = HttpStatusCode.OK, string day = "2026-01-02")
    {
        var token = ((IHtmlInputElement)(await client.Page("/organisasi/impor")).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        var part = new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new StringContent("Peraturan uji"), "dasar" }, { new StringContent(day), "berlaku" }, { part, "berkas", name } };
        return await (await client.PostAsync("/organisasi/impor", form, Cancel)).Page(status);
    }

    static Task<IHtmlDocument> Send(HttpClient client, string csv, HttpStatusCode status = HttpStatusCode.OK) => Send(client, Encoding.UTF8.GetBytes(csv), "uji.csv", status);

    [Fact]
    public async Task Import_OfWhatWasExported_ChangesNothing()
    {
        await using var own = app.With(_ => { });
        using var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("biro-organisasi");
        var page = await Send(client, await client.GetByteArrayAsync("/organisasi/impor/ekspor.xlsx", Cancel), "struktur.xlsx");
        Assert.Contains("Tidak ada yang berubah", page.Text("[aria-labelledby=perubahan]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_NewRenamedAndClosed_StoresNothingBeforeAndExactlyThatAfterConfirming()
    {
        await using var own = app.With(_ => { });
        using var client = await own.CreateClient(new() { AllowAutoRedirect = false }).SignIn("biro-organisasi");
        await using var db = await own.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        async Task<string> Key(string shortName) => $"U-{await db.Nodes.Where(n => n.ShortName == shortName).Select(n => n.Number).SingleAsync(Cancel)}";
        var csv = $"kunci;induk;jenis;kode;nama;nama singkat;keadaan\n{await Key("DISPORA")};KALTIM;perangkat daerah;;Dinas Pemuda dan Olahraga;DISPORA;aktif\n{await Key("DPK")};KALTIM;perangkat daerah;;Dinas Perpustakaan dan Kearsipan;DPK;ditutup\nbaru;KALTIM;perangkat daerah;;Dinas Impor Uji;DIU;\n;baru;upt;;UPTD Impor Uji;;\n";
        var preview = await Send(client, csv);
        Assert.False(await db.Nodes.AnyAsync(n => n.Name == "Dinas Impor Uji", Cancel));
        Assert.Equal(4, preview.QuerySelectorAll("[aria-labelledby=perubahan] tbody tr").Length);
        var form = preview.Form("Tetapkan");
        Assert.Equal(HttpStatusCode.Redirect, (await client.Submit(form)).StatusCode);
        Assert.Equal("Dinas Impor Uji", await db.Nodes.Where(n => n.Name == "UPTD Impor Uji").Select(n => n.Parent!.Name).SingleAsync(Cancel));
        Assert.True(await db.Nodes.AnyAsync(n => n.Name == "Dinas Pemuda dan Olahraga" && n.ClosedOn == null, Cancel));
        Assert.True(await db.Nodes.AnyAsync(n => n.ShortName == "DPK" && n.ClosedOn == new DateOnly(2026, 1, 2), Cancel));
        Assert.Equal(HttpStatusCode.Conflict, (await client.Submit(form)).StatusCode); // confirmed once
        Assert.Equal([], await Invariants.Broken(db, Cancel));
    }

    [Fact]
    public async Task Import_WithMistakes_NamesRowColumnAndReasonAndStoresNothing()
    {
        using var client = await app.As("biro-organisasi");
        var page = await Send(client, "kunci,induk,jenis,nama\nU-999999,KALTIM,perangkat daerah,X\n,TIDAKADA,perangkat daerah,Y\n,KALTIM,kerajaan,Z\n,KALTIM,biro,\n", HttpStatusCode.BadRequest);
        var rows = page.QuerySelectorAll("main tbody tr").Select(r => (r.Children[0].TextContent, r.Children[1].TextContent)).ToList();
        Assert.Equal([("2", "kunci"), ("3", "induk"), ("4", "jenis"), ("5", "nama")], rows);
    }

    [Fact]
    public async Task Import_ByWhoMayNot_IsForbidden()
    {
        using var client = await app.As("admin-lokal");
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/organisasi/impor", Cancel)).StatusCode);
    }
}
