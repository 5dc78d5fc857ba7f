using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Words of the list of accounts and of one account.</summary>
public static class AccountText
{
    public static readonly Bilingual
        Heading = new("Akun", "Accounts"),
        Lead = new("Akun pada unit di bawah wewenang Anda.", "The accounts of the units below you."),
        New = new("Buat akun", "New account"),
        Import = new("Impor dari lembar kerja", "Import a spreadsheet"),
        State = new("Keadaan", "State"),
        Role = new("Peran", "Role"),
        UnitKind = new("Jenis unit", "Kind of unit"),
        LastSignIn = new("Terakhir masuk", "Last sign-in"),
        FirstSignIn = new("Pertama masuk", "First sign-in"),
        CreatedAt = new("Dibuat", "Made"),
        CreatedBy = new("{0} oleh {1}", "{0} by {1}"),
        NoneYet = new("Belum ada akun", "No accounts yet"),
        NoneYetNext = new("Buat akun pertama satu per satu, atau impor sekaligus dari lembar kerja.", "Make the first one, or import many from a spreadsheet."),
        Never = new("Belum pernah", "Never"),
        None = new("–", "–"),
        Data = new("Data akun", "Data"),
        Edit = new("Ubah data", "Edit"),
        NoRoles = new("Akun ini belum memegang peran, maka hanya dapat membaca yang terbuka bagi semua.", "This account holds no role yet: it can only read what is open to all."),
        GiveRole = new("Beri peran", "Give a role"),
        Revoke = new("Cabut", "Take away"),
        Scope = new("Lingkup", "Scope"),
        From = new("Sejak", "From"),
        Until = new("Sampai", "Until"),
        NoEnd = new("tanpa batas", "no end"),
        WholeInstallation = new("Seluruh instalasi", "Whole installation"),
        OtherScope = new("Penugasan khusus", "A single assignment"),
        Security = new("Masuk dan keamanan", "Sign-in and security"),
        SecondFactor = new("Faktor kedua", "Second factor"),
        On = new("Aktif", "On"),
        Off = new("Belum dipasang", "Not set up"),
        Sessions = new("Sesi berjalan", "Open sessions"),
        OpenLink = new("Tautan belum dipakai", "Unused link"),
        LinkUntil = new("berlaku sampai {0}", "works until {0}"),
        LockedUntil = new("Terkunci sampai {0} karena terlalu banyak percobaan masuk.", "Locked until {0} after too many tries."),
        SuspendedSince = new("Ditangguhkan sejak {0}.", "Suspended since {0}."),
        ClosedSince = new("Ditutup {0}. Akun yang ditutup tidak dapat dibuka lagi; riwayatnya tetap tersimpan.", "Closed {0}. A closed account cannot be opened again; its history is kept."),
        Because = new("Alasan: {0}", "Reason: {0}"),
        Actions = new("Tindakan", "Actions"),
        History = new("Riwayat", "History"),
        YourAccount = new("Buka profil saya", "Open my profile"),
        Changed = new("Data {0} disimpan.", "The data of {0} are saved.");

    /// <summary>Name of a kind of unit.</summary>
    public static Bilingual Kind(NodeKind kind) => kind switch
    {
        NodeKind.Ministry => new("Kementerian/lembaga", "Ministry"),
        NodeKind.Province => new("Provinsi", "Province"),
        NodeKind.Regency => new("Kabupaten", "Regency"),
        NodeKind.City => new("Kota", "City"),
        NodeKind.Office => new("Perangkat daerah", "Office"),
        NodeKind.Bureau => new("Biro", "Bureau"),
        NodeKind.Section => new("Bagian/bidang", "Section"),
        NodeKind.Subsection => new("Subbagian/seksi", "Subsection"),
        NodeKind.Upt => new("UPT", "Technical unit"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };
}
