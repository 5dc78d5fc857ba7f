using Ortala.Procedures.Checking.Language;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Activities are written in the active voice.</summary>
sealed class PassiveActivity() : RowRule("SOP305", Severity.Warning, new("kalimat pasif", "passive voice"), Grounds.ActiveVerb)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.FirstForm != VerbForm.Passive) yield break;
        var word = Words.Quote(row.Activity.FirstWord.Text);
        yield return new(row.At("activity"), $"kegiatan diawali kata kerja pasif {word}; pakai bentuk aktif (me-)", $"the activity begins with the passive verb {word}; use the active form (me-)");
    }
}
