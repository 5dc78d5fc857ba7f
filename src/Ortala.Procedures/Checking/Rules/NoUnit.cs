using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The sheet names the unit that made it.</summary>
sealed class NoUnit() : IdentityRule("SOP402", Severity.Warning, new("unit kerja kosong", "unit missing"), Grounds.IdentityParts)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (!Words.IsBlank(identity.Unit) || !identity.AgencyLines.All(Words.IsBlank)) yield break;
        yield return new(new(Field: "unit"), "nama instansi dan unit kerja belum diisi", "the names of agency and unit are not filled in");
    }
}
