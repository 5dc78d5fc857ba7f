using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>A choice of a unit as <c>_UnitPicker.cshtml</c> shows it.</summary>
public sealed record UnitPicker(string Field, Bilingual Label, UnitChoices Choices, Bilingual? Refused, Bilingual Empty);

/// <summary>A field of an account as <c>_AccountFields.cshtml</c> shows it.</summary>
public sealed record AccountFieldsView(AccountFields Fields, IReadOnlyList<(string Field, Bilingual Reason)> Mistakes, bool IsNew, bool IsNeeded = true);

/// <summary>Words of making and changing an account.</summary>
public static class NewText
{
    public static readonly Bilingual
        Heading = new("Buat akun", "New account"),
        Lead = new("Setelah disimpan Anda mendapat tautan sekali pakai beserta teks yang siap dikirim kepada pemegang akun. Kata sandi dibuat sendiri oleh pemegangnya.",
            "Once saved, you get a one-time link with a text that is ready to be sent to the holder, who sets the password."),
        FindUnit = new("Cari unit", "Find unit"),
        ChooseUnit = new("– pilih unit –", "– choose a unit –"),
        SameUnit = new("Unit kerja akun itu sendiri", "The account's own unit"),
        NoUnitFound = new("Tidak ada unit yang cocok. Coba kata yang lain.", "No unit matches. Try other words."),
        TooManyUnits = new("Ditampilkan {0} unit pertama. Ketik sebagian nama lalu cari.", "The first {0} units are shown. Type a part of the name, then search."),
        UnitsFound = new("{0} unit cocok.", "{0} units match."),
        UserNameHint = new("Kosongkan untuk memakai usulan dari singkatan unit, misalnya dinkes atau dinkes-2.", "Leave empty to use a proposal made from the unit's short name, e.g. dinkes or dinkes-2."),
        NipHint = new("18 angka, boleh dikosongkan.", "18 digits; may be left empty."),
        EmailHint = new("Boleh dikosongkan. Dipakai untuk pemberitahuan dan lupa sandi.", "May be left empty. Used for notifications and forgotten passwords."),
        RolesHint = new("Hanya peran yang boleh Anda berikan yang ditampilkan. Peran dapat ditambah kemudian.", "Only the roles that you may give are shown. Roles can be added later."),
        RoleScope = new("Lingkup peran", "Where the roles hold"),
        RoleScopeHint = new("Peran berlaku pada unit ini dan semua di bawahnya.", "A role holds in this unit and all below it."),
        Create = new("Buat akun dan tautan", "Make the account and its link"),
        Created = new("Akun {0} dibuat.", "The account {0} is made."),
        Mend = new("Belum dapat disimpan. Perbaiki isian yang ditandai; isian lain tetap ada.", "Not saved yet. Mend the marked fields; the others are kept."),
        EditHeading = new("Ubah data akun", "Edit account"),
        Save = new("Simpan", "Save"),
        Cancel = new("Batal", "Cancel"),
        Overtaken = new("Data akun ini baru saja diubah orang lain. Isian Anda masih ada; bandingkan dengan data yang sekarang, lalu simpan lagi atau batal.",
            "Somebody else has just changed this account. What you typed is still here: compare it with how it is now, then save again or cancel."),
        NowIs = new("Sekarang", "Now");
}
