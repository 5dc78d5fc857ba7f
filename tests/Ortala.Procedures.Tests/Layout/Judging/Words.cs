using System.Text;

namespace Ortala.Procedures.Tests.Layout.Judging;

/// <summary>Texts without what breaking into lines may change: white space, control characters and hyphens.</summary>
static class Words
{
    public static string Of(IEnumerable<string> lines) => Of(string.Concat(lines));

    public static string Of(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text) if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '-') kept.Append(c);
        return kept.ToString();
    }

    /// <summary>True when a text holds all items in order and besides at most a few characters for each: marks, numbers, commas.</summary>
    public static bool Holds(string text, IReadOnlyList<string> items)
    {
        var (at, length) = (0, 0);
        foreach (var item in items)
        {
            var found = text.IndexOf(item, at, StringComparison.Ordinal);
            if (found < 0) return false;
            (at, length) = (found + item.Length, length + item.Length);
        }
        return text.Length - length <= 4 * items.Count;
    }
}
