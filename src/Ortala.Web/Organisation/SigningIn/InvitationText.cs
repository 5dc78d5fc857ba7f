using Ortala.Procedures.Checking;

namespace Ortala.Web.Organisation.SigningIn;

/// <summary>Words of one-time links and of forgotten passwords.</summary>
public static class InvitationText
{
    public static readonly Bilingual
        Welcome = new("Selamat datang di Ortala", "Welcome to Ortala"),
        WelcomeLead = new("Akun Anda sudah disiapkan. Lengkapi data diri dan buat kata sandi; setelah itu Anda langsung masuk.", "Your account is ready. Complete your personal data and make a password; then you are signed in."),
        YourUserName = new("Nama pengguna Anda", "Your user name"),
        KeepUserName = new("Ingat nama ini: dengan nama dan kata sandi inilah Anda masuk nanti.", "Remember it: with this name and the password you will sign in later."),
        NewHeading = new("Kata sandi baru", "New password"),
        NewLead = new("Buat kata sandi baru untuk akun {0}. Semua sesi yang masih terbuka akan diakhiri.", "Make a new password for the account {0}. All sessions that are still open will end."),
        Enter = new("Simpan dan masuk", "Save and sign in"),
        YourData = new("Data diri", "Personal data"),
        YourPassword = new("Kata sandi", "Password"),
        Gone = new("Tautan ini tidak berlaku lagi", "This link no longer works"),
        GoneUsed = new("Tautan ini sudah pernah dipakai. Bila Anda yang memakainya, masuklah dengan kata sandi yang Anda buat.", "This link was already used. If it was you, sign in with the password that you made."),
        GoneOld = new("Masa berlaku tautan ini sudah lewat, atau tautan yang lebih baru sudah dibuat.", "This link is too old, or a newer one was made."),
        GoneUnknown = new("Alamat ini tidak dikenal. Mungkin sebagian alamatnya terpotong saat disalin.", "This address is not known. Maybe part of it was cut off when it was copied."),
        AskMaker = new("Minta tautan baru kepada {0}.", "Ask {0} for a new link."),
        AskAdmin = new("Minta tautan baru kepada admin lokal unit Anda.", "Ask the local administrator of your unit for a new link."),
        ToSignIn = new("Ke halaman masuk", "To the sign-in"),
        ToForgot = new("Minta tautan kata sandi baru", "Ask for a link to a new password"),
        Entered = new("Selamat datang. Amankan akun Anda dengan faktor kedua: buka Keamanan pada akun saya.", "Welcome. Secure your account with a second factor: see Security in my account."),
        Forgot = new("Lupa kata sandi", "Forgotten password"),
        ForgotLead = new("Tulis nama pengguna atau surel Anda. Tautan untuk membuat kata sandi baru dikirim ke surel yang tercatat pada akun itu.", "Give your user name or e-mail. A link to make a new password is sent to the e-mail of that account."),
        NoEmail = new("Akun Anda tanpa surel, atau belum pernah masuk? Minta tautan kepada admin lokal unit Anda.", "No e-mail in your account, or never signed in? Ask the local administrator of your unit for a link."),
        Send = new("Kirim tautan", "Send the link"),
        NothingTyped = new("Tulis nama pengguna atau surel Anda.", "Give your user name or e-mail."),
        Sent = new("Bila akun itu ada dan mempunyai surel, tautan sedang dikirim dan berlaku 24 jam. Periksa juga folder spam.", "If that account exists and has an e-mail, a link is on its way and works for 24 hours. Look into the spam folder too."),
        MailSubject = new("Kata sandi baru untuk Ortala", "A new password for Ortala"),
        MailText = new("""
            Yth. {0},

            Ada permintaan kata sandi baru untuk akun {1}. Buka tautan ini dalam 24 jam:

            {2}

            Bila bukan Anda yang meminta, abaikan surel ini; kata sandi Anda tidak berubah.
            """, """
            Dear {0},

            A new password was asked for the account {1}. Open this link within 24 hours:

            {2}

            If it was not you, ignore this mail; your password does not change.
            """);
}
