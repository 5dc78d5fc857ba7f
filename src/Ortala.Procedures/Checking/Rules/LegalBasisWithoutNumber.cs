using Ortala.Procedures.Checking.Language;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A rule is cited with its number and year.</summary>
sealed class LegalBasisWithoutNumber() : IdentityRule("SOP412", Severity.Warning, new("dasar hukum tanpa nomor atau tahun", "legal basis without number or year"), Grounds.LegalCitation)
{
    internal override IEnumerable<Remark> Check(Identity identity)
    {
        for (var i = 0; i < identity.LegalBasis.Length; i++)
        {
            var text = identity.LegalBasis[i];
            if (Words.IsBlank(text) || text.Contains("Undang-Undang Dasar", StringComparison.OrdinalIgnoreCase) || text.StartsWith("UUD", StringComparison.OrdinalIgnoreCase)) continue;
            var numbers = Numbers(text);
            var year = numbers.FindIndex(n => n is >= 1945 and <= 2100);
            if (year >= 0 && numbers.Count > 1) continue;
            yield return new(new(Field: $"legalBasis.{Words.N(i)}"),
                $"{Words.Quote(text)} disebut tanpa {(year < 0 && numbers.Count == 0 ? "nomor dan tahun" : year < 0 ? "tahun" : "nomor")}; tulis misalnya “… Nomor 35 Tahun 2012 tentang …”",
                $"{Words.Quote(text)} is cited without {(year < 0 && numbers.Count == 0 ? "number and year" : year < 0 ? "year" : "number")}; write for instance “… Nomor 35 Tahun 2012 tentang …”");
        }
    }

    // The runs of digits in the text: "215/PMK.05/2016" holds three.
    static List<int> Numbers(string text)
    {
        var numbers = new List<int>();
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
            if (i > from) numbers.Add(i - from < 9 ? int.Parse(text.AsSpan(from, i - from), System.Globalization.CultureInfo.InvariantCulture) : int.MaxValue);
            else i++;
        }
        return numbers;
    }
}
