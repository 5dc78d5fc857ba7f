using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Xunit;

namespace Ortala.Web.Tests.Platform;

public class ViewerTests(WorkbenchApp app)
{
    [Fact]
    public async Task SignIn_WithADemonstrationAccount_OpensASessionThatTheCookieNames()
    {
        using var client = await app.As("penyusun-sop");
        await using var db = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        Assert.True(await db.Sessions.AnyAsync(s => db.Accounts.Any(a => a.Id == s.AccountId && a.UserName == "penyusun-sop" && a.LastSignInAt != null), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_IsRefused()
    {
        var client = app.Visitor();
        var page = await client.Page("/masuk");
        var token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await client.PostAsync("/masuk", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("nama", "pembaca"), new("sandi", "salah")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("tidak cocok", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void Roots_OfGrantsBelowOneAnother_AreTheHighest()
    {
        var viewer = new Viewer { AccountId = Guid.NewGuid(), Grants = [new(Role.LocalAdmin, ScopeKind.Node, "000001/000002/", null), new(Role.LocalAdmin, ScopeKind.Node, "000001/", null), new(Role.SopDrafter, ScopeKind.Node, "000009/", null)] };
        Assert.Equal(["000001/"], viewer.Roots(Right.ManageAccounts));
        Assert.True(viewer.May(Right.WriteDrafts, "000009/00000a/"));
        Assert.False(viewer.May(Right.WriteDrafts, "000001/"));
        Assert.False(Viewer.Anyone.May(Right.ReadDrafts));
    }
}
