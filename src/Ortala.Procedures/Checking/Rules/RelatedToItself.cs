using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Keterkaitan names other SOPs.</summary>
sealed class RelatedToItself() : IdentityRule("SOP413", Severity.Warning, new("SOP menyebut dirinya dalam keterkaitan", "SOP named among its own related SOPs"), Grounds.SelfRelated)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        var own = Name(identity.Title);
        for (var i = 0; i < identity.RelatedSops.Length; i++)
        {
            var text = identity.RelatedSops[i];
            if ((own.Length == 0 || Name(text) != own) && (Words.IsBlank(identity.Number) || !text.Contains(identity.Number, StringComparison.OrdinalIgnoreCase))) continue;
            yield return new(new(Field: $"relatedSops.{Words.N(i)}"),
                $"keterkaitan menyebut SOP ini sendiri, {Words.Quote(text)}; sebutkan hanya SOP lain",
                $"the related SOPs name this SOP itself, {Words.Quote(text)}; name other SOPs only");
        }
    }

    static string Name(string text)
    {
        var plain = Words.Plain(text);
        foreach (var prefix in new[] { "standar operasional prosedur ", "standard operating procedure ", "prosedur ", "sop ap ", "sop " })
            if (plain.StartsWith(prefix, StringComparison.Ordinal)) return plain[prefix.Length..];
        return plain;
    }
}
