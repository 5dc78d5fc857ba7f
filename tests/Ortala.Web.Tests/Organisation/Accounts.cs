using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

/// <summary>An admin who manages accounts through the pages.</summary>
static class AccountVisits
{
    static int made;

    /// <summary>A name that no other test uses.</summary>
    public static string Unique(string start = "uji") => $"{start}-{Interlocked.Increment(ref made)}-{Guid.NewGuid().ToString("N")[..6]}";

    /// <summary>Reads what is stored.</summary>
    public static async Task<T> Read<T>(this WorkbenchApp app, Func<OrtalaDb, Task<T>> read)
    {
        await using var db = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        return await read(db);
    }

    /// <summary>Key of a node of the demonstration, by its name.</summary>
    public static Task<Guid> Node(this WorkbenchApp app, string name) => app.Read(db => db.Nodes.Where(n => n.Name == name).Select(n => n.Id).SingleAsync());

    /// <summary>An account by its user name.</summary>
    public static Task<Account> Account(this WorkbenchApp app, string userName) => app.Read(db => db.Accounts.Include(a => a.Grants).SingleAsync(a => a.UserName == userName));

    /// <summary>Makes an account in Dinas Kesehatan and gives its one-time link.</summary>
    public static async Task<string> Create(this HttpClient admin, WorkbenchApp app, string userName, params (string, string)[] more)
    {
        var page = await admin.Page("/akun/baru");
        var unit = more.Any(m => m.Item1 == "unit") ? [] : new[] { ("unit", (await app.Node("Dinas Kesehatan")).ToString()) };
        var answer = await admin.Submit(page.Form("/akun/baru"), null, [("nama", "Nama " + userName), ("pengguna", userName), .. unit, .. more]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return await admin.LinkAt(answer.Headers.Location!.ToString());
    }

    /// <summary>The only link on a page of links.</summary>
    public static async Task<string> LinkAt(this HttpClient admin, string address) =>
        Assert.IsAssignableFrom<IHtmlAnchorElement>(Assert.Single((await admin.Page(address)).QuerySelectorAll(".link-address a"))).GetAttribute("href")!;

    /// <summary>Makes an account that can be signed in to with the password of the tests.</summary>
    public static async Task<Account> Colleague(this WorkbenchApp app, HttpClient admin, params (string, string)[] more)
    {
        var name = Unique("rekan");
        await admin.Create(app, name, more);
        await app.Read(async db =>
        {
            var account = await db.Accounts.SingleAsync(a => a.UserName == name);
            account.PasswordHash = (await db.Accounts.SingleAsync(a => a.UserName == "pembaca")).PasswordHash;
            account.FirstSignInAt = account.CreatedAt;
            return await db.SaveChangesAsync();
        });
        return await app.Account(name);
    }

    /// <summary>Confirms an action on an account.</summary>
    public static async Task<HttpResponseMessage> Act(this HttpClient admin, Guid account, string action, string why = "alasan uji")
    {
        var page = await admin.Page($"/akun/{account}/{action}");
        return await admin.Submit(page.Form(action), null, ("alasan", why));
    }
}
