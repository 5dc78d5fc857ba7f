using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Words of what is done to many documents.</summary>
public static class ManyText
{
    public static readonly Bilingual
        Discard = new("Pindahkan {0} naskah ke tempat sampah?", "Put {0} documents in the trash?"),
        DiscardFollows = new("Naskah tidak dapat disunting selama di tempat sampah. Isi dan riwayatnya tetap tersimpan. Dapat diurungkan.", "They cannot be edited while they are there. Their content and history are kept. It can be undone."),
        Discarded = new("{0} naskah dipindahkan ke tempat sampah.", "{0} documents were put in the trash."),
        Restore = new("Pulihkan {0} naskah?", "Restore {0} documents?"),
        RestoreFollows = new("Naskah kembali ke daftar dengan isi dan riwayatnya seperti semula.", "They come back among the documents with their content and history as they were."),
        Restored = new("{0} naskah dipulihkan.", "{0} documents were restored."),
        Erase = new("Hapus {0} naskah selamanya?", "Delete {0} documents for good?"),
        EraseFollows = new("Isi, semua versi, dan seluruh riwayatnya dihapus. Ini tidak dapat diurungkan. Bila ragu, unduh dulu naskah YAML-nya.", "Their content, all versions and their whole history are deleted. This cannot be undone. If in doubt, download their YAML text first."),
        Erased = new("{0} naskah dihapus selamanya.", "{0} documents were deleted for good."),
        NotYours = new("Anda dapat membacanya, tetapi tidak menulis di unit itu.", "You may read it, but not write in that unit.");
}
