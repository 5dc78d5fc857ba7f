using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Edits that stand in the journal, with what takes them back.</summary>
/// <param name="Edits">As they were applied; those that changed nothing are not among them.</param>
/// <param name="Inverse">By <see cref="DraftEditing.Inverse"/>, against the draft they were applied to.</param>
public sealed record Change(ImmutableArray<Edit> Edits, ImmutableArray<Edit> Inverse);

/// <summary>Something that one officer wrote and that another's edit pushed aside.</summary>
/// <param name="IsMine">True: mine could not be kept, since theirs took its row or column away; false: mine, being later, replaced theirs or took its row or column away.</param>
/// <param name="Their">Place of their change in the list given to <see cref="Rebasing.Rebase"/>; -1: none of them.</param>
/// <param name="Place">What was lost, for people to find: field, and row, executor or symbol.</param>
/// <param name="Lost">The text that was lost, as far as it is one.</param>
/// <param name="Kept">The text that stands now.</param>
/// <param name="Restore">Edits that bring it back, to be applied after mine; empty: nothing can.</param>
public sealed record Loss(bool IsMine, int Their, LossPlace Place, string Lost, string Kept, ImmutableArray<Edit> Restore);

/// <summary>
/// Where something was lost: any part may be null. The field is that of a row, of the identity block, or one of <c>name, group</c> (executor),
/// <c>text, kind, exits, joint</c> (symbol), <c>title</c> (flowchart), <c>place</c> (it was moved); null: the thing itself.
/// </summary>
public sealed record LossPlace(string? Chart = null, string? Row = null, string? Executor = null, string? Symbol = null, string? Field = null);

/// <summary>My edits, made to fit after theirs.</summary>
/// <param name="Edits">Those that change something, in order.</param>
/// <param name="Losses">What was pushed aside, each place once.</param>
public sealed record Rebased(ImmutableArray<Edit> Edits, ImmutableArray<Loss> Losses);

/// <summary>Brings edits that were made side by side into one order.</summary>
public static class Rebasing
{
    /// <summary>
    /// My edits as they are to be applied after theirs, which I had not seen. On different things both hold; on the same text, kind or
    /// place mine, being later, stands and their loss is told; where theirs took away what mine is about, mine is dropped and my loss is told.
    /// </summary>
    /// <param name="head">The draft as it stands now, after theirs, on which mine are to be applied.</param>
    /// <param name="mine">My edits as I made them.</param>
    /// <param name="theirs">The changes of others in between, in the order of the journal.</param>
    public static Rebased Rebase(Draft head, ImmutableArray<Edit> mine, ImmutableArray<Change> theirs)
    {
        var (kept, missed, draft, gone) = (ImmutableArray.CreateBuilder<Edit>(), new List<Missed>(), head, new Dictionary<PartId, string?>());
        foreach (var fitted in Fitting.Fit(mine, theirs))
        {
            var edit = Anchored(fitted, draft, gone);
            var after = draft.Apply(edit);
            if (!ReferenceEquals(after, draft)) kept.Add(edit);
            missed.AddRange(Written.By(edit).Concat(Written.Within(edit).Where(w => w.Now(after) is not null)).Where(w => w.Now(after) != w.Value && (w.Matters || w.Value.Length > 0))
                .Select(w => new Missed(w, PartId.NeededBy(w.Again).Any(p => !after.Has(p)))));
            draft = after;
        }
        var edits = kept.ToImmutable();
        if (theirs.IsEmpty) return new Rebased(edits, []);
        var losses = MyLosses(draft, missed, missed.Count == 0 ? [] : Inverses(head, edits, theirs)).Concat(TheirLosses(head, draft, edits, theirs));
        return new Rebased(edits, [.. losses.Reverse().DistinctBy(l => (l.IsMine, l.Place, l.Place.Field == "exits" ? l.Lost : "")).Reverse()]);
    }

    /// <summary>An edit whose neighbour I took out myself, where theirs had taken out the one behind it, comes behind the one before.</summary>
    static Edit Anchored(Edit edit, Draft draft, Dictionary<PartId, string?> gone)
    {
        if (PartId.RemovedBy(edit) is { } removed) gone[removed] = draft.Before(removed);
        if (Placement.Of(edit) is not { Kind: not PartKind.Symbol } place) return edit;
        var after = place.Target;
        while (after is not null && new PartId(place.Kind, after) is var part && !draft.Has(part) && gone.TryGetValue(part, out var before)) after = before;
        return after == place.Target ? edit : Placement.After(edit, after);
    }

    /// <summary>What I wrote and what did not come to stand; it lacks its place where something that it needs is not there.</summary>
    sealed record Missed(Written Written, bool LacksPlace);

    /// <summary>What I wrote and what did not come to stand, because what it was about is gone.</summary>
    static IEnumerable<Loss> MyLosses(Draft draft, List<Missed> missed, ImmutableArray<ImmutableArray<Edit>> inverses)
    {
        for (var i = 0; i < missed.Count; i++)
        {
            var w = missed[i].Written;
            if (w.Now(draft) == w.Value) continue;
            var recovery = new Recovery(draft, inverses, [.. missed.Take(i).Select(m => m.Written.Again)]);
            var restore = recovery.Of(w.Again);
            var helps = w.Now(draft.Apply(restore)) == w.Value;
            if (helps || missed[i].LacksPlace) // else it was never possible, whatever they did
                yield return new Loss(true, (recovery.Cause is > 0 and var cause ? cause : inverses.Length - 1) - 1, w.Place, w.Text, w.Now(draft) ?? "", helps ? restore : []);
        }
    }

    /// <summary>What takes back mine, then what takes back each of their changes, made to fit after those that followed, mine the last.</summary>
    static ImmutableArray<ImmutableArray<Edit>> Inverses(Draft head, ImmutableArray<Edit> mine, ImmutableArray<Change> theirs)
    {
        var all = theirs.Add(new Change(mine, DraftEditing.Inverse(head, mine)));
        return [all[^1].Inverse, .. theirs.Select((t, i) => Fitting.Fit(t.Inverse, all[(i + 1)..]))];
    }

    /// <summary>What they wrote, what stood until now, and what mine replace or take away.</summary>
    static IEnumerable<Loss> TheirLosses(Draft head, Draft draft, ImmutableArray<Edit> mine, ImmutableArray<Change> theirs)
    {
        if (mine.IsEmpty) yield break;
        var inverse = new Lazy<ImmutableArray<Edit>>(() => DraftEditing.Inverse(head, mine));
        var known = mine.SelectMany(Written.By).Where(w => w.Was is not null).DistinctBy(w => w.Place).ToDictionary(w => w.Place, w => w.Was);
        var reworded = head.Apply([.. mine.Where(e => e is WordSymbol)]); // a word that I replaced before I took its symbol out is not lost with it
        for (var i = 0; i < theirs.Length; i++)
        {
            foreach (var edit in theirs[i].Edits.Where(e => Fitting.HadEffect(e, theirs[i].Inverse)).Select(e => Written.AsItStands(head, e)))
            {
                foreach (var w in Written.By(edit).Concat(Written.Within(edit).Where(w => w.Now(draft) is not null)))
                    if (w.Now(head) == w.Value && known.GetValueOrDefault(w.Place) != w.Value && Pushed(draft, i, w, inverse) is { } loss) yield return loss;
                if (Overruled(head, draft, edit, mine) is { } place && !ReferenceEquals(draft.Apply(edit), draft)) yield return new Loss(false, i, place, "", "", [edit]);
            }
            foreach (var symbol in theirs[i].Inverse.OfType<MoveSymbol>().Select(m => m.Symbol).Distinct().Where(s => !mine.Contains(new RemoveSymbol(s))))
                if (Written.Standing(reworded, symbol) is { } w && Pushed(draft, i, w, inverse) is { } loss) yield return loss;
        }
    }

    static Loss? Pushed(Draft draft, int their, Written w, Lazy<ImmutableArray<Edit>> inverse)
    {
        var now = w.Now(draft);
        if (now == w.Value || !w.Matters && (now is null || w.Place.Field == "place")) return null;
        var restore = new Recovery(draft, [inverse.Value], []).Of(w.Again);
        var helps = w.Now(draft.Apply(restore)) == w.Value;
        return helps || w.Matters ? new Loss(false, their, w.Place, w.Text, now ?? "", helps ? restore : []) : null;
    }

    /// <summary>The place that they gave to a part, where I gave it another.</summary>
    static LossPlace? Overruled(Draft head, Draft draft, Edit their, ImmutableArray<Edit> mine)
    {
        if (Placement.Of(their) is not { IsMove: true } place || !draft.Has(new PartId(place.Kind, place.Id)) || Written.By(their).Any(w => w.Now(head) != w.Value)) return null;
        return mine.Select(Placement.Of).LastOrDefault(m => m?.Moves(place) == true) is { } moved && moved.Target != place.Target ? place.Loss : null;
    }
}
