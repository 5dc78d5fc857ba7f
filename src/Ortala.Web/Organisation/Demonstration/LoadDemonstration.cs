using System.Globalization;
using System.Security.Cryptography;
using CsvHelper;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Demonstration;

/// <summary>
/// Loads the demonstration of samples/demo into an empty installation when <c>Demo:Load</c> says so; never over one that has accounts already.
/// All its accounts have one password, made at random and kept in the data folder (<c>demo.txt</c>), or set by <c>Demo:Password</c>.
/// </summary>
public sealed class LoadDemonstration(IDbContextFactory<OrtalaDb> dbs, IConfiguration configuration, Microsoft.Extensions.Options.IOptions<PasswordHasherOptions> hashing, DataFolder folder, TimeProvider clock) : IHostedService
{
    sealed record NodeRow(string key, string parent, string kind, string code, string name, string short_name, string time_zone, string remark);

    sealed record AccountRow(string user_name, string name, string position, string node, string role, string scope);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.GetValue("Demo:Load", false)) return;
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        if (await db.Accounts.Unfiltered("whether there are any").AnyAsync(cancellationToken) || await db.Nodes.Unfiltered("whether there are any").AnyAsync(cancellationToken)) return;
        var now = clock.GetUtcNow();
        var nodes = AddNodes(db);
        AddAccounts(db, nodes, Password(), now);
        await db.SaveChangesAsync(cancellationToken);
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

    static Dictionary<string, Node> AddNodes(OrtalaDb db)
    {
        var nodes = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var row in Rows<NodeRow>("demo/nodes.csv"))
        {
            var parent = row.parent.Length == 0 ? null : nodes[row.parent];
            var node = new Node
            {
                Id = Guid.CreateVersion7(), Number = nodes.Count + 1, ParentId = parent?.Id, Path = Node.PathOf(parent?.Path, nodes.Count + 1),
                Kind = Enum.Parse<NodeKind>(row.kind), Code = row.code, Name = row.name, ShortName = row.short_name, Remark = row.remark,
                Zone = row.time_zone.Length == 0 ? null : Enum.Parse<Zone>(row.time_zone, ignoreCase: true),
                SearchText = $"{row.name} {row.short_name} {row.code}".ToLowerInvariant(), Stamp = Guid.CreateVersion7(),
            };
            nodes[row.key] = node;
            db.Add(node);
            db.Add(new NodeVersion { Id = Guid.CreateVersion7(), NodeId = node.Id, From = DateOnly.MinValue, ParentId = node.ParentId, Kind = node.Kind, Code = node.Code, Name = node.Name, ShortName = node.ShortName });
        }
        return nodes;
    }

    void AddAccounts(OrtalaDb db, Dictionary<string, Node> nodes, string password, DateTimeOffset now)
    {
        foreach (var row in Rows<AccountRow>("demo/accounts.csv"))
        {
            var account = new Account
            {
                Id = Guid.CreateVersion7(), UserName = row.user_name, NormalizedUserName = row.user_name.ToUpperInvariant(), FullName = row.name, Position = row.position,
                NodeId = nodes[row.node].Id, CreatedAt = now, FirstSignInAt = now, IsDemo = true, SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
                SearchText = $"{row.user_name} {row.name} {row.position} {nodes[row.node].Name}".ToLowerInvariant(),
            };
            account.PasswordHash = new PasswordHasher<Account>(hashing).HashPassword(account, password);
            db.Add(account);
            db.Add(new Grant { Id = Guid.CreateVersion7(), AccountId = account.Id, Role = Enum.Parse<Role>(row.role), Scope = ScopeKind.Node, NodeId = nodes[row.scope].Id, From = now });
        }
    }

    static List<T> Rows<T>(string resource)
    {
        using var reader = new StreamReader(typeof(LoadDemonstration).Assembly.GetManifestResourceStream(resource)!);
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<T>()];
    }
}
