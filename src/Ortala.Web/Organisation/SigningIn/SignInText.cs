using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Words of the sign-in.</summary>
public static class SignInText
{
    public static readonly Bilingual
        Heading = new("Masuk", "Sign in"),
        UserName = new("Nama pengguna atau surel", "User name or e-mail"),
        Password = new("Kata sandi", "Password"),
        Forgot = new("Lupa kata sandi?", "Forgotten the password?"),
        NoAccount = new("Belum punya akun?", "No account yet?"),
        AskAccount = new("Minta akun", "Ask for one"),
        Wrong = new("Nama pengguna atau kata sandi tidak cocok. Setelah lima kali salah, akun terkunci 15 menit.", "The user name or the password does not match. After five wrong tries an account is locked for 15 minutes."),
        LockedOut = new("Terlalu banyak percobaan yang salah. Tunggu 15 menit, lalu coba lagi, atau minta tautan kata sandi baru.", "Too many wrong tries. Wait 15 minutes and try again, or ask for a link to a new password."),
        Suspended = new("Akun ini sedang ditangguhkan atau sudah ditutup. Hubungi admin lokal unit Anda.", "This account is suspended or closed. Ask the local administrator of your unit."),
        SignedOut = new("Anda sudah keluar.", "You have signed out."),
        NewPasswordSet = new("Kata sandi baru disimpan. Masuklah dengan kata sandi itu.", "The new password is stored. Sign in with it."),
        CodeHeading = new("Kode verifikasi", "Verification code"),
        CodeLead = new("Buka aplikasi autentikator di ponsel Anda dan ketik enam angka yang tampil untuk Ortala.", "Open the authenticator application on your phone and type the six digits that it shows for Ortala."),
        Code = new("Kode enam angka", "Six-digit code"),
        CodeWrong = new("Kode tidak cocok. Pastikan jam ponsel Anda tepat, lalu ketik kode yang sedang tampil.", "The code does not match. See that the clock of your phone is right and type the code that it shows now."),
        Remember = new("Ingat peramban ini selama 30 hari", "Remember this browser for 30 days"),
        RememberHint = new("Jangan dicentang pada komputer bersama.", "Not on a shared computer."),
        Verify = new("Verifikasi", "Verify"),
        NoPhone = new("Ponsel tidak ada? Pakai kode pemulihan", "No phone at hand? Use a recovery code"),
        RecoveryHeading = new("Kode pemulihan", "Recovery code"),
        RecoveryLead = new("Ketik salah satu kode yang Anda simpan saat memasang faktor kedua. Setiap kode berlaku satu kali.", "Type one of the codes that you kept when you set up the second factor. Each works once."),
        RecoveryWrong = new("Kode pemulihan tidak cocok atau sudah pernah dipakai.", "The recovery code does not match or was used before."),
        BackToCode = new("Kembali ke kode aplikasi", "Back to the application's code"),
        NoCodes = new("Kode pemulihan hilang juga? Minta admin lokal unit Anda mengatur ulang faktor kedua.", "Lost the recovery codes too? Ask the local administrator of your unit to reset the second factor."),
        SignOutHeading = new("Keluar dari Ortala?", "Sign out of Ortala?"),
        SignOutLead = new("Naskah yang sudah tersimpan tetap ada.", "What is stored stays."),
        SignOut = new("Keluar", "Sign out"),
        Stay = new("Tidak jadi", "Stay");
}
