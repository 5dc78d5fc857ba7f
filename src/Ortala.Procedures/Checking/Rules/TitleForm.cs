using Ortala.Procedures.Checking.Language;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A title is aspect and output: "Penyusunan Renstra".</summary>
sealed class TitleForm() : IdentityRule("SOP414", Severity.Info, new("judul bukan aspek + output", "title is not aspect and output"), Grounds.TitleForm)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        var words = Tokens.Of(identity.Title).Select(t => t.Lower).SkipWhile(w => w is "sop" or "ap" or "standar" or "operasional" or "prosedur" or "alur" or "proses" or "mekanisme" or "tata" or "cara").ToList();
        if (words.Count == 0 || Verbs.IsActNoun(words[0]) && words.Count > 1) yield break;
        yield return new(new(Field: "title"),
            $"judul {Words.Quote(identity.Title)} tidak tersusun sebagai aspek kegiatan + output, misalnya “Penyusunan Renstra”, “Penerbitan Izin Praktik”",
            $"the title {Words.Quote(identity.Title)} is not built as aspect of the activity + output, for instance “Penyusunan Renstra”, “Penerbitan Izin Praktik”");
    }
}
