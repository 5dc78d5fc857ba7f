using System.Collections.Immutable;
using Ortala.Procedures.Checking;

namespace Ortala.Procedures.Reading;

/// <summary>The keys that a mapping of the format may hold, in the order in which they are written.</summary>
sealed record KeySet(Bilingual Owner, ImmutableArray<string> Keys)
{
    static readonly string[] exits = ["next", "yes", "no", "branches"];

    public static KeySet Document { get; } = new(new("dokumen", "the document"),
        ["sop", "id", "title", "number", "unit", "agency", "emblem", "made", "revised", "effective", "signatory", "profile", "page",
            "legalBasis", "qualifications", "relatedSops", "equipment", "warnings", "records", "actors", "steps", "flowcharts"]);

    public static KeySet Signatory { get; } = new(new("signatory", "signatory"), ["office", "name", "rank", "nip"]);

    public static KeySet Flowchart { get; } = new(new("diagram alir", "the flowchart"), ["title", "actors", "steps"]);

    public static KeySet Actor { get; } = new(new("pelaksana", "the executor"), ["id", "name", "group"]);

    public static KeySet Step { get; } = new(new("langkah", "the step"),
        ["id", "activity", "actor", "kind", "text", "with", "requirements", "duration", "output", "note", "symbols", .. exits]);

    public static KeySet Symbol { get; } = new(new("simbol", "the symbol"), ["id", "actor", "kind", "text", "joint", .. exits]);

    public static KeySet Branch { get; } = new(new("cabang", "the branch"), ["label", "to"]);

    /// <summary>The keys of the mappings under a key, or null when nothing is known of them.</summary>
    public static KeySet? Under(KeySet? owner, string key) => (owner?.Keys.Contains(key), key) switch
    {
        (true, "signatory") => Signatory,
        (true, "flowcharts") => Flowchart,
        (true, "actors") => Actor,
        (true, "steps") => Step,
        (true, "symbols") => Symbol,
        (true, "branches") => Branch,
        _ => null,
    };

    /// <summary>Keys of a step that say what its only symbol is; they give way to <c>symbols</c> in the long form.</summary>
    public static ImmutableArray<string> ShortForm { get; } = ["actor", "kind", "text", "with", .. exits];

    /// <summary>Words that officers try, and the key that is meant.</summary>
    static readonly ImmutableDictionary<string, string> meant = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["judul"] = "title", ["nama"] = "name", ["nomor"] = "number", ["dasarHukum"] = "legalBasis", ["dasar hukum"] = "legalBasis",
        ["kualifikasi"] = "qualifications", ["keterkaitan"] = "relatedSops", ["peralatan"] = "equipment", ["peringatan"] = "warnings",
        ["pencatatan"] = "records", ["pelaksana"] = "actor", ["langkah"] = "steps", ["kegiatan"] = "activity", ["jenis"] = "kind",
        ["kelengkapan"] = "requirements", ["waktu"] = "duration", ["keterangan"] = "note", ["lanjut"] = "next", ["ya"] = "yes",
        ["tidak"] = "no", ["kertas"] = "page", ["paper"] = "page", ["profil"] = "profile", ["jabatan"] = "office", ["executor"] = "actor",
        ["executors"] = "actors", ["mulai"] = "start", ["proses"] = "process", ["keputusan"] = "decision", ["selesai"] = "end",
    }.ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The known word nearest to the one given, or null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        if (word.Length > 40) return null;
        var all = known.ToArray();
        if (meant.TryGetValue(word, out var key) && all.FirstOrDefault(k => k == key || k == key + "s") is { } translated) return translated;
        var best = all.Select(k => (k, d: Distance(word.ToLowerInvariant(), k.ToLowerInvariant()))).OrderBy(x => x.d).FirstOrDefault();
        return best.k is not null && best.d <= Math.Max(1, word.Length / 3) ? best.k : null;
    }

    /// <summary>Changes of one letter, and swaps of two neighbours, that lead from one word to the other.</summary>
    static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        return d[a.Length, b.Length];
    }
}
