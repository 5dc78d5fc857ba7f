using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

public class DurationTests
{
    [Theory]
    [InlineData("1-3 hari kerja", 1.0, 3.0, TimeUnit.WorkingDay)]
    [InlineData("1 – 20 Hari Kerja", 1.0, 20.0, TimeUnit.WorkingDay)]
    [InlineData("14 (empat belas) hari kalender", 14.0, null, TimeUnit.Day)]
    [InlineData("paling lama 3 (tiga) hari kerja", 3.0, null, TimeUnit.WorkingDay)]
    [InlineData("2 Hari", 2.0, null, TimeUnit.Day)]
    [InlineData("1,5 jam", 1.5, null, TimeUnit.Hour)]
    [InlineData("0.5 jam", 0.5, null, TimeUnit.Hour)]
    [InlineData("1.200 menit", 1200.0, null, TimeUnit.Minute)]
    [InlineData("5menit", 5.0, null, TimeUnit.Minute)]
    [InlineData("1 jam 30 menit", 90.0, null, TimeUnit.Minute)]
    [InlineData("1 s.d. 2 minggu", 1.0, 2.0, TimeUnit.Week)]
    [InlineData("1 bulan s/d 2 bulan", 1.0, 2.0, TimeUnit.Month)]
    [InlineData("1 Triwulan", 1.0, null, TimeUnit.Quarter)]
    [InlineData("2 semester", 2.0, null, TimeUnit.Semester)]
    [InlineData("5 TAHUN", 5.0, null, TimeUnit.Year)]
    public void Measured(string text, double amount, double? upper, TimeUnit unit) =>
        Assert.Equal(new Duration(text, (decimal)amount, (decimal?)upper, unit), DurationParser.Parse(text));

    [Theory]
    [InlineData("120 Menit / 3 Hari")]
    [InlineData("Sebelum periode revisi bulan berjalan")]
    [InlineData("Triwulan")]
    [InlineData("-")]
    [InlineData("5")]
    [InlineData("3-1 hari")]
    [InlineData("1 hari - 2 minggu")]
    [InlineData("5 menit per berkas")]
    [InlineData("99999999999999999999999999999999 hari")]
    public void TextOnly(string text) => Assert.Equal(new Duration(text), DurationParser.Parse(text));

    [Theory]
    [InlineData("2025-06-02", "2025-06-02", "")]
    [InlineData("02-06-2025", "2025-06-02", "")]
    [InlineData("2/6/2025", "2025-06-02", "")]
    [InlineData("2 Juni 2025", "2025-06-02", "")]
    [InlineData("29 februari 2024", "2024-02-29", "")]
    [InlineData("Juni 2025", null, "Juni 2025")]
    [InlineData("-", null, "-")]
    [InlineData("31-02-2025", null, "31-02-2025")]
    [InlineData("2 Foo 2025", null, "2 Foo 2025")]
    public void Dates(string text, string? day, string rest) =>
        Assert.Equal(new SopDate(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), rest), DateReader.Parse(text));
}
