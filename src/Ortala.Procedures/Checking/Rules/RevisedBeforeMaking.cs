using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Nothing is revised before it is made.</summary>
sealed class RevisedBeforeMaking() : IdentityRule("SOP407", Severity.Warning, new("direvisi sebelum dibuat", "revised before it was made"), Grounds.Certainty)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (identity is not { Revised.Day: { } revised, Made.Day: { } made } || revised >= made) yield break;
        yield return new(new(Field: "revised"),
            "tanggal revisi lebih awal daripada tanggal pembuatan; periksa keduanya",
            "the date of revision is earlier than the date of making; check both");
    }
}
