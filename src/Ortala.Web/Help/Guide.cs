using Markdig;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Help;

/// <summary>A guide for one role; its text is docs/guide/<i>key</i>.md, in English docs/guide/<i>key</i>.en.md where it is translated.</summary>
/// <param name="Key">Name of the file and of the address.</param>
/// <param name="Icon">Drawing beside its name.</param>
/// <param name="Title">Name.</param>
/// <param name="Summary">What the reader will be able to do.</param>
public sealed record Guide(string Key, string Icon, Bilingual Title, Bilingual Summary)
{
    // Raw HTML in a guide is shown as text: the pages' policy would not run it anyway.
    static readonly MarkdownPipeline markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().UseGenericAttributes().Build();

    /// <summary>All guides.</summary>
    public static IReadOnlyList<Guide> All { get; } =
    [
        new("mulai", "home", new("Mulai", "First steps"), new("Masuk, mengenal layar, dan langkah pertama menurut peran.", "Signing in, finding one's way, first steps by role.")),
        new("akun-saya", "people", new("Akun saya", "My account"), new("Masuk, menjaga keamanan akun, dan mendelegasikan jabatan.", "Signing in, keeping the account safe, delegating one's office.")),
        new("naskah", "pen", new("Menulis di lembar", "Writing on the sheet"), new("Dari lembar kosong sampai siap ditandatangani.", "From a blank sheet to one that can be signed.")),
        new("mencari", "search", new("Mencari dan daftar", "Searching and lists"), new("Menemukan apa saja, menyaring daftar, dan mengerjakan banyak baris sekaligus.", "Finding anything, narrowing lists, acting on many rows at once.")),
        new("penyusun", "rows", new("Penyusun SOP", "Drafter"), new("Menulis naskah sebagai berkas teks dan mengunggahnya.", "Writing a procedure as a text file and uploading it.")),
        new("pemeriksa", "check", new("Pemeriksa", "Reviewer"), new("Membaca catatan pemeriksaan dan lembar.", "Reading the findings and the sheet.")),
        new("tugas", "inbox", new("Tugas dan pemberitahuan", "Tasks and notifications"), new("Melihat apa yang menunggu, dan mengatur surel yang diterima.", "Seeing what waits, and choosing which e-mails one gets.")),
        new("bentuk-instansi", "printer", new("Bentuk instansi", "Agency forms"), new("Menyalin bentuk resmi dan menyesuaikannya untuk instansi sendiri.", "Copying an official form and adapting it for one's own agency.")),
        new("jejak", "history", new("Jejak dan permintaan akun", "Audit trail and account requests"), new("Membaca apa yang terjadi, dan memutuskan permintaan akun.", "Reading what happened, and deciding on account requests.")),
        new("organisasi", "tree", new("Organisasi", "Organisation"), new("Menyusun unit dan menatanya kembali.", "Arranging units and rearranging them.")),
        new("admin-lokal", "people", new("Admin lokal", "Local administrator"), new("Membuat akun, memberi peran, dan serah terima.", "Making accounts, giving roles, handing over.")),
        new("admin", "people", new("Admin", "Administrator"), new("Menjalankan Ortala di komputer atau server.", "Running Ortala on a computer or server.")),
    ];

    /// <summary>The guide of that key, or null.</summary>
    public static Guide? Find(string key) => All.FirstOrDefault(g => g.Key == key);

    /// <summary>The language the guide is read in: <paramref name="wanted"/> where it is translated, else Indonesian.</summary>
    public string Language(string wanted) => typeof(Guide).Assembly.GetManifestResourceInfo(Resource(wanted)) is null ? "id" : wanted;

    /// <summary>The guide as HTML, in one of the languages of <see cref="Language"/>.</summary>
    public string Html(string language)
    {
        using var reader = new StreamReader(typeof(Guide).Assembly.GetManifestResourceStream(Resource(language))!);
        return Markdown.ToHtml(reader.ReadToEnd(), markdown).Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal); // scrolled by keyboard too
    }

    string Resource(string language) => language == "id" ? $"guide/{Key}.md" : $"guide/{Key}.{language}.md";
}
