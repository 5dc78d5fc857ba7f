namespace Ortala.Procedures.Checking.Rules;

/// <summary>A long activity hides conditions and further activities.</summary>
sealed class LongActivity() : RowRule("SOP312", Severity.Info, new("kegiatan terlalu panjang", "activity too long"), Grounds.Clarity)
{
    const int Longest = 30;

    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.Words.Length <= Longest) yield break;
        var words = Words.N(row.Activity.Words.Length);
        yield return new(row.At("activity"),
            $"kegiatan sepanjang {words} kata; ringkas sampai {Words.N(Longest)} kata dan pindahkan ketentuannya ke keterangan",
            $"the activity has {words} words; shorten it to {Words.N(Longest)} and move conditions to the note");
    }
}
