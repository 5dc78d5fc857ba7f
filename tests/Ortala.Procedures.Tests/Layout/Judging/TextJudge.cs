using Ortala.Procedures.Fonts;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Every word of every row and of the identity block is drawn, in its cell, large enough, and not wider than its box.</summary>
static class TextJudge
{
    const double LeastSize = 7, LeastHead = 6.5;

    public static IEnumerable<Fault> Faults(SheetFacts facts)
    {
        foreach (var page in facts.Sheet.Pages)
            foreach (var text in page.Texts)
                foreach (var fault in Fits(page.Index, text)) yield return fault;
        var cells = facts.Sheet.Pages.SelectMany(p => p.Texts.Where(t => t.Role == TextRole.Cell).Select(t => (Page: p.Index, Text: t))).ToLookup(t => (t.Text.Owner, t.Text.Cell));
        for (var c = 0; c < facts.Sheet.Procedure.Flowcharts.Length; c++)
        {
            var (steps, columns) = (facts.Sheet.Procedure.Flowcharts[c].Steps, facts.Sheet.Grids[c].TextColumns);
            for (var r = 0; r < steps.Length; r++)
                foreach (var (cell, x, w) in columns)
                    foreach (var fault in Cell(facts, steps[r], (cell, x, w), [.. cells[(steps[r].Id, cell)]], r)) yield return fault;
        }
        foreach (var fault in SymbolWords(facts)) yield return fault;
        foreach (var fault in IdentityWords(facts)) yield return fault;
    }

    static IEnumerable<Fault> Fits(int page, TextBlock text)
    {
        var what = $"page {page}: {text.Cell} '{text.Lines.FirstOrDefault()}'";
        var head = text.Role is TextRole.ColumnHead or TextRole.ExecutorHead;
        if (text.Size < (head ? LeastHead : LeastSize)) yield return new(FaultKind.Texts, $"{what} in {text.Size} pt");
        if (text.Lines.IsDefaultOrEmpty || text.Lines.Length * text.Leading > text.Box.H + 0.5 || text.Leading < text.Size) yield return new(FaultKind.Texts, $"{what} higher than its box");
        foreach (var line in text.Lines)
            if (FontFace.Of(text.Style).WidthOf(line, text.Size) > text.Box.W + 0.5 && line.Trim().Length > 2) yield return new(FaultKind.Texts, $"{what}: '{line}' wider than its box");
    }

    static IEnumerable<Fault> Cell(SheetFacts facts, Step step, (string Name, double X, double W) column, (int Page, TextBlock Text)[] texts, int row)
    {
        IReadOnlyList<string> expected = column.Name switch
        {
            "no" => [(row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)],
            "activity" => [step.Activity],
            "requirements" => step.Requirements,
            "duration" => [step.Duration.Text],
            "output" => step.Outputs,
            _ => [step.Note],
        };
        if (!Words.Holds(Words.Of(texts.SelectMany(t => t.Text.Lines)), [.. expected.Select(Words.Of)])) yield return new(FaultKind.Words, $"{column.Name} of row {row + 1}");
        if (!facts.Rows.TryGetValue(step.Id, out var place)) yield break;
        foreach (var (page, text) in texts)
            if (page != place.Page || !Shapes.Within(text.Box, new Box(column.X, place.Box.Y, column.W, place.Box.H))) yield return new(FaultKind.Texts, $"{column.Name} of row {row + 1} out of its cell");
    }

    static IEnumerable<Fault> SymbolWords(SheetFacts facts)
    {
        var drawn = facts.Sheet.Pages.SelectMany(p => p.Texts).Where(t => t.Role == TextRole.SymbolText).ToLookup(t => t.Owner, StringComparer.Ordinal);
        foreach (var (id, (_, _, symbol)) in facts.Symbols)
        {
            if (Words.Of(drawn[id].SelectMany(t => t.Lines)) != Words.Of(symbol.Text)) yield return new(FaultKind.Words, $"'{symbol.Text}' of symbol {id}");
            if (facts.CellOf(id) is { } cell && drawn[id].Any(t => !Shapes.Within(t.Box, cell))) yield return new(FaultKind.Texts, $"'{symbol.Text}' of symbol {id} out of its cell");
        }
    }

    /// <summary>Only sheets that have an identity block are judged for its words.</summary>
    static IEnumerable<Fault> IdentityWords(SheetFacts facts)
    {
        var blocks = facts.Sheet.Pages.SelectMany(p => p.Texts).Where(t => t.Role is TextRole.IdentityLabel or TextRole.IdentityValue or TextRole.Title).ToArray();
        if (!blocks.Any(t => t.Role == TextRole.IdentityLabel)) yield break;
        var words = Words.Of(blocks.SelectMany(t => t.Lines)).ToUpperInvariant();
        var identity = facts.Sheet.Procedure.Identity;
        var signatory = identity.Signatory;
        string[] all =
        [
            identity.Title, identity.Number, .. identity.LegalBasis, .. identity.Qualifications, .. identity.RelatedSops, .. identity.Equipment, .. identity.Warnings, .. identity.Records,
            .. identity.AgencyLines, signatory.Office, signatory.Name, signatory.Rank, signatory.Nip,
        ];
        foreach (var text in all) if (!words.Contains(Words.Of(text).ToUpperInvariant(), StringComparison.Ordinal)) yield return new(FaultKind.Words, $"identity: '{text}'");
    }
}
