using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Comparing;

/// <summary>
/// The edits that lead from one draft to another. What is equal is left alone, so that edits of other officers beside it hold. Restoring an
/// earlier version and saving the plain form both go this way: nothing in the journal is erased or overwritten.
/// </summary>
public static class EditPath
{
    /// <summary>Edits to be applied in order: <c>from.Apply(Between(from, to))</c> is <paramref name="to"/>.</summary>
    public static ImmutableArray<Edit> Between(Draft from, Draft to)
    {
        var path = new Path(from);
        Identity(path, to);
        Charts(path, to);
        foreach (var chart in to.Charts) ChartPath.Follow(path, chart);
        return path.Edits;
    }

    static void Identity(Path path, Draft to)
    {
        foreach (var field in path.Now.Identity.Keys.Union(to.Identity.Keys).Order(StringComparer.Ordinal))
        {
            var (was, value) = (path.Now.Identity.GetValueOrDefault(field, ""), to.Identity.GetValueOrDefault(field, ""));
            if (was != value) path.Do(new SetIdentity(field, value, was));
        }
    }

    /// <summary>The last flowchart cannot be taken out: a first new one is put in before it goes.</summary>
    static void Charts(Path path, Draft to)
    {
        var wanted = to.Charts.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        if (!path.Now.Charts.Any(c => wanted.Contains(c.Id)) && to.Charts.Length > 0) path.Do(new AddChart(null, to.Charts[0]));
        foreach (var chart in path.Now.Charts)
            if (!wanted.Contains(chart.Id)) path.Do(new RemoveChart(chart.Id));
        var moved = Ordering.Moved(path.Now.Charts.Select(c => c.Id), to.Charts.Select(c => c.Id));
        string? after = null;
        foreach (var chart in to.Charts)
        {
            var at = path.Now.Charts.IndexOf(chart.Id);
            if (at < 0) path.Do(new AddChart(after, chart));
            else if (moved.Contains(chart.Id)) path.Do(new MoveChart(chart.Id, after, at > 0 ? path.Now.Charts[at - 1].Id : null));
            after = chart.Id;
        }
    }
}

/// <summary>Edits as they are found, and the draft as it stands after them.</summary>
sealed class Path(Draft from)
{
    readonly ImmutableArray<Edit>.Builder edits = ImmutableArray.CreateBuilder<Edit>();

    public Draft Now { get; private set; } = from;

    public ImmutableArray<Edit> Edits => edits.ToImmutable();

    public void Do(Edit edit)
    {
        edits.Add(edit);
        Now = Now.Apply(edit);
    }

    public DraftChart Chart(string id) => Now.Charts[Now.Charts.IndexOf(id)];

    /// <summary>The symbol and its row, wherever it stands now.</summary>
    public (DraftRow Row, DraftSymbol Symbol)? Symbol(string id)
    {
        foreach (var chart in Now.Charts)
            foreach (var row in chart.Rows)
                foreach (var symbol in row.Symbols)
                    if (symbol.Id == id) return (row, symbol);
        return null;
    }
}

/// <summary>Finds things by their ids.</summary>
static class ById
{
    public static int IndexOf(this ImmutableArray<DraftChart> charts, string id) => IndexOf(charts, id, c => c.Id);

    public static int IndexOf(this ImmutableArray<DraftRow> rows, string id) => IndexOf(rows, id, r => r.Id);

    public static int IndexOf(this ImmutableArray<DraftExecutor> executors, string id) => IndexOf(executors, id, e => e.Id);

    public static int IndexOf(this ImmutableArray<DraftSymbol> symbols, string id) => IndexOf(symbols, id, s => s.Id);

    static int IndexOf<T>(ImmutableArray<T> things, string id, Func<T, string> idOf)
    {
        for (var i = 0; i < things.Length; i++) if (idOf(things[i]) == id) return i;
        return -1;
    }
}
