using System.Collections.Immutable;

namespace Ortala.Procedures.Editing;

/// <summary>Finds the edits that bring something back: as much of what was taken out as an edit needs, then the edit. Nothing is taken out or overwritten for it.</summary>
/// <param name="draft">The draft in which it is to come back.</param>
/// <param name="inverses">What takes back the changes that took things out, the earliest first.</param>
/// <param name="missed">Earlier edits that found no place either.</param>
sealed class Recovery(Draft draft, ImmutableArray<ImmutableArray<Edit>> inverses, ImmutableArray<Edit> missed)
{
    readonly HashSet<PartId> asked = [];
    readonly List<Edit> steps = [];

    /// <summary>The change that took out what is needed, by its place in the inverses; null: none of them.</summary>
    public int? Cause { get; private set; }

    public ImmutableArray<Edit> Of(Edit edit)
    {
        Need(edit, missed.Length);
        return [.. steps.Append(edit).Distinct()];
    }

    void Need(Edit edit, int before)
    {
        foreach (var part in PartId.NeededBy(edit))
        {
            if (draft.Has(part) || !asked.Add(part)) continue;
            var i = before - 1;
            while (i >= 0 && !PartId.BroughtBy(missed[i]).Contains(part)) i--;
            if (i < 0) TakeBack(part);
            else
            {
                Need(missed[i], i);
                steps.Add(missed[i]);
            }
        }
    }

    void TakeBack(PartId part)
    {
        for (var i = inverses.Length - 1; i >= 0; i--)
        {
            if (!inverses[i].Any(e => PartId.BroughtBy(e).Contains(part))) continue;
            Cause ??= i;
            var back = Concerning(part, inverses[i]).ToArray();
            foreach (var ground in Grounds(back).Where(p => !draft.Has(p) && asked.Add(p)).ToArray()) TakeBack(ground);
            steps.AddRange(back);
            return;
        }
    }

    /// <summary>Rows and columns that stand ready for what comes back; another change may have taken them out.</summary>
    static IEnumerable<PartId> Grounds(Edit[] back) =>
        back.Where(e => e is InsertRow or PlaceSymbol or AddExecutor).SelectMany(PartId.NeededBy).Except(back.SelectMany(PartId.BroughtBy));

    /// <summary>Those edits of an inverse that put a part in, with all that stands in it and under it, and what that needs.</summary>
    static IEnumerable<Edit> Concerning(PartId part, ImmutableArray<Edit> inverse)
    {
        var wanted = new HashSet<PartId> { part };
        for (var known = 0; known < wanted.Count;)
        {
            known = wanted.Count;
            foreach (var edit in inverse.Where(e => IsWanted(e, wanted)))
            {
                wanted.UnionWith(PartId.BroughtBy(edit));
                if (edit is InsertRow or PlaceSymbol or AddExecutor) wanted.UnionWith(PartId.NeededBy(edit));
            }
        }
        return inverse.Where(e => IsWanted(e, wanted) || e is Link or Join && PartId.NeededBy(e).Any(wanted.Contains));
    }

    static bool IsWanted(Edit edit, HashSet<PartId> wanted) => PartId.BroughtBy(edit).Any(wanted.Contains)
        || edit is PlaceSymbol { Symbol.Executor: var executor } && wanted.Contains(PartId.Executor(executor));
}
