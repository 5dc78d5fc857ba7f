using System.Collections.Frozen;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Words of the pages of agencies' own forms.</summary>
public static class FormsText
{
    public static readonly Bilingual
        Heading = new("Bentuk instansi", "Agency forms"),
        Lead = new("Bentuk lembar milik instansi Anda: salinan bentuk resmi dengan label, kertas, dan susunan yang Anda ubah. Naskah memakainya seperti bentuk lain.",
            "Forms of your agency: copies of an official form with labels, paper and order changed by you. Documents use them like any other form."),
        OwnHint = new("Bentuk milik instansi sendiri", "A form of your own agency"),
        Begin = new("Bentuk baru", "New form"),
        Empty = new("Belum ada bentuk instansi", "No agency form yet"),
        EmptyOfOthers = new("Bentuk instansi dibuat oleh biro organisasi.", "Forms of the agency are made by the organisation bureau."),
        EmptyNext = new("Salin salah satu bentuk resmi, lalu ubah yang berbeda di instansi Anda.", "Copy an official form, then change what differs in your agency."),
        On = new("Berdasarkan {0}", "Based on {0}"),
        Alone = new("Tidak berdasarkan bentuk lain", "Rests on no other form"),
        Differences = new("{0} ketentuan berbeda", "{0} settings differ"),
        DifferenceOne = new("1 ketentuan berbeda", "1 setting differs"),
        NoDifference = new("belum ada yang berbeda", "nothing differs yet"),
        UsedBy = new("dipakai {0} naskah", "used by {0} documents"),
        UsedByOne = new("dipakai 1 naskah", "used by 1 document"),
        Unused = new("belum dipakai", "not used yet"),
        Changed = new("Diubah {0} oleh {1}", "Changed {0} by {1}"),
        Unreadable = new("Berkas bentuk ini tidak dapat dibaca oleh versi program ini. Unduh, perbaiki, lalu unggah lagi.", "The file of this form cannot be read by this version of the program. Download it, mend it and upload it again."),
        Edit = new("Ubah", "Edit"),
        Duplicate = new("Gandakan", "Duplicate"),
        Download = new("Unduh berkas", "Download the file"),
        Delete = new("Hapus", "Delete"),
        ShippedForms = new("Bentuk resmi yang disertakan", "Official forms that come with the program"),
        NewLead = new("Mulai dari salinan; yang tidak diubah tetap mengikuti aslinya.", "Begin with a copy; what is not changed stays as in the original."),
        CopyHeading = new("Salin bentuk", "Copy a form"),
        From = new("Salin dari", "Copy from"),
        Shipped = new("Bentuk resmi", "Official forms"),
        Own = new("Bentuk instansi", "Agency forms"),
        Name = new("Nama bentuk", "Name of the form"),
        NameExample = new("misalnya: Dinas Pendidikan Provinsi", "e.g. Provincial Education Office"),
        NameEnglish = new("Nama dalam bahasa Inggris (boleh kosong)", "Name in English (may be empty)"),
        NameMissing = new("Beri nama bentuk ini.", "Give the form a name."),
        NameTooLong = new("Nama paling panjang {0} huruf.", "The name may be {0} characters long at most."),
        UnknownForm = new("Bentuk yang akan disalin tidak ada lagi. Pilih yang lain.", "The form to copy is no longer there. Choose another."),
        Copy = new("Salin dan ubah", "Copy and edit"),
        FileHeading = new("Dari berkas", "From a file"),
        FileHint = new("Berkas .json yang pernah diunduh dari sini, atau ditulis menurut dokumentasi profil.", "A .json file downloaded here before, or written after the documentation of profiles."),
        FileLabel = new("Berkas bentuk", "File of the form"),
        UseFile = new("Ambil berkas", "Take the file"),
        FileTooLong = new("Berkas bentuk paling besar 200.000 huruf.", "The file of a form may hold 200,000 characters at most."),
        FileMistakes = new("Berkas belum dapat diambil; perbaiki yang disebut di bawah. Tidak ada yang disimpan.", "The file cannot be taken yet; mend what is named below. Nothing was stored."),
        KeyTaken = new("Bentuk dengan id “{0}” sudah ada. Ganti “id” di dalam berkas, atau hapus dulu bentuk itu.", "There is a form with the id “{0}” already. Change “id” in the file, or delete that form first."),
        AtLine = new("Baris {0}", "Line {0}"),
        NotTaken = new("Belum disimpan", "Not stored"),
        MistakesLead = new("Perbaiki isian berikut; isian lain tetap seperti yang Anda ketik.", "Mend these fields; the others stay as you typed them."),
        Save = new("Simpan bentuk", "Save the form"),
        SaveOver = new("Simpan isian saya", "Save what I typed"),
        LoadTheirs = new("Muat yang terbaru", "Load the newest"),
        Saved = new("Bentuk “{0}” disimpan.", "The form “{0}” was saved."),
        Made = new("Bentuk “{0}” dibuat. Ubah yang berbeda di instansi Anda, lalu simpan.", "The form “{0}” was made. Change what differs in your agency, then save."),
        Deleted = new("Bentuk “{0}” dihapus.", "The form “{0}” was deleted."),
        OvertakenHeading = new("Orang lain sudah mengubah bentuk ini", "Somebody else has changed this form"),
        Overtaken = new("{0} menyimpannya {1}. Isian Anda masih ada di bawah, tetapi belum disimpan. Berbeda dari yang tersimpan: {2}.",
            "{0} saved it {1}. What you typed is still below, but not stored. It differs from what is stored in: {2}."),
        OvertakenChoice = new("“Simpan isian saya” mengganti yang tersimpan; “Muat yang terbaru” membuang isian Anda.", "“Save what I typed” replaces what is stored; “Load the newest” drops what you typed."),
        Preview = new("Pratinjau", "Preview"),
        ShowPreview = new("Lihat pratinjau", "Show the preview"),
        Sample = new("Contoh naskah", "Sample"),
        PageOf = new("Halaman {0} dari {1}", "Page {0} of {1}"),
        NoPreview = new("Pratinjau muncul setelah isian yang salah diperbaiki.", "The preview appears once the mistaken fields are mended."),
        Basis = new("Dasar perubahan", "What the changes rest on"),
        BasisHint = new("Dicatat pada ketentuan yang Anda ubah sekarang, misalnya: Keputusan Kepala Dinas Nomor 5 Tahun 2025.", "Noted with the settings that you change now, e.g. Keputusan Kepala Dinas Nomor 5 Tahun 2025."),
        BasisMark = new("Seberapa baik diketahui", "How well it is known"),
        OwnBasis = new("pilihan instansi", "choice of the agency"),
        Was = new("Bentuk asal: {0}", "Original form: {0}"),
        Differs = new("berbeda", "differs"),
        Yes = new("Ya", "Yes"),
        No = new("Tidak", "No"),
        NoColour = new("tanpa warna", "no colour"),
        EmptyValue = new("(kosong)", "(empty)"),
        LeftOut = new("tidak ditampilkan", "left out"),
        Row = new("Baris {0}, {1}", "Row {0}, {1}"),
        Left = new("kiri", "left"),
        Right = new("kanan", "right"),
        Place = new("Urutan {0}", "Place {0}"),
        PairsHint = new("Dua bagian pada baris yang sama berdampingan; sendirian pada barisnya, bagian itu selebar lembar.", "Two sections in one row stand side by side; one alone in its row is as wide as the sheet."),
        OrderHint = new("No, kegiatan, dan pelaksana harus ada; kelengkapan, waktu, dan output berdampingan.", "Number, activity and executors must be there; requirements, time and output stand side by side."),
        DeleteHeading = new("Hapus bentuk", "Delete the form"),
        DeleteQuestion = new("Hapus bentuk “{0}” untuk selamanya?", "Delete the form “{0}” for good?"),
        DeleteWhat = new("Unduh dulu berkasnya bila mungkin diperlukan lagi.", "Download its file first if it may be needed again."),
        CannotDelete = new("Bentuk ini masih dipakai {0} naskah, jadi tidak dapat dihapus. Pilih bentuk lain di naskah ini dulu:", "This form is still used by {0} documents, so it cannot be deleted. Choose another form in these documents first:"),
        AndMore = new("dan {0} lainnya", "and {0} more"),
        InTrash = new("di tempat sampah", "in the trash"),
        Back = new("Kembali", "Back"),
        Cancel = new("Batal", "Cancel");

    /// <summary>The groups of the page, and which keys they hold.</summary>
    public static IReadOnlyList<(Bilingual Heading, Func<string, bool> Holds)> Groups { get; } =
    [
        (new("Kertas dan halaman", "Paper and page"), k => !k.StartsWith("identity.", StringComparison.Ordinal) && !k.StartsWith("table.", StringComparison.Ordinal)),
        (new("Bagian identitas", "Identity block"), k => k.StartsWith("identity.", StringComparison.Ordinal) && !k.StartsWith("identity.label.", StringComparison.Ordinal)),
        (new("Label bagian identitas", "Labels of the identity block"), k => k.StartsWith("identity.label.", StringComparison.Ordinal)),
        (new("Tabel", "Table"), k => k.StartsWith("table.", StringComparison.Ordinal) && !k.StartsWith("table.head.", StringComparison.Ordinal)),
        (new("Judul kolom", "Column heads"), k => k.StartsWith("table.head.", StringComparison.Ordinal)),
    ];

    static readonly FrozenDictionary<string, Bilingual> words = new Dictionary<string, Bilingual>
    {
        [""] = new("sama seperti kertas biasa", "the same as the usual paper"),
        ["joinWhenFits"] = new("di atas tabel bila muat satu halaman", "over the table where both fit one page"),
        ["ownPage"] = new("selalu di halaman sendiri", "always on its own page"),
        ["symbol"] = new("simbol kegiatannya sendiri", "the symbol of the activity itself"),
        ["stacked"] = new("kapsul tersendiri di atas atau di bawah kotak", "a capsule of its own above or below the box"),
        ["letters"] = new("huruf A, B, C …", "letters A, B, C …"),
        ["numbers"] = new("angka 1, 2, 3 …", "numbers 1, 2, 3 …"),
        ["blankWhenSingle"] = new("kosong bila hanya satu", "blank where there is only one"),
        ["bullets"] = new("tanda hubung, satu per baris", "hyphens, one a line"),
        ["commas"] = new("koma, berurutan", "commas, one after the other"),
        ["legalBasis"] = new("Dasar hukum", "Legal basis"),
        ["qualifications"] = new("Kualifikasi pelaksana", "Qualifications"),
        ["relatedSops"] = new("Keterkaitan", "Related SOPs"),
        ["equipment"] = new("Peralatan", "Equipment"),
        ["warnings"] = new("Peringatan", "Warnings"),
        ["records"] = new("Pencatatan", "Records"),
        ["number"] = new("Nomor", "Number"),
        ["activity"] = new("Kegiatan", "Activity"),
        ["executors"] = new("Pelaksana", "Executors"),
        ["requirements"] = new("Kelengkapan", "Requirements"),
        ["duration"] = new("Waktu", "Time"),
        ["output"] = new("Output", "Output"),
        ["note"] = new("Keterangan", "Note"),
        ["own"] = new("pilihan instansi", "choice of the agency"),
        ["seen"] = new("terlihat pada lembar bertanda tangan", "seen in signed sheets"),
        ["confirmed"] = new("tertulis dalam peraturan yang dibaca", "stands in a rule that was read"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A word of a profile file in plain words; papers as "A4 mendatar".</summary>
    public static Bilingual Word(string word)
    {
        if (words.TryGetValue(word, out var known)) return known;
        if (word.EndsWith("-landscape", StringComparison.Ordinal)) return new(word[..^10] + " mendatar", word[..^10] + " landscape");
        return word.EndsWith("-portrait", StringComparison.Ordinal) ? new(word[..^9] + " tegak", word[..^9] + " portrait") : new(word, word);
    }

    static readonly FrozenDictionary<string, Bilingual> hints = new Dictionary<string, Bilingual>
    {
        ["pageNumber"] = new("Kosong: tanpa nomor. {page} nomor halaman, {pages} jumlah halaman, misalnya: {page} dari {pages}.", "Empty: none. {page} is the number, {pages} how many there are, e.g. {page} of {pages}."),
        ["numberPattern"] = new("Bagian yang diisi kemudian: {class}, {number}, {unit}, {month}, {year}, {version}; misalnya SOP-{number:3}/{unit}/{year}.", "Parts filled in later: {class}, {number}, {unit}, {month}, {year}, {version}; e.g. SOP-{number:3}/{unit}/{year}."),
        ["table.title"] = new("Kosong: tanpa judul. {title} nama SOP, {TITLE} dengan huruf kapital.", "Empty: none. {title} is the name of the SOP, {TITLE} in capitals."),
        ["table.columnNumber"] = new("{n} adalah nomornya.", "{n} is the number."),
        ["identity.leftShare"] = new("0,57 berarti 57 persen dari lebar lembar.", "0.57 means 57 percent of the sheet's width."),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How to fill in a setting; null: it needs no words.</summary>
    public static Bilingual? Hint(string key) => hints.GetValueOrDefault(key);

    /// <summary>What a setting sets, by its key; <c>name</c>: the name.</summary>
    public static Bilingual Meaning(string key) => ProfileSettings.Find(key)?.Meaning ?? new("nama", "name");
}
