using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests.Drafting;

/// <summary>Out of Excel, back into Excel, and from one place of the sheet to another.</summary>
public class ClipboardTests(Browsing browsing)
{
    [Fact]
    public async Task Paste_TwelveRowsOfExcel_BecomeRowsWithExecutorsAndFlow_AndGoInOneStep()
    {
        var complaints = new List<string>();
        var page = await Workbook.Begin(browsing, complaints: complaints);
        await Workbook.Paste(page, Workbook.Html);
        await Assertions.Expect(page.Locator(".paste-summary")).ToHaveTextAsync("12 baris, 3 pelaksana (baru: Pengadministrasi Umum, Kepala Subbagian, Kepala Bagian), 12 simbol yang dihubungkan berurutan.");
        Assert.Empty(await Workbook.Barriers(page.Locator("dialog")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();

        var activities = await Workbook.Column(page, "activity");
        Assert.Equal(12, activities.Length);
        Assert.Equal("Mengarsipkan surat", activities[11]);
        Assert.Equal("Surat permohonan\nNomor agenda", (await Workbook.Column(page, "requirements"))[2]);
        Assert.Equal(["1 next 2", "2 next 3", "3 yes 4", "4 next 5"], (await Workbook.Flows(page)).Take(4));
        await page.WaitForFunctionAsync("() => document.querySelector('.leaves')?.textContent.includes('Mengarsipkan surat')"); // the drawing has it
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(["", "", ""], await Workbook.Column(page, "activity"));
        Assert.Equal([], complaints);
    }

    [Fact]
    public async Task Paste_MeaningAndRowsChanged_AreTakenAsChosen_AndWhatIsLeftOutIsListed()
    {
        var page = await Workbook.Begin(browsing);
        await Workbook.Paste(page, Workbook.Html);
        await page.GetByLabel("Arti kolom 8: Output").SelectOptionAsync("note");
        await page.GetByLabel("Arti kolom 1: No.").SelectOptionAsync("skip");
        await page.GetByLabel("Baris 4 dari yang disalin").SelectOptionAsync("skip");
        await Assertions.Expect(page.Locator(".paste-left summary")).ToHaveTextAsync("Tidak ikut ditempel (2)");
        Assert.Contains("Mencatat surat dalam buku agenda", await page.Locator(".paste-left").InnerTextAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();
        Assert.Equal(11, (await Workbook.Column(page, "activity")).Length);
        Assert.Equal("Surat bertanda terima", (await Workbook.Column(page, "note"))[0]);
        Assert.All(await Workbook.Column(page, "output"), o => Assert.Equal("", o));
    }

    [Fact]
    public async Task Paste_AColumnWithoutHead_GoesOverTheSelectedColumn()
    {
        var page = await Workbook.Begin(browsing);
        await Workbook.Select(page, 0, "output");
        await Workbook.Paste(page, "<table><tr><td>Agenda</td></tr><tr><td>Hasil pemeriksaan</td></tr></table>", "Agenda\r\nHasil pemeriksaan\r\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();
        Assert.Equal(["Agenda", "Hasil pemeriksaan", ""], await Workbook.Column(page, "output"));
        Assert.Equal(2, (await Workbook.Flows(page)).Length); // the symbols that stood there
    }

    [Fact]
    public async Task Paste_Cancelled_ChangesNothing()
    {
        var page = await Workbook.Begin(browsing);
        await Workbook.Paste(page, Workbook.Html);
        await page.WaitForSelectorAsync(".paste-grid");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.Equal(["", "", ""], await Workbook.Column(page, "activity"));
        Assert.False(await page.EvaluateAsync<bool>("ortala.store.canUndo"));
    }

    [Fact]
    public async Task Paste_OneCellOfExcelIntoATextBeingTyped_GoesInAtTheCaret()
    {
        var page = await Workbook.Begin(browsing);
        await page.Keyboard.TypeAsync("Menerima ");
        await Workbook.Paste(page, "<table><tr><td>surat masuk</td></tr></table>", "surat masuk\r\n");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("Menerima surat masuk", (await Workbook.Column(page, "activity"))[0]);
    }

    [Fact]
    public async Task Paste_LinesOfText_FillOneCell_AndCanBecomeRows()
    {
        var page = await Workbook.Begin(browsing);
        await Workbook.Paste(page, "", "Menerima surat\nMencatat surat\nMengirim surat");
        Assert.Equal("Menerima surat\nMencatat surat\nMengirim surat", (await Workbook.Column(page, "activity"))[0]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Jadikan baris tabel" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();
        Assert.Equal(["Menerima surat", "Mencatat surat", "Mengirim surat"], await Workbook.Column(page, "activity"));
    }

    [Fact]
    public async Task CutAndPaste_ByKeys_BringRowsBackWithTheirFlow()
    {
        var page = await Workbook.Begin(browsing);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Workbook.Paste(page, Workbook.Html);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();
        var (activities, flows) = (await Workbook.Column(page, "activity"), await Workbook.Flows(page));
        await page.EvaluateAsync("""
            () => { const c = ortala.store.draft.charts[0], { selection } = ortala.view;
                selection.select({ at: "cell", chart: c.id, row: c.rows[3].id, field: "activity" });
                selection.select({ at: "cell", chart: c.id, row: c.rows[5].id, field: "note" }, { extend: true }); }
            """);
        await page.Keyboard.PressAsync("Control+x");
        Assert.Equal(9, (await Workbook.Column(page, "activity")).Length);
        Assert.Contains("3 yes 4", await Workbook.Flows(page)); // closed over the gap
        await page.Keyboard.PressAsync("Control+v");
        Assert.Equal(activities, await Workbook.Column(page, "activity"));
        Assert.Equal(flows, await Workbook.Flows(page));
    }

    [Fact]
    public async Task Copy_TheWholeTable_GivesTextAndATableWithHeads()
    {
        var page = await Workbook.Begin(browsing);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Workbook.Paste(page, Workbook.Html);
        await page.GetByRole(AriaRole.Button, new() { Name = "Tempel", Exact = true }).ClickAsync();
        await page.EvaluateAsync("ortala.commands.run('copy-table')");
        await page.WaitForSelectorAsync(".toast-note >> text=Tabel 12 baris disalin");
        var text = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        Assert.StartsWith("No\tKegiatan\tPengadministrasi Umum\tKepala Subbagian\tKepala Bagian\tKelengkapan\tWaktu\tOutput\tKeterangan", text, StringComparison.Ordinal);
        var html = await page.EvaluateAsync<string>("navigator.clipboard.read().then(items => items[0].getType('text/html')).then(blob => blob.text())");
        Assert.Equal(14, await page.EvaluateAsync<int>("html => new DOMParser().parseFromString(html.replace(/ style=/g, ' data-style='), 'text/html').querySelectorAll('tr').length", html));
        Assert.Contains("Keputusan: Ya → 4", html, StringComparison.Ordinal);
    }
}
