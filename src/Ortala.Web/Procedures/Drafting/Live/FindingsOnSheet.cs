using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Mending;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>Says findings in the language of the officer, each with its place in the draft.</summary>
static class FindingsOnSheet
{
    static readonly FrozenDictionary<string, Rule> rules = RuleBook.All.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>All findings of a draft, in order of their places.</summary>
    public static ImmutableArray<FindingOnSheet> In(this UnderstoodDraft understood, Language language) => [.. understood.Findings.Select(f => Of(f, understood, language))];

    static FindingOnSheet Of(Finding f, UnderstoodDraft understood, Language language)
    {
        var rule = rules.GetValueOrDefault(f.Code);
        var charts = understood.Draft.Charts;
        return new(
            f.Code, f.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" },
            rule is null ? f.Code : language[rule.Title], Sentence(language[f.Message]), rule?.Basis.Source ?? "", rule?.Basis.Mark.ToString().ToLowerInvariant() ?? "",
            f.Place.Flowchart is { } c && c < charts.Length ? charts[c].Id : null, f.Place.StepId, f.Place.SymbolId, f.Place.Field,
            Mends.For(understood.Draft, f) is { } mend ? new(language[mend.Label], mend.Edits) : null);
    }

    static string Sentence(string text) =>
        text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..] + (text[^1] is '.' or '?' or '!' ? "" : ".");
}
