using Ortala.Procedures.Checking.Language;
using Ortala.Procedures.Model;
using Xunit;

namespace Ortala.Procedures.Tests.Checking;

public class ActivityTextTests
{
    static readonly ExecutorNames executors = new([new("a", "Kepala Bidang"), new("b", "Pejabat Pembuat Komitmen"), new("c", "Tim Gudang/Subbagian Umum"), new("d", "Front Office"), new("e", "UKPBJ")]);

    static ActivityText Read(string text) => new(text, executors);

    [Theory]
    [InlineData("menerima", "Active")]
    [InlineData("mengesahkan", "Active")]
    [InlineData("menyosialisasikan", "Active")]
    [InlineData("meng-upload", "Active")]
    [InlineData("memilah-milah", "Active")]
    [InlineData("melaporkannya", "Active")]
    [InlineData("berkoordinasi", "Active")]
    [InlineData("dikirimkan", "Passive")]
    [InlineData("sampaikan", "Base")]
    [InlineData("upload", "Base")]
    [InlineData("menteri", "None")]
    [InlineData("mekanismenya", "None")]
    [InlineData("melalui", "None")]
    [InlineData("berkas", "None")]
    [InlineData("berakhirnya", "None")]
    [InlineData("disposisi", "None")]
    [InlineData("direktur", "None")]
    [InlineData("persetujuan", "None")]
    [InlineData("penyiapan", "None")]
    [InlineData("verifikasi", "None")]
    public void FormOf_Word_IsThatOfItsPrefixOrTheLists(string word, string form) => Assert.Equal(form, Verbs.FormOf(word).ToString());

    [Theory]
    [InlineData("Kepala Bidang menugaskan analis", "Kepala Bidang")]
    [InlineData("PPK menetapkan SPPBJ", "PPK")] // initials of an executor
    [InlineData("UKPBJ melakukan reviu", "UKPBJ")]
    [InlineData("Subbagian Umum dapat menugaskan staf", "Subbagian Umum")] // after the slash
    [InlineData("Front Office mencatat berkas", "Front Office")]
    [InlineData("PPK dan Penyedia menandatangani kontrak", "PPK dan Penyedia")]
    [InlineData("Petugas Jaga melaporkan kejadian", "Petugas Jaga")] // no executor of the table, a doer all the same
    [InlineData("Pengesahan laporan oleh Kepala Bidang", "Kepala Bidang")]
    [InlineData("Mencatat berkas, kemudian petugas memeriksa berkas", "petugas")]
    [InlineData("Pegawai yang bersangkutan mengisi formulir", "Pegawai yang bersangkutan")]
    [InlineData("Mengirim usulan kepada PPK", null)] // receives
    [InlineData("Memerintahkan Kepala Bidang untuk menyusun laporan", null)]
    [InlineData("Menerima laporan yang disusun oleh PPK", null)] // another act
    [InlineData("Menyiapkan surat untuk ditandatangani oleh Kepala Bidang", null)]
    [InlineData("Menindaklanjuti hasil pemeriksaan oleh Inspektorat", null)]
    [InlineData("Tim dibentuk dengan surat keputusan", null)]
    [InlineData("Rekomendasi kepada Kepala Bidang", null)]
    public void Doer_OfText_IsSubjectOrAgent(string text, string? doer) => Assert.Equal(doer, Read(text).Doer);

    [Theory]
    [InlineData("Menerima dan mencatat surat", "mencatat surat")]
    [InlineData("Mencetak sertifikat lalu diserahkan kepada pemohon", "diserahkan kepada pemohon")]
    [InlineData("Membuat konsep surat, meminta paraf atasan", "meminta paraf atasan")]
    [InlineData("Menyusun laporan dan/atau memperbaiki data", "memperbaiki data")]
    [InlineData("Memeriksa draf (lakukan perbaikan jika ada koreksi)", "lakukan perbaikan jika")]
    [InlineData("Memeriksa berkas; apabila lengkap diteruskan ke Kepala Bidang", "diteruskan ke Kepala")]
    [InlineData("Penerimaan dan pencatatan surat", "pencatatan surat")]
    [InlineData("Input data dan upload dokumen", "upload dokumen")]
    [InlineData("Mengumpulkan data dan informasi", null)]
    [InlineData("Mencatat surat keluar dan masuk", null)]
    [InlineData("Menugaskan staf untuk mengonsep dan mengetik surat", null)]
    [InlineData("Memeriksa berkas yang diterima dan dicatat petugas", null)]
    [InlineData("Menyetujui atau menolak permohonan", null)]
    [InlineData("Melakukan verifikasi dan validasi data", null)]
    [InlineData("Menyusun laporan bulanan, triwulanan, dan tahunan", null)]
    [InlineData("Menyerahkan berkas kepada Ka. Bid. Pelayanan", null)]
    public void SecondActivity_OfText_IsJoinedVerbAndNoJoinedObject(string text, string? second) => Assert.Equal(second, Read(text).SecondActivity);

    [Theory]
    [InlineData("3. Menyusun laporan", "3", "Menyusun")]
    [InlineData("(bila perlu) Menyusun laporan", "", "Menyusun")]
    [InlineData("3 orang petugas", "", "3")]
    public void FirstWord_OfText_SkipsTypedNumberAndBrackets(string text, string number, string first) =>
        Assert.Equal((number, first), (Read(text).TypedNumber, Read(text).FirstWord.Text));

    [Theory]
    [InlineData("")]
    [InlineData("((((")]
    [InlineData("dan dan dan, ; . /")]
    [InlineData("oleh")]
    [InlineData("\u200f ﷺ 👍🏽")]
    public void AnyText_IsReadWithoutFault(string text) => Assert.Null(Read(text).Doer);
}
