using Markdig;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Help;

/// <summary>A guide for one role; its text is docs/guide/<i>key</i>.md, in the language it is written in.</summary>
/// <param name="Key">Name of the file and of the address.</param>
/// <param name="Icon">Drawing beside its name.</param>
/// <param name="Title">Name.</param>
/// <param name="Summary">What the reader will be able to do.</param>
public sealed record Guide(string Key, string Icon, Bilingual Title, Bilingual Summary)
{
    // Raw HTML in a guide is shown as text: the pages' policy would not run it anyway.
    static readonly MarkdownPipeline markdown = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoIdentifiers().Build();

    /// <summary>All guides.</summary>
    public static IReadOnlyList<Guide> All { get; } =
    [
        new("penyusun", "pen", new("Penyusun SOP", "Drafter"), new("Menulis naskah dan melihat lembarnya.", "Writing a procedure and seeing its sheet.")),
        new("pemeriksa", "check", new("Pemeriksa", "Reviewer"), new("Membaca catatan pemeriksaan dan lembar.", "Reading the findings and the sheet.")),
        new("admin", "people", new("Admin", "Administrator"), new("Menjalankan Ortala di komputer atau server.", "Running Ortala on a computer or server.")),
    ];

    /// <summary>The guide of that key, or null.</summary>
    public static Guide? Find(string key) => All.FirstOrDefault(g => g.Key == key);

    /// <summary>The guide as HTML.</summary>
    public string Html()
    {
        using var reader = new StreamReader(typeof(Guide).Assembly.GetManifestResourceStream($"guide/{Key}.md")!);
        return Markdown.ToHtml(reader.ReadToEnd(), markdown).Replace("<pre>", "<pre tabindex=\"0\">", StringComparison.Ordinal); // scrolled by keyboard too
    }
}
