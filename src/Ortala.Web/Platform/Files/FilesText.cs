using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Files;

/// <summary>Words about files.</summary>
public static class FilesText
{
    public static readonly Bilingual
        Missing = new("Pilih berkasnya dulu.", "Choose the file first."),
        Empty = new("Berkas itu kosong.", "The file is empty."),
        NoPicture = new("Gambar itu rusak atau bukan gambar; simpan ulang sebagai PNG atau JPEG.", "The picture is damaged or is none; save it again as PNG or JPEG."),
        TooManyPoints = new("Ukuran gambar terlalu besar: paling banyak 40 juta titik (misalnya 8000 × 5000).", "The picture is too large: 40 million points at most (e.g. 8000 × 5000).");

    /// <summary>That a file is too big.</summary>
    public static Bilingual TooBig(long most) => new($"Berkas paling besar {Megabytes(most)} MB.", $"The file may be {Megabytes(most)} MB at most.");

    /// <summary>That a file is of no kind that is taken here.</summary>
    public static Bilingual WrongKind(FileRules rules)
    {
        var names = rules.Kinds.Select(k => k.Name).ToArray();
        return new($"Isi berkas itu bukan {Listed(names, "atau")}. Yang dilihat adalah isinya, bukan nama berkasnya.", $"What is in the file is not {Listed(names, "or")}. What counts is its content, not its name.");
    }

    static string Listed(string[] names, string or) => names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} {or} {names[^1]}";

    static string Megabytes(long bytes) => (bytes / (1024 * 1024)).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
