using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Audit.Erasing;
using Ortala.Web.Platform.Audit.Verifying;
using Xunit;

namespace Ortala.Web.Tests.Platform.Audit;

public class AuditTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    OrtalaDb Db() => app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();

    [Fact]
    public async Task Event_WhenCommitted_IsSealedWithinASecond()
    {
        var (number, _) = await Happen("kaltim-segel");
        await using var db = Db();
        for (var i = 0; i < 20 && !await db.AuditSeals.AnyAsync(s => s.EventNumber == number, Cancel); i++) await Task.Delay(100, Cancel);
        var (e, seal) = (await db.AuditEvents.SingleAsync(x => x.Number == number, Cancel), await db.AuditSeals.SingleAsync(x => x.EventNumber == number, Cancel));
        Assert.True(seal.SealedAt - e.At < TimeSpan.FromSeconds(2), $"{seal.SealedAt - e.At}");
        Assert.Null((await VerifyChain.Run(db, Cancel)).Broken);
    }

    [Theory]
    [InlineData("UPDATE AuditEvents SET Facts = '{}' WHERE Number = {0}")]
    [InlineData("DELETE FROM AuditEvents WHERE Number = {0}")]
    [InlineData("UPDATE AuditDetails SET Json = '{}' WHERE EventNumber = {0}")]
    [InlineData("UPDATE AuditSeals SET Hash = 'x'")]
    [InlineData("DELETE FROM AuditSeals")]
    public async Task Trail_ByAnyStatementThatChangesIt_RefusesInTheDatabaseItself(string sql)
    {
        var (number, _) = await Happen("kaltim-tetap");
        await using var db = Db();
        for (var i = 0; i < 40 && !await db.AuditSeals.AnyAsync(Cancel); i++) await Task.Delay(100, Cancel);
        var statement = sql.Replace("{0}", number.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("'{}'", "'[]'", StringComparison.Ordinal);
        var refused = await Assert.ThrowsAsync<SqliteException>(() => db.Database.ExecuteSqlRawAsync(statement, Cancel));
        Assert.Contains("only added to", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_OfAChangeThatIsRolledBack_LeaveNoGap()
    {
        await using var own = app.With(_ => { });
        own.CreateClient();
        await using var db = own.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        await using (await db.Database.BeginTransactionAsync(Cancel))
        {
            Record(db, "", "mundur");
            await db.SaveChangesAsync(Cancel);
        }
        db.ChangeTracker.Clear();
        Record(db, "", "maju");
        await db.SaveChangesAsync(Cancel);
        Assert.Null((await VerifyChain.Run(db, Cancel)).Broken);
    }

    [Fact]
    public async Task Trail_ShowsWhatHappenedBelow_AndNothingOfOtherUnits()
    {
        var (mine, word) = await Happen(await PathOf("DINKES"));
        var (other, _) = await Happen(await PathOf("DISHUB"));
        using var admin = await app.As("admin-lokal");
        var page = await admin.Page($"/jejak?cari={word}");
        Assert.Contains($"/jejak/{mine}", page.QuerySelectorAll(".told-when a").Select(a => a.GetAttribute("href")));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/jejak/{mine}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/jejak/{other}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/jejak/999999999", Cancel)).StatusCode);
        using var reader = await app.As("pembaca");
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync("/jejak", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Trail_NarrowedInEveryWay_FindsTheEventOrSaysWhatIsNotKnown()
    {
        var (number, word) = await Happen(await PathOf("DINKES"));
        using var admin = await app.As("admin-sistem");
        foreach (var query in (string[])[$"cari={word}", $"cari={word[..9]}&unit=DINKES", $"cari={word}&proses=personal-data.erased", $"cari={word}&dari=2020-01-01&sampai=2199-01-01", $"unit=DINKES&sebelum={number + 1}"])
            Assert.Contains($"#{number}", (await admin.Page("/jejak?" + query)).QuerySelectorAll(".told-when a").Select(a => a.TextContent));
        foreach (var query in (string[])[$"cari={word}&unit=DISHUB", $"cari={word}&sampai=2020-01-01", $"cari={word}&dari=2199-01-01", $"cari={word}&pelaku=admin-sistem", $"cari={word}&sebelum={number}"])
            Assert.Empty((await admin.Page("/jejak?" + query)).QuerySelectorAll(".told-when a"));
        Assert.Contains("tidak ditemukan", (await admin.Page("/jejak?unit=unit-yang-tak-ada")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tidak ada akun", (await admin.Page("/jejak?pelaku=tak-ada-orangnya")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/jejak/{number}", (await admin.GetAsync($"/jejak?cari=%23{number}", Cancel)).Headers.Location!.ToString());
    }

    [Fact]
    public async Task Trail_PagedByNumber_ShowsEveryEventOnceInBothDirections()
    {
        var subject = Guid.CreateVersion7();
        await using (var db = Db())
        {
            for (var i = 0; i < 120; i++) Record(db, "", $"lembar {i}", subject);
            await db.SaveChangesAsync(Cancel);
        }
        using var admin = await app.As("admin-sistem");
        var (seen, address) = (new List<string>(), $"/jejak?hal={subject}");
        for (string? next = address; next is not null;)
        {
            var page = await admin.Page(next);
            seen.AddRange(page.QuerySelectorAll(".told-when a").Select(a => a.TextContent));
            (address, next) = (next, page.QuerySelector(".pager a[rel=next]")?.GetAttribute("href"));
        }
        Assert.Equal(120, seen.Distinct().Count());
        Assert.Equal(120, seen.Count);
        var back = await admin.Page((await admin.Page(address)).QuerySelector(".pager a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(seen[50..100], back.QuerySelectorAll(".told-when a").Select(a => a.TextContent));
        var csv = await admin.GetStringAsync($"/jejak?hal={subject}&unduh=csv", Cancel);
        Assert.Equal(121, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/jejak?hal={subject}&unduh=xlsx", Cancel)).StatusCode);
    }

    [Fact]
    public async Task Erasing_ByTheSystemAdministrator_TakesTheNamesAndLeavesTheChainWhole()
    {
        var subject = Guid.CreateVersion7();
        var word = "pribadi" + subject.ToString("N")[..12];
        await using var db = Db();
        var e = Record(db, await PathOf("DINKES"), word, subject);
        await db.SaveChangesAsync(Cancel);
        using var local = await app.As("admin-lokal");
        Assert.Equal(HttpStatusCode.Forbidden, (await local.GetAsync($"/jejak/{e.Number}/hapus-data", Cancel)).StatusCode);
        using var admin = await app.As("admin-sistem");
        var form = await admin.Page($"/jejak/{e.Number}/hapus-data");
        var token = form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        async Task<HttpResponseMessage> Post(params KeyValuePair<string, string>[] fields) =>
            await admin.PostAsync($"/jejak/{e.Number}/hapus-data", new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(new("alasan", "pendek"), new("mengerti", "true"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(new KeyValuePair<string, string>("alasan", "Permintaan nomor 12/2026"))).StatusCode);
        Assert.True(await db.AuditDetails.AnyAsync(d => d.EventNumber == e.Number, Cancel));
        Assert.Equal(HttpStatusCode.Redirect, (await Post(new("alasan", "Permintaan nomor 12/2026"), new("mengerti", "true"))).StatusCode);
        var page = (await admin.Page($"/jejak/{e.Number}")).Body!.TextContent;
        Assert.DoesNotContain(word, page, StringComparison.Ordinal);
        Assert.Contains("telah dihapus", page, StringComparison.Ordinal);
        Assert.Empty((await admin.Page($"/jejak?cari={word}")).QuerySelectorAll(".told"));
        Assert.True(await db.AuditEvents.AnyAsync(x => x.Process == "personal-data.erased" && x.Facts.Contains(subject.ToString()), Cancel));
        Assert.Null((await VerifyChain.Run(db, Cancel)).Broken);
    }

    async Task<(long Number, string Word)> Happen(string path)
    {
        await using var db = Db();
        var word = "kata" + Guid.NewGuid().ToString("N")[..12];
        var e = Record(db, path, word);
        await db.SaveChangesAsync(Cancel);
        return (e.Number, word);
    }

    static AuditEvent Record(OrtalaDb db, string path, string about, Guid? subject = null) =>
        db.Record(DateTimeOffset.UtcNow, new Happening(ErasingProcesses.Erased, Actor.Program, subject ?? Guid.CreateVersion7(), path) { About = about, Why = "uji", Changes = new Dictionary<string, (string, string)> { ["isian"] = ("lama", "baru") } });

    async Task<string> PathOf(string shortName)
    {
        await using var db = Db();
        return await db.Nodes.Where(n => n.ShortName == shortName).Select(n => n.Path).SingleAsync(Cancel);
    }
}
