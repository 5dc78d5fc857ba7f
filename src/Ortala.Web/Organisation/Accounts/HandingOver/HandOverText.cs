using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Accounts.HandingOver;

/// <summary>Words of the hand-over.</summary>
public static class HandOverText
{
    public static readonly Bilingual
        Heading = new("Serah terima (mutasi)", "Hand over"),
        Title = new("Serah terima akun {0}", "Hand over the account {0}"),
        Lead = new("Untuk pejabat yang pindah, pensiun, atau diganti. Tugas yang masih terbuka berpindah kepada penerima; Anda memilih peran dan pendelegasian mana yang ikut. Semuanya terjadi sekaligus, setelah Anda melihat ringkasannya.",
            "For an officer who moves, retires or is replaced. Open tasks go to the receiver; you choose which roles and delegations go along. All of it happens at once, after you have seen the summary."),
        Receiver = new("Penerima", "Receiver"),
        Existing = new("Akun yang sudah ada", "An account that is there"),
        ReceiverName = new("Nama pengguna penerima", "User name of the receiver"),
        ReceiverHint = new("Akun di unit yang sama ditawarkan saat Anda mengetik.", "Accounts of the same unit are offered while you type."),
        Fresh = new("Akun baru di unit yang sama", "A new account in the same unit"),
        RolesPass = new("Peran yang ikut berpindah", "Roles that go along"),
        RolesHint = new("Peran yang tidak dicentang berakhir, kecuali akun lama hanya pindah unit dan perannya di unit lain.", "Roles that are not ticked end."),
        NotYours = new("tidak dapat Anda berikan; akan berakhir", "not yours to give; it will end"),
        DelegationsPass = new("Pendelegasian yang ikut berpindah", "Delegations that go along"),
        DelegationBy = new("{0} bertindak untuk akun ini, surat {1}, sampai {2}", "{0} acts for this account, letter {1}, until {2}"),
        DelegationTo = new("Akun ini bertindak untuk {0}, surat {1}, sampai {2}", "This account acts for {0}, letter {1}, until {2}"),
        After = new("Akun lama sesudahnya", "The old account afterwards"),
        Closes = new("Ditutup", "Is closed"),
        Moves = new("Pindah ke unit lain, tanpa peran", "Moves to another unit, without roles"),
        NewUnit = new("Unit yang baru", "New unit"),
        Why = new("Dasar serah terima", "Reason"),
        WhyHint = new("Misalnya nomor dan tanggal keputusan mutasi. Dicatat dalam riwayat kedua akun.", "E.g. number and date of the decision. Kept in the history of both accounts."),
        Look = new("Lihat yang akan terjadi", "See what will happen"),
        Summary = new("Yang akan terjadi", "What will happen"),
        TasksGo = new("{0} tugas terbuka berpindah kepada {1}.", "{0} open tasks go to {1}."),
        RoleGoes = new("Peran {0} berpindah kepada {1}.", "The role {0} goes to {1}."),
        RoleEnds = new("Peran {0} berakhir.", "The role {0} ends."),
        DelegationGoes = new("Pendelegasian surat {0} berpindah kepada {1}.", "The delegation of letter {0} goes to {1}."),
        DelegationEnds = new("Pendelegasian surat {0} berakhir.", "The delegation of letter {0} ends."),
        AccountMade = new("Akun baru {0} dibuat beserta tautan masuknya.", "The new account {0} is made, with its link."),
        AccountCloses = new("Akun {0} ditutup dan semua sesinya berakhir.", "The account {0} is closed and all its sessions end."),
        AccountMoves = new("Akun {0} pindah ke {1}.", "The account {0} moves to {1}."),
        Do = new("Laksanakan serah terima", "Hand over"),
        Back = new("Ubah pilihan", "Change the choices"),
        Done = new("Serah terima dari {0} selesai.", "The hand-over from {0} is done."),
        ReceiverUnknown = new("Tidak ada akun dengan nama pengguna itu yang dapat menerima serah terima dari Anda.", "There is no account of that user name that you can hand over to."),
        SameAccount = new("Penerima harus akun lain.", "The receiver must be another account."),
        NoChoice = new("Pilih apa yang terjadi dengan akun lama.", "Choose what happens to the old account.");
}
