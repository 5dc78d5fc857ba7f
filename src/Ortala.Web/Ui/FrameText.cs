using Ortala.Procedures.Checking;

namespace Ortala.Web.Ui;

/// <summary>Words of the frame around every page.</summary>
public static class FrameText
{
    public static readonly Bilingual
        Tagline = new("Meja kerja biro organisasi", "The organisation bureau's workbench"),
        SkipToContent = new("Langsung ke isi", "Skip to content"),
        MainMenu = new("Menu utama", "Main menu"),
        Home = new("Beranda", "Home"),
        Procedures = new("Daftar SOP", "Procedures"),
        Drafts = new("Naskah", "Documents"),
        Upload = new("Unggah", "Upload"),
        Guide = new("Panduan", "Guide"),
        Menu = new("Menu", "Menu"),
        Inbox = new("Tugas", "Tasks"),
        NotificationList = new("Pemberitahuan", "Notifications"),
        Organisation = new("Organisasi", "Organisation"),
        Accounts = new("Akun", "Accounts"),
        Requests = new("Permintaan akun", "Account requests"),
        Trail = new("Jejak", "Audit trail"),
        Operations = new("Operasi", "Operations"),
        AskForAccount = new("Minta akun", "Ask for an account"),
        Search = new("Cari", "Search"),
        SignIn = new("Masuk", "Sign in"),
        SignOut = new("Keluar", "Sign out"),
        MyAccount = new("Akun saya", "My account"),
        Profile = new("Profil", "Profile"),
        Security = new("Keamanan", "Security"),
        Sessions = new("Sesi masuk", "Sessions"),
        NotificationSettings = new("Setelan pemberitahuan", "Notification settings"),
        Delegations = new("Delegasi", "Delegations"),
        HelpOfPage = new("Bantuan halaman ini", "Help for this page"),
        AppearanceChoice = new("Tampilan", "Appearance"),
        AppearanceAuto = new("Mengikuti sistem", "As the system"),
        AppearanceLight = new("Terang", "Light"),
        AppearanceDark = new("Gelap", "Dark"),
        About = new("Tentang", "About"),
        LanguageChoice = new("Bahasa", "Language"),
        InIndonesian = new("Bahasa Indonesia", "Bahasa Indonesia"),
        InEnglish = new("English", "English"),
        YouAreHere = new("Anda di sini", "You are here"),
        Version = new("Versi {0}", "Version {0}"),
        FootNote = new("Semua yang tampil di sini dilayani oleh komputer ini; tidak ada yang diambil dari situs lain.",
            "Everything shown here is served by this computer; nothing is fetched from other sites.");
}
