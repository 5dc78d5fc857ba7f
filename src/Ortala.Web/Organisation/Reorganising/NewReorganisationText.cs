using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Words of the form of a reorganisation.</summary>
public static class NewReorganisationText
{
    public static readonly Bilingual
        NewName = new("Nama baru", "New name"),
        NewShortName = new("Nama singkat baru", "New short name"),
        NewParent = new("Induk baru", "New place above"),
        Choose = new("pilih", "choose"),
        Others = new("Digabung dengan", "Merged with"),
        OthersHint = new("Unit lain di bawah induk yang sama.", "Other units below the same unit."),
        NoOthers = new("Tidak ada unit lain di bawah induk yang sama. Pindahkan dulu unit yang akan digabung ke induk ini.", "There is no other unit below the same unit. First move the unit that is to be merged here."),
        Result = new("Hasil penggabungan", "What becomes of them"),
        ResultNew = new("unit baru (tulis namanya di bawah)", "a new unit (write its name below)"),
        ResultStays = new("{0} tetap ada dan menerima yang lain", "{0} stays and takes the others in"),
        Parts = new("Unit hasil pemekaran", "Units that come of it"),
        PartsHint = new("Tulis paling sedikit dua nama; satu saja bila unit lama tetap ada.", "Write two names at least; one where the old unit stays."),
        Part = new("Nama unit {0}", "Name of unit {0}"),
        PartShort = new("Nama singkat {0}", "Short name {0}"),
        Stays = new("Unit lama tetap ada di samping unit baru", "The old unit stays beside the new ones"),
        Shares = new("Unit di bawahnya beralih ke", "The units below go to"),
        SharesHint = new("Nomor unit hasil pemekaran. Akun dan naskah dibagikan satu per satu setelah berlaku.", "Number of the new unit. Accounts and documents are assigned one by one once it holds."),
        Heir = new("Unit penerus", "Successor"),
        HeirHint = new("Menerima unit di bawahnya, akun, peran, naskah, dan tugas. Tanpa penerus, akun dan naskah menunggu dibagikan.", "Takes over the units below, accounts, roles, documents and tasks. Without one, accounts and documents wait to be assigned."),
        NoHeir = new("tidak ada", "none"),
        ParentMissing = new("Pilih induk barunya.", "Choose the new place above."),
        OthersMissing = new("Pilih paling sedikit satu unit lain yang digabung.", "Choose at least one other unit to merge with."),
        PartsMissing = new("Tulis nama unit hasil pemekaran.", "Write the names of the units that come of it.");

    /// <summary>What a kind does.</summary>
    public static Bilingual Explained(ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Rename => new("Nama berubah sejak tanggal berlaku; nama lama tetap tercatat untuk masa sebelumnya. Ejaan yang keliru dibetulkan lewat koreksi.", "The name changes from the day on; the old name stays on record for the time before. A misspelling is mended by a correction."),
        ReorganisationKind.Move => new("Unit beserta semua yang ada di bawahnya berpindah ke induk lain.", "The unit goes to another place with all that is below it."),
        ReorganisationKind.Merge => new("Beberapa unit menjadi satu. Unit yang digabung ditutup; isinya beralih ke unit hasil.", "Several units become one. The merged units close; what they have passes to the result."),
        ReorganisationKind.Split => new("Satu unit menjadi beberapa. Akun dan naskahnya dibagikan satu per satu setelah berlaku.", "One unit becomes several. Its accounts and documents are assigned one by one once it holds."),
        _ => new("Unit tidak ada lagi sejak tanggal berlaku. Catatan dan riwayatnya tetap dapat dibaca.", "The unit is no longer there from the day on. Its record and history stay readable."),
    };
}
