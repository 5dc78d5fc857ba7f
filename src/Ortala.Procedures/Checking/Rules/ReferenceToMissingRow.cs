using Ortala.Procedures.Checking.Language;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>A text that sends the reader to row 12 needs a row 12.</summary>
sealed class ReferenceToMissingRow() : RowRule("SOP310", Severity.Warning, new("rujukan ke baris yang tidak ada", "reference to a row that is not there"), Grounds.Drafting)
{
    internal override IEnumerable<Remark> Check(Row row)
    {
        foreach (var (field, text) in new[] { ("activity", row.Step.Activity), ("note", row.Step.Note) })
            foreach (var number in Referred(text))
                if (number < 1 || number > row.Chart.Rows.Length)
                    yield return new(row.At(field),
                        $"teks merujuk ke baris {Words.N(number)}, padahal diagram ini hanya mempunyai {Words.N(row.Chart.Rows.Length)} baris",
                        $"the text refers to row {Words.N(number)}, but this flowchart has only {Words.N(row.Chart.Rows.Length)} rows");
    }

    // "langkah 9", "baris nomor 3", "kembali ke no. 4", "langkah ke-2"
    static IEnumerable<int> Referred(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9')) yield break;
        var tokens = Tokens.Of(text);
        for (var i = 1; i < tokens.Length; i++)
        {
            var word = tokens[i].Lower.StartsWith("ke-", StringComparison.Ordinal) ? tokens[i].Lower[3..] : tokens[i].Lower;
            if (word.Length > 3 || !int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)) continue;
            var at = i - 1;
            var numbered = tokens[at].Lower is "nomor" or "no";
            if (numbered || tokens[at].Lower == "ke") at--;
            if (at < 0) continue;
            if (tokens[at].Lower is "langkah" or "baris" || numbered && tokens[at].Lower == "ke" && at > 0 && tokens[at - 1].Lower == "kembali") yield return number;
        }
    }
}
