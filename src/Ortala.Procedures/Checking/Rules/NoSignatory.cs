using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The sheet says who sets it in force.</summary>
sealed class NoSignatory() : IdentityRule("SOP408", Severity.Warning, new("pejabat pengesah kosong", "signatory missing"), Grounds.IdentityParts)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        var s = identity.Signatory;
        if (Words.IsBlank(s.Office)) yield return new(new(Field: "signatory.office"), "jabatan pejabat yang mengesahkan belum diisi", "the office of the signatory is not filled in");
        else if (Words.IsBlank(s.Name)) yield return new(new(Field: "signatory.name"), "nama pejabat yang mengesahkan belum diisi", "the name of the signatory is not filled in");
    }
}
