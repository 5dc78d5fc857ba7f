using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The sheet bears the date on which it was finished.</summary>
sealed class NoMakingDate() : IdentityRule("SOP403", Severity.Warning, new("tanggal pembuatan kosong", "date of making missing"), Grounds.IdentityParts)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (identity.Made.Day is not null || !Words.IsBlank(identity.Made.Text)) yield break;
        yield return new(new(Field: "made"), "tanggal pembuatan belum diisi; tulis tanggal SOP selesai disusun", "the date of making is not filled in; write the day on which the SOP was finished");
    }
}
