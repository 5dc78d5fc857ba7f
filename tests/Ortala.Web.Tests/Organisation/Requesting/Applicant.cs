using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Xunit;

namespace Ortala.Web.Tests.Organisation.Requesting;

/// <summary>Asks for accounts, and posts decisions, as a browser would.</summary>
static class Applicant
{
    internal static async Task<string> Token(this HttpClient client) => (await client.Page("/minta-akun")).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    internal static async Task<HttpResponseMessage> Ask(this HttpClient visitor, Guid unit, string email, params (string Field, string Value)[] others)
    {
        var fields = new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = await visitor.Token(), ["nama"] = "Pemohon Uji", ["surel"] = email, ["jabatan"] = "Analis", ["nip"] = "", ["peran"] = "SopDrafter",
            ["keperluan"] = "Menyusun SOP pelayanan", ["unit"] = unit.ToString(), ["unit-cari"] = "", ["situs"] = "",
        };
        foreach (var (field, value) in others) fields[field] = value;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        return await visitor.PostAsync("/minta-akun", content, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks, and gives the key of the request.</summary>
    internal static async Task<Guid> Asked(this WorkbenchApp app, string unit = "DINKES", string role = "SopDrafter")
    {
        await using var db = app.Db();
        var node = await db.Nodes.SingleAsync(n => n.ShortName == unit, TestContext.Current.CancellationToken);
        var email = $"p{Guid.NewGuid():N}@contoh.go.id";
        Assert.Equal(HttpStatusCode.Redirect, (await app.Visitor().Ask(node.Id, email, ("peran", role))).StatusCode);
        return (await db.AccountRequests.SingleAsync(r => r.Email == email, TestContext.Current.CancellationToken)).Id;
    }

    internal static OrtalaDb Db(this WorkbenchApp app) => app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();

    internal static async Task<AccountRequest> Request(this WorkbenchApp app, Guid id)
    {
        await using var db = app.Db();
        return await db.AccountRequests.AsNoTracking().SingleAsync(r => r.Id == id, TestContext.Current.CancellationToken);
    }

    internal static Task<HttpResponseMessage> Decide(this HttpClient client, Guid id, string token, string action, Guid stamp, string why) =>
        client.PostAsync($"/permintaan-akun/{id}", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("tindakan", action), new("stempel", stamp.ToString()), new("alasan", why)]), TestContext.Current.CancellationToken);
}
