using System.Collections.Immutable;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Permissions;

/// <summary>A grant as it is held at the moment.</summary>
/// <param name="Role">The role.</param>
/// <param name="Scope">What it reaches.</param>
/// <param name="Path">Path of the node, with <see cref="ScopeKind.Node"/>; else empty.</param>
/// <param name="ObjectId">The round or the assignment, with the other scopes.</param>
public sealed record HeldGrant(Role Role, ScopeKind Scope, string Path, Guid? ObjectId);

/// <summary>In whose place a viewer acts.</summary>
/// <param name="AccountId">The account whose grants hold.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Plt. or Plh.</param>
/// <param name="LetterNumber">Number of the letter.</param>
/// <param name="Until">When it ends.</param>
/// <param name="DelegationId">The delegation.</param>
public sealed record ActingFor(Guid AccountId, string Name, DelegationKind Kind, string LetterNumber, DateTimeOffset Until, Guid DelegationId);

/// <summary>
/// Who asks: an account with the grants that hold at the moment (when acting by delegation those of the other, and only those), or a visitor.
/// Every read of what is not public goes through <c>VisibleTo(viewer)</c> of its capability.
/// </summary>
public sealed record Viewer
{
    /// <summary>A visitor who has not signed in.</summary>
    public static readonly Viewer Anyone = new();

    /// <summary>The account; null: a visitor.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The session.</summary>
    public Guid? SessionId { get; init; }

    /// <summary>Name as colleagues know it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Unit that the account belongs to.</summary>
    public Guid? NodeId { get; init; }

    /// <summary>Path of that unit; empty for a visitor.</summary>
    public string NodePath { get; init; } = "";

    /// <summary>Path of the agency that the unit belongs to: its nearest ministry, province, regency or city; empty for a visitor.</summary>
    public string AgencyPath { get; init; } = "";

    /// <summary>Name of that unit.</summary>
    public string NodeName { get; init; } = "";

    /// <summary>Time zone of that unit.</summary>
    public Zone Zone { get; init; } = Zone.Wita;

    /// <summary>What holds.</summary>
    public ImmutableArray<HeldGrant> Grants { get; init; } = [];

    /// <summary>In whose place one acts; null: one's own.</summary>
    public ActingFor? Acting { get; init; }

    /// <summary>In whose place one might act at the moment.</summary>
    public ImmutableArray<ActingFor> MayActFor { get; init; } = [];

    /// <summary>Things one is kept from: kind and key.</summary>
    public ImmutableHashSet<(string Kind, Guid Id)> Denied { get; init; } = [];

    /// <summary>True when an account is behind it.</summary>
    public bool IsSignedIn => AccountId is not null;

    /// <summary>Whoever has it answers for: when acting, the account in whose place one acts.</summary>
    public Guid? EffectiveAccountId => Acting?.AccountId ?? AccountId;

    /// <summary>True when one holds the role anywhere.</summary>
    public bool Has(Role role) => Grants.Any(g => g.Role == role);

    /// <summary>True when one has the right anywhere.</summary>
    public bool May(Right right) => Grants.Any(g => PermissionTable.Gives(g.Role, right));

    /// <summary>True when one has the right at the node of that path.</summary>
    public bool May(Right right, string path) => Roots(right).Any(root => path.StartsWith(root, StringComparison.Ordinal));

    /// <summary>True when the thing is kept from the viewer.</summary>
    public bool IsDenied(string kind, Guid id) => Denied.Contains((kind, id));

    /// <summary>Paths of the nodes at and below which one has the right, none of which lies below another. A system administrator's grant stands at the top of every tree: the empty path.</summary>
    public ImmutableArray<string> Roots(Right right)
    {
        var paths = Grants.Where(g => g.Scope == ScopeKind.Node && PermissionTable.Gives(g.Role, right)).Select(g => g.Path).Distinct().Order(StringComparer.Ordinal);
        var roots = new List<string>();
        foreach (var path in paths)
            if (!roots.Any(r => path.StartsWith(r, StringComparison.Ordinal))) roots.Add(path);
        return [.. roots];
    }
}
