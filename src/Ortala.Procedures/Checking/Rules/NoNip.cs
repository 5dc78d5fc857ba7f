using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A signatory who is named is named with his NIP.</summary>
sealed class NoNip() : IdentityRule("SOP409", Severity.Warning, new("NIP kosong", "NIP missing"), Grounds.IdentityParts)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (Words.IsBlank(identity.Signatory.Name) || !Words.IsBlank(identity.Signatory.Nip)) yield break;
        yield return new(new(Field: "signatory.nip"), "NIP pejabat yang mengesahkan belum diisi", "the NIP of the signatory is not filled in");
    }
}
