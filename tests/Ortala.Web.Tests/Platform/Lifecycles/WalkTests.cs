using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Requesting;
using Ortala.Web.Platform.Lifecycles;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Tests.Organisation.Requesting;
using Xunit;

namespace Ortala.Web.Tests.Platform.Lifecycles;

/// <summary>Random walks by random officers, legal and illegal: what the table allows happens, what it does not is refused and changes nothing.</summary>
public class WalkTests(WorkbenchApp app)
{
    static readonly string[] officers = ["admin-lokal", "admin-lokal-lain", "biro-organisasi", "admin-sistem", "penyusun-sop", "pembaca", ""];
    static readonly string[] actions = ["kabulkan", "tolak", "kedaluwarsa", "minta", "hapus", ""];

    static int Walks => Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 60 : 8;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Walks_OfAccountRequests_GoWhereTheTableAllowsAndNowhereElse()
    {
        var random = new Random(20261125);
        var clients = new Dictionary<string, (HttpClient Client, string Token, Viewer Viewer)>();
        foreach (var officer in officers)
        {
            var client = officer.Length == 0 ? app.Visitor() : await app.As(officer);
            clients[officer] = (client, await client.Token(), await ViewerOf(officer));
        }
        var reached = new HashSet<RequestState>();
        for (var walk = 0; walk < Walks; walk++)
        {
            var id = await app.Asked();
            for (var step = 0; step < 8; step++)
            {
                if (random.Next(9) == 0) await Overdue(id);
                if (random.Next(9) == 0) await TheProgram(id);
                var (client, token, viewer) = clients[officers[random.Next(officers.Length)]];
                await Step(id, client, token, viewer, actions[Math.Min(random.Next(actions.Length + 3), actions.Length + 2) % actions.Length], random.Next(3) > 0 ? "Sebab tertentu" : "", random.Next(6) == 0);
                reached.Add((await app.Request(id)).State);
            }
        }
        Assert.Equal(Enum.GetValues<RequestState>().Length, reached.Count);
    }

    async Task Step(Guid id, HttpClient client, string token, Viewer viewer, string action, string why, bool stale)
    {
        var before = await app.Request(id);
        var (events, path) = (await Events(id), await PathOf(before.NodeId));
        var decision = RequestLifecycles.Request.Decide(before.State, action, viewer, path, before, why, DateTimeOffset.UtcNow);
        var answer = await client.Decide(id, token, action, stale ? Guid.NewGuid() : before.Stamp, why);
        var after = await app.Request(id);
        var told = $"{viewer.Name} wished {action} in {before.State}: {(int)answer.StatusCode}";
        if (!stale && decision is Decision<RequestState>.Allowed allowed)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect && after.State == allowed.Next, told);
            Assert.True(await Events(id) == events + 1, told);
            return;
        }
        HttpStatusCode[] expected = !viewer.IsSignedIn || !viewer.May(Right.DecideRequests) ? [HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized]
            : !viewer.May(Right.DecideRequests, path) ? [HttpStatusCode.NotFound] : stale ? [HttpStatusCode.Conflict] : [HttpStatusCode.BadRequest];
        Assert.True(expected.Contains(answer.StatusCode), told);
        Assert.True((after.State, after.Stamp) == (before.State, before.Stamp), told);
        Assert.True(await Events(id) == events, told);
    }

    async Task Overdue(Guid id)
    {
        await using var db = app.Db();
        await db.Database.ExecuteSqlAsync($"UPDATE AccountRequests SET ExpiresAt = '2020-01-01 00:00:00' WHERE Id = {id}", Cancel);
    }

    async Task TheProgram(Guid id)
    {
        var before = await app.Request(id);
        using var scope = app.Services.CreateScope();
        await scope.ServiceProvider.GetRequiredService<ExpireRequests>().Run(Cancel);
        Assert.Equal(RequestLifecycles.Request.Due(before.State, before, DateTimeOffset.UtcNow) ?? before.State, (await app.Request(id)).State);
    }

    async Task<Viewer> ViewerOf(string officer)
    {
        if (officer.Length == 0) return Viewer.Anyone;
        await using var db = app.Db();
        var account = await db.Accounts.SingleAsync(a => a.UserName == officer, Cancel);
        return new Viewer { AccountId = account.Id, Name = officer, Grants = await Viewers.GrantsOf(db, account.Id, DateTimeOffset.UtcNow, Cancel) };
    }

    async Task<int> Events(Guid id)
    {
        await using var db = app.Db();
        return await db.AuditEvents.CountAsync(e => e.SubjectId == id, Cancel);
    }

    async Task<string> PathOf(Guid node)
    {
        await using var db = app.Db();
        return await db.Nodes.Where(n => n.Id == node).Select(n => n.Path).SingleAsync(Cancel);
    }
}
