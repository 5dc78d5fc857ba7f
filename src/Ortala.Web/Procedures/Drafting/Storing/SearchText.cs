using System.Globalization;
using System.Text;
using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>What of a draft is searched: small letters without accents, so that any database can compare it as it stands.</summary>
public static class SearchText
{
    /// <summary>Characters that are kept; what stands further back is not found.</summary>
    public const int MaxLength = 60_000;

    /// <summary>Title, number, unit, agency, executors and activities.</summary>
    public static string Of(Draft draft)
    {
        var text = new StringBuilder();
        foreach (var field in (string[])["title", "number", "unit", "agency"]) text.Append(draft.Identity.GetValueOrDefault(field, "")).Append('\n');
        foreach (var executor in draft.Charts.SelectMany(c => c.Executors)) text.Append(executor.Name).Append('\n');
        foreach (var row in draft.Charts.SelectMany(c => c.Rows)) text.Append(row.Activity).Append('\n');
        return Plain(text.Length > MaxLength ? text.ToString(0, MaxLength) : text.ToString());
    }

    /// <summary>The words of what somebody searches.</summary>
    public static IEnumerable<string> Words(string search) => Plain(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

    static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in Whole(text).Normalize(NormalizationForm.FormD))
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(c));
        return plain.ToString();
    }

    /// <summary>Halves of characters, which an address or a cut can leave, cannot be normalized.</summary>
    static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
