using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Layout;

/// <summary>Dates as official Indonesian sheets print them, whatever the culture of the machine.</summary>
public static class IndonesianDate
{
    /// <summary>"2 Juni 2025"; the text as written where there is one; empty when there is no date.</summary>
    public static string Text(SopDate date) => DateReader.Write(date);

    /// <summary>"2 Juni 2025".</summary>
    public static string Text(DateOnly day) => DateReader.Write(new SopDate(day, ""));
}
