using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Mending;

/// <summary>Mends of decisions and the labels of their exits.</summary>
static class ExitMends
{
    public static IEnumerable<Mender> All { get; } =
    [
        new("SOP103", new("belah ketupat dengan kurang dari dua cabang menjadi kotak proses", "a diamond with fewer than two exits becomes a process"), ToProcess),
        new("SOP104", new("cabang tanpa label mendapat Ya atau Tidak", "exits without label get Ya or Tidak"), Label),
        new("SOP202", new("simbol dengan dua cabang berlabel menjadi keputusan, selain itu labelnya dihapus", "a symbol with two labelled exits becomes a decision, else the label is removed"), Stray),
        new("SOP203", new("dua cabang berlabel sama menjadi Ya dan Tidak", "two exits of one label become Ya and Tidak"), Pair),
        new("SOP205", new("pasangan Ya yang berarti tidak menjadi Tidak", "the partner of Ya that means no becomes Tidak"), Partner),
    ];

    /// <summary>Only alone: partners of joint work might hold the other exits.</summary>
    static Mend? ToProcess(Wound wound)
    {
        if (wound.Symbol is not { Exits.Length: < 2 } symbol || new DraftFlow(wound.Chart!).GroupOf(symbol).Count > 1) return null;
        return new(new("Jadikan kotak proses", "Make it a process box"), [new ChangeSymbol(symbol.Id, "process", symbol.Kind), .. symbol.Exits.Where(e => e.Kind != "next").Select(e => Unlabelled(symbol, e))]);
    }

    static Relabel Unlabelled(DraftSymbol symbol, DraftExit exit) => new(symbol.Id, exit, "next", "");

    static bool HasLabel(DraftExit exit) => exit.Kind is "yes" or "no" || (exit.Kind == "branch" && !string.IsNullOrWhiteSpace(exit.Label));

    static string Drawn(DraftExit exit) => exit.Kind switch { "yes" => "Ya", "no" => "Tidak", "branch" => exit.Label.Trim(), _ => "" };

    static bool Says(DraftExit exit, string label) => Drawn(exit).Equals(label, StringComparison.OrdinalIgnoreCase);

    static Mend? Label(Wound wound)
    {
        if (wound.Symbol is not { Exits: [_] or [_, _] } symbol) return null;
        var blank = symbol.Exits.Where(e => !HasLabel(e)).ToArray();
        if (blank.Length == symbol.Exits.Length) return YesAndNo(wound, symbol, blank);
        var labelled = symbol.Exits.First(HasLabel);
        return Says(labelled, "Ya") ? Relabelled(wound, symbol, blank[0], "no") : Says(labelled, "Tidak") ? Relabelled(wound, symbol, blank[0], "yes") : null;
    }

    static Mend? Pair(Wound wound)
    {
        if (wound.Symbol is not { Exits: [var a, var b] } symbol || !(Says(a, "Ya") || Says(a, "Tidak")) || !Says(b, Drawn(a))) return null;
        return YesAndNo(wound, symbol, [a, b]);
    }

    /// <summary>Ya is where the flow goes on, Tidak where it goes back; where both go the same way, the one listed first is Ya.</summary>
    static Mend? YesAndNo(Wound wound, DraftSymbol symbol, DraftExit[] exits)
    {
        var flow = new DraftFlow(wound.Chart!);
        bool GoesOn(DraftExit e) => flow.RowOf(e.Target) > wound.RowIndex;
        var yes = Array.FindIndex(exits, GoesOn) is >= 0 and var on ? on : exits.Length == 1 ? -1 : 0;
        var edits = exits.Select((e, i) => Relabel(symbol, e, i == yes ? "yes" : "no")).OfType<Edit>().ToImmutableArray();
        string Row(DraftExit e) => Words.N(flow.RowOf(e.Target) + 1);
        var told = exits.Select((e, i) => (Label: i == yes ? "Ya" : "Tidak", Row: Row(e))).ToArray();
        return new(new($"Beri label: {string.Join(", ", told.Select(t => $"{t.Label} ke baris {t.Row}"))}", $"Label: {string.Join(", ", told.Select(t => $"{t.Label} to row {t.Row}"))}"), edits);
    }

    static Relabel? Relabel(DraftSymbol symbol, DraftExit exit, string kind) => exit.Kind == kind ? null : new(symbol.Id, exit, kind, "");

    static Mend Relabelled(Wound wound, DraftSymbol symbol, DraftExit exit, string kind)
    {
        var (label, row) = (kind == "yes" ? "Ya" : "Tidak", Words.N(new DraftFlow(wound.Chart!).RowOf(exit.Target) + 1));
        return new(new($"Beri label {label} pada panah ke baris {row}", $"Label the arrow to row {row} {label}"), [new Relabel(symbol.Id, exit, kind, "")]);
    }

    static Mend? Stray(Wound wound)
    {
        if (wound.Symbol is not { } symbol) return null;
        var labelled = symbol.Exits.Where(e => Drawn(e).Length > 0).ToArray();
        var answers = symbol.Exits.Where(HasLabel).Select(e => Drawn(e).ToUpperInvariant()).Distinct().Count();
        if (symbol.Kind == "process" && answers >= 2 && answers == symbol.Exits.Length)
            return new(new("Jadikan simbol ini keputusan", "Make this symbol a decision"), [new ChangeSymbol(symbol.Id, "decision", symbol.Kind)]);
        var names = string.Join(", ", labelled.Select(e => Words.Quote(Drawn(e))));
        return labelled.Length == 0 ? null : new(new($"Hapus label {names}", $"Remove the label {names}"), [.. labelled.Select(e => Unlabelled(symbol, e))]);
    }

    static Mend? Partner(Wound wound)
    {
        if (wound.Symbol is not { Exits: [var a, var b] } symbol) return null;
        var other = Says(a, "Ya") ? b : a;
        var word = Checking.Language.Tokens.Of(Drawn(other)) is [var first, ..] ? first.Lower : "";
        return word is "tidak" or "tdk" or "no" or "belum" or "bukan" ? Relabelled(wound, symbol, other, "no") : null;
    }
}
