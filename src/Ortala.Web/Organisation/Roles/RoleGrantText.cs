using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Roles;

/// <summary>Words of giving and taking roles.</summary>
public static class RoleGrantText
{
    public static readonly Bilingual
        Heading = new("Beri peran kepada {0}", "Give {0} a role"),
        Lead = new("Peran berlaku pada unit yang dipilih dan semua unit di bawahnya. Hanya peran yang boleh Anda berikan yang ditampilkan.", "A role holds in the unit that is chosen and all below it. Only the roles that you may give are shown."),
        ChooseRole = new("– pilih peran –", "– choose a role –"),
        Where = new("Berlaku pada", "Holds in"),
        First = new("Mulai tanggal", "From"),
        FirstHint = new("Kosongkan bila berlaku sekarang juga.", "Leave empty to begin at once."),
        Last = new("Sampai dengan tanggal", "Last day"),
        LastHint = new("Kosongkan bila tanpa batas waktu.", "Leave empty for no end."),
        RoleMissing = new("Peran belum dipilih.", "No role is chosen."),
        DateWrong = new("Tanggal tidak dikenali.", "That is not a date."),
        LastBeforeFirst = new("Tanggal akhir tidak boleh sebelum tanggal mulai atau sudah lewat.", "The last day is before the first, or has passed."),
        AlreadyHeld = new("Akun ini sudah memegang peran itu pada unit tersebut atau di atasnya.", "The account holds that role there already, or above it."),
        Give = new("Beri peran", "Give the role"),
        Given = new("Peran {0} diberikan.", "The role {0} is given."),
        RevokeHeading = new("Cabut peran {0}?", "Take away the role {0}?"),
        RevokeLead = new("{0} langsung kehilangan wewenang peran ini pada {1}.", "{0} loses what this role allows in {1} at once."),
        Revoke = new("Cabut peran", "Take the role away"),
        Revoked = new("Peran {0} dicabut.", "The role {0} is taken away.");
}
