using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Ortala.Procedures.Profiles;

/// <summary>What the registry knows when it gives a number; a null part is left blank on the sheet.</summary>
/// <param name="Class">Classification code of the archive (<i>kode klasifikasi</i>), e.g. <c>065</c>.</param>
/// <param name="Running">Running number (<i>nomor urut</i>).</param>
/// <param name="Unit">Code of the unit (<i>kode unit kerja</i>).</param>
/// <param name="Month">Month, 1 to 12; printed in Roman numerals.</param>
/// <param name="Year">Year.</param>
/// <param name="Version">Version of the SOP.</param>
public sealed record NumberParts(string? Class = null, int? Running = null, string? Unit = null, int? Month = null, int? Year = null, int? Version = null);

/// <summary>
/// How an agency numbers its SOPs, e.g. <c>SOP-{number:3}/{unit}/{year}</c>. Placeholders: <c>{class} {number} {unit} {month} {year} {version}</c>;
/// <c>:3</c> pads a number with zeros. <c>{{</c> and <c>}}</c> print braces.
/// </summary>
public sealed record NumberPattern
{
    static readonly string[] months = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];
    readonly ImmutableArray<(string Text, string Placeholder, int Digits)> pieces;

    NumberPattern(string text, ImmutableArray<(string, string, int)> pieces) => (Text, this.pieces) = (text, pieces);

    /// <summary>No pattern: numbers are typed by hand.</summary>
    public static NumberPattern None { get; } = new("", []);

    /// <summary>Width of the blank left for a part that is not known yet, as signed sheets leave it ("530/   /01-IND/IV/2019").</summary>
    public const int Blank = 3;

    /// <summary>Names of the placeholders.</summary>
    public static ImmutableArray<string> Placeholders { get; } = ["class", "number", "unit", "month", "year", "version"];

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Reads a pattern; null when a brace is not closed or a placeholder is not one of <see cref="Placeholders"/>.</summary>
    public static NumberPattern? Parse(string text)
    {
        var pieces = ImmutableArray.CreateBuilder<(string, string, int)>();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is not ('{' or '}')) literal.Append(c);
            else if (i + 1 < text.Length && text[i + 1] == c) { literal.Append(c); i++; }
            else
            {
                var end = text.IndexOf('}', i);
                if (c == '}' || end < 0 || PlaceholderIn(text[(i + 1)..end]) is not var (name, digits)) return null;
                pieces.Add((literal.ToString(), name, digits));
                literal.Clear();
                i = end;
            }
        }
        if (literal.Length > 0) pieces.Add((literal.ToString(), "", 0));
        return new NumberPattern(text, pieces.ToImmutable());
    }

    /// <summary>The number made of its parts; what is not known stays blank.</summary>
    public string Format(NumberParts parts)
    {
        var result = new StringBuilder();
        foreach (var (text, placeholder, digits) in pieces)
        {
            result.Append(text);
            if (placeholder.Length > 0) result.Append(Part(parts, placeholder, digits) ?? new string(' ', Blank));
        }
        return result.ToString();
    }

    /// <inheritdoc/>
    public bool Equals(NumberPattern? other) => other is not null && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    static (string Name, int Digits)? PlaceholderIn(string inside)
    {
        var colon = inside.IndexOf(':');
        var name = colon < 0 ? inside : inside[..colon];
        if (!Placeholders.Contains(name)) return null;
        if (colon < 0) return (name, 0);
        return name is "number" or "version" && inside.Length == colon + 2 && inside[colon + 1] is >= '1' and <= '9' ? (name, inside[colon + 1] - '0') : null;
    }

    static string? Part(NumberParts parts, string placeholder, int digits) => placeholder switch
    {
        "class" => parts.Class,
        "number" => parts.Running?.ToString("D" + digits, CultureInfo.InvariantCulture),
        "unit" => parts.Unit,
        "month" => parts.Month is >= 1 and <= 12 ? months[parts.Month.Value - 1] : null,
        "year" => parts.Year?.ToString(CultureInfo.InvariantCulture),
        _ => parts.Version?.ToString("D" + digits, CultureInfo.InvariantCulture),
    };
}
