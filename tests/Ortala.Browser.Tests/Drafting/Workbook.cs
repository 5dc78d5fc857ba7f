using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>A table of twelve rows as Excel puts it on the clipboard.</summary>
static class Workbook
{
    /// <summary>Activity, then the marks of three executors, then requirements, time, output, remark.</summary>
    static readonly string[] rows =
    [
        "Menerima surat permohonan|x|||Surat permohonan|5 menit|Surat bertanda terima|", "Mencatat surat dalam buku agenda|x|||Surat bertanda terima|5 menit|Nomor agenda|",
        "Memeriksa kelengkapan berkas||Ya/Tidak||1. Surat permohonan<br style='mso-data-placement:same-cell'>\n  2. Nomor agenda|15 menit|Hasil pemeriksaan|", "Menyusun konsep jawaban||x||Hasil pemeriksaan|1 hari kerja|Konsep jawaban|",
        "Meneliti konsep jawaban|||x|Konsep jawaban|30 menit|Konsep yang diteliti|", "Memperbaiki konsep jawaban||x||Konsep yang diteliti|30 menit|Konsep akhir|",
        "Memaraf konsep jawaban||x||Konsep akhir|10 menit|Konsep berparaf|", "Menandatangani surat jawaban|||x|Konsep berparaf|1 hari kerja|Surat jawaban|",
        "Memberi nomor surat|x|||Surat jawaban|5 menit|Surat bernomor|", "Menggandakan surat|x|||Surat bernomor|10 menit|Salinan surat|",
        "Mengirim surat|x|||Salinan surat|1 hari kerja|Bukti kirim|", "Mengarsipkan surat|x|||Bukti kirim|10 menit|Arsip|",
    ];

    /// <summary>The HTML, with the head in two rows.</summary>
    public static string Html { get; } = Write();

    static string Write()
    {
        var html = new StringBuilder("""
            <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name=Generator content="Microsoft Excel 15"><style>td{mso-number-format:General}</style></head><body>
            <table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'><!--StartFragment-->
            <tr><td rowspan=2 class=xl65>No.</td><td rowspan=2>Kegiatan</td><td colspan=3>Pelaksana</td><td colspan=3>Mutu Baku</td><td rowspan=2>Ket.</td></tr>
            <tr><td>Pengadministrasi Umum</td><td>Kepala Subbagian</td><td>Kepala Bagian</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
            """);
        for (var i = 0; i < rows.Length; i++) html.Append("<tr height=20><td x:num>").Append(i + 1).Append("</td><td class=xl67>").Append(rows[i].Replace("|", "</td><td class=xl67>", StringComparison.Ordinal)).Append("</td></tr>\n");
        return html.Append("<!--EndFragment--></table></body></html>").ToString();
    }

    /// <summary>Pastes where the focus is.</summary>
    public static Task Paste(IPage page, string html, string text = "") => page.EvaluateAsync("""
        ([html, text]) => {
            const data = new DataTransfer();
            if (html) data.setData("text/html", html);
            data.setData("text/plain", text);
            document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
        }
        """, new[] { html, text });

    /// <summary>A blank document in the editor, with the first activity selected.</summary>
    public static async Task<IPage> Begin(Browsing browsing, int width = 1280, List<string>? complaints = null, string language = "id")
    {
        var page = await browsing.VisitAs("penyusun-sop", "/naskah/baru?lang=" + language, width, complaints: complaints);
        await page.FillAsync("[name=judul]", "Menjawab Permohonan");
        await page.Locator("form:has([name=judul]) button").ClickAsync();
        await page.WaitForSelectorAsync("body[data-ready]");
        await Select(page, 0, "activity");
        return page;
    }

    /// <summary>Selects a cell of the first flowchart.</summary>
    public static Task Select(IPage page, int row, string field) => page.EvaluateAsync(
        "([row, field]) => { const c = ortala.store.draft.charts[0]; ortala.view.selection.select({ at: 'cell', chart: c.id, row: c.rows[row].id, field }); }", new object[] { row, field });

    /// <summary>A column of the first flowchart.</summary>
    public static Task<string[]> Column(IPage page, string field) => page.EvaluateAsync<string[]>("field => ortala.store.draft.charts[0].rows.map(r => r[field])", field);

    /// <summary>What axe finds within a part of the page.</summary>
    public static async Task<string[]> Barriers(ILocator part)
    {
        var axe = await part.RunAxe();
        Assert.NotEmpty(axe.Passes);
        return [.. axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html[..Math.Min(160, n.Html.Length)]))}")];
    }

    /// <summary>Flows as "from kind to", by numbers of rows.</summary>
    public static Task<string[]> Flows(IPage page) => page.EvaluateAsync<string[]>("""
        () => { const { rows } = ortala.store.draft.charts[0]; const numberOf = id => rows.findIndex(r => r.symbols.some(s => s.id === id)) + 1;
            return rows.flatMap((r, i) => r.symbols.flatMap(s => s.exits.map(x => `${i + 1} ${x.kind} ${numberOf(x.target)}`))); }
        """);
}
