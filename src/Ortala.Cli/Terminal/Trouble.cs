using System.Collections.Immutable;
using System.Text;
using Ortala.Procedures.Checking;

namespace Ortala.Cli.Terminal;

/// <summary>What goes wrong outside the procedure: files and folders. Said as findings, so that people and machines read one form.</summary>
static class Trouble
{
    internal static Finding CannotRead(Exception e) => Finding("CLI001", e switch
    {
        Inputs.EmptyFolderException => new("tidak ada berkas .yaml atau .yml di dalam map ini", "there is no .yaml or .yml file in this folder"),
        FileNotFoundException or DirectoryNotFoundException => new("berkas tidak ditemukan", "file not found"),
        UnauthorizedAccessException => new("berkas tidak boleh dibaca", "no permission to read the file"),
        DecoderFallbackException => new("berkas bukan teks UTF-8; simpan ulang sebagai UTF-8", "the file is not UTF-8 text; save it again as UTF-8"),
        _ => new($"berkas tidak dapat dibaca ({e.Message})", $"the file cannot be read ({e.Message})"),
    });

    internal static Finding CannotWrite(string path, Exception e) => Finding("CLI002", e switch
    {
        DirectoryNotFoundException or FileNotFoundException => new($"{path}: map tidak ditemukan", $"{path}: folder not found"),
        UnauthorizedAccessException => new($"{path}: tidak boleh ditulis", $"{path}: no permission to write"),
        _ => new($"{path}: tidak dapat ditulis ({e.Message})", $"{path}: cannot be written ({e.Message})"),
    });

    internal static Finding NameTaken(string name, string by) => Finding("CLI003", new(
        $"hasilnya akan bernama {name}, sama dengan hasil dari {by}; ganti nama salah satu berkas atau gambar ke map lain",
        $"its output would be named {name}, as that of {by}; rename one of the files or draw into another folder"));

    internal static Finding AlreadyThere(string path) => Finding("CLI004", new(
        $"{path} sudah ada dan tidak ditimpa; pakai --force untuk menimpanya",
        $"{path} exists and was left as it is; use --force to overwrite it"));

    internal static Finding BundleIncomplete { get; } = Finding("CLI007", new(
        "himpunan tidak ditulis: perbaiki dahulu kesalahan di atas, agar tidak ada SOP yang hilang", "the bundle was not written: mend the errors above first, so that no SOP is left out"));

    internal static Finding NotFormatted { get; } = Finding("CLI006", new("berkas belum rapi; rapikan dengan: ortala format", "the file is not formatted; format it with: ortala format"));

    internal static Finding NoEmblem(string name) => new("CLI005", Severity.Warning, new(
        $"lambang \"{name}\" tidak dipakai: harus berkas PNG atau JPEG (paling besar 8 MB) di map yang sama dengan prosedur",
        $"the emblem \"{name}\" is left out: it must be a PNG or JPEG file (at most 8 MB) in the folder of the procedure"), new Place(Field: "emblem"));

    /// <summary>A mistake in the program, not in the file. The message stays short; the text of the exception helps who mends it.</summary>
    internal static Finding Unexpected(Exception e) => Finding("CLI009", new(
        $"program tidak dapat menyelesaikan berkas ini ({e.GetType().Name}: {e.Message}); mohon laporkan beserta berkasnya",
        $"the program could not finish this file ({e.GetType().Name}: {e.Message}); please report it with the file"));

    internal static bool IsOfFiles(Exception e) => e is IOException or UnauthorizedAccessException or DecoderFallbackException or ArgumentException or NotSupportedException;

    static Finding Finding(string code, Bilingual message) => new(code, Severity.Error, message, Place.Whole);
}
