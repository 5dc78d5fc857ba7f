using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Ortala.Web.Data.Sqlite;
using Xunit;

namespace Ortala.Web.Tests.Data;

public class MigrationTests(WorkbenchApp app)
{
    [Fact]
    public void Migrations_OfSqlite_GiveTheModelAsItIs()
    {
        using var db = new SqliteDb.AtDesignTime().CreateDbContext([]);
        Assert.False(db.Database.HasPendingModelChanges(), "the model has changed: dotnet ef migrations add NAME --project src/Ortala.Web --context SqliteDb -o Data/Sqlite/Migrations");
    }

    [Fact]
    public async Task Database_WhenTheApplicationRuns_IsUpToDateAndKeepsWhatItAcknowledges()
    {
        app.CreateClient();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.NotEmpty(await db.Database.GetAppliedMigrationsAsync(TestContext.Current.CancellationToken));
        Assert.Equal("wal", await db.Database.SqlQuery<string>($"SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, await db.Database.SqlQuery<int>($"SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(TestContext.Current.CancellationToken)); // FULL
    }

    [Fact]
    public void DataFolder_OnUnix_IsReadByItsOwnerAlone()
    {
        if (OperatingSystem.IsWindows()) return;
        app.CreateClient();
        var folder = app.Services.GetRequiredService<DataFolder>();
        const UnixFileMode file = UnixFileMode.UserRead | UnixFileMode.UserWrite, directory = file | UnixFileMode.UserExecute;
        Assert.Equal(directory, File.GetUnixFileMode(folder.Keys));
        Assert.Equal(file, File.GetUnixFileMode(folder.Database));
        var keys = Directory.GetFiles(folder.Keys);
        Assert.NotEmpty(keys);
        foreach (var key in keys) Assert.Equal(file, File.GetUnixFileMode(key));
    }
}
