using System.Globalization;
using System.Text.RegularExpressions;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Reading;

/// <summary>
/// Reads durations as signed sheets write them: "1–20 Hari Kerja", "14 (empat belas) hari kalender", "1,5 jam", "paling lama 3 hari".
/// What is not an amount and a unit ("120 Menit / 3 Hari", "Triwulan", "Sesuai kebutuhan") stays text only.
/// </summary>
public static partial class DurationParser
{
    /// <summary>The duration with its text as given, and amounts and unit where they can be read.</summary>
    public static Duration Parse(string text)
    {
        if (text.Length == 0) return Duration.None;
        if (text.Length > 120) return new Duration(text);
        if (HoursAndMinutes().Match(text) is { Success: true } both)
            return Number(both, "h") * 60 + Number(both, "m") is { } minutes ? new Duration(text, minutes, null, TimeUnit.Minute) : new Duration(text);
        var m = Amounts().Match(text);
        if (!m.Success || UnitOf(m.Groups["u"].Value) is not { } unit) return new Duration(text);
        if (m.Groups["v"].Success && UnitOf(m.Groups["v"].Value) != unit) return new Duration(text);
        var (amount, upper) = (Number(m, "a"), Number(m, "b"));
        if (amount is null || m.Groups["b"].Success && (upper is null || upper < amount)) return new Duration(text);
        return new Duration(text, amount, upper == amount ? null : upper, unit);
    }

    /// <summary>A decimal comma or point; a point before three digits parts thousands.</summary>
    static decimal? Number(Match match, string group)
    {
        var digits = match.Groups[group].Value;
        if (Thousands().IsMatch(digits)) digits = digits.Replace(".", "", StringComparison.Ordinal);
        return decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var n) ? n : null;
    }

    static TimeUnit? UnitOf(string word) => Spaces().Replace(word, " ").ToLowerInvariant() switch
    {
        "menit" or "mnt" => TimeUnit.Minute,
        "jam" => TimeUnit.Hour,
        "hari" or "hari kalender" => TimeUnit.Day,
        "hari kerja" or "hk" => TimeUnit.WorkingDay,
        "minggu" or "pekan" => TimeUnit.Week,
        "bulan" => TimeUnit.Month,
        "triwulan" => TimeUnit.Quarter,
        "semester" => TimeUnit.Semester,
        "tahun" => TimeUnit.Year,
        _ => null,
    };

    const string Unit = @"menit|mnt|jam|hari\s+kerja|hari\s+kalender|hari|hk|minggu|pekan|bulan|triwulan|semester|tahun";
    const string Amount = @"[0-9]{1,6}(?:[.,][0-9]{1,3})?";
    const string Words = @"(?:\s*\([\p{L}\s]{1,60}\))?"; // the amount repeated in words: "14 (empat belas)"
    const string AtMost = @"(?:(?:paling\s+(?:lama|lambat|banyak)|maks(?:imal|imum|\.)?|max\.?|sekitar|kurang\s+lebih|±|\+/-|~)\s*)?";
    const string To = @"\s*(?:-|–|—|s\.?d\.?|s/d|sampai(?:\s+dengan)?|hingga)\s*";
    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex($@"^{AtMost}(?<a>{Amount}){Words}(?:(?:\s*(?<v>{Unit}))?{To}(?<b>{Amount}){Words})?\s*(?<u>{Unit})\.?$", Options)]
    private static partial Regex Amounts();

    [GeneratedRegex($@"^(?<h>{Amount}){Words}\s*jam\s+(?<m>{Amount}){Words}\s*(?:menit|mnt)\.?$", Options)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^[0-9]{1,3}\.[0-9]{3}$")]
    private static partial Regex Thousands();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
