using System.Globalization;
using System.Text.RegularExpressions;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Mending;

/// <summary>Writes a date as official sheets do, where the text is a whole date in another spelling: "2 Jun 2025", "Samarinda, 2 Pebruari 2025", "2025/06/02".</summary>
static partial class DateWriting
{
    const int Longest = 60;

    static readonly Dictionary<string, int> months = new(StringComparer.Ordinal)
    {
        ["jan"] = 1, ["januari"] = 1, ["january"] = 1, ["feb"] = 2, ["februari"] = 2, ["pebruari"] = 2, ["peb"] = 2, ["february"] = 2, ["mar"] = 3, ["maret"] = 3, ["mrt"] = 3, ["march"] = 3,
        ["apr"] = 4, ["april"] = 4, ["mei"] = 5, ["may"] = 5, ["jun"] = 6, ["juni"] = 6, ["june"] = 6, ["jul"] = 7, ["juli"] = 7, ["july"] = 7, ["agt"] = 8, ["ags"] = 8, ["agu"] = 8, ["agustus"] = 8, ["aug"] = 8, ["august"] = 8,
        ["sep"] = 9, ["sept"] = 9, ["september"] = 9, ["okt"] = 10, ["oktober"] = 10, ["oct"] = 10, ["october"] = 10, ["nov"] = 11, ["november"] = 11, ["nopember"] = 11, ["nop"] = 11,
        ["des"] = 12, ["desember"] = 12, ["dec"] = 12, ["december"] = 12,
    };

    /// <summary>The date as "2 Juni 2025"; null: the text is no whole date.</summary>
    public static string? Normal(string text)
    {
        if (text.Length is 0 or > Longest) return null;
        var words = Place().Replace(text.Trim(), "");
        if (Named().Match(words) is { Success: true } named && months.TryGetValue(named.Groups["m"].Value.ToLowerInvariant(), out var month)) return Written(named, month);
        if (YearFirst().Match(words) is { Success: true } iso) return Written(iso, int.Parse(iso.Groups["m"].Value, CultureInfo.InvariantCulture));
        return DayFirst().Match(words) is { Success: true } numbers ? Written(numbers, int.Parse(numbers.Groups["m"].Value, CultureInfo.InvariantCulture)) : null;
    }

    static string? Written(Match date, int month)
    {
        var (day, year) = (int.Parse(date.Groups["d"].Value, CultureInfo.InvariantCulture), int.Parse(date.Groups["y"].Value, CultureInfo.InvariantCulture));
        if (year < 1945 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        var written = DateReader.Write(new SopDate(new DateOnly(year, month, day), ""));
        return DateReader.Parse(written).Day is null ? null : written;
    }

    [GeneratedRegex(@"^(?:[\p{L} .]{2,30},\s*)?(?:tgl\.?|tanggal)?\s*:?\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})[\s./-]+(?<m>\p{L}{3,9})\.?[\s./,-]+(?<y>[0-9]{4})$")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<y>[0-9]{4})\s*[-/.]\s*(?<m>[0-9]{1,2})\s*[-/.]\s*(?<d>[0-9]{1,2})$")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<d>[0-9]{1,2})\s*[-/.]\s*(?<m>[0-9]{1,2})\s*[-/.]\s*(?<y>[0-9]{4})$")]
    private static partial Regex DayFirst();
}
