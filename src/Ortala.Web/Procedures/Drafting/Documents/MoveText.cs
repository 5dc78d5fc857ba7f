using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Words of the page that gives a document to another unit.</summary>
public static class MoveText
{
    public static readonly Bilingual
        Now = new("Kini milik: {0}.", "Belongs to: {0}."),
        What = new("Setelah dipindahkan, naskah dilihat dan ditulis oleh unit yang dipilih. Isi dan riwayatnya tetap; pemindahan dicatat.",
            "Once moved, the unit that is chosen sees and writes it. Its content and history stay; the move is recorded."),
        To = new("Pindahkan ke", "Move to"),
        Choose = new("Pilih unit …", "Choose a unit …"),
        NoOther = new("Tidak ada unit lain tempat Anda dapat menulis naskah.", "There is no other unit where you can write documents."),
        Do = new("Pindahkan", "Move");
}
