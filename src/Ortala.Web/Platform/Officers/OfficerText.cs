using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Officers;

/// <summary>Words of the page of the own name.</summary>
public static class OfficerText
{
    public static readonly Bilingual
        Heading = new("Nama Anda", "Your name"),
        Lead = new("Nama ini dilihat rekan yang membuka naskah yang sama, dan dicatat pada riwayat naskah.",
            "Colleagues who have the same document open see this name, and the history of a document records it."),
        NameLabel = new("Nama", "Name"),
        NameHint = new("Misalnya nama panggilan dan bagian. Paling panjang 60 huruf.", "For instance your short name and your section. At most 60 letters."),
        NothingTyped = new("Nama belum diisi. Tulis nama yang dikenal rekan Anda.", "There is no name yet. Write one that your colleagues know."),
        Keep = new("Simpan nama", "Keep the name"),
        Cancel = new("Batal", "Cancel");
}
