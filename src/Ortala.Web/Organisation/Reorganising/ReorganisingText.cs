using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Words of reorganisations.</summary>
public static class ReorganisingText
{
    public static readonly Bilingual
        Heading = new("Penataan kelembagaan", "Reorganisations"),
        Lead = new("Perubahan struktur menurut peraturan: berlaku sejak tanggal yang ditetapkan, dan keadaan sebelumnya tetap dapat dilihat.",
            "Changes of the structure by regulation: they hold from their day on, and what was before can still be seen."),
        New = new("Penataan baru", "New reorganisation"),
        Pending = new("Menunggu tanggal berlaku", "Waiting for its day"),
        Applied = new("Berlaku", "In force"),
        Cancelled = new("Dibatalkan", "Cancelled"),
        Failed = new("Belum dapat diterapkan", "Could not be applied yet"),
        FailedNext = new("Perbaiki penyebabnya atau batalkan penataan ini; penerapan dicoba lagi setiap hari.", "Mend the cause or cancel this reorganisation; it is tried again every day."),
        EffectiveOn = new("Berlaku sejak", "Effective from"),
        LegalBasis = new("Dasar hukum", "Legal basis"),
        LegalBasisExample = new("misalnya: Peraturan Gubernur Nomor 12 Tahun 2026", "e.g. Governor's Regulation Number 12 of 2026"),
        LegalBasisMissing = new("Tulis peraturan yang menjadi dasarnya.", "Name the regulation that it rests on."),
        DayMissing = new("Isi tanggal berlakunya.", "Fill in the day from which it holds."),
        EffectiveHint = new("Tanggal yang akan datang menunggu sampai harinya; hari ini atau sebelumnya langsung diterapkan.", "A future day waits for its time; today or an earlier day is applied at once."),
        NameMissing = new("Nama unit belum diisi.", "The name of the unit is missing."),
        Kind = new("Jenis penataan", "Kind of reorganisation"),
        Units = new("Unit", "Units"),
        State = new("Keadaan", "State"),
        EnteredAt = new("Dicatat", "Entered"),
        Empty = new("Belum ada penataan", "No reorganisation yet"),
        EmptyNext = new("Buka satu unit di pohon organisasi, lalu pilih penataan: ganti nama, pindah, gabung, mekarkan, atau tutup.", "Open a unit in the organisation tree and choose: rename, move, merge, split or close."),
        Preview = new("Lihat akibatnya", "See what will happen"),
        PreviewHeading = new("Yang akan terjadi", "What will happen"),
        PreviewLead = new("Belum ada yang disimpan. Periksa dulu, lalu tetapkan.", "Nothing is stored yet. Look it over, then confirm."),
        PreviewChanged = new("Keadaannya berubah sejak pratinjau dibuat; periksa sekali lagi sebelum menetapkan.", "Something changed since the preview was made; look it over once more before you confirm."),
        Confirm = new("Tetapkan penataan", "Confirm the reorganisation"),
        Change = new("Ubah isian", "Change what is filled in"),
        Cancel = new("Batal", "Cancel"),
        CancelHeading = new("Batalkan penataan", "Cancel the reorganisation"),
        CancelQuestion = new("Batalkan penataan “{0}” sebelum berlaku?", "Cancel the reorganisation “{0}” before it takes effect?"),
        CancelWhat = new("Struktur tidak berubah pada tanggal itu. Catatan bahwa penataan ini pernah direncanakan tetap ada.", "The structure will not change on that day. That it was planned stays on record."),
        CancelDo = new("Batalkan penataan ini", "Cancel this reorganisation"),
        Resume = new("Rencanakan lagi", "Plan it again"),
        CancelledNotice = new("Penataan “{0}” dibatalkan.", "The reorganisation “{0}” was cancelled."),
        ResumedNotice = new("Penataan “{0}” direncanakan lagi.", "The reorganisation “{0}” is planned again."),
        AppliedNotice = new("Penataan “{0}” diterapkan.", "The reorganisation “{0}” was applied."),
        PlannedNotice = new("Penataan “{0}” dicatat dan menunggu tanggal berlakunya.", "The reorganisation “{0}” was entered and waits for its day."),
        TooLate = new("Penataan ini sudah berlaku atau sudah dibatalkan, jadi tidak dapat diubah lagi.", "This reorganisation is in force or cancelled already; it cannot be changed any more."),
        Before = new("Sebelum", "Before"),
        After = new("Sesudah", "After"),
        NewHere = new("unit baru", "new unit"),
        ClosesHere = new("ditutup", "closes"),
        Works = new("{0} akun, {1} peran, {2} naskah, {3} tugas", "{0} accounts, {1} roles, {2} documents, {3} tasks"),
        WorkGoesTo = new("beralih ke {0}", "passes to {0}"),
        WorkWaits = new("menunggu dibagi satu per satu setelah berlaku", "waits to be assigned one by one once it holds"),
        WorkStays = new("tetap di unit ini", "stays with this unit"),
        Below = new("{0} unit di bawahnya ikut", "{0} units below go with it"),
        Problems = new("Belum dapat ditetapkan", "This cannot be confirmed yet"),
        FutureHint = new("Unit ini berubah karena penataan yang direncanakan:", "This unit will change by planned reorganisations:"),
        Remark = new("Catatan", "Remark"),
        Overtaken = new("Orang lain baru saja mengubahnya. Periksa keadaannya sekarang.", "Somebody else has just changed it. Look at how it stands now."),
        Entered = new("Dicatat oleh {0}, {1}", "Entered by {0}, {1}"),
        Installation = new("pemasang", "the installation");

    /// <summary>The name of a kind of reorganisation.</summary>
    public static Bilingual Label(this ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Rename => new("Ganti nama", "Rename"),
        ReorganisationKind.Move => new("Pindah induk", "Move"),
        ReorganisationKind.Merge => new("Penggabungan", "Merger"),
        ReorganisationKind.Split => new("Pemekaran", "Split"),
        ReorganisationKind.Close => new("Penutupan", "Closing"),
        ReorganisationKind.Import => new("Menurut berkas", "From a file"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>That a place is no longer there.</summary>
    public static Bilingual Gone(string name) => new($"“{name}” tidak ada atau sudah ditutup pada tanggal itu.", $"“{name}” does not exist or has closed by that day.");

    /// <summary>That a place that closes has others below it.</summary>
    public static Bilingual StillBelow(string name, string below) =>
        new($"“{name}” masih membawahi “{below}”. Pilih unit penerus yang menerima unit di bawahnya.", $"“{name}” still has “{below}” below it. Choose a successor that takes over the units below.");

    /// <summary>That a place would stand below itself.</summary>
    public static Bilingual BelowItself(string name) => new($"“{name}” tidak dapat berada di bawah dirinya sendiri.", $"“{name}” cannot stand below itself.");

    /// <summary>That the place above has closed.</summary>
    public static Bilingual ParentClosed(string name, string parent) => new($"“{name}” tidak dapat berada di bawah “{parent}” yang sudah ditutup.", $"“{name}” cannot stand below “{parent}”, which has closed.");

    /// <summary>That a successor has closed.</summary>
    public static Bilingual HeirClosed(string name) => new($"Unit penerus “{name}” tidak ada atau sudah ditutup.", $"The successor “{name}” does not exist or has closed.");

    /// <summary>That the name is taken among those with the same place above.</summary>
    public static Bilingual NameTaken(string name) => new($"Sudah ada unit aktif bernama “{name}” di tempat itu.", $"There is an active unit named “{name}” in that place already.");

    /// <summary>That a kind does not fit below another.</summary>
    public static Bilingual DoesNotFit(Unit unit, Unit? parent) => parent is null
        ? new($"“{unit.Name}” ({unit.Kind.Label().Id}) tidak dapat berada di puncak pohon; hanya instansi.", $"“{unit.Name}” ({unit.Kind.Label().En}) cannot stand at the top; only agencies can.")
        : new($"“{unit.Name}” ({unit.Kind.Label().Id}) tidak dapat berada di bawah “{parent.Name}” ({parent.Kind.Label().Id}).", $"“{unit.Name}” ({unit.Kind.Label().En}) cannot stand below “{parent.Name}” ({parent.Kind.Label().En}).");

    /// <summary>That history is written forwards only.</summary>
    public static Bilingual HasLaterVersion(string name, DateOnly day) =>
        new($"“{name}” terakhir berubah pada {day:dd-MM-yyyy}; tanggal berlaku harus sesudahnya. Untuk membetulkan catatan, pakai koreksi.",
            $"“{name}” last changed on {day:yyyy-MM-dd}; the day must lie after it. To mend the record, use a correction.");
}
