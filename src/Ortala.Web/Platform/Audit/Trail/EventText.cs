using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>Words of the page of one event, and of erasing.</summary>
public static class EventText
{
    public static readonly Bilingual
        Heading = new("Kejadian nomor {0}", "Event number {0}"),
        Fields = new("Yang tercatat", "What is recorded"),
        When = new("Waktu", "Time"),
        Unit = new("Unit", "Unit"),
        Installation = new("Instalasi", "The installation"),
        UnitMoved = new("Unit yang telah berpindah ({0})", "A unit that has moved since ({0})"),
        Process = new("Proses", "Process"),
        Subject = new("Hal", "Thing"),
        AllOfSubject = new("Semua kejadian tentang hal ini", "All events about this thing"),
        Facts = new("Fakta", "Facts"),
        Evidence = new("Sidik bukti", "Hash of the evidence"),
        Detail = new("Sidik data pribadi", "Hash of the personal part"),
        Seal = new("Segel", "Seal"),
        SealedAt = new("Disegel {0}", "Sealed {0}"),
        NotSealed = new("Menunggu segel; biasanya kurang dari satu detik.", "Waits for its seal; usually less than a second."),
        Erase = new("Hapus data pribadi…", "Erase personal data…"),
        EraseHeading = new("Hapus data pribadi dari jejak", "Erase personal data from the trail"),
        EraseLead = new("Nama, alasan, dan isian semula–menjadi pada {0} kejadian tentang hal ini dihapus untuk selamanya. Kejadiannya sendiri tetap ada dan rantai segel tetap utuh.",
            "Names, reasons, and fields before and after of {0} events about this thing are erased for good. The events themselves stay, and the chain of seals stays whole."),
        EraseKeeps = new("Yang dihapus hanya bagian pribadi di dalam jejak. Akun atau data lainnya tidak berubah.", "Only the personal part within the trail is erased. The account or other data do not change."),
        EraseReason = new("Alasan penghapusan", "Reason for erasing"),
        EraseReasonHint = new("Misalnya nomor surat permintaan pemilik data. Jangan menulis nama. Alasan ini dicatat.", "E.g. the number of the letter of the person concerned. Do not write a name. The reason is recorded."),
        EraseUnderstood = new("Saya mengerti bahwa ini tidak dapat dibatalkan.", "I understand that this cannot be undone."),
        EraseDo = new("Hapus untuk selamanya", "Erase for good"),
        Cancel = new("Batal", "Cancel"),
        ReasonMissing = new("Tulis alasannya, paling sedikit 10 karakter.", "Write the reason, at least 10 characters."),
        ReasonTooLong = new("Alasan paling panjang 500 karakter.", "A reason is at most 500 characters."),
        NotUnderstood = new("Centang pernyataan itu sebelum menghapus.", "Tick the statement before erasing."),
        Erased = new("Data pribadi pada {0} kejadian telah dihapus.", "Personal data of {0} events have been erased."),
        NothingToErase = new("Tidak ada data pribadi yang tersisa.", "No personal data are left.");
}
