using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Drafting.Editor;

/// <summary>Words of the editor's shell; those of the island stand beside their use.</summary>
public static class EditorText
{
    public static readonly Bilingual
        Unnamed = new("Naskah tanpa nama", "Document without a name"),
        ToSheet = new("Langsung ke lembar", "To the sheet"),
        BackToList = new("Kembali ke daftar naskah", "Back to the list of documents"),
        Tools = new("Perkakas", "Tools"),
        SheetRegion = new("Lembar SOP", "SOP sheet"),
        Findings = new("Catatan pemeriksaan", "Findings"),
        Zoom = new("Ukuran tampilan", "Size"),
        Smaller = new("Perkecil", "Zoom out"),
        Larger = new("Perbesar", "Zoom in"),
        FitWidth = new("Selebar layar", "Fit width"),
        NoScript = new("Lembar ini disunting dengan skrip, dan peramban Anda tidak menjalankannya.", "This sheet is edited with scripts, and your browser does not run them."),
        PlainForm = new("Sunting dengan formulir biasa", "Edit with a plain form");
}
