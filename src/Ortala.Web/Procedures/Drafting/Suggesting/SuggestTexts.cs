using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ortala.Procedures.Editing;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Procedures.Drafting.Suggesting;

/// <summary>A text that may be meant, and where it comes from; empty: other documents.</summary>
public sealed record Suggestion(string Text, string Source);

/// <summary>Texts that begin like what an officer is typing, out of the register of regulations and the other documents.</summary>
public sealed class SuggestTexts(UsedTexts used)
{
    /// <summary>So many are given at most.</summary>
    public const int Most = 8;

    static readonly FrozenSet<string> identity = DraftFields.Lists.Append("unit").Append("signatory.office").ToFrozenSet();
    static readonly FrozenSet<string> cells = FrozenSet.ToFrozenSet(["requirements", "output", "duration", "executor", "group"]);

    /// <summary>True for a field of the identity block whose texts are shared; what names a person or this one document is not.</summary>
    public static bool IsIdentity(string field) => identity.Contains(field);

    /// <summary>What fits; null for a field of which nothing is suggested.</summary>
    /// <param name="field">Name of a field, a cell, or <c>executor</c>, <c>group</c>.</param>
    /// <param name="typed">What stands there so far.</param>
    /// <param name="viewer">Who types; texts come from documents that he or she sees.</param>
    public async Task<ImmutableArray<Suggestion>?> Run(string field, string typed, Viewer viewer)
    {
        if (!identity.Contains(field) && !cells.Contains(field)) return null;
        var words = Words(typed);
        var others = (await used.Of(field, viewer)).Select(u => new Suggestion(u.Text, ""));
        var all = field == "legalBasis" ? LegalRegister.All.Concat(others) : others;
        return
        [
            .. all.DistinctBy(s => Folded(s.Text)).Where(s => Fits(s.Text, words) && Folded(s.Text) != Folded(typed))
                .OrderBy(s => Folded(s.Text).StartsWith(Folded(typed), StringComparison.Ordinal) ? 0 : 1).Take(Most),
        ];
    }

    /// <summary>Every word that is typed begins a word of the text: "uu 25 2009" finds law 25 of 2009 as well as its title does.</summary>
    static bool Fits(string text, string[] typed)
    {
        var words = Words(text);
        return typed.All(t => t == "uu" && words is ["undang", "undang", ..] || t == "pp" && words is ["peraturan", "pemerintah", ..] || t == "perpres" && words is ["peraturan", "presiden", ..]
            || t == "permen" && words is ["peraturan", "menteri", ..] || words.Any(w => w.StartsWith(t, StringComparison.Ordinal)));
    }

    static string[] Words(string text) => Folded(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Small letters and digits without accents, other signs as spaces.</summary>
    static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) folded.Append(char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return folded.ToString().Trim();
    }
}
