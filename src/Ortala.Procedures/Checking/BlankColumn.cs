namespace Ortala.Procedures.Checking;

/// <summary>A cell of the quality standard (<i>mutu baku</i>) left blank; a column blank in every row is said once.</summary>
abstract class BlankColumn(string code, Bilingual title, string field, Bilingual name) : ChartRule(code, Severity.Warning, title, Grounds.Quality)
{
    private protected abstract bool IsBlank(Row row);

    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        var blank = chart.Rows.Where(IsBlank).ToList();
        if (blank.Count == chart.Rows.Length && blank.Count > 1)
            return [new(chart.At("steps"), $"kolom {name.Id} kosong pada semua {Words.N(blank.Count)} baris; isi untuk setiap kegiatan", $"the column {name.En} is blank in all {Words.N(blank.Count)} rows; fill it in for every activity")];
        return blank.Select(row => new Remark(row.At(field), $"{name.Id} belum diisi", $"the {name.En} is not filled in"));
    }
}
