using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Nothing is in force before it is made.</summary>
sealed class EffectiveBeforeMaking() : IdentityRule("SOP406", Severity.Warning, new("berlaku sebelum dibuat", "in force before it was made"), Grounds.Certainty)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (identity is not { Effective.Day: { } effective, Made.Day: { } made } || effective >= made) yield break;
        yield return new(new(Field: "effective"),
            "tanggal efektif lebih awal daripada tanggal pembuatan; periksa keduanya",
            "the date of effect is earlier than the date of making; check both");
    }
}
