using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Demonstration;

/// <summary>
/// Loads the demonstration of samples/demo into an empty installation when <c>Demo:Load</c> says so; never over one that has accounts or units already.
/// All its accounts have one password, made at random and kept in the data folder (<c>demo.txt</c>), or set by <c>Demo:Password</c>.
/// </summary>
public sealed class LoadDemonstration(IDbContextFactory<OrtalaDb> dbs, IConfiguration configuration, IOptions<PasswordHasherOptions> hashing, DataFolder folder, TimeProvider clock) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue("Demo:Load", false)) return;
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        if (await db.Accounts.Unfiltered("only whether there is any").AnyAsync(cancellationToken) || await db.Nodes.Unfiltered("only whether there is any").AnyAsync(cancellationToken)) return;
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var nodes = await DemonstrationNodes.Add(db, now, cancellationToken);
        DemonstrationAccounts.Add(db, nodes, Password(), hashing, now);
        await db.SaveChangesAsync(cancellationToken);
        await DemonstrationReorganisations.Add(db, nodes, now, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    string Password()
    {
        if (configuration["Demo:Password"] is { Length: > 0 } set) return set;
        var password = "demo-" + RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 8);
        File.WriteAllText(Path.Combine(folder.Path, "demo.txt"), password + "\n");
        return password;
    }
}
