using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Tasks;
using Ortala.Web.Procedures.Library;
using Xunit;

namespace Ortala.Web.Tests.Messages;

/// <summary>An application of its own whose scheduled work runs only when the test says so, with a clock that the test moves.</summary>
sealed class PostApp : IAsyncDisposable
{
    /// <summary>A kind of task, whichever.</summary>
    public static readonly TaskKind Kind = TaskKind.All.Values.FirstOrDefault() ?? new("test.check", "test", new("Periksa berkas {0}", "Check the file {0}"));

    /// <summary>What a task of that kind asks.</summary>
    public static string Words(string about) => TaskText.Words(Kind.Name, about).Id;

    readonly WebApplicationFactory<ShippedSamples> app;

    public PostApp(WorkbenchApp of, params (string Key, string Value)[] settings)
    {
        app = of.With(host =>
        {
            host.UseSetting("Jobs:Run", "false").UseSetting("Site:Address", "https://ortala.example");
            foreach (var (key, value) in settings) host.UseSetting(key, value);
            host.ConfigureTestServices(s => s.AddSingleton<TimeProvider>(Clock));
        });
    }

    /// <summary>The clock.</summary>
    public MovedClock Clock { get; } = new();

    public IServiceProvider Services => app.Services;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public OrtalaDb Db() => Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext();

    public Task<HttpClient> As(string userName) => app.CreateClient(new() { AllowAutoRedirect = false }).SignIn(userName);

    /// <summary>Runs scheduled work and gives how it went.</summary>
    public async Task<WorkRun> Run(string work) => Assert.IsType<WorkRun>(await Services.GetRequiredService<WorkRunner>().Run(work, Cancel));

    /// <summary>The account, with an e-mail address.</summary>
    public async Task<Account> Account(string userName, string? email = null)
    {
        await using var db = Db();
        var account = await db.Accounts.Include(a => a.Node).SingleAsync(a => a.UserName == userName, Cancel);
        if (email is not null) account.Email = email;
        await db.SaveChangesAsync(Cancel);
        return account;
    }

    public async Task<Guid> NodeOf(string shortName)
    {
        await using var db = Db();
        return await db.Nodes.Where(n => n.ShortName == shortName).Select(n => n.Id).SingleAsync(Cancel);
    }

    /// <summary>Stores what the test adds.</summary>
    public async Task Add(Action<OrtalaDb> change)
    {
        await using var db = Db();
        change(db);
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>The e-mails in the folder, oldest first.</summary>
    public IReadOnlyList<MimeMessage> Mails()
    {
        var folder = Path.Combine(Services.GetRequiredService<DataFolder>().Path, "mail");
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(f => MimeMessage.Load(f, Cancel))] : [];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}

/// <summary>A clock that stands still until it is moved.</summary>
sealed class MovedClock : TimeProvider
{
    /// <summary>Ten in the morning in central Indonesia.</summary>
    public DateTimeOffset Now { get; set; } = new(2026, 11, 25, 2, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
