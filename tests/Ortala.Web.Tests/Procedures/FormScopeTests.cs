using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Tests.Drafting;
using Xunit;

namespace Ortala.Web.Tests.Procedures;

/// <summary>Who sees and changes which agency's form.</summary>
public sealed class FormScopeTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    async Task<string> Make(string name)
    {
        var bureau = await app.As("biro-organisasi");
        var made = await bureau.Submit((await bureau.Page("/bentuk/baru")).Form("baru"), null, ("nama", name));
        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        return made.Headers.Location!.ToString().Split('/')[^1];
    }

    [Fact]
    public async Task Form_OfTheProvince_IsUsedAndNotChangedByItsUnits()
    {
        var key = await Make("Bentuk provinsi uji lingkup");
        var drafter = await app.As("penyusun-sop");
        Assert.Contains(key, await drafter.GetStringAsync("/naskah/baru", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await drafter.GetAsync($"/bentuk/{key}/unduh", Cancel)).StatusCode);
        var list = await drafter.Page("/bentuk");
        Assert.Contains("Bentuk provinsi uji lingkup", list.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(list.QuerySelectorAll($"a[href='/bentuk/{key}'], a[href='/bentuk/baru'], a[href='/bentuk/{key}/hapus']"));
        foreach (var address in new[] { $"/bentuk/{key}", "/bentuk/baru", $"/bentuk/{key}/hapus" })
            Assert.Equal(HttpStatusCode.Forbidden, (await drafter.GetAsync(address, Cancel)).StatusCode);
    }

    [Fact]
    public async Task Form_OfAnotherUnit_IsNotThere()
    {
        var key = await Make("Bentuk dishub uji lingkup");
        await using (var db = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext())
        {
            var dishub = await db.Nodes.SingleAsync(n => n.ShortName == "DISHUB", Cancel);
            await db.AgencyProfiles.Where(p => p.Key == key).ExecuteUpdateAsync(s => s.SetProperty(p => p.NodeId, dishub.Id), Cancel);
        }
        var (own, other) = (await app.As("penyusun-sop"), await app.As("penyusun-lain"));
        Assert.DoesNotContain(key, await own.GetStringAsync("/naskah/baru", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(key, await own.GetStringAsync("/bentuk", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await own.GetAsync($"/bentuk/{key}/unduh", Cancel)).StatusCode);
        Assert.Contains(key, await other.GetStringAsync("/naskah/baru", Cancel), StringComparison.Ordinal);
        await (await app.As("biro-organisasi")).Page($"/bentuk/{key}");
    }

    [Fact]
    public async Task Form_MadeAndDeleted_LeavesEvents()
    {
        var key = await Make("Bentuk uji peristiwa");
        var bureau = await app.As("biro-organisasi");
        var form = (await bureau.Page($"/bentuk/{key}/hapus")).Form();
        form.SetAttribute("action", $"/bentuk/{key}/hapus");
        Assert.Equal(HttpStatusCode.Redirect, (await bureau.Submit(form)).StatusCode);
        await using var db = app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();
        Assert.Equal(["form.made", "form.deleted"], await db.AuditEvents.Where(e => e.Facts.Contains("\"" + key + "\"")).OrderBy(e => e.Number).Select(e => e.Process).ToListAsync(Cancel));
    }
}
