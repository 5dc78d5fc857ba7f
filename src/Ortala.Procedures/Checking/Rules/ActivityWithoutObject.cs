using Ortala.Procedures.Checking.Language;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>One word says too little: "Persetujuan" of what?</summary>
sealed class ActivityWithoutObject() : RowRule("SOP314", Severity.Info, new("kegiatan tanpa objek", "activity without object"), Grounds.Clarity)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.Words.Length != 1 || row.Activity.FirstWord.Lower is "mulai" or "selesai") yield break;
        yield return new(row.At("activity"),
            $"kegiatan {Words.Quote(row.Step.Activity)} belum menyebut apa yang dikerjakan; tambahkan objeknya",
            $"the activity {Words.Quote(row.Step.Activity)} does not say on what; add its object");
    }
}
