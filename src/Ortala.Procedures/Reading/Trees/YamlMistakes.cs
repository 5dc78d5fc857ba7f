namespace Ortala.Procedures.Reading.Trees;

/// <summary>What the YAML parser says, in words that help somebody who writes procedures.</summary>
static class YamlMistakes
{
    static readonly (string Part, string Id, string En)[] known =
    [
        ("tab", "ada tab pada lekukan; pakai spasi", "a tab indents this line; use spaces"),
        ("mapping values are not allowed", "ada titik dua di dalam teks atau lekukan yang salah; apit teks dengan tanda kutip atau luruskan kuncinya", "a colon inside a text, or wrong indentation; put the text in quotes or align the key"),
        ("expected <block end>", "lekukan baris ini tidak lurus dengan baris-baris sebelumnya", "the indentation of this line does not match the lines before"),
        ("did not find expected key", "diharapkan “kunci: nilai”; periksa lekukan dan tanda kutip", "expected “key: value”; check indentation and quotes"),
        ("simple key", "diharapkan “kunci: nilai”; periksa titik dua dan lekukan", "expected “key: value”; check the colon and the indentation"),
        ("'-' indicator", "diharapkan “- ” untuk butir daftar; periksa lekukan", "expected “- ” before a list item; check the indentation"),
        ("block sequence entries", "“- ” tidak boleh di sini; taruh daftar pada baris berikutnya", "“- ” may not stand here; put the list on the next line"),
        ("unexpected end of stream", "tanda kutip tidak ditutup", "a quotation mark is not closed"),
        ("quoted scalar", "teks dalam tanda kutip tidak ditutup atau berisi urutan “\\” yang salah", "a quoted text is not closed or holds a wrong “\\” sequence"),
        ("escape", "urutan “\\” tidak dikenal dalam tanda kutip; tulis “\\\\” untuk garis miring terbalik", "unknown “\\” sequence inside quotes; write “\\\\” for a backslash"),
        ("flow sequence", "daftar “[ … ]” tidak ditutup atau kurang koma", "a list “[ … ]” is not closed or lacks a comma"),
        ("flow mapping", "kelompok “{ … }” tidak ditutup atau kurang koma", "a mapping “{ … }” is not closed or lacks a comma"),
        ("plain scalar", "teks ini perlu tanda kutip", "this text needs quotes"),
        ("cannot start any token", "karakter ini tidak boleh mengawali nilai; apit nilai dengan tanda kutip", "this character may not begin a value; put the value in quotes"),
    ];

    public static Complaint Explain(string message)
    {
        foreach (var (part, id, en) in known)
            if (message.Contains(part, StringComparison.OrdinalIgnoreCase)) return Wording.Syntax("YAML tidak terbaca: " + id, "not readable as YAML: " + en);
        return Wording.Syntax("YAML tidak terbaca di sini; periksa lekukan, titik dua dan tanda kutip", "not readable as YAML here; check indentation, colons and quotes");
    }
}
