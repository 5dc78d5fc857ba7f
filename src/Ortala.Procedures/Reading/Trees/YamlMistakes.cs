namespace Ortala.Procedures.Reading.Trees;

/// <summary>What the YAML parser says, in words that help somebody who writes procedures.</summary>
static class YamlMistakes
{
    /// <summary>In the parser's messages about tabs.</summary>
    public const string Tab = "tab ";

    /// <summary>Stands for the parser's failure without words when a bracket stays open.</summary>
    public const string OpenBracket = "open bracket";

    static readonly (string Part, string Id, string En)[] known =
    [
        (Tab, "ada tab pada lekukan; pakai spasi", "a tab indents this line; use spaces"),
        ("found invalid mapping", "ada titik dua di dalam teks, atau lekukan yang salah; apit teks dengan tanda kutip atau luruskan kuncinya", "a colon inside a text, or wrong indentation; put the text in quotes or align the key"),
        ("mapping values are not allowed", "ada titik dua di dalam teks, atau lekukan yang salah; apit teks dengan tanda kutip atau luruskan kuncinya", "a colon inside a text, or wrong indentation; put the text in quotes or align the key"),
        ("expected '-' indicator", "lekukan baris ini tidak lurus dengan baris-baris sebelumnya", "the indentation of this line does not match the lines before"),
        ("expected key", "diharapkan “kunci: nilai”; periksa lekukan, dan apit seluruh teks dengan tanda kutip", "expected “key: value”; check the indentation, and put the whole text in quotes"),
        ("simple key", "diharapkan “kunci: nilai”; periksa titik dua dan lekukan", "expected “key: value”; check the colon and the indentation"),
        ("sequence entries", "“-” tidak boleh di sini; taruh daftar pada baris berikutnya, atau tulis \"-\" dengan tanda kutip", "“-” may not stand here; put the list on the next line, or write \"-\" in quotes"),
        ("escape", "urutan “\\” tidak dikenal dalam tanda kutip; tulis “\\\\” untuk garis miring terbalik", "unknown “\\” sequence inside quotes; write “\\\\” for a backslash"),
        ("quoted scalar", "tanda kutip yang dibuka di sini tidak ditutup", "the quotation mark opened here is not closed"),
        ("block scalar", "sesudah “|” atau “>” teks dimulai pada baris berikutnya", "after “|” or “>” the text begins on the next line"),
        (OpenBracket, "kurung “[ … ]” atau “{ … }” yang dibuka di sini tidak ditutup, atau kurang koma", "a bracket “[ … ]” or “{ … }” opened here is not closed, or lacks a comma"),
        ("flow sequence", "daftar “[ … ]” tidak ditutup atau kurang koma", "a list “[ … ]” is not closed or lacks a comma"),
        ("flow mapping", "kelompok “{ … }” tidak ditutup atau kurang koma", "a mapping “{ … }” is not closed or lacks a comma"),
        ("cannot start any token", "karakter ini tidak boleh mengawali nilai; apit nilai dengan tanda kutip", "this character may not begin a value; put the value in quotes"),
    ];

    public static Complaint Explain(string message)
    {
        foreach (var (part, id, en) in known)
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase)) return Wording.Syntax("YAML tidak terbaca: " + id, "not readable as YAML: " + en);
        return Wording.Syntax("YAML tidak terbaca di sini; periksa lekukan, titik dua dan tanda kutip", "not readable as YAML here; check indentation, colons and quotes");
    }
}
