using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Requesting;
using Ortala.Web.Platform.Permissions;
using Xunit;

namespace Ortala.Web.Tests.Organisation.Requesting;

public class RequestTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ask_WithAllThatIsNeeded_GivesANumberATaskAndAReceipt()
    {
        var visitor = app.Visitor();
        await using var db = app.Db();
        var node = await db.Nodes.SingleAsync(n => n.ShortName == "DINKES", Cancel);
        var answer = await visitor.Ask(node.Id, "tanda.terima@contoh.go.id");
        Assert.Equal("/minta-akun/terkirim", answer.Headers.Location!.ToString());
        var request = await db.AccountRequests.SingleAsync(r => r.Email == "tanda.terima@contoh.go.id", Cancel);
        Assert.Equal(request.Number, (await visitor.Page("/minta-akun/terkirim")).QuerySelector("#nomor")!.GetAttribute("data-number"));
        var task = await db.Tasks.SingleAsync(t => t.SubjectId == request.Id, Cancel);
        Assert.Equal((Role.LocalAdmin, node.Id, request.ExpiresAt), (task.Role, task.NodeId, task.Until));
        Assert.Contains(request.Number, (await db.Outbox.SingleAsync(m => m.To == request.Email, Cancel)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nama", "")]
    [InlineData("surel", "")]
    [InlineData("surel", "bukan surel")]
    [InlineData("nip", "12")]
    [InlineData("keperluan", "pendek")]
    [InlineData("peran", "SystemAdmin")]
    [InlineData("peran", "LocalAdmin")]
    [InlineData("unit", "00000000-0000-0000-0000-000000000001")]
    public async Task Ask_WithAWrongField_SaysSoAtTheFieldKeepsTheOthersAndStoresNothing(string field, string value)
    {
        await using var db = app.Db();
        var node = await db.Nodes.SingleAsync(n => n.ShortName == "DINKES", Cancel);
        var mark = $"Menyusun SOP {Guid.NewGuid():N}";
        var answer = await app.Visitor().Ask(node.Id, "galat@contoh.go.id", ("keperluan", mark), (field, value));
        var page = await answer.Page(HttpStatusCode.BadRequest);
        Assert.NotNull(page.QuerySelector($"#{field}-galat"));
        Assert.Contains("is-invalid", page.QuerySelector($"#{field}")!.ClassName!, StringComparison.Ordinal);
        if (field != "nama") Assert.Equal("Pemohon Uji", page.QuerySelector("#nama")!.GetAttribute("value"));
        Assert.False(await db.AccountRequests.AnyAsync(r => r.Purpose == mark || r.Email == "bukan surel", Cancel));
    }

    [Fact]
    public async Task Ask_ByARobotThatFillsTheTrap_LooksTakenAndStoresNothing()
    {
        await using var db = app.Db();
        var node = await db.Nodes.SingleAsync(n => n.ShortName == "DINKES", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().Ask(node.Id, "robot@contoh.go.id", ("situs", "http://iklan"))).StatusCode);
        Assert.False(await db.AccountRequests.AnyAsync(r => r.Email == "robot@contoh.go.id", Cancel));
    }

    [Fact]
    public async Task Ask_TooOftenInAMinute_IsRefused()
    {
        await using var strict = app.With(h => h.UseSetting("Limits:AccountRequestsPerMinute", "2"));
        var visitor = strict.CreateClient(new() { AllowAutoRedirect = false });
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++) answers.Add((await visitor.Ask(Guid.NewGuid(), "cepat@contoh.go.id")).StatusCode);
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests], answers);
    }

    [Fact]
    public async Task Grant_MakesTheAccountWithItsRoleAndMailsALinkThatOpensIt()
    {
        var id = await app.Asked();
        using var admin = await app.As("admin-lokal");
        var page = await admin.Page($"/permintaan-akun/{id}");
        Assert.Equal(["kabulkan", "tolak"], page.QuerySelectorAll(".action input[name=tindakan]").Select(i => i.GetAttribute("value")));
        var answer = await admin.Decide(id, await admin.Token(), "kabulkan", (await app.Request(id)).Stamp, "");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = app.Db();
        var request = await app.Request(id);
        var account = await db.Accounts.Include(a => a.Grants).SingleAsync(a => a.Id == request.AccountId, Cancel);
        Assert.Equal((request.Email, request.NodeId, Role.SopDrafter), (account.Email, account.NodeId, Assert.Single(account.Grants).Role));
        var mail = await db.Outbox.Where(m => m.To == request.Email).OrderByDescending(m => m.CreatedAt).FirstAsync(Cancel);
        Assert.Contains("/undangan/", mail.Text, StringComparison.Ordinal);
        Assert.NotNull((await db.Tasks.SingleAsync(t => t.SubjectId == id, Cancel)).DoneAt);
        var after = await admin.Page($"/permintaan-akun/{id}");
        Assert.Empty(after.QuerySelectorAll(".action"));
        Assert.Contains("mengabulkan permintaan akun", after.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuse_NeedsAReason_WhichIsMailed()
    {
        var id = await app.Asked();
        using var admin = await app.As("admin-lokal");
        var (token, stamp) = (await admin.Token(), (await app.Request(id)).Stamp);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Decide(id, token, "tolak", stamp, " ")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.Decide(id, token, "tolak", stamp, "Belum ada surat tugas")).StatusCode);
        await using var db = app.Db();
        var request = await app.Request(id);
        Assert.Equal((RequestState.Refused, "Belum ada surat tugas"), (request.State, request.DecidedBecause));
        Assert.Contains(await db.Outbox.Where(m => m.To == request.Email).ToListAsync(Cancel), m => m.Text.Contains("Belum ada surat tugas", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Decisions_OfTwoAdminsAtOnce_OneWinsAndTheOtherIsToldWhatHappened()
    {
        var id = await app.Asked();
        using var one = await app.As("admin-lokal");
        using var other = await app.As("biro-organisasi");
        var (first, second, stamp) = (await one.Token(), await other.Token(), (await app.Request(id)).Stamp);
        var answers = await Task.WhenAll(one.Decide(id, first, "kabulkan", stamp, ""), other.Decide(id, second, "tolak", stamp, "Tidak perlu"));
        var lost = Assert.Single(answers, a => a.StatusCode != HttpStatusCode.Redirect);
        Assert.Contains("baru saja diputuskan", (await lost.Page(HttpStatusCode.Conflict)).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        await using var db = app.Db();
        Assert.Equal(2, await db.AuditEvents.CountAsync(e => e.SubjectId == id, Cancel));
        var request = await app.Request(id);
        Assert.Equal(request.State == RequestState.Granted ? 1 : 0, await db.Accounts.CountAsync(a => a.Email == request.Email, Cancel));
    }

    [Fact]
    public async Task Expired_IsClosedByTheProgram_AndCanNoLongerBeGranted()
    {
        var id = await app.Asked();
        await using (var db = app.Db()) await db.Database.ExecuteSqlAsync($"UPDATE AccountRequests SET ExpiresAt = '2020-01-01 00:00:00' WHERE Id = {id}", Cancel);
        using var admin = await app.As("admin-lokal");
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.Decide(id, await admin.Token(), "kabulkan", (await app.Request(id)).Stamp, "")).StatusCode);
        using (var scope = app.Services.CreateScope()) await scope.ServiceProvider.GetRequiredService<ExpireRequests>().Run(Cancel);
        Assert.Equal(RequestState.Expired, (await app.Request(id)).State);
        await using var after = app.Db();
        Assert.NotNull((await after.Tasks.SingleAsync(t => t.SubjectId == id, Cancel)).DroppedAt);
    }

    [Fact]
    public async Task List_ShowsRequestsBelow_AndNoneOfOtherUnits()
    {
        var (mine, other) = (await app.Asked(), await app.Asked("DISHUB"));
        using var admin = await app.As("admin-lokal");
        var number = (await app.Request(mine)).Number;
        Assert.Contains($"/permintaan-akun/{mine}", (await admin.GetStringAsync($"/permintaan-akun?cari={number}", Cancel)), StringComparison.Ordinal);
        Assert.DoesNotContain($"/permintaan-akun/{other}", await admin.GetStringAsync($"/permintaan-akun?cari={(await app.Request(other)).Number}", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"/permintaan-akun/{other}", Cancel)).StatusCode);
    }
}
