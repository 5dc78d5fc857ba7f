using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The sheet bears the date from which it is in force; it may come with the approval.</summary>
sealed class NoEffectiveDate() : IdentityRule("SOP404", Severity.Info, new("tanggal efektif kosong", "date of effect missing"), Grounds.IdentityParts)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (identity.Effective.Day is not null || !Words.IsBlank(identity.Effective.Text)) yield break;
        yield return new(new(Field: "effective"), "tanggal efektif belum diisi; lengkapi paling lambat saat pengesahan", "the date of effect is not filled in; complete it at the approval at the latest");
    }
}
