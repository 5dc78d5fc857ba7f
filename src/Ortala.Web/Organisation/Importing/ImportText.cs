using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Importing;

/// <summary>Words of the import of units.</summary>
public static class ImportText
{
    public static readonly Bilingual
        Heading = new("Impor struktur organisasi", "Import the structure"),
        Lead = new("Unggah XLSX atau CSV. Anda melihat dulu apa yang akan berubah; belum ada yang disimpan sebelum Anda menetapkannya.", "Upload XLSX or CSV. You first see what will change; nothing is stored before you confirm."),
        Template = new("Unduh templat", "Download the template"),
        Export = new("Ekspor struktur sekarang", "Export the structure as it is"),
        ExportHint = new("Hasil ekspor dapat diubah lalu diimpor kembali: kolom kunci menghubungkan baris dengan unitnya. Unit yang tidak ada di berkas tidak diubah; untuk menutup unit, tulis “ditutup” pada kolom keadaan.",
            "An export can be edited and imported again: the column of keys ties rows to their units. Units that the file does not name are left alone; to close one, write “ditutup” in the column keadaan."),
        File = new("Berkas", "File"),
        Look = new("Lihat perubahannya", "See what will change"),
        MistakesHeading = new("Berkas belum dapat dipakai", "The file cannot be used yet"),
        MistakesLead = new("Perbaiki baris berikut lalu unggah lagi. Tidak ada yang disimpan.", "Mend these rows and upload it again. Nothing was stored."),
        PreviewHeading = new("Yang akan berubah", "What will change"),
        NothingChanges = new("Tidak ada yang berubah: isi berkas sama dengan struktur sekarang.", "Nothing changes: the file says what the structure is already."),
        Confirm = new("Tetapkan {0} perubahan", "Confirm {0} changes"),
        Again = new("Unggah berkas lain", "Upload another file"),
        Expired = new("Pratinjau ini sudah kedaluwarsa atau sudah ditetapkan. Unggah berkasnya lagi.", "This preview has lapsed or was confirmed. Upload the file again."),
        Imported = new("Impor “{0}” ditetapkan.", "The import “{0}” was confirmed."),
        Row = new("Baris", "Row"),
        Column = new("Kolom", "Column"),
        Reason = new("Sebab", "Reason"),
        Outcome = new("Yang terjadi", "What happens"),
        Before = new("Nama sebelumnya", "Name before"),
        Unit = new("Unit", "Unit"),
        StateUnknown = new("Tulis “aktif” atau “ditutup”.", "Write “aktif” or “ditutup”."),
        NewAndClosed = new("Unit baru tidak dapat langsung ditutup.", "A new unit cannot be closed at once."),
        ToTheTop = new("Unit tidak dapat dipindahkan ke puncak; isi induknya.", "A unit cannot go to the top; fill in the unit above it.");

    /// <summary>The name of what becomes of a row.</summary>
    public static Bilingual Label(this RowOutcome outcome) => outcome switch
    {
        RowOutcome.New => new("unit baru", "new unit"), RowOutcome.Renamed => new("berubah", "changes"), RowOutcome.Moved => new("pindah", "moves"), RowOutcome.Closed => new("ditutup", "closes"), _ => new("tetap", "stays"),
    };

    public static Bilingual KeyUnknown(string key) => new($"Tidak ada unit berkunci “{key}” yang dapat Anda lihat. Kosongkan kunci untuk unit baru.", $"There is no unit with the key “{key}” that you see. Leave the key empty for a new unit.");

    public static Bilingual KeyTwice(string key) => new($"Kunci “{key}” dipakai dua kali di berkas ini.", $"The key “{key}” is used twice in this file.");

    public static Bilingual UnitTwice(string name) => new($"Unit “{name}” disebut dua kali di berkas ini.", $"The unit “{name}” is named twice in this file.");

    public static Bilingual KindUnknown(string kind) => new($"Jenis “{kind}” tidak dikenal. Pilihannya: kementerian, provinsi, kabupaten, kota, perangkat daerah, biro, bagian, subbagian, upt.", $"The kind “{kind}” is unknown. It is one of: kementerian, provinsi, kabupaten, kota, perangkat daerah, biro, bagian, subbagian, upt.");

    public static Bilingual ClosedAlready(string name) => new($"“{name}” sudah ditutup dan tidak dapat diubah lagi.", $"“{name}” has closed and cannot be changed any more.");

    public static Bilingual ParentUnknown(string text) => new($"Induk “{text}” tidak ditemukan: tulis kunci, kode, nama singkat, atau nama unit aktif.", $"There is no unit “{text}” above: write the key, code, short name or name of an active unit.");

    public static Bilingual ParentUnclear(string text) => new($"Ada beberapa unit “{text}”; tulis kuncinya.", $"Several units are called “{text}”; write the key.");
}
