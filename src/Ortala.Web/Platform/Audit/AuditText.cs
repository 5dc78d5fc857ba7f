using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Audit;

/// <summary>Words of histories and of the trail.</summary>
public static class AuditText
{
    public static readonly Bilingual
        History = new("Riwayat", "History"),
        NoHistory = new("Belum ada kejadian yang tercatat.", "Nothing has been recorded yet."),
        Older = new("Lebih lama", "Older"),
        Newest = new("Terbaru", "Newest"),
        Program = new("Sistem", "The system"),
        OnBehalf = new("{0} a.n. {1} (Plt./Plh.)", "{0} on behalf of {1} (acting)"),
        ErasedName = new("(data pribadi dihapus)", "(personal data erased)"),
        Erased = new("Data pribadi kejadian ini telah dihapus.", "The personal data of this event have been erased."),
        Why = new("Alasan: {0}", "Reason: {0}"),
        Field = new("Isian", "Field"),
        Before = new("Semula", "Before"),
        After = new("Menjadi", "After"),
        Nothing = new("(kosong)", "(empty)"),
        Evidence = new("Lihat bukti", "See the evidence"),
        Open = new("Buka kejadian {0}", "Open event {0}");
}
