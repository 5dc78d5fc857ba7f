using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Checking.Language;
using Ortala.Procedures.Checking.Rules;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Mending;

/// <summary>Mends of the identity block.</summary>
static class IdentityMends
{
    public static IEnumerable<Mender> All { get; } =
    [
        new("SOP405", new("bulan yang disingkat, tempat, dan tanda pemisah ditulis sebagai tanggal biasa", "shortened months, a place and separators are written as an ordinary date"), Date),
        new("SOP410", new("huruf O dan l yang terketik sebagai angka diganti 0 dan 1", "letters O and l typed for digits become 0 and 1"), Nip),
        new("SOP411", new("“-” ditulis pada bagian yang kosong", "“-” is written in the empty section"), w => Set(w, w.Field, "-", new($"Tulis “-” bila memang tidak ada", "Write “-” where there is none"))),
        new("SOP413", new("butir yang menyebut SOP ini dihapus", "the item that names this SOP is deleted"), WithoutItem),
        new("SOP414", new("kata kerja di awal judul diganti kata bendanya, bila ada dalam daftar kata", "a verb at the beginning of the title becomes its noun, where the word list holds it"), Title),
        new("SOP416", new("butir yang berulang dihapus", "the repeated item is deleted"), WithoutItem),
    ];

    static Mend? Set(Wound wound, string field, string value, Bilingual? label = null) =>
        new(label ?? new($"Ubah menjadi {Words.Quote(value)}", $"Change to {Words.Quote(value)}"), [new SetIdentity(field, value, wound.Draft[field])]);

    static Mend? Date(Wound wound) => DateWriting.Normal(CleanText.Of(wound.Draft[wound.Field])) is { } text ? Set(wound, wound.Field, text) : null;

    static Mend? Nip(Wound wound)
    {
        var nip = string.Concat(CleanText.Of(wound.Draft["signatory.nip"]).Select(c => c switch { 'O' or 'o' => '0', 'l' or 'I' or '|' => '1', _ => c }));
        if (nip.StartsWith("N1P", StringComparison.Ordinal)) nip = nip[3..].TrimStart(' ', '.', ':');
        var fits = !new BadNip().Check(new Identity { Signatory = new Signatory(Nip: nip) }).Any();
        return fits ? Set(wound, "signatory.nip", nip) : null;
    }

    /// <summary>The place in the list counts the items as the model reads them: lines that hold something.</summary>
    static Mend? WithoutItem(Wound wound)
    {
        var items = CleanText.Of(wound.Draft[wound.Field]).Split('\n').Where(i => i.Length > 0).ToList();
        if (!int.TryParse(wound.Part, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at) || at >= items.Count) return null;
        var item = Words.Quote(items[at]);
        items.RemoveAt(at);
        return Set(wound, wound.Field, string.Join('\n', items), new($"Hapus butir ke-{Words.N(at + 1)}, {item}", $"Delete item {Words.N(at + 1)}, {item}"));
    }

    static Mend? Title(Wound wound)
    {
        var title = CleanText.Of(wound.Draft["title"]);
        foreach (var word in Tokens.Of(title))
        {
            if (ActVerbs.NounOf(word.Lower) is { } noun && word.End < title.Length)
            {
                var by = word.Text.All(char.IsUpper) ? noun.ToUpperInvariant() : char.IsUpper(word.Text[0]) ? TextMends.Capital(noun) : noun;
                var value = title[..word.Start] + by + title[word.End..];
                return new TitleForm().Check(new Identity { Title = value }).Any() ? null : Set(wound, "title", value);
            }
            if (word.Lower is not ("sop" or "ap")) return null;
        }
        return null;
    }
}
