using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>
/// Changes edits so that after others they mean what they meant before: a neighbour that was taken out gives way to the one before it, two parts that come
/// to one place get an order by their ids, a merged column stands for its name, a relabelled flow for its old label.
/// </summary>
static class Fitting
{
    /// <summary>An edit on its way past another list; it stays behind the parts of that list once it has been put behind one, or stood behind one that was taken out.</summary>
    sealed class Passing(Edit edit)
    {
        public Edit Edit { get; set; } = edit;

        public bool IsBehind { get; set; }

        /// <summary>The part behind which it was to come was taken out.</summary>
        public bool IsReplaced { get; set; }
    }

    public static ImmutableArray<Edit> Fit(ImmutableArray<Edit> mine, ImmutableArray<Change> theirs) => theirs.Aggregate(mine, Past);

    static ImmutableArray<Edit> Past(ImmutableArray<Edit> mine, Change change)
    {
        var theirs = change.Edits.Where(e => Touches(e) && HadEffect(e, change.Inverse)).Select(e => new Passing(e)).ToArray();
        if (theirs.Length == 0) return mine;
        var ends = new Dictionary<PartId, PartId>();
        return [.. mine.Select(edit =>
        {
            if (!Touches(edit) && edit is not (PlaceSymbol or MoveSymbol or Unlink)) return edit;
            var passing = new Passing(edit);
            foreach (var their in theirs)
            {
                var before = new Passing(passing.Edit) { IsBehind = passing.IsBehind };
                Pass(passing, their, change.Inverse);
                Pass(their, before, []);
            }
            return BehindMyOwn(passing, ends);
        })];
    }

    /// <summary>What was to come behind a part that is gone stood behind all that I had put before that part, too.</summary>
    /// <param name="passing">My edit, past all of theirs.</param>
    /// <param name="ends">For each part the last one that I put between it and the next.</param>
    static Edit BehindMyOwn(Passing passing, Dictionary<PartId, PartId> ends)
    {
        if (Placement.Of(passing.Edit) is not { Kind: not PartKind.Symbol, Target: { } target } place) return passing.Edit;
        var after = new PartId(place.Kind, target);
        if (!passing.IsReplaced) ends.TryAdd(after, new PartId(place.Kind, place.Id));
        else for (var steps = ends.Count; steps > 0 && ends.TryGetValue(after, out var end); steps--) after = end;
        return after.Id == target ? passing.Edit : Placement.After(passing.Edit, after.Id);
    }

    /// <summary>Only these change what others mean.</summary>
    static bool Touches(Edit edit) => edit is Relabel || PartId.RemovedBy(edit) is not null || Placement.Of(edit) is { Kind: not PartKind.Symbol };

    /// <summary>True unless the edit found its part there already, or its part gone; seen from what takes it back.</summary>
    public static bool HadEffect(Edit edit, ImmutableArray<Edit> inverse) => edit switch
    {
        InsertRow e => inverse.Any(i => i is DeleteRow d && d.Row == e.Row.Id),
        AddExecutor e => inverse.Any(i => i is RemoveExecutor d && d.Executor == e.Executor.Id),
        PlaceSymbol e => inverse.Any(i => i is RemoveSymbol d && d.Symbol == e.Symbol.Id),
        AddChart e => inverse.Any(i => i is RemoveChart d && d.Chart == e.Chart.Id),
        MergeExecutor e => inverse.Any(i => i is AddExecutor a && a.Executor.Id == e.Executor),
        Relabel e => inverse.Any(i => i is Relabel r && r.Symbol == e.Symbol && r.Exit.Target == e.Exit.Target),
        _ when Placement.Of(edit) is { } place => inverse.Any(i => Placement.Of(i)?.Moves(place) == true),
        _ => true, // a part that was not there cannot be the neighbour of another
    };

    static void Pass(Passing mine, Passing other, ImmutableArray<Edit> inverse)
    {
        var their = other.Edit;
        mine.Edit = (mine.Edit, their) switch
        {
            (Relabel m, Relabel t) when Renamed(m.Symbol, m.Exit, t) is { } exit => m with { Exit = exit },
            (Unlink m, Relabel t) when Renamed(m.Symbol, m.Exit, t) is { } exit => m with { Exit = exit },
            (var m, MergeExecutor t) => UnderOther(m, t),
            (var m, _) => m,
        };
        if (Placement.Of(mine.Edit) is not { Kind: not PartKind.Symbol } place) return;
        if (Placement.Of(their) is { } theirPlace && place.Meets(theirPlace) && (mine.IsBehind || !other.IsBehind && string.CompareOrdinal(theirPlace.Id, place.Id) < 0))
            (mine.Edit, mine.IsBehind) = (Placement.After(mine.Edit, theirPlace.Id), true);
        else if (place.Target is not null && PartId.RemovedBy(their) == new PartId(place.Kind, place.Target)
            && inverse.Select(Placement.Of).FirstOrDefault(p => p is { IsMove: false } && (p.Kind, p.Id) == (place.Kind, place.Target)) is { } gone)
            (mine.Edit, mine.IsBehind, mine.IsReplaced) = (Placement.After(mine.Edit, gone.Target), true, true); // it stood behind what they put where the part was
    }

    static DraftExit? Renamed(string symbol, DraftExit exit, Relabel their) => symbol == their.Symbol && Admission.Exit(exit) == Admission.Exit(their.Exit)
        ? Admission.Exit(new DraftExit(their.Kind, exit.Target, their.Label)) : null;

    /// <summary>What was to come under a column that was merged comes under the one it was merged into.</summary>
    static Edit UnderOther(Edit mine, MergeExecutor their) => mine switch
    {
        PlaceSymbol e when e.Symbol.Executor == their.Executor => e with { Symbol = e.Symbol with { Executor = their.Into } },
        MoveSymbol e when e.Executor == their.Executor => e with { Executor = their.Into },
        MergeExecutor e when e.Into == their.Executor => e with { Into = their.Into },
        InsertRow e => e with { Row = e.Row with { Symbols = e.Row.Symbols.Map(s => s.Executor == their.Executor ? s with { Executor = their.Into } : s) } },
        _ => mine,
    };
}
