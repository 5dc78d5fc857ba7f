using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>What an edit changes on a draft, and what it takes for granted. Edits whose footprints do not cross are independent: their order does not matter.</summary>
sealed class Footprint
{
    readonly HashSet<string> writes = [], reads = [];

    /// <summary>Of edits made one upon the other; null: one of them changes nothing, or stands behind what is not there.</summary>
    public static Footprint? Of(Draft draft, IEnumerable<Edit> edits)
    {
        var footprint = new Footprint();
        foreach (var edit in edits)
        {
            var after = draft.Apply(edit);
            if (ReferenceEquals(after, draft) || Placement.Of(edit) is { Kind: not PartKind.Symbol, Target: { } target } place && after.Before(new PartId(place.Kind, place.Id)) != target) return null;
            footprint.Add(draft, edit);
            draft = after;
        }
        return footprint;
    }

    public bool Crosses(Footprint other) => writes.Overlaps(other.writes) || writes.Overlaps(other.reads) || reads.Overlaps(other.writes);

    void Add(Draft draft, Edit edit)
    {
        foreach (var part in PartId.NeededBy(edit).Concat(PartId.BroughtBy(edit))) reads.Add($"{part}");
        if (Placement.Of(edit) is { Kind: not PartKind.Symbol } place)
        {
            // behind which part: where that part goes to matters, not that it is taken out
            reads.Add($"place {place.Kind} {place.Target}");
            if (place.IsMove) writes.UnionWith([$"place {place.Kind} {place.Id}", $"place {place.Kind} "]);
            if (place.Target is null) (place.IsMove ? writes : reads).Add($"first {place.Kind}");
        }
        foreach (var w in Written.By(edit)) writes.Add($"{w.Place}");
        if (edit is Link or Unlink or Relabel) writes.Add($"exits {((edit as Link)?.Symbol ?? (edit as Unlink)?.Symbol ?? (edit as Relabel)?.Symbol)}");
        if (edit is Join j) writes.Add($"joint {j.Symbol}");
        if (edit is Part p) writes.Add($"joint {p.Symbol}");
        if (edit is Unlink or Relabel or Part) reads.Add($"{PartId.Symbol((edit as Unlink)?.Symbol ?? (edit as Relabel)?.Symbol ?? ((Part)edit).Symbol)}");
        if (edit is MergeExecutor merge) reads.UnionWith([$"{PartId.Executor(merge.Executor)}", $"{PartId.Executor(merge.Into)}"]);
        if (edit is MoveSymbol { At: not null } m) writes.Add($"symbols {m.Row}");
        if (edit is PlaceSymbol s) writes.Add($"symbols {s.Row}");
        Differences(draft, draft.Apply(edit), edit);
    }

    /// <summary>Parts that come or go, and the lists of symbols, flows and partners that change with them.</summary>
    void Differences(Draft before, Draft after, Edit edit)
    {
        foreach (var part in Parts(before).Except(Parts(after)).Concat(Parts(after).Except(Parts(before)))) writes.Add($"{part}");
        foreach (var row in Rows(before).Concat(Rows(after)).Select(r => r.Id).Distinct())
            if (!Ids(before, row).SequenceEqual(Ids(after, row))) writes.Add($"symbols {row}");
        foreach (var id in Symbols(before).Concat(Symbols(after)).Select(s => s.Id).Distinct())
        {
            var (b, a) = (Symbols(before).FirstOrDefault(s => s.Id == id), Symbols(after).FirstOrDefault(s => s.Id == id));
            if (b is null || a is null) continue;
            if (!b.Exits.SequenceEqual(a.Exits)) writes.Add($"exits {id}");
            if (!b.Joint.SequenceEqual(a.Joint)) writes.Add($"joint {id}");
            if (b.Executor != a.Executor) writes.Add($"{new LossPlace(Symbol: id, Field: "place")}");
        }
        if (edit is RemoveChart) writes.Add("charts");
        if (edit is AddChart) reads.Add("charts");
        foreach (var exit in Rows(after).Except(Rows(before)).SelectMany(r => r.Symbols).SelectMany(s => s.Exits)) reads.Add($"{PartId.Symbol(exit.Target)}");
    }

    static IEnumerable<DraftRow> Rows(Draft d) => d.Charts.SelectMany(c => c.Rows);

    static IEnumerable<DraftSymbol> Symbols(Draft d) => Rows(d).SelectMany(r => r.Symbols);

    static IEnumerable<string> Ids(Draft d, string row) => Rows(d).Where(r => r.Id == row).SelectMany(r => r.Symbols).Select(s => s.Id);

    static IEnumerable<PartId> Parts(Draft d) => [.. d.Charts.Select(c => PartId.Chart(c.Id)), .. d.Charts.SelectMany(c => c.Executors).Select(e => PartId.Executor(e.Id)), .. Rows(d).Select(r => PartId.Row(r.Id)), .. Symbols(d).Select(s => PartId.Symbol(s.Id))];
}
