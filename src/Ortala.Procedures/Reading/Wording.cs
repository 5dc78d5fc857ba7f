using System.Globalization;
using Ortala.Procedures.Checking;

namespace Ortala.Procedures.Reading;

/// <summary>Every message of the reader with its code. Codes never change their meaning; docs/format.md lists them.</summary>
static class Wording
{
    static Complaint Error(string code, string id, string en) => new(code, Severity.Error, new(id, en));
    static Complaint Warning(string code, string id, string en) => new(code, Severity.Warning, new(id, en));

    /// <summary>A word of the source in quotes, shortened, so that no message grows with the source.</summary>
    static string Quote(string word)
    {
        var clean = CleanText.Of(word).Replace('\n', ' ');
        if (clean.Length > 40) clean = clean[..(char.IsHighSurrogate(clean[38]) ? 38 : 39)] + "…";
        return $"“{clean}”";
    }

    static string List(IEnumerable<string> words) => string.Join(", ", words);

    static string DidYouMean(string? near, bool english) => near is null ? "." : english ? $"; did you mean “{near}”?" : $"; maksudnya “{near}”?";

    static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Source
    public static Complaint Syntax(string id, string en) => Error("SOP001", id, en);
    public static Complaint SourceTooLong() => Error("SOP002",
        $"berkas lebih dari {N(Limits.SourceLength / 1_000_000)} juta karakter; satu SOP jauh lebih kecil dari itu",
        $"the file is longer than {N(Limits.SourceLength / 1_000_000)} million characters; one SOP is far smaller");
    public static Complaint TooDeep() => Error("SOP002",
        $"bersarang lebih dari {N(Limits.Depth)} tingkat; format SOP paling banyak memakai 10", $"nested more than {N(Limits.Depth)} levels deep; the SOP format uses 10 at most");
    public static Complaint TooMany(int limit, string id, string en) => Error("SOP002", $"{id} lebih dari {N(limit)}; batasnya {N(limit)}", $"more than {N(limit)} {en}; the limit is {N(limit)}");
    public static Complaint MoreFindings(int count) => Error("SOP002",
        $"masih ada {N(count)} temuan lain yang tidak ditampilkan; perbaiki dahulu yang di atas", $"{N(count)} more findings are not shown; mend those above first");
    public static Complaint NotUsed(string id, string en) => Error("SOP003", $"{id} tidak dipakai dalam format SOP; tulis nilainya langsung", $"{en} not part of the SOP format; write the value itself");
    public static Complaint ForbiddenCharacter(int code) => Error("SOP004",
        $"karakter U+{code:X4} tidak boleh ada (karakter kendali, pembalik arah, atau paruh huruf); hapus karakter itu",
        $"the character U+{code:X4} may not stand here (control, direction override or half a character); delete it");

    // Mappings
    public static Complaint MissingKey(KeySet keys, string key, string? expectedId = null, string? expectedEn = null) => Error("SOP010",
        $"kunci “{key}” belum ada pada {keys.Owner.Id}{(expectedId is null ? "" : ": " + expectedId)}",
        $"the key “{key}” is missing in {keys.Owner.En}{(expectedEn is null ? "" : ": " + expectedEn)}");
    public static Complaint UnknownKey(KeySet keys, string key, string? near) => Error("SOP011",
        $"kunci {Quote(key)} tidak dikenal pada {keys.Owner.Id}{DidYouMean(near, false)} Yang dikenal: {List(keys.Keys)}",
        $"unknown key {Quote(key)} in {keys.Owner.En}{DidYouMean(near, true)} Known: {List(keys.Keys)}");
    public static Complaint IgnoredKey(KeySet keys, string key) => Warning("SOP011",
        $"kunci {Quote(key)} pada {keys.Owner.Id} tidak dikenal dan diabaikan", $"unknown key {Quote(key)} in {keys.Owner.En} is ignored");
    public static Complaint WrongType(string key, string id, string en) => Error("SOP012", $"“{key}” harus berupa {id}", $"“{key}” must be {en}");
    public static Complaint NotADocument() => Error("SOP012",
        "isi berkas harus berupa kelompok “kunci: nilai” (sop, title, actors, steps …)", "the file must hold a mapping “key: value” (sop, title, actors, steps …)");
    public static Complaint DuplicateKey(string key, int line) => Error("SOP013",
        $"kunci {Quote(key)} sudah ada pada baris {N(line)}; satu kunci hanya sekali", $"the key {Quote(key)} already stands on line {N(line)}; each key may stand once");
    public static Complaint Excludes(string key, string other, string id, string en) => Error("SOP014",
        $"“{key}” tidak boleh bersama “{other}”: {id}", $"“{key}” may not stand together with “{other}”: {en}");
    public static Complaint Version(string given) => Error("SOP015", $"versi format {Quote(given)} tidak dikenal; tulis “sop: 1”", $"unknown format version {Quote(given)}; write “sop: 1”");

    // Meaning
    public static Complaint DuplicateId(string id, int line) => Error("SOP020",
        $"id {Quote(id)} sudah dipakai pada baris {N(line)}; setiap id hanya sekali", $"the id {Quote(id)} is already used on line {N(line)}; each id may be used once");
    public static Complaint BadId(string id) => Error("SOP021",
        $"id {Quote(id)} tidak sah; pakai 1–{N(Limits.IdLength)} huruf, angka, “-”, “_” atau “.” tanpa spasi", $"the id {Quote(id)} is not valid; use 1–{N(Limits.IdLength)} letters, digits, “-”, “_” or “.” without spaces");
    public static Complaint UnknownActor(string id, IEnumerable<string> known, string? near) => Error("SOP022",
        $"pelaksana {Quote(id)} tidak ada di “actors”{DidYouMean(near, false)} Yang ada: {List(known)}", $"the executor {Quote(id)} is not in “actors”{DidYouMean(near, true)} Known: {List(known)}");
    public static Complaint UnknownTarget(string key, string id, string? near) => Error("SOP023",
        $"“{key}” menuju {Quote(id)}, tetapi tidak ada langkah atau simbol dengan id itu pada diagram ini{DidYouMean(near, false)}",
        $"“{key}” leads to {Quote(id)}, but no step or symbol of this flowchart has that id{DidYouMean(near, true)}");
    public static Complaint UnknownKind(string kind, string? near) => Error("SOP024",
        $"jenis simbol {Quote(kind)} tidak dikenal{DidYouMean(near, false)} Yang dikenal: start, process, decision, end", $"unknown kind of symbol {Quote(kind)}{DidYouMean(near, true)} Known: start, process, decision, end");
    public static Complaint BadJoint(string id, string? near) => Error("SOP025",
        $"“joint” menyebut {Quote(id)}, yang bukan simbol lain pada baris ini{DidYouMean(near, false)}", $"“joint” names {Quote(id)}, which is not another symbol of this row{DidYouMean(near, true)}");
    public static Complaint BadPartner(string id) => Error("SOP025",
        $"“with” menyebut {Quote(id)}, pelaksana langkah ini sendiri atau yang sudah disebut", $"“with” names {Quote(id)}, the executor of this step itself or one named before");
    public static Complaint UnknownPage(string page, IEnumerable<string> known, string? near) => Error("SOP026",
        $"kertas {Quote(page)} tidak dikenal{DidYouMean(near, false)} Yang dikenal: {List(known)}", $"unknown paper {Quote(page)}{DidYouMean(near, true)} Known: {List(known)}");
    public static Complaint UnknownProfile(string profile, IEnumerable<string> known, string? near) => Warning("SOP027",
        $"profil {Quote(profile)} tidak dikenal{DidYouMean(near, false)} Yang dikenal: {List(known)}", $"unknown profile {Quote(profile)}{DidYouMean(near, true)} Known: {List(known)}");
    public static Complaint TooLong(string key, int length, int limit) => Error("SOP028",
        $"“{key}” berisi {N(length)} karakter; batasnya {N(limit)}", $"“{key}” holds {N(length)} characters; the limit is {N(limit)}");
    public static Complaint BadEmblem() => Error("SOP029",
        "“emblem” harus nama berkas PNG atau JPEG di samping berkas ini (tanpa folder), atau data:image/png;base64,… atau data:image/jpeg;base64,…",
        "“emblem” must be the name of a PNG or JPEG file beside this file (without folder), or data:image/png;base64,… or data:image/jpeg;base64,…");
}
