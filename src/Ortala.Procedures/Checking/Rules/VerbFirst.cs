using Ortala.Procedures.Checking.Language;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>An activity begins with a verb: "Memeriksa berkas", not "Pemeriksaan berkas" or "Kasi memeriksa berkas".</summary>
sealed class VerbFirst() : RowRule("SOP302", Severity.Warning, new("kegiatan tidak diawali kata kerja", "activity does not begin with a verb"), Grounds.ActiveVerb)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.Words.IsEmpty || row.Activity.FirstForm != VerbForm.None) yield break;
        var word = Words.Quote(row.Activity.FirstWord.Text);
        yield return new(row.At("activity"),
            $"kegiatan diawali {word}, bukan kata kerja; awali dengan kata kerja aktif, misalnya Menerima, Memeriksa, Menyusun",
            $"the activity begins with {word}, which is no verb; begin with an active verb such as Menerima, Memeriksa, Menyusun");
    }
}
