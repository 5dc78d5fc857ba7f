namespace Ortala.Procedures.Model;

/// <summary>Units of time in the column <i>waktu</i>; working days are not days.</summary>
public enum TimeUnit
{
    /// <summary>menit</summary>
    Minute,

    /// <summary>jam</summary>
    Hour,

    /// <summary>hari</summary>
    Day,

    /// <summary>hari kerja</summary>
    WorkingDay,

    /// <summary>minggu</summary>
    Week,

    /// <summary>bulan</summary>
    Month,

    /// <summary>triwulan</summary>
    Quarter,

    /// <summary>semester</summary>
    Semester,

    /// <summary>tahun</summary>
    Year,
}

/// <summary>
/// A duration as signed sheets hold it: the text as written and, where it can be read, amount, upper amount and unit.
/// "1-3 hari kerja" is from 1 to 3 working days; "Sebelum periode revisi" is text only.
/// </summary>
/// <param name="Text">The text as written, which is what is printed.</param>
/// <param name="Amount">Least amount, in <paramref name="Unit"/>.</param>
/// <param name="Upper">Greatest amount of a range.</param>
/// <param name="Unit">Unit of both amounts.</param>
public sealed record Duration(string Text, decimal? Amount = null, decimal? Upper = null, TimeUnit? Unit = null)
{
    /// <summary>No duration given.</summary>
    public static Duration None { get; } = new("");

    /// <summary>True when nothing is written.</summary>
    public bool IsEmpty => Text.Length == 0;

    /// <summary>True when amount and unit could be read from the text.</summary>
    public bool IsMeasured => Amount is not null && Unit is not null;
}
