using System.Collections.Immutable;

namespace Ortala.Procedures.Checking.Language;

/// <summary>
/// Finds the doer named in an activity: as its subject ("PPK menetapkan …", "…, kemudian petugas memeriksa …") or as its agent
/// ("Pengesahan … oleh Kepala"). Somebody who receives something ("mengirim … kepada PPK") is no doer.
/// </summary>
static class Doers
{
    const int LongestSubject = 14, LongestLaterSubject = 6, FarthestGoverning = 30;

    /// <summary>The words that name the doer, or null.</summary>
    public static string? Find(string text, ImmutableArray<Token> tokens, ExecutorNames names)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var first = i == 0;
            if ((first || BeginsClause(tokens, i)) && SubjectEnd(tokens, i, names, first ? LongestSubject : LongestLaterSubject) is { } end)
                return Span(text, tokens, i, end);
            if (tokens[i].Lower == "oleh" && AgentEnd(tokens, i + 1, names) is { } agentEnd && BelongsToActivity(tokens, i))
                return Span(text, tokens, i + 1, agentEnd);
        }
        return null;
    }

    static string Span(string text, ImmutableArray<Token> tokens, int from, int end) => text[tokens[from].Start..tokens[end - 1].End];

    static bool BeginsClause(ImmutableArray<Token> tokens, int i) => tokens[i].Before >= Gap.Comma && tokens[i].Before != Gap.Slash
        || tokens[i - 1].Lower is "kemudian" or "selanjutnya" or "lalu" or "maka" or "itu";

    static bool NamesSomebody(ImmutableArray<Token> tokens, int i, ExecutorNames names) =>
        IsPerson(tokens[i].Lower) || names.MatchAt(tokens, i, out var whole) is var n && (whole || n >= 2);

    /// <summary>True for a word with which an office or a role begins: those of the list, and doers in pe- such as <i>pemohon</i>.</summary>
    public static bool IsPerson(string word)
    {
        var dot = word.IndexOf('.', StringComparison.Ordinal);
        if (WordList.Offices.Contains(dot > 0 ? word[..dot] : word)) return true;
        return word.Length >= 6 && word.StartsWith("pe", StringComparison.Ordinal) && !word.EndsWith("an", StringComparison.Ordinal)
            && !word.EndsWith("nya", StringComparison.Ordinal) && !WordList.NotPersons.Contains(word) && !Verbs.IsActNoun(word);
    }

    // Where the subject that begins at i ends: it names somebody, and an active verb follows it. Brackets within it do not count.
    static int? SubjectEnd(ImmutableArray<Token> tokens, int start, ExecutorNames names, int longest)
    {
        if (!NamesSomebody(tokens, start, names)) return null;
        var (end, depth) = (start + 1, tokens[start].Depth);
        for (int i = start + 1, words = 0; i < tokens.Length && words < longest; i++)
        {
            if (tokens[i].Depth > depth) continue;
            if (tokens[i].Depth < depth || tokens[i].Before == Gap.Stop) return null;
            var word = tokens[i].Lower;
            if (word == "yang" && i + 1 < tokens.Length && tokens[i + 1].Lower is "bersangkutan" or "berwenang" or "ditunjuk" or "ditugaskan" or "terkait")
            {
                end = ++i + 1;
                continue;
            }
            if (IsVerbOfSubject(tokens, i)) return end;
            if (word is "untuk" or "agar" or "supaya" or "yang" or "oleh" or "kepada" or "jika" or "apabila" or "setelah" or "karena") return null;
            if (!WordList.Adverbs.Contains(word)) end = i + 1;
            words++;
        }
        return null;
    }

    // "Pengelola surat masuk" is no sentence: of the base forms only the first word after the subject counts, and none that is also an adjective.
    static bool IsVerbOfSubject(ImmutableArray<Token> tokens, int i) => Verbs.FormOf(tokens[i].Lower) switch
    {
        VerbForm.Active => true,
        VerbForm.Base => WordList.Adverbs.Contains(tokens[i - 1].Lower) && tokens[i].Lower is not ("masuk" or "keluar" or "kembali" or "ikut" or "mulai" or "selesai"),
        _ => false,
    };

    static int? AgentEnd(ImmutableArray<Token> tokens, int i, ExecutorNames names)
    {
        while (i < tokens.Length && tokens[i].Lower is "para" or "seluruh" or "semua" or "masing-masing" or "setiap") i++;
        if (i >= tokens.Length || !NamesSomebody(tokens, i, names)) return null;
        var end = i + Math.Max(1, names.MatchAt(tokens, i, out _));
        while (end < tokens.Length && tokens[end].Before == Gap.None && tokens[end].Depth == tokens[i].Depth && char.IsUpper(tokens[end].Text[0])) end++;
        return end;
    }

    // "Laporan yang disusun oleh PPK" and "untuk ditandatangani oleh Kepala" speak of other acts, "hasil pemeriksaan oleh Inspektorat" of another's.
    static bool BelongsToActivity(ImmutableArray<Token> tokens, int oleh)
    {
        var (depth, passives) = (tokens[oleh].Depth, 0);
        for (var i = oleh - 1; i >= Math.Max(0, oleh - FarthestGoverning) && tokens[i].Depth >= depth; i--)
        {
            if (tokens[i].Depth > depth) continue;
            if (Verbs.FormOf(tokens[i].Lower) == VerbForm.Passive && !ContinuesList(tokens, i)) passives++;
            if (tokens[i].Lower is "yang" or "untuk" or "agar" or "guna") return passives > 1;
            if (tokens[i].Before == Gap.Stop) break;
        }
        return Verbs.FormOf(tokens[0].Lower) == VerbForm.None || tokens[0].Lower is "melakukan" or "melaksanakan" or "mengadakan" || tokens[oleh].Depth > 0 || !(oleh >= 2 && NamesAct(tokens, oleh));
    }

    static bool ContinuesList(ImmutableArray<Token> tokens, int i) => tokens[i].Before == Gap.Slash || i > 0 && tokens[i - 1].Lower is "dan" or "atau" or "serta";

    static bool NamesAct(ImmutableArray<Token> tokens, int oleh)
    {
        for (var i = Math.Max(1, oleh - 3); i < oleh; i++) if (Verbs.IsActNoun(tokens[i].Lower)) return true;
        return false;
    }
}
