using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ortala.Web.Data.Sqlite;
using Ortala.Web.Platform.Audit.Sealing;
using Ortala.Web.Platform.Mail;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Data;

/// <summary>Puts the database and the keys of the data folder in force.</summary>
public static class Database
{
    /// <summary>The folder, the database in it, brought up to date before the first request, and the keys.</summary>
    public static void AddDatabase(this IServiceCollection services)
    {
        services.AddSingleton<DataFolder>();
        services.AddSingleton<ViewerMemory>();
        services.AddSingleton<SealSignal>();
        services.AddSingleton<MailWake>();
        services.AddPooledDbContextFactory<SqliteDb>((s, options) => 
        {
            SqliteDb.Use(options, s.GetRequiredService<DataFolder>().Database);
            options.AddInterceptors(s.GetRequiredService<ViewerMemory>(), s.GetRequiredService<SealSignal>(), s.GetRequiredService<MailWake>());
        });
        services.AddSingleton<IDbContextFactory<OrtalaDb>, SqliteDbs>();
        services.AddScoped<OrtalaDb>(s => s.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext()); // Identity's stores work on it
        services.AddHostedService<BringUpToDate>();
        services.AddDataProtection().SetApplicationName("ortala");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o =>
            o.XmlRepository = new DataFolder.PrivateKeys(s.GetRequiredService<DataFolder>(), s.GetRequiredService<ILoggerFactory>())));
    }

    /// <summary>Applies what is new in the program to the database; one that holds something already is copied beside itself first.</summary>
    sealed class BringUpToDate(IDbContextFactory<OrtalaDb> dbs, DataFolder folder) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancel)
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
            if (pending.Count > 0 && (await db.Database.GetAppliedMigrationsAsync(cancel)).Any()) await KeptCopies.Keep(db, folder, pending[0], cancel);
            await db.Database.MigrateAsync(cancel);
        }

        public Task StopAsync(CancellationToken cancel) => Task.CompletedTask;
    }
}
