using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Comparing;

/// <summary>Compares two versions of a draft.</summary>
public static class DraftComparison
{
    static readonly ImmutableArray<string> fields = [.. DraftFields.Texts, .. DraftFields.Lists];

    /// <summary>What differs.</summary>
    public static Comparison Between(Draft before, Draft after)
    {
        var names = fields.Union(before.Identity.Keys, StringComparer.Ordinal).Union(after.Identity.Keys, StringComparer.Ordinal);
        var texts = names.Select(f => new TextDifference(f, before.Identity.GetValueOrDefault(f, ""), after.Identity.GetValueOrDefault(f, ""))).Where(Differs);
        return new([.. texts], Charts(before, after));
    }

    internal static bool Differs(TextDifference texts) => texts.Before != texts.After;

    static ImmutableArray<ChartDifference> Charts(Draft before, Draft after)
    {
        var places = new Places(before, after);
        var moved = Ordering.Moved(before.Charts.Select(c => c.Id), after.Charts.Select(c => c.Id));
        var pairs = after.Charts.Select(a => (Before: Find(before, a.Id), After: (DraftChart?)a))
            .Concat(before.Charts.Where(b => Find(after, b.Id) is null).Select(b => (Before: (DraftChart?)b, After: (DraftChart?)null)));
        return [.. pairs.Select(p => Chart(p.Before, p.After, moved, places)).Where(c => !c.IsEmpty)];
    }

    static DraftChart? Find(Draft draft, string id) => draft.Charts.IndexOf(id) is >= 0 and var at ? draft.Charts[at] : null;

    static ChartDifference Chart(DraftChart? before, DraftChart? after, ImmutableHashSet<string> moved, Places places) => before is null || after is null
        ? new(before, after, false, [], [])
        : new(before, after, moved.Contains(after.Id), Executors(before, after), RowComparison.Rows(before, after, places));

    static ImmutableArray<ExecutorDifference> Executors(DraftChart before, DraftChart after)
    {
        var moved = Ordering.Moved(before.Executors.Select(e => e.Id), after.Executors.Select(e => e.Id));
        var kept = after.Executors.Select(a => (Before: before.Executors.FirstOrDefault(b => b.Id == a.Id), After: (DraftExecutor?)a));
        var gone = before.Executors.Where(b => after.Executors.IndexOf(b.Id) < 0).Select(b => (Before: (DraftExecutor?)b, After: (DraftExecutor?)null));
        return [.. kept.Concat(gone).Select(p => new ExecutorDifference(p.Before, p.After, p.Before is not null && p.After is not null && moved.Contains(p.After.Id)))
            .Where(d => d.Before != d.After || d.Moved)];
    }
}

/// <summary>Where the symbols stand in both versions.</summary>
sealed class Places(Draft before, Draft after)
{
    public IReadOnlyDictionary<string, Standing> Before { get; } = Of(before);

    public IReadOnlyDictionary<string, Standing> After { get; } = Of(after);

    static Dictionary<string, Standing> Of(Draft draft)
    {
        var places = new Dictionary<string, Standing>(StringComparer.Ordinal);
        foreach (var chart in draft.Charts)
            for (var r = 0; r < chart.Rows.Length; r++)
                foreach (var symbol in chart.Rows[r].Symbols) places.TryAdd(symbol.Id, new(symbol, chart.Rows[r].Id, r + 1));
        return places;
    }
}

/// <summary>A symbol with its row.</summary>
sealed record Standing(DraftSymbol Symbol, string Row, int Number);
