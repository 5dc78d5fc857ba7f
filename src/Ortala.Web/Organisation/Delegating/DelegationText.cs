using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Where a delegation stands at a moment.</summary>
public enum DelegationState
{
    /// <summary>Not yet begun.</summary>
    Coming,

    /// <summary>In force.</summary>
    InForce,

    /// <summary>Its time is over.</summary>
    Over,

    /// <summary>Ended before its time.</summary>
    EndedEarly,
}

/// <summary>Words of delegations.</summary>
public static class DelegationText
{
    public static readonly Bilingual
        Heading = new("Delegasi", "Delegations"),
        Lead = new("Pelaksana tugas (Plt.) mengisi jabatan yang kosong; pelaksana harian (Plh.) menggantikan pejabat yang berhalangan sementara. Yang bertindak memakai wewenang pejabat itu, dan setiap tindakan dicatat atas nama keduanya.",
            "An acting officer (Plt.) fills a vacant office; a daily deputy (Plh.) stands in for an officer who is away for a while. Whoever acts has the powers of that officer, and every act is recorded for both."),
        Received = new("Diberikan kepada saya", "Given to me"),
        NothingReceived = new("Belum ada pendelegasian kepada Anda.", "Nothing is delegated to you."),
        Given = new("Jabatan saya didelegasikan", "My office is delegated"),
        NothingGiven = new("Jabatan Anda tidak sedang didelegasikan. Catat pendelegasian sebelum cuti atau dinas luar.", "Your office is not delegated. Enter a delegation before leave or travel."),
        AllInScope = new("Semua delegasi di lingkup saya", "All delegations in my scope"),
        New = new("Catat delegasi", "Enter a delegation"),
        Kind = new("Jenis", "Kind"),
        Plt = new("Plt. (pelaksana tugas)", "Plt. (acting, vacant office)"),
        Plh = new("Plh. (pelaksana harian)", "Plh. (daily deputy)"),
        From = new("Menggantikan", "In the place of"),
        FromHint = new("Nama pengguna pejabat yang digantikan. Kosongkan untuk jabatan Anda sendiri.", "User name of the officer who is replaced. Leave it empty for your own office."),
        Self = new("Jabatan Anda sendiri: {0}", "Your own office: {0}"),
        To = new("Pelaksana", "Who acts"),
        ToHint = new("Nama pengguna pegawai di instansi yang sama; pilihan muncul saat Anda mengetik.", "User name of an officer of the same agency; choices appear as you type."),
        First = new("Mulai tanggal", "First day"),
        Last = new("Sampai tanggal", "Last day"),
        LastHint = new("Hari terakhir ikut dihitung.", "The last day counts too."),
        LetterNumber = new("Nomor surat", "Number of the letter"),
        LetterDate = new("Tanggal surat", "Date of the letter"),
        Letter = new("Berkas surat", "File of the letter"),
        LetterHint = new("PDF atau gambar, paling besar 10 MB. Boleh dikosongkan.", "PDF or a picture, 10 MB at most. It may be left empty."),
        LetterLink = new("Surat {0}", "Letter {0}"),
        Enter = new("Simpan delegasi", "Store the delegation"),
        Cancel = new("Batal", "Cancel"),
        Entered = new("Delegasi {0} disimpan; kedua pihak diberi tahu.", "The delegation {0} is stored; both sides are told."),
        EnteredOverlapping = new("Delegasi {0} disimpan. Perhatikan: masanya tumpang tindih dengan delegasi lain dari pejabat yang sama.", "The delegation {0} is stored. Note: its period overlaps another delegation of the same officer."),
        EndEarly = new("Akhiri lebih awal", "End early"),
        EndHeading = new("Akhiri delegasi ini?", "End this delegation?"),
        EndLead = new("{0} langsung tidak dapat lagi bertindak sebagai {1}. Yang sudah dilakukan tetap tercatat.", "{0} can no longer act as {1}, at once. What was done stays on record."),
        Why = new("Alasan", "Reason"),
        Ended = new("Delegasi {0} diakhiri.", "The delegation {0} has ended."),
        ActAs = new("Bertindak sebagai {0}", "Act as {0}"),
        BackToSelf = new("Kembali sebagai diri sendiri", "Back to oneself"),
        Acting = new("Anda bertindak sebagai {0} sampai {1}, surat {2}. Setiap tindakan dicatat atas nama keduanya.", "You are acting as {0} until {1}, letter {2}. Every act is recorded for both."),
        NowActing = new("Anda sekarang bertindak sebagai {0}.", "You are now acting as {0}."),
        NowSelf = new("Anda kembali bertindak sebagai diri sendiri.", "You act as yourself again."),
        NotNow = new("Sedang bertindak untuk orang lain. Kembali sebagai diri sendiri dahulu: yang didelegasikan tidak dapat didelegasikan lagi.", "You are acting for another. Return to yourself first: what is delegated cannot be delegated again."),
        FromUnknown = new("Pejabat itu tidak ditemukan di lingkup Anda.", "That officer is not found in your scope."),
        ToUnknown = new("Pegawai itu tidak ditemukan di instansi yang sama, atau akunnya tidak aktif.", "That officer is not found in the same agency, or the account is not active."),
        ToSelf = new("Jabatan tidak dapat didelegasikan kepada pemegangnya sendiri.", "An office cannot be delegated to its own holder."),
        FirstMissing = new("Tanggal mulai belum diisi.", "The first day is missing."),
        LastMissing = new("Tanggal akhir belum diisi.", "The last day is missing."),
        LastBeforeFirst = new("Tanggal akhir mendahului tanggal mulai.", "The last day is before the first."),
        LastPast = new("Masa itu sudah lewat.", "That period is over."),
        TooLong = new("Masa delegasi paling lama satu tahun.", "A delegation lasts a year at most."),
        LetterMissing = new("Nomor surat belum diisi.", "The number of the letter is missing."),
        Mistakes = new("Ada isian yang perlu diperbaiki; berkas surat perlu dipilih lagi.", "Some fields need to be corrected; choose the letter's file again."),
        Period = new("{0} sampai {1}", "{0} to {1}"),
        State = new("Keadaan", "State"),
        Coming = new("Belum mulai", "Not begun"),
        InForce = new("Berlaku", "In force"),
        Over = new("Selesai", "Over"),
        EndedEarly = new("Diakhiri", "Ended early"),
        Unit = new("Unit", "Unit"),
        NoneInScope = new("Belum ada delegasi di lingkup Anda", "There are no delegations in your scope"),
        NoneInScopeNext = new("Catat yang pertama dengan tombol Catat delegasi.", "Enter the first with the button Enter a delegation.");

    /// <summary>The mark before the office.</summary>
    public static string Mark(this DelegationKind kind) => kind == DelegationKind.Plt ? "Plt." : "Plh.";

    /// <summary>The first day of a period that begins at midnight, in whichever of the three time zones.</summary>
    public static DateTime FirstDay(DateTimeOffset from) => Platform.Languages.Language.Local(from).AddHours(3).Date;

    /// <summary>The last day of a period that ends at midnight, in whichever of the three time zones.</summary>
    public static DateTime LastDay(DateTimeOffset until) => Platform.Languages.Language.Local(until).AddHours(-3).Date;

    /// <summary>A day in words.</summary>
    public static string InWords(DateTime day) => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.CurrentCulture);

    /// <summary>Where it stands.</summary>
    public static DelegationState StateAt(this Delegation d, DateTimeOffset now) =>
        d.RevokedAt is not null ? DelegationState.EndedEarly : d.Until <= now ? DelegationState.Over : d.From > now ? DelegationState.Coming : DelegationState.InForce;

    /// <summary>Name of a state.</summary>
    public static Bilingual Name(this DelegationState state) => state switch
    {
        DelegationState.Coming => Coming,
        DelegationState.InForce => InForce,
        DelegationState.Over => Over,
        _ => EndedEarly,
    };

    /// <summary>Colour of a state.</summary>
    public static string Tone(this DelegationState state) => state switch { DelegationState.InForce => "clean", DelegationState.Coming => "info", _ => "" };
}
