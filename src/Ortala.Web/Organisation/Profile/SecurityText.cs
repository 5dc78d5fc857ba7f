using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.Profile;

/// <summary>Words of password, second factor and sessions.</summary>
public static class SecurityText
{
    public static readonly Bilingual
        PasswordHeading = new("Kata sandi", "Password"),
        PasswordLead = new("Setelah diganti, semua sesi lain diakhiri; sesi ini tetap berjalan.", "After the change all other sessions end; this one goes on."),
        Change = new("Ganti kata sandi", "Change the password"),
        Changed = new("Kata sandi diganti. Sesi lain sudah diakhiri.", "The password is changed. Other sessions have ended."),
        FactorHeading = new("Faktor kedua", "Second factor"),
        FactorOff = new("Belum dipasang. Dengan faktor kedua, orang yang mengetahui kata sandi Anda tetap tidak dapat masuk tanpa ponsel Anda.", "Not set up. With a second factor, whoever knows your password still cannot sign in without your phone."),
        FactorOn = new("Aktif. Saat masuk, Ortala meminta kode dari aplikasi autentikator.", "In force. At sign-in Ortala asks for a code of the authenticator application."),
        SetUp = new("Pasang faktor kedua", "Set up a second factor"),
        CodesLeft = new("Kode pemulihan yang belum dipakai: {0} dari {1}.", "Recovery codes not used yet: {0} of {1}."),
        FewCodes = new("Kode pemulihan hampir habis. Buat yang baru.", "The recovery codes are running out. Make new ones."),
        RenewCodes = new("Buat kode pemulihan baru", "Make new recovery codes"),
        TurnOff = new("Matikan faktor kedua", "Turn the second factor off"),
        TurnedOff = new("Faktor kedua dimatikan.", "The second factor is turned off."),
        AskPassword = new("Ketik kata sandi Anda untuk mengubah faktor kedua.", "Type your password to change the second factor."),
        SetUpHeading = new("Pasang faktor kedua", "Set up a second factor"),
        SetUpApp = new("Pasang aplikasi autentikator di ponsel, misalnya Google Authenticator, Microsoft Authenticator, atau FreeOTP.", "Install an authenticator application on your phone, e.g. Google Authenticator, Microsoft Authenticator or FreeOTP."),
        SetUpScan = new("Pindai gambar ini dengan aplikasi itu. Tidak dapat memindai? Ketik kuncinya.", "Scan this picture with it. Cannot scan? Type the key."),
        Drawing = new("Kode QR berisi kunci faktor kedua", "QR code with the key of the second factor"),
        KeyLabel = new("Kunci", "Key"),
        SetUpCode = new("Ketik enam angka yang tampil di aplikasi.", "Type the six digits that the application shows."),
        TurnOn = new("Aktifkan", "Put in force"),
        CodeWrong = new("Kode tidak cocok. Pastikan jam ponsel Anda tepat, lalu ketik kode yang sedang tampil.", "The code does not match. See that the clock of your phone is right and type the code that it shows now."),
        Cancel = new("Batal", "Cancel"),
        CodesHeading = new("Kode pemulihan Anda", "Your recovery codes"),
        CodesLead = new("Simpan kode ini di tempat aman; hanya ditampilkan sekali ini. Setiap kode dapat dipakai satu kali untuk masuk bila ponsel Anda tidak ada.", "Keep these codes in a safe place; they are shown this once only. Each can be used once to sign in when your phone is not at hand."),
        FactorNowOn = new("Faktor kedua aktif.", "The second factor is in force."),
        Copy = new("Salin", "Copy"),
        Copied = new("Tersalin", "Copied"),
        Print = new("Cetak", "Print"),
        HaveKept = new("Sudah saya simpan", "I have kept them"),
        SessionsLead = new("Peramban tempat akun Anda sedang masuk. Akhiri yang tidak Anda kenal, lalu ganti kata sandi.", "Browsers in which your account is signed in. End those you do not know, then change the password."),
        ThisOne = new("Sesi ini", "This session"),
        UnknownDevice = new("Peramban tidak dikenal", "Unknown browser"),
        Since = new("Masuk {0}", "Signed in {0}"),
        Seen = new("terakhir terlihat {0}", "last seen {0}"),
        From = new("dari {0}", "from {0}"),
        End = new("Akhiri", "End"),
        EndOthers = new("Keluar di semua tempat lain", "Sign out everywhere else"),
        Ended = new("Sesi diakhiri.", "The session has ended."),
        OthersEnded = new("{0} sesi lain diakhiri.", "{0} other sessions have ended."),
        NoOthers = new("Tidak ada sesi lain.", "There are no other sessions.");
}
