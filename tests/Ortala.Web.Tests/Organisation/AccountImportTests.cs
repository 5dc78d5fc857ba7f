using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using MiniExcelLibs;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

public class AccountImportTests(WorkbenchApp app)
{
    const string heads = "Nama lengkap,Unit kerja,Nama pengguna,Jabatan,NIP,Surel,Peran";

    static async Task<HttpResponseMessage> Send(HttpClient admin, byte[] file, string name)
    {
        var token = ((IHtmlInputElement)(await admin.Page("/akun/impor")).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "berkas", name } };
        return await admin.PostAsync("/akun/impor", content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends rows as CSV and gives the address of their preview.</summary>
    static async Task<string> Preview(HttpClient admin, params string[] rows)
    {
        var answer = await Send(admin, Encoding.UTF8.GetBytes(string.Join("\r\n", [heads, .. rows])), "akun.csv");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    static string[] Outcomes(IHtmlDocument page) => [.. page.QuerySelectorAll("table.plan tbody tr").OrderBy(r => int.Parse(r.QuerySelector("th")!.TextContent.Split(' ')[^1])).Select(r => r.QuerySelector(".tag")!.TextContent)];

    static async Task<HttpResponseMessage> Confirm(HttpClient admin, string address) => await admin.Submit((await admin.Page(address)).Form());

    [Fact]
    public async Task GoodRows_ArePreviewedWithoutStoring_ThenTakenWithALinkEach_AndAreTheSameAgain()
    {
        using var admin = await app.As("admin-lokal");
        var names = Enumerable.Range(0, 3).Select(_ => AccountVisits.Unique("impor")).ToArray();
        var rows = names.Select(n => $"Nama {n},DINKES,{n},Analis,,{n}@contoh.go.id,Penyusun SOP; Pembaca").ToArray();
        var address = await Preview(admin, rows);
        Assert.Equal(["Akun baru", "Akun baru", "Akun baru"], Outcomes(await admin.Page(address)));
        Assert.False(await app.Read(db => db.Accounts.AnyAsync(a => names.Contains(a.UserName))));
        var answer = await Confirm(admin, address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(3, (await admin.Page(answer.Headers.Location!.ToString())).QuerySelectorAll(".link-address a").Length);
        var account = await app.Account(names[1]);
        Assert.Equal([Role.SopDrafter, Role.Reader], account.Grants.Select(g => g.Role).Order());
        Assert.Equal(names[1].ToUpperInvariant() + "@CONTOH.GO.ID", account.NormalizedEmail);
        Assert.Equal(["Sudah ada, sama", "Sudah ada, sama", "Sudah ada, sama"], Outcomes(await admin.Page(await Preview(admin, rows))));
    }

    [Fact]
    public async Task MixedRows_AreEachTold_TheGoodOnesTakenAndTheWrongOnesHandedBackWithReasons()
    {
        using var admin = await app.As("admin-lokal");
        var (good, twice, moved) = (AccountVisits.Unique("campur"), AccountVisits.Unique("campur"), (await app.Colleague(admin)).UserName!);
        var address = await Preview(admin,
            $"Baik,Dinas Kesehatan,{good},,,,",
            $"Luar,Dinas Perhubungan,{AccountVisits.Unique()},,,,",
            $"Peran,DINKES,{AccountVisits.Unique()},,,,Biro organisasi",
            $"Kembar satu,DINKES,{twice},,,,",
            $"Kembar dua,DINKES,{twice},,,,",
            $"Nip,DINKES,{AccountVisits.Unique()},,198501012010011000,,",
            $"=1+1,DINKES,{AccountVisits.Unique()},,,,",
            $"Nama {moved},DINKES,{moved},Jabatan Baru,,,",
            "Atasan,DINKES,admin-sistem,,,,");
        var page = await admin.Page(address);
        Assert.Equal(["Akun baru", "Salah, tidak disimpan", "Salah, tidak disimpan", "Akun baru", "Salah, tidak disimpan", "Salah, tidak disimpan", "Salah, tidak disimpan", "Diperbarui", "Salah, tidak disimpan"], Outcomes(page));
        var text = page.QuerySelector("table.plan")!.TextContent;
        Assert.All(["Unit kerja: Unit tidak ditemukan", "Sama dengan baris 5", "digit terakhirnya hilang", "rumus", "– → Jabatan Baru"], part => Assert.Contains(part, text, StringComparison.Ordinal));
        using var wrong = new MemoryStream(await admin.GetByteArrayAsync(address + "?unduh=salah", TestContext.Current.CancellationToken));
        var back = wrong.Query(useHeaderRow: true).Cast<IDictionary<string, object>>().ToArray();
        Assert.Equal(["3", "4", "6", "7", "8", "10"], back.Select(r => Convert.ToString(r["No. baris"], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.All(back, r => Assert.NotEmpty((string)r["Alasan"]));
        Assert.Equal(HttpStatusCode.Redirect, (await Confirm(admin, address)).StatusCode);
        Assert.Equal("Baik", (await app.Account(good)).FullName);
        Assert.Equal("Jabatan Baru", (await app.Account(moved)).Position);
        Assert.False(await app.Read(db => db.Accounts.AnyAsync(a => a.FullName == "Kembar dua" || a.FullName == "Luar")));
    }

    [Fact]
    public async Task TwoAdminsAtOnce_TheSecondSeesWhatTheFirstDid()
    {
        using var one = await app.As("admin-lokal");
        using var two = await app.As("biro-organisasi");
        var name = AccountVisits.Unique("serentak");
        var (first, second) = (await Preview(one, $"Satu,DINKES,{name},,,,"), await Preview(two, $"Satu,DINKES,{name},,,,"));
        var (pageOne, pageTwo) = (await one.Page(first), await two.Page(second));
        Assert.Equal(HttpStatusCode.Redirect, (await one.Submit(pageOne.Form())).StatusCode);
        var again = await (await two.Submit(pageTwo.Form())).Page(HttpStatusCode.Conflict);
        Assert.Equal(["Sudah ada, sama"], Outcomes(again));
        Assert.Equal(1, await app.Read(db => db.Accounts.CountAsync(a => a.UserName == name)));
        Assert.Equal(HttpStatusCode.NotFound, (await two.GetAsync(first, TestContext.Current.CancellationToken)).StatusCode); // another's preview
    }

    [Fact]
    public async Task Excel_SemicolonsWithAMark_AndWorkbooks_AreRead()
    {
        using var admin = await app.As("admin-lokal");
        var (csv, sheet) = (AccountVisits.Unique("koma"), AccountVisits.Unique("buku"));
        var semicolons = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes($"Nama;Unit;Nama pengguna\r\nKoma, Titik;DINKES;{csv}\r\n")).ToArray();
        var answer = await Send(admin, semicolons, "excel.csv");
        Assert.Equal(["Akun baru"], Outcomes(await admin.Page(answer.Headers.Location!.ToString())));
        using var book = new MemoryStream();
        book.SaveAs(new[] { new Dictionary<string, object> { ["Nama lengkap"] = "Dari Buku", ["Unit kerja"] = "Dinas Kesehatan", ["Nama pengguna"] = sheet } });
        answer = await Send(admin, book.ToArray(), "buku.xlsx");
        Assert.Equal(["Akun baru"], Outcomes(await admin.Page(answer.Headers.Location!.ToString())));
    }

    [Theory]
    [InlineData("akun.pdf", "%PDF-1.7 bukan tabel")]
    [InlineData("akun.xlsx", "bukan zip")]
    [InlineData("akun.csv", "Nama lengkap,Jabatan\r\nTanpa unit,Analis")]
    [InlineData("akun.csv", "Nama lengkap,Unit kerja\r\n")]
    public async Task WrongFile_IsRefusedInWords(string name, string content)
    {
        using var admin = await app.As("admin-lokal");
        var page = await (await Send(admin, Encoding.UTF8.GetBytes(content), name)).Page(HttpStatusCode.BadRequest);
        Assert.NotEmpty(page.QuerySelector("[role=alert] li")!.TextContent);
    }

    [Fact]
    public async Task TooManyRows_AreRefusedInWords()
    {
        using var admin = await app.As("admin-lokal");
        var page = await (await Send(admin, Encoding.UTF8.GetBytes(heads + "\n" + string.Concat(Enumerable.Repeat("A,DINKES,,,,,\n", 5001))), "banyak.csv")).Page(HttpStatusCode.BadRequest);
        Assert.Contains("5.000", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_ListsTheUnitsBelowAndTheRolesThatMayBeGiven()
    {
        using var admin = await app.As("admin-lokal");
        using var book = new MemoryStream(await admin.GetByteArrayAsync("/akun/impor?templat=xlsx", TestContext.Current.CancellationToken));
        Assert.Equal(["Akun", "Unit", "Peran"], book.GetSheetNames());
        var units = book.Query(useHeaderRow: true, sheetName: "Unit").Cast<IDictionary<string, object>>().Select(r => (string)r["Nama unit"]).ToArray();
        Assert.Contains("Dinas Kesehatan", units);
        Assert.DoesNotContain("Dinas Perhubungan", units);
        Assert.StartsWith("Nama lengkap;", (await admin.GetStringAsync("/akun/impor?templat=csv", TestContext.Current.CancellationToken)).TrimStart((char)0xFEFF), StringComparison.Ordinal);
    }
}
