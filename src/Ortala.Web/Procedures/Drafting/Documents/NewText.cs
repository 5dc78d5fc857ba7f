using Ortala.Procedures.Checking;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Words of the page that begins a document.</summary>
public static class NewText
{
    public static readonly Bilingual
        Heading = new("Naskah baru", "New document"),
        Lead = new("Pilih dari mana Anda mulai. Semuanya dapat diubah nanti di lembarnya.", "Choose where to begin. Everything can be changed later on the sheet."),
        BlankHeading = new("Lembar kosong", "Blank sheet"),
        Blank = new("Isian ini boleh dikosongkan dulu. Lembar dimulai dengan tiga baris: mulai, proses, selesai.", "All of this may be left empty for now. The sheet begins with three rows: start, process, end."),
        Title = new("Nama SOP", "SOP name"),
        TitleExample = new("misalnya: Pengelolaan Surat Masuk", "e.g. Pengelolaan Surat Masuk"),
        Unit = new("Unit kerja", "Unit"),
        Form = new("Bentuk resmi", "Official form"),
        Executors = new("Pelaksana, satu per baris", "Executors, one a line"),
        ExecutorsHint = new("Nama jabatan atau peran, dari kiri ke kanan di tabel.", "Names of posts or roles, from left to right in the table."),
        Begin = new("Mulai menulis", "Begin writing"),
        SampleHeading = new("Dari contoh", "From a sample"),
        Sample = new("Salin salah satu contoh yang disertakan, lalu sesuaikan.", "Copy a sample that comes with the program, then adapt it."),
        SampleLabel = new("Contoh", "Sample"),
        UseSample = new("Sunting salinannya", "Edit a copy"),
        FileHeading = new("Dari berkas", "From a file"),
        File = new("Berkas .sop.yaml, misalnya yang pernah diunduh dari sini. Teks UTF-8, paling besar 2 MB.", "A .sop.yaml file, for instance one downloaded here. UTF-8 text, 2 MB at most."),
        FileLabel = new("Berkas naskah", "File"),
        UseFile = new("Buka berkas", "Open the file"),
        NotTaken = new("Naskah belum dibuat", "The document was not made"),
        NotUnderstood = new("Ada bagian berkas yang tidak dapat dipahami. Perbaiki yang disebut di bawah, lalu pilih lagi berkasnya. Tidak ada yang disimpan.",
            "A part of the file could not be understood. Mend what is named below, then choose the file again. Nothing was stored."),
        UnknownSample = new("Contoh atau naskah unggahan itu tidak ada lagi. Pilih contoh lain, atau buka berkasnya di sini.", "That sample or uploaded text is no longer there. Choose another sample, or open the file here."),
        Node = new("Milik unit", "Belongs to"),
        NodeHint = new("Naskah dilihat dan ditulis oleh mereka yang berperan di unit ini dan di atasnya.", "The document is seen and written by those who have a role in this unit or above it."),
        NotYourUnit = new("Anda tidak dapat menulis naskah untuk unit itu. Pilih unit lain.", "You cannot write documents for that unit. Choose another one."),
        TooLong = new("Isian ini paling panjang {0} huruf.", "This may be {0} characters long at most."),
        TooManyExecutors = new("Paling banyak {0} pelaksana.", "{0} executors at most."),
        ExecutorTooLong = new("Nama satu pelaksana paling panjang {0} huruf.", "The name of one executor may be {0} characters long at most.");
}
