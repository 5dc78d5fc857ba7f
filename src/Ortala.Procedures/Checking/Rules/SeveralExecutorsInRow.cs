namespace Ortala.Procedures.Checking.Rules;

/// <summary>One activity, one executor; joint work is drawn all the same, so this only informs.</summary>
sealed class SeveralExecutorsInRow() : RowRule("SOP206", Severity.Info, new("beberapa pelaksana dalam satu baris", "more than one executor in a row"), Grounds.OneExecutor)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        var count = row.Step.Symbols.Select(s => s.ExecutorId).Distinct(StringComparer.Ordinal).Count();
        if (count < 2) yield break;
        yield return new(row.At(),
            $"baris ini dikerjakan {Words.N(count)} pelaksana; pastikan memang kerja bersama, jika tidak pecah menjadi satu baris tiap pelaksana",
            $"this row is done by {Words.N(count)} executors; make sure that it is joint work, else split it into one row for each");
    }
}
