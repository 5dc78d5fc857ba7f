using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using SkiaSharp;
using Xunit;

namespace Ortala.Web.Tests.Platform.Files;

public sealed class FileTests(WorkbenchApp app) : IDisposable
{
    static readonly byte[] pdf = [.. "%PDF-1.7\nuji "u8, .. Guid.NewGuid().ToByteArray().Select(b => (byte)(b | 0x20))];
    readonly WebApplicationFactory<ShippedSamples> own = app.With(h => h.ConfigureTestServices(s => s.AddSingleton<IFileOwner>(new SeenByDinkes())));

    public void Dispose() => own.Dispose();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    sealed class SeenByDinkes : IFileOwner
    {
        public string Kind => "test.letter";

        public async Task<bool> MaySee(OrtalaDb db, Viewer viewer, FileUse use, CancellationToken cancel) =>
            await db.Nodes.AnyAsync(n => n.Id == use.NodeId && viewer.NodePath.StartsWith(n.Path), cancel);
    }

    async Task<AttachFile.Outcome> Attach(byte[] bytes, string name, FileRules rules, string kind = "test.letter")
    {
        await using var db = await own.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        var node = await db.Nodes.SingleAsync(n => n.ShortName == "DINKES", Cancel);
        var outcome = await own.Services.GetRequiredService<AttachFile>().Attach(db, DateTimeOffset.UtcNow, Viewer.Anyone, new MemoryStream(bytes), name, kind, Guid.NewGuid(), node.Id, rules, Cancel);
        await db.SaveChangesAsync(Cancel);
        return outcome;
    }

    async Task<FileUse> Attached(byte[] bytes, string name = "Surat.pdf", FileRules? rules = null, string kind = "test.letter") =>
        Assert.IsType<AttachFile.Outcome.Attached>(await Attach(bytes, name, rules ?? FileRules.Anything, kind)).Use;

    Task<HttpClient> As(string user) => own.CreateClient(new() { AllowAutoRedirect = false }).SignIn(user);

    [Fact]
    public async Task Get_FileOfTheOwnUnit_ComesAsSentUnderItsNameAndSandboxed()
    {
        var use = await Attached(pdf, "../../Surat tugas №7\u202E.pdf");
        using var client = await As("pembaca");
        var answer = await client.GetAsync($"/berkas/{use.Id}", Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(pdf, await answer.Content.ReadAsByteArrayAsync(Cancel));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("Surat tugas №7.pdf", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
    }

    [Fact]
    public async Task Get_PartOfAFile_ComesAsARange()
    {
        var use = await Attached(pdf);
        using var client = await As("pembaca");
        var answer = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, $"/berkas/{use.Id}") { Headers = { Range = new(0, 4) } }, Cancel);
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        Assert.Equal("%PDF-"u8.ToArray(), await answer.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task Get_FileOfAnotherUnitOrWithoutAnOwner_IsNotFound()
    {
        var use = await Attached(pdf);
        var ownerless = await Attached(pdf, kind: "test.unknown");
        using var other = await As("penyusun-lain");
        using var reader = await As("pembaca");
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"/berkas/{use.Id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await own.CreateClient().GetAsync($"/berkas/{use.Id}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync($"/berkas/{ownerless.Id}", Cancel)).StatusCode);
    }

    [Theory]
    [InlineData("MZ\u0090\u0000program", "surat.pdf")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "lambang.png")]
    [InlineData("", "kosong.pdf")]
    public async Task Attach_ContentThatIsNoneOfTheKinds_IsRefusedWhateverItsName(string content, string name)
    {
        var refused = Assert.IsType<AttachFile.Outcome.Refused>(await Attach(System.Text.Encoding.Latin1.GetBytes(content), name, FileRules.Letters));
        Assert.NotEmpty(refused.Reason.Id);
    }

    [Fact]
    public async Task Attach_TooBig_IsRefused() =>
        Assert.Contains("10 MB", Assert.IsType<AttachFile.Outcome.Refused>(await Attach([.. pdf, .. new byte[10 * 1024 * 1024]], "besar.pdf", FileRules.Letters)).Reason.Id, StringComparison.Ordinal);

    [Fact]
    public async Task Attach_PictureWithAGreatClaim_IsRefusedBeforeItIsDrawn()
    {
        var png = Picture(4, 4, SKEncodedImageFormat.Png);
        (png[16], png[17], png[20], png[21]) = (0, 3, 0, 3); // width and height 196,612 of the IHDR
        using var crc = new MemoryStream();
        System.Buffers.Binary.BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc(png.AsSpan(12, 17)));
        Assert.IsType<AttachFile.Outcome.Refused>(await Attach(png, "bom.png", FileRules.Pictures(512)));
    }

    [Fact]
    public async Task Attach_LargePicture_IsMadeSmallerAndLosesWhatTheCameraWrote()
    {
        var jpeg = Picture(1600, 800, SKEncodedImageFormat.Jpeg);
        byte[] marked = [.. jpeg[..2], 0xFF, 0xFE, 0x00, 0x12, .. "GPS-0.5022,117.15"u8[..16], .. jpeg[2..]];
        var use = await Attached(marked, "foto.JPEG", FileRules.Pictures(512));
        await using var kept = own.Services.GetRequiredService<IFileStore>().Open(use.Hash)!;
        using var memory = new MemoryStream();
        await kept.CopyToAsync(memory, Cancel);
        Assert.DoesNotContain("GPS-0.5022", System.Text.Encoding.Latin1.GetString(memory.ToArray()), StringComparison.Ordinal);
        using var drawn = SKBitmap.Decode(memory.ToArray());
        Assert.Equal((512, 256), (drawn.Width, drawn.Height));
        Assert.Equal("foto.jpg", use.Name);
    }

    [Fact]
    public void Kind_OfArchives_FollowsTheirParts()
    {
        Assert.Equal(FileKind.Xlsx, FileSniffing.KindOf(Archive("[Content_Types].xml", "xl/workbook.xml"), "a.zip"));
        Assert.Equal(FileKind.Docx, FileSniffing.KindOf(Archive("[Content_Types].xml", "word/document.xml"), "a.xlsx"));
        Assert.Equal(FileKind.Zip, FileSniffing.KindOf(Archive("a.txt"), "a.xlsx"));
        Assert.Null(FileSniffing.KindOf([0x50, 0x4B, 0x03, 0x04, 1, 2, 3], "a.zip"));
    }

    [Fact]
    public async Task Sweep_ADayLater_RemovesWhatNothingHasAndKeepsTheRest()
    {
        var (kept, lost) = (await Attached([.. pdf, 65]), await Attached([.. pdf, 66]));
        var dbs = own.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>();
        await using var db = await dbs.CreateDbContextAsync(Cancel);
        await db.FileUses.Where(u => u.Id == lost.Id).ExecuteDeleteAsync(Cancel);
        var store = own.Services.GetRequiredService<IFileStore>();
        var stray = await store.Put(new MemoryStream([1, 2, 3]), Cancel);
        Assert.Equal(0, await Sweep(dbs, store, TimeSpan.Zero));
        Assert.Equal(2, await Sweep(dbs, store, TimeSpan.FromDays(2)));
        Assert.Null(store.Open(lost.Hash));
        Assert.Null(store.Open(stray.Hash));
        await using var still = store.Open(kept.Hash);
        Assert.NotNull(still);
        Assert.Equal([], await new FilesInvariant().Broken(db, Cancel));
        store.Delete(kept.Hash);
        Assert.Contains("no bytes", Assert.Single(await new FilesInvariant().Broken(db, Cancel)), StringComparison.Ordinal);
    }

    static Task<int> Sweep(IDbContextFactory<OrtalaDb> dbs, IFileStore store, TimeSpan later) => new SweepFiles(dbs, store, new Later(later)).Run(Cancel);

    sealed class Later(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    static byte[] Picture(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    static byte[] Archive(params string[] parts)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts) archive.CreateEntry(part);
        return memory.ToArray();
    }

    static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
