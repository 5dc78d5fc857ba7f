using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A title fits the cell that it is printed in.</summary>
sealed class LongTitle() : IdentityRule("SOP415", Severity.Info, new("judul terlalu panjang", "title too long"), Grounds.Clarity)
{
    const int Longest = 120;

    internal override IEnumerable<Remark> Check(Identity identity)
    {
        if (identity.Title.Length <= Longest) yield break;
        yield return new(new(Field: "title"),
            $"judul sepanjang {Words.N(identity.Title.Length)} karakter; ringkas sampai sekitar {Words.N(Longest)}",
            $"the title has {Words.N(identity.Title.Length)} characters; shorten it to about {Words.N(Longest)}");
    }
}
