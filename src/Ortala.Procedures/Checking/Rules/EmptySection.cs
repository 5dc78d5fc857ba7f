using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>The six sections of the identity block are filled in.</summary>
sealed class EmptySection() : IdentityRule("SOP411", Severity.Warning, new("bagian identitas kosong", "identity section empty"), Grounds.EmptySections)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        foreach (var (field, items, id, en) in new[]
        {
            ("legalBasis", identity.LegalBasis, "dasar hukum", "legal basis"),
            ("qualifications", identity.Qualifications, "kualifikasi pelaksana", "qualifications of the executors"),
            ("relatedSops", identity.RelatedSops, "keterkaitan", "related SOPs"),
            ("equipment", identity.Equipment, "peralatan/perlengkapan", "equipment"),
            ("warnings", identity.Warnings, "peringatan", "warnings"),
            ("records", identity.Records, "pencatatan dan pendataan", "records"),
        })
            if (items.Length == 0) yield return new(new(Field: field), $"bagian {id} kosong; isi, atau tulis “-” bila memang tidak ada", $"the section {en} is empty; fill it in, or write “-” where there is none");
    }
}
