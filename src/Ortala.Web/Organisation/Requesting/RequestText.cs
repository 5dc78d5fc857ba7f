using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Words of account requests.</summary>
public static class RequestText
{
    /// <summary>Address of a request.</summary>
    public static string Address(Guid id) => $"/permintaan-akun/{id}";

    public static readonly Bilingual
        AskHeading = new("Minta akun", "Ask for an account"),
        AskLead = new("Belum punya akun? Isi formulir ini. Admin unit Anda memutuskan, dan hasilnya dikirim ke surel Anda paling lambat 14 hari.",
            "No account yet? Fill in this form. Your unit's administrator decides, and the answer is mailed to you within 14 days."),
        Name = new("Nama lengkap", "Full name"),
        Nip = new("NIP (boleh kosong)", "NIP (may be empty)"),
        Position = new("Jabatan (boleh kosong)", "Position (may be empty)"),
        Email = new("Surel", "E-mail"),
        EmailHint = new("Jawaban dan tautan masuk dikirim ke sini; sebaiknya surel dinas.", "The answer and the sign-in link are sent here; best an official address."),
        Unit = new("Unit kerja", "Unit"),
        UnitSearch = new("Cari nama unit", "Find a unit"),
        UnitFind = new("Cari unit", "Find"),
        UnitChoose = new("– pilih –", "– choose –"),
        UnitMany = new("Ada lebih dari {0} unit yang cocok; tulis lebih lengkap lalu cari lagi.", "More than {0} units match; write more and search again."),
        UnitNone = new("Tidak ada unit dengan nama itu.", "No unit of that name."),
        Role = new("Peran yang diminta", "Role asked for"),
        Purpose = new("Keperluan", "Purpose"),
        PurposeHint = new("Misalnya: menyusun SOP pelayanan di puskesmas.", "E.g. drafting SOPs of the services of a health centre."),
        Letter = new("Surat tugas atau surat permohonan (PDF atau foto, boleh kosong)", "Letter of assignment or request (PDF or photograph, may be left out)"),
        Trap = new("Jangan isi kolom ini", "Leave this field empty"),
        Send = new("Kirim permintaan", "Send the request"),
        EmailMissing = new("Isi alamat surel; jawabannya dikirim ke sana.", "Fill in an e-mail address; the answer is sent there."),
        EmailWrong = new("Alamat surel tidak lengkap. Contoh: nama@instansi.go.id.", "The e-mail address is not complete. Example: nama@instansi.go.id."),
        PurposeMissing = new("Tulis keperluannya, paling sedikit 10 karakter.", "Write the purpose, at least 10 characters."),
        RoleMissing = new("Pilih peran yang diminta.", "Choose the role you ask for."),
        UnitMissing = new("Pilih unit kerja Anda.", "Choose your unit."),
        NotSent = new("Permintaan belum terkirim. Perbaiki isian yang ditandai; yang lain tetap tersimpan di formulir.", "The request was not sent. Mend the marked fields; the others are kept in the form."),
        SentHeading = new("Permintaan diterima", "Request received"),
        SentNumber = new("Nomor permintaan Anda: {0}", "Number of your request: {0}"),
        SentNext = new("Catat nomor ini. Tanda terima dikirim ke surel Anda; keputusan menyusul paling lambat 14 hari.", "Note this number. A receipt is mailed to you; the decision follows within 14 days."),
        ToHome = new("Ke beranda", "To the front page"),
        Heading = new("Permintaan akun", "Account requests"),
        Number = new("Nomor", "Number"),
        State = new("Keadaan", "State"),
        AskedAt = new("Diminta", "Asked"),
        Until = new("Batas waktu", "Until"),
        DecidedAt = new("Diputuskan", "Decided"),
        Nothing = new("Belum ada permintaan akun", "No account requests yet"),
        NothingNext = new("Permintaan dari unit Anda dan unit di bawahnya muncul di sini. Bagikan alamat /minta-akun kepada pegawai yang memerlukan akun.", "Requests from your unit and those below appear here. Give the address /minta-akun to officers who need an account."),
        LetterOf = new("Surat", "Letter"),
        Remark = new("Alasan atau catatan", "Reason or remark"),
        By = new("Oleh", "By"),
        Account = new("Akun yang dibuat", "Account that was made"),
        EmailKnown = new("Surel ini sudah dipakai oleh akun lain di unit Anda. Periksa dahulu apakah orangnya sama.", "This e-mail is used by another account below you. See first whether it is the same person."),
        RoleNotYours = new("Peran ini tidak dapat Anda berikan pada unit tersebut.", "You cannot give this role in that unit."),
        NameJustTaken = new("Akun lain baru saja dibuat dengan nama pengguna yang sama. Coba sekali lagi.", "Another account has just been made with the same user name. Try again."),
        ChangedBy = new("Permintaan ini baru saja diputuskan orang lain. Keputusan Anda tidak disimpan; yang tampil di bawah adalah keadaannya sekarang.", "Somebody else has just decided on this request. Your decision was not stored; below is how it stands now."),
        Done = new("Permintaan {0} telah diputuskan.", "The request {0} has been decided."),
        Overdue = new("Batas waktunya sudah lewat; sistem menutupnya sebentar lagi.", "Its time is over; the program closes it shortly.");
}
