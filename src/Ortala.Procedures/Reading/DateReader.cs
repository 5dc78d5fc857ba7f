using System.Globalization;
using System.Text.RegularExpressions;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Reading;

/// <summary>Reads dates of the identity block: <c>2025-06-02</c>, <c>02-06-2025</c>, <c>2/6/2025</c>, <c>2 Juni 2025</c>; anything else is free text.</summary>
public static partial class DateReader
{
    static readonly string[] months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>The date; a day that can be read leaves no text, since the profile decides how days are printed.</summary>
    public static SopDate Parse(string text)
    {
        if (text.Length == 0) return SopDate.None;
        return DayOf(text) is { } day ? new SopDate(day, "") : new SopDate(null, text);
    }

    /// <summary>A text of which <see cref="Parse"/> gives the same date: a day as <c>2 Juni 2025</c>.</summary>
    public static string Write(SopDate date) => date.Text.Length > 0 || date.Day is not { } day ? date.Text
        : string.Create(CultureInfo.InvariantCulture, $"{day.Day} {months[day.Month - 1]} {day.Year:0000}");

    static DateOnly? DayOf(string text)
    {
        if (text.Length > 40) return null;
        if (Iso().Match(text) is { Success: true } iso) return Day(iso, int.Parse(iso.Groups["m"].Value, CultureInfo.InvariantCulture));
        if (Numbers().Match(text) is { Success: true } numbers) return Day(numbers, int.Parse(numbers.Groups["m"].Value, CultureInfo.InvariantCulture));
        if (Named().Match(text) is { Success: true } named && Array.FindIndex(months, m => m.Equals(named.Groups["m"].Value, StringComparison.OrdinalIgnoreCase)) is >= 0 and var month) return Day(named, month + 1);
        return null;
    }

    static DateOnly? Day(Match match, int month)
    {
        var (year, day) = (int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture));
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    [GeneratedRegex("^(?<y>[0-9]{4})-(?<m>[0-9]{2})-(?<d>[0-9]{2})$")]
    private static partial Regex Iso();

    [GeneratedRegex("^(?<d>[0-9]{1,2})[-/.](?<m>[0-9]{1,2})[-/.](?<y>[0-9]{4})$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s+(?<m>[A-Za-z]+)\s+(?<y>[0-9]{4})$")]
    private static partial Regex Named();
}
