using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A section names each thing once.</summary>
sealed class RepeatedItem() : IdentityRule("SOP416", Severity.Info, new("butir berulang", "repeated item"), Grounds.Drafting)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        foreach (var (field, items) in new[]
        {
            ("legalBasis", identity.LegalBasis), ("qualifications", identity.Qualifications), ("relatedSops", identity.RelatedSops),
            ("equipment", identity.Equipment), ("warnings", identity.Warnings), ("records", identity.Records),
        })
        {
            var seen = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < items.Length; i++)
                if (!Words.IsBlank(items[i]) && !seen.TryAdd(Words.Plain(items[i]), i))
                    yield return new(new(Field: $"{field}.{Words.N(i)}"),
                        $"butir {Words.Quote(items[i])} sudah disebut pada bagian yang sama; hapus salah satunya",
                        $"the item {Words.Quote(items[i])} already stands in the same section; remove one of them");
        }
    }
}
