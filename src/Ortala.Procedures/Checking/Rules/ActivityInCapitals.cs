using Ortala.Procedures.Checking.Language;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Sentences in capitals read badly and hide abbreviations.</summary>
sealed class ActivityInCapitals() : RowRule("SOP311", Severity.Info, new("kegiatan dengan huruf kapital semua", "activity in capitals"), Grounds.Clarity)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        if (row.Activity.Words.Length < 3 || row.Step.Activity.Any(char.IsLower) || !row.Activity.Words.Any(w => w.Text.Length > 5 && w.Text.All(char.IsLetter))) yield break;
        yield return new(row.At("activity"), "kegiatan ditulis dengan huruf kapital semua; tulis sebagai kalimat biasa", "the activity is written in capitals; write it as an ordinary sentence");
    }
}
