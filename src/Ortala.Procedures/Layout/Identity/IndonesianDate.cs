using System.Globalization;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout;

/// <summary>Dates as official Indonesian sheets print them, whatever the culture of the machine.</summary>
public static class IndonesianDate
{
    static readonly string[] months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>"2 Juni 2025"; the text as written where there is one; empty when there is no date.</summary>
    public static string Text(SopDate date) => date.Text.Length > 0 ? date.Text : date.Day is { } day ? Text(day) : "";

    /// <summary>"2 Juni 2025".</summary>
    public static string Text(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {months[day.Month - 1]} {day.Year}");
}
