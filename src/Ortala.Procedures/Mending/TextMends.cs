using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Checking.Language;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Mending;

/// <summary>Mends of the text of an activity and of its duration.</summary>
static class TextMends
{
    public static IEnumerable<Mender> All { get; } =
    [
        new("SOP302", new("kata benda di awal diganti kata kerjanya, bila ada dalam daftar kata", "a noun at the beginning becomes its verb, where the word list holds it"), w => Activity(w, VerbFirst)),
        new("SOP303", new("nama pelaku dihapus dari awal atau akhir kalimat", "the doer is deleted at the beginning or end of the sentence"), w => Activity(w, WithoutDoer)),
        new("SOP305", new("kata kerja di- di awal diganti bentuk me-, bila ada dalam daftar kata", "a verb in di- at the beginning becomes its form in me-, where the word list holds it"), w => Activity(w, Active)),
        new("SOP307", new("singkatan dan kata bilangan ditulis sebagai angka dan satuan", "abbreviations and numerals are written as number and unit"), Duration),
        new("SOP311", new("huruf kapital diganti kalimat biasa; singkatan tetap", "capitals become an ordinary sentence; abbreviations stay"), w => Activity(w, text => Sentence.Of(text, w.Draft))),
        new("SOP313", new("nomor yang diketik dihapus", "the typed number is deleted"), w => Activity(w, WithoutNumber)),
    ];

    static Mend? Activity(Wound wound, Func<string, string?> change) => Activity(wound, (text, _) => change(text));

    static Mend? Activity(Wound wound, Func<string, ExecutorNames, string?> change)
    {
        if (wound.Row is not { } row) return null;
        var names = new ExecutorNames(wound.Chart!.Executors.Select(e => new Executor(e.Id, CleanText.Of(e.Name))));
        return change(CleanText.Of(row.Activity), names) is { Length: > 0 } text ? Set(row, "activity", row.Activity, text) : null;
    }

    static Mend? Duration(Wound wound) =>
        wound.Row is { } row && DurationWriting.Normal(CleanText.Of(row.Duration)) is { } text ? Set(row, "duration", row.Duration, text) : null;

    static Mend Set(DraftRow row, string field, string was, string value) =>
        new(new($"Ubah menjadi {Words.Quote(value)}", $"Change to {Words.Quote(value)}"), [new SetCell(row.Id, field, value, was)]);

    static string? WithoutNumber(string text, ExecutorNames names)
    {
        var rest = text;
        for (var read = new ActivityText(rest, names); read.TypedNumber.Length > 0; read = new ActivityText(rest, names))
            rest = rest[(rest.IndexOf(read.TypedNumber, StringComparison.Ordinal) + read.TypedNumber.Length)..].TrimStart(' ', '.', ')', '-');
        return rest;
    }

    /// <summary>A doer that is the subject before an active verb, or the last words after <c>oleh</c>.</summary>
    static string? WithoutDoer(string text, ExecutorNames names)
    {
        var read = new ActivityText(text, names);
        if (read.Doer is not { } doer || text.IndexOf(doer, StringComparison.Ordinal) is var at && at < 0) return null;
        var rest = at == 0 ? AfterSubject(text, doer) : BeforeAgent(text, doer, at);
        return rest is null || new ActivityText(rest, names) is { Doer: not null } or { Words.IsEmpty: true } ? null : rest;
    }

    static string? AfterSubject(string text, string doer)
    {
        var rest = text[doer.Length..].TrimStart();
        var first = Tokens.Of(rest);
        return !first.IsEmpty && first[0].Start == 0 && Verbs.FormOf(first[0].Lower) == VerbForm.Active ? Capital(rest) : null;
    }

    static string? BeforeAgent(string text, string doer, int at)
    {
        var before = text[..at].TrimEnd();
        if (!before.EndsWith(" oleh", StringComparison.OrdinalIgnoreCase) || text[(at + doer.Length)..].Trim().TrimEnd('.').Length > 0) return null;
        return before[..^" oleh".Length].TrimEnd();
    }

    static string? Active(string text, ExecutorNames names)
    {
        var read = new ActivityText(text, names);
        if (read.Words.Any(w => w.Lower == "oleh") || ActVerbs.ActiveOf(read.FirstWord.Lower) is not { } verb) return null;
        return Replace(text, read.FirstWord, verb);
    }

    static string? VerbFirst(string text, ExecutorNames names)
    {
        var read = new ActivityText(text, names);
        var words = read.Words;
        if (words.Length < 2 || words[0].Start != read.FirstWord.Start || ActVerbs.VerbOf(words[0].Lower) is not { } verb) return null;
        return words[1].Before == Gap.None && words[1].Depth == 0 && IsObject(words[1].Lower) && !words.Any(w => w.Lower == "oleh") ? Replace(text, words[0], verb) : null;
    }

    /// <summary>Only before its object can the noun be exchanged for the verb: not in "Persetujuan Kepala", "Koordinasi dengan …", "Monitoring dan evaluasi".</summary>
    static bool IsObject(string next) => !Doers.IsPerson(next) && next is not
        ("dan" or "atau" or "serta" or "dengan" or "ke" or "kepada" or "dari" or "di" or "pada" or "antar" or "antara" or "tentang" or "mengenai" or "terkait" or "melalui" or "yang" or "untuk" or "bersama" or "secara" or "dalam" or "atas" or "bagi" or "ini" or "itu");

    static string Replace(string text, Token word, string by) =>
        text[..word.Start] + (char.IsLower(word.Text[0]) ? by : word.Text.All(char.IsUpper) ? by.ToUpperInvariant() : Capital(by)) + text[word.End..];

    internal static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
