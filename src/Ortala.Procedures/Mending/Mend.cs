using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Mending;

/// <summary>What mends a finding in one click.</summary>
/// <param name="Label">Exactly what it does, for a button.</param>
/// <param name="Edits">The edits, to be applied in order and undone like any other.</param>
public sealed record Mend(Bilingual Label, ImmutableArray<Edit> Edits);

/// <summary>
/// Mends for findings, where one is safe: it takes the finding away, brings no error that was not there, and loses nothing that the label does not name.
/// Whoever is in doubt gets none: most rules ask for a decision that only the writer can take.
/// </summary>
public static class Mends
{
    static readonly ImmutableSortedDictionary<string, Mender> menders =
        TextMends.All.Concat(FlowMends.All).Concat(ExitMends.All).Concat(IdentityMends.All).ToImmutableSortedDictionary(m => m.Code, m => m, StringComparer.Ordinal);

    /// <summary>The mend of a finding; null: there is none that is safe.</summary>
    /// <param name="draft">The draft that was checked.</param>
    /// <param name="finding">What <see cref="Checker"/> said of it.</param>
    public static Mend? For(Draft draft, Finding finding) => menders.GetValueOrDefault(finding.Code)?.Of(new Wound(draft, finding.Place));

    /// <summary>What the mend of a rule does, in a few words; null: the rule has none.</summary>
    /// <param name="code">Code of the rule.</param>
    public static Bilingual? Meaning(string code) => menders.GetValueOrDefault(code)?.Meaning;
}

/// <summary>How the findings of one rule are mended.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Meaning">What the mend does, for the documentation.</param>
/// <param name="Of">The mend, or null.</param>
sealed record Mender(string Code, Bilingual Meaning, Func<Wound, Mend?> Of);

/// <summary>The place of a finding in the draft.</summary>
sealed class Wound(Draft draft, Place place)
{
    public Draft Draft => draft;

    /// <summary>Field of the finding without the place in a list.</summary>
    public string Field { get; } = place.Field is { } f ? f.Split('.') is [var name, ..] && f != "signatory.nip" ? name : f : "";

    /// <summary>What stands behind the first point of the field: place in a list, or id of an executor.</summary>
    public string Part { get; } = place.Field is { } f && f.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? f[(dot + 1)..] : "";

    public DraftChart? Chart { get; } = place.Flowchart is { } c && c >= 0 && c < draft.Charts.Length ? draft.Charts[c] : null;

    /// <summary>Place of the row in its flowchart; -1: the finding is not about a row.</summary>
    public int RowIndex { get; } = place.StepId is { } id && place.Flowchart is { } c && c >= 0 && c < draft.Charts.Length ? draft.Charts[c].Rows.IndexOf(id) : -1;

    public DraftRow? Row => RowIndex >= 0 ? Chart!.Rows[RowIndex] : null;

    public DraftSymbol? Symbol => Row is { } row && row.Symbols.IndexOf(place.SymbolId) is >= 0 and var s ? row.Symbols[s] : null;
}
