using System.Collections.Immutable;

namespace Ortala.Web.Data;

/// <summary>All that must hold of what is stored. Tests ask after they have worked with the database; an operator asks with <c>ortala doctor</c>.</summary>
public static class Invariants
{
    /// <summary>All invariants of the program.</summary>
    public static ImmutableArray<IInvariant> All { get; } =
        [.. typeof(Invariants).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(IInvariant))).OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (IInvariant)Activator.CreateInstance(t)!)];

    /// <summary>All that is broken, a sentence each, in English (for the log and for tests).</summary>
    public static async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel = default)
    {
        var broken = new List<string>();
        foreach (var invariant in All) broken.AddRange((await invariant.Broken(db, cancel)).Select(b => $"{invariant.Name}: {b}"));
        return broken;
    }
}
