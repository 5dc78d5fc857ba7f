using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Checking;

/// <summary>What the rules rest on, with the mark of each source.</summary>
static class Grounds
{
    static Sourced Confirmed(string source) => new(Mark.Confirmed, source);
    static Sourced Seen(string source) => new(Mark.Seen, source);
    static Sourced General(string source) => new(Mark.General, source);

    const string Permenpan = "Permenpan RB 35/2012";

    public static Sourced Capsules { get; } = Confirmed(Permenpan + ", simbol: kapsul untuk kegiatan mulai dan berakhir");
    public static Sourced Decision { get; } = Confirmed(Permenpan + ", diagram alir bercabang: jawaban keputusan ya/tidak, lengkap/tidak, benar/salah");
    public static Sourced Arrows { get; } = Confirmed(Permenpan + ", simbol: anak panah untuk arah proses");
    public static Sourced ExecutorApart { get; } = Confirmed(Permenpan + ", penulisan: pelaksana dipisahkan dari kegiatan");
    public static Sourced ActiveVerb { get; } = Confirmed(Permenpan + ", penulisan: kalimat aktif, kata kerja tanpa subjek");
    public static Sourced Quality { get; } = Confirmed(Permenpan + ", mutu baku: kelengkapan, waktu, dan output setiap kegiatan");
    public static Sourced TitleForm { get; } = Confirmed(Permenpan + ", Tabel 6: judul = aspek kegiatan + output akhir");
    public static Sourced IdentityParts { get; } = Confirmed(Permenpan + ", bagian identitas");
    public static Sourced Clarity { get; } = Confirmed(Permenpan + ", prinsip: kemudahan dan kejelasan; batas angkanya pilihan Ortala");
    public static Sourced Certainty { get; } = Confirmed(Permenpan + ", prinsip: kepastian hukum; bentuk pemeriksaannya pilihan Ortala");
    public static Sourced TwoPersons { get; } = Confirmed("Paparan Kemendagri 2014: SOP melibatkan paling sedikit dua orang");

    public static Sourced UnusedColumn { get; } = Seen("lembar resmi dengan kolom pelaksana yang tidak pernah dipakai");
    public static Sourced StrayLabel { get; } = Seen("lembar resmi dengan label Tidak pada panah dari kotak proses");
    public static Sourced TwiceYes { get; } = Seen("lembar resmi dengan dua label Ya dari satu belah ketupat");
    public static Sourced SeveralCapsules { get; } = Seen("lembar resmi dengan beberapa kapsul awal atau akhir");
    public static Sourced ThingAsExecutor { get; } = Seen("lembar resmi dengan pelaksana “Sarana Pelayanan”, “Aplikasi FRS”");
    public static Sourced SelfRelated { get; } = Seen("lembar resmi yang menyebut dirinya dalam keterkaitan");
    public static Sourced EmptySections { get; } = Seen("bagian identitas sering dikosongkan pada lembar resmi");
    public static Sourced LooseDuration { get; } = Seen("lembar resmi dengan waktu “Sesuai kebutuhan”, “Triwulan”, “-”");
    public static Sourced DayUnits { get; } = Seen("satuan waktu pada lembar resmi: hari dan hari kerja berbeda");
    public static Sourced Continuity { get; } = Seen("output suatu baris lazimnya menjadi kelengkapan baris berikutnya");
    public static Sourced RowNumbers { get; } = Seen("lembar resmi dengan nomor baris yang terlewat");
    public static Sourced NumberLater { get; } = Seen("nomor sering baru diisi saat pengesahan");

    public static Sourced OneExecutor { get; } = General("satu kegiatan dilakukan satu pelaksana; pada praktiknya kerja bersama sering ada");
    public static Sourced OneActivity { get; } = General("satu kegiatan = satu baris = satu simbol");
    public static Sourced Drafting { get; } = General("kebiasaan penelaahan SOP");
    public static Sourced LegalCitation { get; } = General("peraturan disebut dengan jenis, nomor, dan tahun");
    public static Sourced Nip { get; } = General("susunan NIP 18 angka: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut");
}
