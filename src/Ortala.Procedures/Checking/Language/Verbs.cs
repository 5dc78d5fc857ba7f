namespace Ortala.Procedures.Checking.Language;

/// <summary>How a word is a verb.</summary>
enum VerbForm
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>With me- or ber-: <i>menerima, berkoordinasi</i>.</summary>
    Active,

    /// <summary>With di-: <i>diserahkan</i>.</summary>
    Passive,

    /// <summary>A base form, an imperative or a loan: <i>kirim, lakukan, upload</i>.</summary>
    Base,
}

/// <summary>Tells verbs from other words by the prefixes of Indonesian and the word lists.</summary>
static class Verbs
{
    static readonly string[] hyphenPrefixes = ["me", "mem", "men", "meng", "menge", "meny"];

    /// <summary>The form of the word, given in lower case.</summary>
    public static VerbForm FormOf(string word)
    {
        if (WordList.Verbs.Contains(word) || WordList.Loans.Contains(word)) return VerbForm.Base;
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0)
        {
            if (Array.IndexOf(hyphenPrefixes, word[..hyphen]) >= 0) return VerbForm.Active; // meng-upload
            if (word[..hyphen] == "di") return VerbForm.Passive;
            return FormOf(word[..hyphen]); // memilah-milah
        }
        var stem = word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;
        if (WordList.NotVerbs.Contains(word) || WordList.NotVerbs.Contains(stem)) return VerbForm.None;
        if (stem.Length != word.Length && !IsSuffixed(stem)) return VerbForm.None; // berakhirnya, mesinnya; but melaporkannya
        if (IsActive(stem)) return VerbForm.Active;
        if (stem.Length >= 5 && stem.StartsWith("di", StringComparison.Ordinal)) return VerbForm.Passive;
        return IsImperative(stem) ? VerbForm.Base : VerbForm.None;
    }

    static bool IsSuffixed(string s) => s.EndsWith("kan", StringComparison.Ordinal) || s.EndsWith('i');

    static bool IsActive(string w)
    {
        if (w.Length < 5) return false;
        if (w.StartsWith("ber", StringComparison.Ordinal)) return w.Length >= 6;
        if (w is "bekerja" or "belajar") return true;
        if (!w.StartsWith("me", StringComparison.Ordinal)) return false;
        return w[2] is 'l' or 'r' or 'w' or 'y' or 'm' or 'n'; // melakukan, merekap, memeriksa, menyusun; wrong joints such as "memtransfer" too
    }

    // lakukan, serahkan, perbaiki: no other prefix may stand before it (pembukaan ends in -kaan and is none)
    static bool IsImperative(string w) => w.Length >= 6 && w.EndsWith("kan", StringComparison.Ordinal)
        && !StartsWithAny(w, "pe", "ke", "se", "di", "me", "ber", "ter");

    static bool StartsWithAny(string w, params ReadOnlySpan<string> prefixes)
    {
        foreach (var p in prefixes) if (w.StartsWith(p, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>True for a noun that names an act: <i>penyusunan, perbaikan, evaluasi</i>.</summary>
    public static bool IsActNoun(string word)
    {
        if (WordList.Acts.Contains(word)) return true;
        return word.Length >= 7 && word.StartsWith("pe", StringComparison.Ordinal) && word.EndsWith("an", StringComparison.Ordinal)
            && word is not ("peraturan" or "pedoman" or "perusahaan" or "pekerjaan" or "pegawai" or "perlengkapan" or "peralatan" or "pertanian" or "pendapatan" or "pemerintahan");
    }

    /// <summary>True for a verb that does not name an act of the executor: <i>memiliki, disertai</i>.</summary>
    public static bool IsStative(string word) => WordList.Statives.Contains(word);
}
