using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Permissions;

/// <summary>
/// Knows the viewer of a request from the session that the cookie names. What was read is kept for some seconds and forgotten at once when accounts, grants,
/// sessions, delegations or nodes change.
/// </summary>
public sealed class Viewers(IDbContextFactory<OrtalaDb> dbs, ViewerMemory memory, TimeProvider clock)
{
    /// <summary>Claim of the session in the cookie.</summary>
    public const string SessionClaim = "sid";

    static readonly TimeSpan seenEvery = TimeSpan.FromMinutes(5);

    /// <summary>The viewer of the request, found by <see cref="ViewersInForce.UseViewers"/>.</summary>
    public static Viewer Of(HttpContext context) => context.Items[typeof(Viewer)] as Viewer ?? Viewer.Anyone;

    /// <summary>To be called after accounts, grants, sessions, delegations, denials or nodes were changed past the change tracker (<c>ExecuteUpdate</c>).</summary>
    public void Forget() => memory.Forget();

    /// <summary>The viewer behind a principal; a visitor when its session has ended or its account is suspended.</summary>
    public async ValueTask<Viewer> Find(ClaimsPrincipal user, CancellationToken cancel)
    {
        if (!Guid.TryParse(user.FindFirstValue(SessionClaim), out var session)) return Viewer.Anyone;
        var now = clock.GetUtcNow();
        if (memory.Find(session, now) is { } remembered && !(remembered.Acting?.Until <= now)) return remembered; // a delegation lapses on the moment
        var asOf = memory.Version;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var viewer = await Read(db, session, now, cancel);
        if (viewer.IsSignedIn) memory.Keep(session, viewer, now, asOf);
        return viewer;
    }

    static async Task<Viewer> Read(OrtalaDb db, Guid sessionId, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Sessions.Unfiltered("the session that the cookie names").SingleOrDefaultAsync(s => s.Id == sessionId && s.EndedAt == null, cancel) is not { } session) return Viewer.Anyone;
        if (await db.Accounts.AsNoTracking().Unfiltered("the account of that session").Include(a => a.Node).SingleOrDefaultAsync(a => a.Id == session.AccountId, cancel) is not { IsOpen: true } account) return Viewer.Anyone;
        if (now - session.SeenAt > seenEvery)
            await db.Sessions.Unfiltered("the session that the cookie names").Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.SeenAt, now), cancel);
        var offered = await Offered(db, account.Id, now, cancel);
        var acting = offered.FirstOrDefault(o => o.DelegationId == session.DelegationId);
        var holder = acting?.AccountId ?? account.Id;
        var grants = await GrantsOf(db, holder, now, cancel);
        var (zone, agency) = await WhereIs(db, account.Node!, cancel);
        return new Viewer
        {
            AccountId = account.Id,
            SessionId = sessionId,
            Name = account.FullName,
            NodeId = account.NodeId,
            NodePath = account.Node!.Path,
            NodeName = account.Node.Name,
            Zone = zone,
            AgencyPath = agency,
            Grants = acting is null ? grants : [.. grants.Where(g => PermissionTable.CanBeDelegated(g.Role))],
            Acting = acting,
            MayActFor = offered,
            Denied = [.. (await db.Denials.AsNoTracking().Where(d => (d.AccountId == account.Id || d.AccountId == holder) && d.From <= now && (d.Until == null || d.Until > now)).ToListAsync(cancel)).Select(d => (d.SubjectKind, d.SubjectId))],
        };
    }

    static async Task<ImmutableArray<ActingFor>> Offered(OrtalaDb db, Guid account, DateTimeOffset now, CancellationToken cancel) =>
        [.. await db.Delegations.Unfiltered("those of the viewer").Where(d => d.ToAccountId == account && d.RevokedAt == null && d.From <= now && d.Until > now && d.FromAccount!.ClosedAt == null)
            .OrderBy(d => d.Until).ThenBy(d => d.Id).Select(d => new ActingFor(d.FromAccountId, d.FromAccount!.FullName, d.Kind, d.LetterNumber, d.Until, d.Id)).ToListAsync(cancel)];

    /// <summary>The grants of an account that hold at a moment.</summary>
    public static async Task<ImmutableArray<HeldGrant>> GrantsOf(OrtalaDb db, Guid account, DateTimeOffset now, CancellationToken cancel) =>
        [.. (await db.Grants.AsNoTracking().Unfiltered("what the viewer is made of").Include(g => g.Node).Where(g => g.AccountId == account && g.RevokedAt == null && g.From <= now && (g.Until == null || g.Until > now)).ToListAsync(cancel))
            .Select(g => new HeldGrant(g.Role, g.Scope, g.Role == Role.SystemAdmin ? "" : g.Node?.Path ?? "", g.ObjectId))];

    /// <summary>Zone and agency of a unit: the nearest that says so, from the unit up.</summary>
    static async Task<(Zone Zone, string AgencyPath)> WhereIs(OrtalaDb db, Node node, CancellationToken cancel)
    {
        string[] above = [.. Enumerable.Range(1, node.Path.Length / 7).Select(i => node.Path[..(i * 7)])];
        var nodes = await db.Nodes.Unfiltered("zone and agency of the own unit").Where(n => above.Contains(n.Path)).OrderByDescending(n => n.Path).Select(n => new { n.Path, n.Zone, n.Kind }).ToListAsync(cancel);
        return (nodes.FirstOrDefault(n => n.Zone is not null)?.Zone ?? Zone.Wib, nodes.FirstOrDefault(n => n.Kind <= NodeKind.City)?.Path ?? node.Path);
    }
}

/// <summary>Puts the viewer of each request in force.</summary>
public static class ViewersInForce
{
    /// <summary>The service, and <see cref="Viewer"/> itself for pages and handlers.</summary>
    public static void AddViewers(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<Viewers>();
        services.AddScoped(s => s.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context ? Viewers.Of(context) : Viewer.Anyone);
    }

    /// <summary>Finds the viewer once a request; a cookie whose session has ended counts for nothing.</summary>
    public static void UseViewers(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true)
            context.Items[typeof(Viewer)] = await context.RequestServices.GetRequiredService<Viewers>().Find(context.User, context.RequestAborted);
        await next(context);
    });
}
