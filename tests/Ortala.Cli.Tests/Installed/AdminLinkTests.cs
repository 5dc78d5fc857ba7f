using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Cli.Tests.Durability;
using Ortala.Tests;
using Ortala.Web;
using Ortala.Web.Data;
using Xunit;

namespace Ortala.Cli.Tests.Installed;

/// <summary>Whoever is locked out of everything comes in again by the console of the server, and that stands in the trail.</summary>
public sealed class AdminLinkTests : IDisposable
{
    readonly OrtalaProgram ortala = new();
    readonly TemporaryFolders folders = new();

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        ortala.Dispose();
        folders.Dispose();
    }

    [Fact]
    public async Task Link_OfAnAccount_IsPrintedRecordedAndWorks()
    {
        var folder = folders.New();
        using (await ServerProcess.Start(folder, Writer.Demonstration[..4])) { } // loads the demonstration
        var call = ortala.Run("admin", "link", "ADMIN-sistem", "--Data:Folder", folder, "--urls", "http://127.0.0.1:1");
        Assert.Equal((0, 1), (call.ExitCode, call.Lines.Length));
        Assert.Matches("^http://127.0.0.1:1/undangan/[^/ ]+$", call.Lines[0]);
        Assert.Contains("Tautan sekali pakai untuk Admin Sistem", call.Error, StringComparison.Ordinal);
        Assert.Equal(1, await Recorded(folder));
        using var server = await ServerProcess.Start(folder);
        using var http = new HttpClient();
        var page = await http.GetStringAsync(server.Address + call.Lines[0]["http://127.0.0.1:1".Length..], Cancel);
        Assert.Contains("type=\"password\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Link_OfNobody_IsRefusedAndRecordsNothing()
    {
        var folder = folders.New();
        using (await ServerProcess.Start(folder, Writer.Demonstration[..4])) { }
        var call = ortala.Run("admin", "link", "tiada", "--Data:Folder", folder, "--lang", "en");
        Assert.Equal((1, ""), (call.ExitCode, call.Out));
        Assert.Contains("there is no open account \"tiada\"", call.Error, StringComparison.Ordinal);
        Assert.Equal(0, await Recorded(folder));
    }

    static async Task<int> Recorded(string folder)
    {
        await using var app = WebServer.Create(["--Data:Folder", folder]);
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(Cancel);
        var count = await db.AuditEvents.CountAsync(e => e.Process == "account.console-link-made", Cancel);
        SqliteConnection.ClearAllPools();
        return count;
    }
}
