using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A date is a day, or a dash where there is none.</summary>
sealed class UnreadableDate() : IdentityRule("SOP405", Severity.Warning, new("tanggal tidak terbaca", "date cannot be read"), Grounds.IdentityParts)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        foreach (var (field, date) in new[] { ("made", identity.Made), ("revised", identity.Revised), ("effective", identity.Effective) })
        {
            if (date.Day is not null || Words.IsBlank(date.Text)) continue;
            yield return new(new(Field: field),
                $"{Words.Quote(date.Text)} bukan tanggal yang lengkap; tulis misalnya “2025-06-02” atau “2 Juni 2025”",
                $"{Words.Quote(date.Text)} is no complete date; write for instance “2025-06-02” or “2 Juni 2025”");
        }
    }
}
