using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Demonstration;

/// <summary>The accounts of the demonstration, one a role and named by it: accounts.csv.</summary>
static class DemonstrationAccounts
{
    sealed record Row(string user_name, string name, string position, string node, string role, string scope);

    /// <summary>Adds them to what is saved next, all with one password.</summary>
    public static void Add(OrtalaDb db, Dictionary<string, Node> nodes, string password, IOptions<PasswordHasherOptions> hashing, DateTimeOffset now)
    {
        foreach (var row in DemonstrationTable.Rows<Row>("accounts"))
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
}
