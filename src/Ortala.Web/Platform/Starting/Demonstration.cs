using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Starting;

/// <summary>What the console says of a demonstration: one account a role, and their password where it is known.</summary>
public static class DemonstrationAccounts
{
    /// <summary>The lines; empty when the installation is no demonstration.</summary>
    public static async Task<IReadOnlyList<string>> Lines(IServiceProvider services)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync();
        var grants = await db.Grants.Unfiltered("told to whoever starts the server").Where(g => g.Account!.IsDemo && g.RevokedAt == null).OrderBy(g => g.Role).ThenBy(g => g.Account!.UserName)
            .Select(g => new { g.Role, g.Account!.UserName, Unit = g.Account.Node!.ShortName == "" ? g.Account.Node.Name : g.Account.Node.ShortName }).ToListAsync();
        if (grants.Count == 0) return [];
        var width = grants.Max(g => g.UserName!.Length);
        return
        [
            $"Demonstrasi · demonstration. Kata sandi semua akun · password of all accounts: {Password(services) ?? "(Demo:Password)"}",
            .. grants.Select(g => $"  {g.UserName!.PadRight(width)}   {g.Role.Name().Id,-22} {g.Unit}"),
        ];
    }

    static string? Password(IServiceProvider services)
    {
        if (services.GetRequiredService<IConfiguration>()["Demo:Password"] is { Length: > 0 } set) return set;
        var kept = Path.Combine(services.GetRequiredService<DataFolder>().Path, "demo.txt");
        return File.Exists(kept) ? File.ReadAllText(kept).Trim() : null;
    }
}
