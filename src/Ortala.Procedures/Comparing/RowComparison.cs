using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Comparing;

/// <summary>Compares the rows of a flowchart.</summary>
static class RowComparison
{
    public static ImmutableArray<RowDifference> Rows(DraftChart before, DraftChart after, Places places)
    {
        var moved = Ordering.Moved(before.Rows.Select(r => r.Id), after.Rows.Select(r => r.Id));
        return [.. Order(before, after).Select(id => Row(before, after, id, moved.Contains(id), places)).Where(r => !r.IsEmpty)];
    }

    /// <summary>Ids of the later version, with each that is gone after the row that stood before it.</summary>
    static List<string> Order(DraftChart before, DraftChart after)
    {
        var order = after.Rows.Select(r => r.Id).ToList();
        for (var i = 0; i < before.Rows.Length; i++)
        {
            if (after.Rows.IndexOf(before.Rows[i].Id) >= 0) continue;
            order.Insert(i == 0 ? 0 : order.IndexOf(before.Rows[i - 1].Id) + 1, before.Rows[i].Id);
        }
        return order;
    }

    static RowDifference Row(DraftChart beforeChart, DraftChart afterChart, string id, bool moved, Places places)
    {
        var (b, a) = (beforeChart.Rows.IndexOf(id), afterChart.Rows.IndexOf(id));
        var (before, after) = (b < 0 ? null : beforeChart.Rows[b], a < 0 ? null : afterChart.Rows[a]);
        ImmutableArray<TextDifference> cells = before is null || after is null ? [] :
            [.. DraftFields.Cells.Select(f => new TextDifference(f, before.Cell(f), after.Cell(f))).Where(DraftComparison.Differs)];
        return new(before, after, b + 1, a + 1, moved, cells, Symbols(id, before, after, places), Flows(before, after, places), Joints(before, after, places));
    }

    /// <summary>Symbols of a row that came or went as a whole are told with it, but for those that moved in or out.</summary>
    static ImmutableArray<SymbolDifference> Symbols(string row, DraftRow? before, DraftRow? after, Places places)
    {
        var found = ImmutableArray.CreateBuilder<SymbolDifference>();
        foreach (var symbol in after?.Symbols ?? [])
        {
            var was = places.Before.GetValueOrDefault(symbol.Id);
            if (was is null && before is null) continue;
            var elsewhere = was is not null && was.Row != row;
            if (was is null || elsewhere || (was.Symbol.Executor, was.Symbol.Kind, was.Symbol.Text) != (symbol.Executor, symbol.Kind, symbol.Text))
                found.Add(new(was?.Symbol, symbol, was?.Number ?? 0, places.After[symbol.Id].Number, elsewhere));
        }
        if (after is not null)
            foreach (var symbol in before?.Symbols ?? [])
                if (!places.After.ContainsKey(symbol.Id)) found.Add(new(symbol, null, places.Before[symbol.Id].Number, 0, false));
        return found.ToImmutable();
    }

    /// <summary>Flows of the symbols that stand in this row now, or did and are gone.</summary>
    static ImmutableArray<FlowDifference> Flows(DraftRow? before, DraftRow? after, Places places)
    {
        var found = ImmutableArray.CreateBuilder<FlowDifference>();
        foreach (var symbol in Here(before, after, places))
        {
            var was = places.Before.GetValueOrDefault(symbol)?.Symbol.Exits ?? [];
            var now = places.After.GetValueOrDefault(symbol)?.Symbol.Exits ?? [];
            var (gone, come) = (was.Except(now).ToList(), now.Except(was).ToList());
            foreach (var exit in come)
            {
                var old = gone.FirstOrDefault(g => g.Target == exit.Target);
                if (old is not null) gone.Remove(old);
                found.Add(new(symbol, old, exit, places.After.GetValueOrDefault(exit.Target)?.Number ?? 0));
            }
            found.AddRange(gone.Select(exit => new FlowDifference(symbol, exit, null, places.Before.GetValueOrDefault(exit.Target)?.Number ?? 0)));
        }
        return found.ToImmutable();
    }

    static ImmutableArray<JointDifference> Joints(DraftRow? before, DraftRow? after, Places places)
    {
        var found = ImmutableArray.CreateBuilder<JointDifference>();
        foreach (var symbol in Here(before, after, places))
        {
            var was = places.Before.GetValueOrDefault(symbol)?.Symbol.Joint ?? [];
            var now = places.After.GetValueOrDefault(symbol)?.Symbol.Joint ?? [];
            found.AddRange(now.Except(was, StringComparer.Ordinal).Select(w => new JointDifference(symbol, w, true)));
            found.AddRange(was.Except(now, StringComparer.Ordinal).Select(w => new JointDifference(symbol, w, false)));
        }
        return found.ToImmutable();
    }

    static IEnumerable<string> Here(DraftRow? before, DraftRow? after, Places places) =>
        (after?.Symbols ?? []).Concat((before?.Symbols ?? []).Where(s => !places.After.ContainsKey(s.Id))).Select(s => s.Id);
}
