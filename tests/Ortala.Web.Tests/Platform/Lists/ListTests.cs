using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;
using Ortala.Web.Data;
using Ortala.Web.Platform.Search;
using Xunit;

namespace Ortala.Web.Tests.Platform.Lists;

public class ListTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Accounts of a unit with a word of their own in their names.</summary>
    async Task<string> Make(int count, string unit = "DINKES", string before = "")
    {
        var word = "list" + string.Concat(Guid.NewGuid().ToString("N").Where(char.IsAsciiLetter)).PadRight(8, 'x')[..8];
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        var node = await db.Nodes.SingleAsync(n => n.ShortName == unit, Cancel);
        for (var i = 0; i < count; i++)
        {
            var name = $"{before}{word} {i:000}";
            var account = new Account { Id = Guid.CreateVersion7(), UserName = $"{word}-{i}", NormalizedUserName = $"{word}-{i}".ToUpperInvariant(), FullName = name, NodeId = node.Id, CreatedAt = DateTimeOffset.UtcNow, FirstSignInAt = DateTimeOffset.UtcNow, LastSignInAt = DateTimeOffset.UtcNow, SearchText = name.ToLowerInvariant(), SecurityStamp = "x" };
            db.Add(account);
            await db.Index(DateTimeOffset.UtcNow, "account", account.Id, name, "", "/akun/" + account.Id, Cancel);
        }
        await db.SaveChangesAsync(Cancel);
        return word;
    }

    static string[] Names(IParentNode page) => [.. page.QuerySelectorAll(".list-table tbody tr td[data-label] a").Select(a => a.TextContent.Trim())];

    [Fact]
    public async Task List_SearchedSortedAndPaged_ShowsThatPageAndItsCount()
    {
        var word = await Make(30);
        using var client = await app.As("admin-lokal");
        var page = await client.Page($"/akun?cari={word}&urut=-nama");
        Assert.Equal("1–25 dari 30", page.QuerySelector("[data-list-count]")!.TextContent);
        Assert.Equal($"{word} 029", Names(page)[0]);
        Assert.Equal("descending", page.QuerySelector("th[aria-sort]")!.GetAttribute("aria-sort"));
        var second = await client.Page(page.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal("26–30 dari 30", second.QuerySelector("[data-list-count]")!.TextContent);
        Assert.Null(second.QuerySelector(".pager a[rel=next]"));
        Assert.Equal("26–30 dari 30", (await client.Page($"/akun?cari={word}&hal=99")).QuerySelector("[data-list-count]")!.TextContent); // beyond the end: the last page
        Assert.Equal(30, Names(await client.Page($"/akun?cari={word}&isi=50")).Length);
    }

    [Fact]
    public async Task List_Narrowed_TellsByWhatAndOffersToTakeItAway()
    {
        var word = await Make(2);
        using var client = await app.As("admin-lokal");
        var page = await client.Page($"/akun?cari={word}&keadaan=aktif&unit=dinkes");
        Assert.Equal(2, Names(page).Length);
        Assert.Equal(3, page.QuerySelectorAll(".list-chips li a:not(.list-chip-all)").Length);
        Assert.DoesNotContain("keadaan", page.QuerySelectorAll(".list-chips a")[1].GetAttribute("href"), StringComparison.Ordinal);
        var none = await client.Page($"/akun?cari={word}&unit=tidakada");
        Assert.Empty(Names(none));
        Assert.NotNull(none.QuerySelector("#f-unit[aria-invalid=true]"));
        Assert.NotNull(none.QuerySelector(".empty a[href='/akun']"));
    }

    [Fact]
    public async Task Columns_Kept_AreShownFromThenOnAndInFiles()
    {
        using var client = await app.As("admin-lokal");
        var answer = await client.GetAsync("/akun?kolom=nama&kolom=nip&ingat=1", Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/akun", answer.Headers.Location!.ToString());
        Assert.Equal(["Nama lengkap", "NIP"], (await client.Page("/akun")).QuerySelectorAll(".list-table th:not(.list-choosing)").Select(h => h.TextContent.Trim().TrimEnd('↕', '↑', '↓').Trim()));
        var csv = await client.GetStringAsync("/akun?unduh=csv", Cancel);
        Assert.Equal("Nama lengkap,NIP", csv.TrimStart('\uFEFF').Split("\r\n")[0]);
        await client.GetAsync("/akun?ingat=0", Cancel);
        Assert.True((await client.Page("/akun")).QuerySelectorAll(".list-table th").Length > 4);
    }

    [Fact]
    public async Task Files_HoldAllThatMatchesWithTypedCellsAndNoFormulas()
    {
        var word = await Make(60, before: "=HYPERLINK ");
        using var client = await app.As("admin-lokal");
        var csv = await client.GetAsync($"/akun?cari={word}&unduh=csv", Cancel);
        Assert.Matches(@"akun-\d{4}-\d\d-\d\d\.csv", csv.Content.Headers.ContentDisposition!.FileName!);
        var lines = (await csv.Content.ReadAsStringAsync(Cancel)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(61, lines.Length);
        Assert.All(lines.Skip(1), l => Assert.StartsWith("'=HYPERLINK", l, StringComparison.Ordinal));
        using var xlsx = new MemoryStream(await client.GetByteArrayAsync($"/akun?cari={word}&unduh=xlsx", Cancel));
        var rows = xlsx.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToArray();
        Assert.Equal(60, rows.Length);
        Assert.StartsWith("=HYPERLINK", Assert.IsType<string>(rows[0]["Nama lengkap"]), StringComparison.Ordinal);
        Assert.IsType<DateTime>(rows[0]["Terakhir masuk"]);
        using var zip = new System.IO.Compression.ZipArchive(xlsx);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var xml = await sheet.ReadToEndAsync(Cancel);
        Assert.DoesNotContain("<f>", xml.Replace("x:", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("frozen", xml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_Chosen_AreAskedAboutThenDoneAndTakenBack()
    {
        var word = await Make(27);
        using var client = await app.As("admin-lokal");
        var list = await client.Page($"/akun?cari={word}");
        var asked = await Post(client, list, "/akun/tangguhkan", ("semua", "1"), ("saring", $"?cari={word}"));
        var question = await asked.Page();
        Assert.Contains("27", question.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var fields = question.QuerySelectorAll("form.bulk input").OfType<IHtmlInputElement>().Select(i => (i.Name!, i.Value)).Append(("alasan", "Unit ditutup"));
        var done = await Post(client, question, "/akun/tangguhkan", [.. fields.Where(f => f.Item1 != "__RequestVerificationToken")]);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(27, await Suspended(word));
        var after = await client.Page(done.Headers.Location!.ToString());
        var undo = after.QuerySelector(".notice form")!.GetAttribute("action")!;
        using var other = await app.As("admin-lokal-lain");
        Assert.Equal(HttpStatusCode.NotFound, (await Post(other, await other.Page("/akun"), undo)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Post(client, after, undo)).StatusCode);
        Assert.Equal(0, await Suspended(word));
        Assert.Equal(HttpStatusCode.NotFound, (await Post(client, after, undo)).StatusCode); // once
    }

    [Fact]
    public async Task Many_WithKeysOfAnotherUnit_AreNotEvenShown()
    {
        var word = await Make(1, "DISHUB");
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        var id = (await db.Accounts.SingleAsync(a => a.FullName.StartsWith(word), Cancel)).Id;
        using var client = await app.As("admin-lokal");
        var answer = await Post(client, await client.Page("/akun"), "/akun/tangguhkan", ("pilih", id.ToString()), ("yakin", "1"), ("jumlah", "1"), ("alasan", "x"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(0, await Suspended(word));
    }

    async Task<int> Suspended(string word)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        return await db.Accounts.CountAsync(a => a.FullName.StartsWith(word) && a.SuspendedAt != null, Cancel);
    }

    static async Task<HttpResponseMessage> Post(HttpClient client, IParentNode page, string address, params (string, string)[] fields)
    {
        var token = Assert.IsAssignableFrom<IHtmlInputElement>(page.QuerySelector("input[name=__RequestVerificationToken]")).Value;
        return await client.PostAsync(address, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))), Cancel);
    }
}
