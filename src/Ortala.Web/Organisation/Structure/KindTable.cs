using System.Collections.Frozen;
using System.Collections.Immutable;
using Ortala.Web.Data;
using static Ortala.Web.Data.NodeKind;

namespace Ortala.Web.Organisation.Structure;

/// <summary>The one table of what may stand below what in the organisation tree.</summary>
public static class KindTable
{
    static readonly FrozenDictionary<NodeKind, ImmutableArray<NodeKind>> above = new Dictionary<NodeKind, ImmutableArray<NodeKind>>
    {
        [Ministry] = [],
        [Province] = [Ministry],
        [Regency] = [Ministry, Province],
        [City] = [Ministry, Province],
        [Office] = [Ministry, Province, Regency, City],
        [Bureau] = [Ministry, Province, Regency, City, Office],
        [Upt] = [Ministry, Province, Regency, City, Office, Bureau],
        [Section] = [Ministry, Province, Regency, City, Office, Bureau, Upt],
        [Subsection] = [Office, Bureau, Section, Upt],
    }.ToFrozenDictionary();

    /// <summary>True when a node of the kind may stand below one of the other; null: at the top, where only agencies stand.</summary>
    public static bool MayStandBelow(this NodeKind kind, NodeKind? parent) => parent is { } p ? above[kind].Contains(p) : kind <= City;

    /// <summary>Kinds that may stand below one.</summary>
    public static ImmutableArray<NodeKind> Below(NodeKind? parent) => [.. Enum.GetValues<NodeKind>().Where(k => k.MayStandBelow(parent))];
}
