using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Mending;

/// <summary>Mends of symbols, flows and columns.</summary>
static class FlowMends
{
    public static IEnumerable<Mender> All { get; } =
    [
        new("SOP101", new("simbol baris pertama menjadi kapsul mulai", "the symbol of the first row becomes a start capsule"), w => Capsule(w, "start", new("mulai", "start"))),
        new("SOP102", new("simbol baris terakhir menjadi kapsul selesai", "the symbol of the last row becomes an end capsule"), w => Capsule(w, "end", new("selesai", "end"))),
        new("SOP105", new("baris sebelumnya, bila berhenti di situ, diteruskan ke simbol ini", "the row before, where the flow stops there, goes on to this symbol"), FromRowBefore),
        new("SOP106", new("alur diteruskan ke baris berikutnya", "the flow goes on to the following row"), w => w.Symbol is { } symbol ? GoOn(w, symbol, w.RowIndex) : null),
        new("SOP201", new("kolom yang tidak dipakai dihapus", "the column that is not used is removed"), UnusedColumn),
        new("SOP209", new("panah keluar dari akhir dihapus; bila itu memutus alur, simbolnya menjadi proses", "arrows out of the end are removed; where that would cut the flow, the symbol becomes a process"), OutOfEnd),
        new("SOP211", new("kedua kolom digabungkan", "both columns are merged"), EqualColumns),
        new("SOP213", new("panah ke simbolnya sendiri dihapus", "the arrow to its own symbol is removed"), ToItself),
    ];

    /// <summary>Only where it is plain which symbol begins or ends: the row holds one, or several that work jointly.</summary>
    static Mend? Capsule(Wound wound, string kind, Bilingual name)
    {
        if (wound.Row is not { Symbols: [var first, ..] } row || new DraftFlow(wound.Chart!).GroupOf(first).Count < row.Symbols.Length) return null;
        if (row.Symbols.Any(s => s.Kind != "process" || (kind == "end" && s.Exits.Length > 0))) return null;
        var number = Words.N(wound.RowIndex + 1);
        return new(new($"Jadikan simbol baris {number} kapsul {name.Id}", $"Make the symbol of row {number} the {name.En} capsule"),
            [.. row.Symbols.Select(s => new ChangeSymbol(s.Id, kind, s.Kind))]);
    }

    static Mend? FromRowBefore(Wound wound)
    {
        if (wound.Symbol is not { } symbol || wound.RowIndex < 1 || wound.Row!.Symbols[0].Id != symbol.Id) return null;
        return wound.Chart!.Rows[wound.RowIndex - 1].Symbols is [var before, ..] ? GoOn(wound, before, wound.RowIndex - 1) : null;
    }

    /// <summary>Links a symbol without exits to the first of the following row; not where that only leads back, into a ring without end.</summary>
    static Mend? GoOn(Wound wound, DraftSymbol from, int row)
    {
        var (chart, flow) = (wound.Chart!, new DraftFlow(wound.Chart!));
        if (from.Kind is not ("process" or "start") || flow.ExitsOf(from).Any() || row + 1 >= chart.Rows.Length || chart.Rows[row + 1].Symbols is not [var next, ..]) return null;
        if (flow.GroupOf(from).SelectMany(s => s.Exits).Any() || LeadsOnlyTo(chart, flow, next, from)) return null;
        var (a, b) = (Words.N(row + 1), Words.N(row + 2));
        return new(new($"Sambungkan baris {a} ke baris {b}", $"Link row {a} to row {b}"), [new Link(from.Id, new DraftExit("next", next.Id))]);
    }

    static bool LeadsOnlyTo(DraftChart chart, DraftFlow flow, DraftSymbol next, DraftSymbol from)
    {
        var all = chart.Rows.SelectMany(r => r.Symbols).ToDictionary(s => s.Id, StringComparer.Ordinal);
        var (seen, open, group) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([next.Id]), flow.GroupOf(from));
        while (open.TryPop(out var id))
        {
            if (group.Exists(s => s.Id == id) || !all.TryGetValue(id, out var symbol) || !seen.Add(id)) continue;
            if (symbol.Kind == "end" || !flow.ExitsOf(symbol).Any()) return false;
            foreach (var exit in flow.ExitsOf(symbol)) open.Push(exit.Target);
            foreach (var partner in flow.GroupOf(symbol)) open.Push(partner.Id);
        }
        return true;
    }

    static Mend? UnusedColumn(Wound wound)
    {
        if (wound.Chart is not { Executors.Length: > 1 } chart || chart.Executors.FirstOrDefault(e => e.Id == wound.Part) is not { } executor) return null;
        var name = Words.Quote(executor.Name);
        return new(new($"Hapus kolom {name}", $"Remove the column {name}"), [new RemoveExecutor(executor.Id)]);
    }

    static Mend? EqualColumns(Wound wound)
    {
        if (wound.Chart?.Executors is not { } all || all.IndexOf(wound.Part) is var at && at < 1) return null;
        var first = all.Take(at).FirstOrDefault(e => (Words.Plain(e.Group), Words.Plain(e.Name)) == (Words.Plain(all[at].Group), Words.Plain(all[at].Name)));
        if (first is null) return null;
        var name = Words.Quote(first.Name);
        return new(new($"Gabungkan kedua kolom {name}", $"Merge both columns {name}"), [new MergeExecutor(all[at].Id, first.Id)]);
    }

    static Mend? OutOfEnd(Wound wound)
    {
        if (wound.Symbol is not { } end) return null;
        ImmutableArray<Edit> unlink = [.. end.Exits.Select(e => new Unlink(end.Id, e))];
        if (KeepsFlow(wound, unlink)) return new(new("Hapus panah keluar dari simbol akhir ini", "Remove the arrows out of this end"), unlink);
        ImmutableArray<Edit> process = [new ChangeSymbol(end.Id, "process", end.Kind)];
        return end.Exits.All(e => e.Kind == "next") && KeepsFlow(wound, process) ? new(new("Jadikan simbol ini proses", "Make this symbol a process"), process) : null;
    }

    static Mend? ToItself(Wound wound)
    {
        if (wound.Symbol is not { } symbol) return null;
        ImmutableArray<Edit> unlink = [.. symbol.Exits.Where(e => e.Target == symbol.Id).Select(e => new Unlink(symbol.Id, e))];
        var left = new DraftFlow(wound.Chart!).GroupOf(symbol).Sum(s => s.Exits.Length) - unlink.Length;
        if (symbol.Kind == "decision" && left < 2) return null;
        return new(new("Hapus panah ke simbol ini sendiri", "Remove the arrow to the symbol itself"), unlink);
    }

    /// <summary>True when, after the edits, every symbol that a start reached is still reached, and every one that met an end still does, of which there is one.</summary>
    static bool KeepsFlow(Wound wound, ImmutableArray<Edit> edits)
    {
        var (before, after) = (new DraftFlow(wound.Chart!), new DraftFlow(wound.Draft.Apply(edits).Charts.First(c => c.Id == wound.Chart!.Id)));
        return before.Reached().IsSubsetOf(after.Reached()) && before.Ending().IsSubsetOf(after.Ending());
    }
}
