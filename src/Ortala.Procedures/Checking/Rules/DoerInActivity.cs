namespace Ortala.Procedures.Checking.Rules;

/// <summary>The executor stands in his column and not in the text.</summary>
sealed class DoerInActivity() : RowRule("SOP303", Severity.Warning, new("pelaksana disebut dalam kegiatan", "executor named in the activity"), Grounds.ExecutorApart)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.Doer is not { } doer) yield break;
        yield return new(row.At("activity"),
            $"kegiatan menyebut pelakunya, {Words.Quote(doer)}; pelaksana cukup ditunjukkan oleh kolomnya, hapus dari kalimat",
            $"the activity names its doer, {Words.Quote(doer)}; the column shows the executor, remove him from the sentence");
    }
}
