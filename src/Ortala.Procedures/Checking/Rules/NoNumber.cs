using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The sheet bears a number; it may come with the approval.</summary>
sealed class NoNumber() : IdentityRule("SOP401", Severity.Info, new("nomor SOP kosong", "number missing"), Grounds.NumberLater)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (!Words.IsBlank(identity.Number)) yield break;
        yield return new(new(Field: "number"), "nomor SOP belum diisi; lengkapi paling lambat saat pengesahan", "the number is not filled in; complete it at the approval at the latest");
    }
}
