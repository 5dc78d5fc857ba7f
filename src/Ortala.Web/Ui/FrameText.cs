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
        About = new("Tentang", "About"),
        LanguageChoice = new("Bahasa", "Language"),
        InIndonesian = new("Bahasa Indonesia", "Bahasa Indonesia"),
        InEnglish = new("English", "English"),
        YouAreHere = new("Anda di sini", "You are here"),
        Version = new("Versi {0}", "Version {0}"),
        FootNote = new("Semua yang tampil di sini dilayani oleh komputer ini; tidak ada yang diambil dari situs lain.",
            "Everything shown here is served by this computer; nothing is fetched from other sites.");
}
