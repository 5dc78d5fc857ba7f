namespace Ortala.Procedures.Checking.Rules;

/// <summary>Every row says what is done.</summary>
sealed class NoActivity() : RowRule("SOP301", Severity.Warning, new("kegiatan kosong", "activity missing"), Grounds.Quality)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (!Words.IsBlank(row.Step.Activity)) yield break;
        yield return new(row.At("activity"), "baris ini belum menyebut kegiatan; tulis apa yang dilakukan, diawali kata kerja", "this row names no activity; write what is done, beginning with a verb");
    }
}
