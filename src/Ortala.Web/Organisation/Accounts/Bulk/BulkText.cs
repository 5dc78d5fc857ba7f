using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Accounts.Bulk;

/// <summary>Words of what is done to many accounts.</summary>
public static class BulkText
{
    public static readonly Bilingual
        Links = new("Buat tautan baru", "Make new links"),
        GiveRole = new("Beri peran", "Give a role"),
        LinksFollow = new("{0} akun mendapat tautan baru: tautan masuk bagi yang belum pernah masuk, tautan ganti sandi bagi yang lain. Tautan lama berhenti berlaku.",
            "{0} accounts get new links: for the first sign-in where nobody has signed in yet, for a new password elsewhere. Old links stop working."),
        RoleFollows = new("{0} akun mendapat peran yang dipilih. Dapat diurungkan.", "{0} accounts get the role that is chosen. It can be undone."),
        LeftOut = new("Tidak disertakan:", "Left out:"),
        AndMore = new("dan {0} lagi", "and {0} more"),
        NobodyFits = new("Tidak ada akun yang dapat diproses", "There is nothing to do"),
        NobodyFitsNext = new("Pilih akun pada daftar lebih dahulu. Akun yang ditutup atau berwenang lebih tinggi tidak disertakan.", "Choose accounts in the list first. Closed ones, and those that may do more than you, are left out."),
        TooMany = new("Paling banyak 1.000 akun sekaligus. Persempit dengan saringan.", "At most 1,000 accounts at once. Narrow them by filters."),
        Given = new("{0} akun mendapat peran.", "{0} accounts got the role."),
        Linked = new("{0} tautan siap dibagikan.", "{0} links are ready.");
}
