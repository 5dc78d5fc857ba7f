namespace Ortala.Procedures.Checking.Rules;

/// <summary>Row numbers are computed; a typed one is wrong after the next edit.</summary>
sealed class TypedNumber() : RowRule("SOP313", Severity.Warning, new("nomor diketik dalam kegiatan", "number typed into the activity"), Grounds.RowNumbers)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.TypedNumber.Length == 0) yield break;
        yield return new(row.At("activity"),
            $"kegiatan diawali nomor {Words.Quote(row.Activity.TypedNumber)}; nomor baris dihitung sendiri, hapus yang diketik",
            $"the activity begins with the number {Words.Quote(row.Activity.TypedNumber)}; row numbers are computed, delete the typed one");
    }
}
