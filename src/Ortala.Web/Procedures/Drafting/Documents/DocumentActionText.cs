using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>What the page says that asks before it acts.</summary>
/// <param name="Name">The action in the address.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Question">The question, with a place for the title.</param>
/// <param name="What">What will happen.</param>
/// <param name="Do">The button.</param>
/// <param name="Grave">True when it cannot be taken back.</param>
public sealed record ActionWords(string Name, Bilingual Heading, Bilingual Question, Bilingual What, Bilingual Do, bool Grave = false)
{
    static readonly ActionWords[] all =
    [
        new("salin", new("Gandakan naskah", "Duplicate the document"), new("Buat salinan “{0}”?", "Make a copy of “{0}”?"),
            new("Salinan berisi keadaan terakhir naskah ini, dengan riwayat yang baru dimulai.", "The copy holds the latest state of this document; its history begins anew."), DocumentsText.Duplicate),
        new("buang", new("Buang naskah", "Throw the document away"), new("Pindahkan “{0}” ke tempat sampah?", "Put “{0}” in the trash?"),
            new("Naskah tidak dapat disunting selama di tempat sampah. Isi dan riwayatnya tetap tersimpan dan dapat dipulihkan kapan saja.",
                "It cannot be edited while it is there. Its content and history are kept and can be restored at any time."), DocumentsText.Discard),
        new("pulihkan", new("Pulihkan naskah", "Restore the document"), new("Kembalikan “{0}” ke daftar naskah?", "Put “{0}” back among the documents?"),
            new("Isi dan riwayatnya kembali seperti semula.", "Its content and history come back as they were."), DocumentsText.Restore),
        new("hapus", new("Hapus naskah selamanya", "Delete the document for good"), new("Hapus “{0}” selamanya?", "Delete “{0}” for good?"),
            new("Isi, semua versi, dan seluruh riwayatnya dihapus. Ini tidak dapat diurungkan. Bila ragu, unduh dulu naskah YAML-nya.",
                "Its content, all versions and its whole history are deleted. This cannot be undone. If in doubt, download its YAML text first."), DocumentsText.DeleteForever, Grave: true),
    ];

    /// <summary>The words of an action that is one.</summary>
    public static ActionWords Of(string name) => Array.Find(all, w => w.Name == name.ToLowerInvariant()) ?? throw new ArgumentOutOfRangeException(nameof(name), name, "no such action");
}

/// <summary>Why an action was not done.</summary>
public static class DocumentActionText
{
    public static readonly Bilingual
        NotFromTrash = new("Naskah ini ada di tempat sampah. Pulihkan dulu, baru gandakan.", "This document is in the trash. Restore it first, then duplicate it."),
        NotWhileInTrash = new("Naskah ini ada di tempat sampah dan tidak dapat diubah. Pulihkan dulu.", "This document is in the trash and cannot be changed. Restore it first."),
        InTrashAlready = new("Naskah ini sudah berada di tempat sampah.", "This document is in the trash already."),
        NotInTrash = new("Naskah ini tidak sedang berada di tempat sampah: mungkin baru saja dipulihkan dari jendela lain. Tidak ada yang berubah.",
            "This document is not in the trash: it may just have been restored in another window. Nothing was changed.");
}
