using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Starting;

/// <summary>
/// Two questions of whoever watches the installation: <c>/health/live</c>, whether the process answers at all, and <c>/health/ready</c>, whether it can do its work.
/// The answers name what is wrong, not where: no path, no count, no name of a person.
/// </summary>
public static class Health
{
    /// <summary>The checks of readiness.</summary>
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseCheck>("database").AddCheck<SealingCheck>("sealing").AddCheck<MailCheck>("mail").AddCheck<DiskCheck>("disk");

    /// <summary>The addresses.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = _ => false }).OpenToAll("says only that the process answers");
        app.MapHealthChecks("/health/ready", new() { ResponseWriter = Tell }).OpenToAll("says which part cannot do its work, without a number or a name");
    }

    static Task Tell(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var lines = report.Entries.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Key}: {e.Value.Status}{(e.Value.Description is { } what ? " (" + what + ")" : "")}"));
        return context.Response.WriteAsync($"{report.Status}\n{string.Join('\n', lines)}\n", context.RequestAborted);
    }

    sealed class DatabaseCheck(IDbContextFactory<OrtalaDb> dbs) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await dbs.CreateDbContextAsync(cancellationToken);
            return (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? HealthCheckResult.Unhealthy("not up to date") : HealthCheckResult.Healthy();
        }
    }

    /// <summary>Events are sealed within a second; one that waits for minutes means that the sealer stands still.</summary>
    sealed class SealingCheck(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock) : IHealthCheck
    {
        static readonly TimeSpan patience = TimeSpan.FromMinutes(2);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await dbs.CreateDbContextAsync(cancellationToken);
            var last = await db.AuditSeals.MaxAsync(s => (long?)s.EventNumber, cancellationToken) ?? 0;
            var waiting = await db.AuditEvents.Unfiltered("says only whether any waits").Where(e => e.Number > last).OrderBy(e => e.Number).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellationToken);
            return waiting is { } since && clock.GetUtcNow() - since > patience ? HealthCheckResult.Unhealthy("events wait to be sealed") : HealthCheckResult.Healthy();
        }
    }

    sealed class MailCheck(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock) : IHealthCheck
    {
        static readonly TimeSpan patience = TimeSpan.FromHours(1);

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            await using var db = await dbs.CreateDbContextAsync(cancellationToken);
            var late = clock.GetUtcNow() - patience;
            return await db.Outbox.AnyAsync(m => m.SentAt == null && m.GivenUpAt == null && m.CreatedAt < late, cancellationToken) ? HealthCheckResult.Degraded("mail waits to be sent") : HealthCheckResult.Healthy();
        }
    }

    sealed class DiskCheck(DataFolder folder) : IHealthCheck
    {
        const long Little = 200L * 1024 * 1024;

        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(new DriveInfo(folder.Path).AvailableFreeSpace < Little ? HealthCheckResult.Degraded("little room is left") : HealthCheckResult.Healthy());
    }
}
