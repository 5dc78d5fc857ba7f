using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Search;

/// <summary>
/// After the start, in the background: indexes kinds that were never indexed here, and cuts the words of all entries anew when the rules of the stemmer have
/// changed since. Which rules and kinds they were stands in the database, so that a start with nothing to do costs two reads.
/// </summary>
public sealed class KeepWordsCurrent(IDbContextFactory<OrtalaDb> dbs, IEnumerable<ISearchable> kinds, TimeProvider clock, IHostApplicationLifetime life, ILogger<KeepWordsCurrent> log) : BackgroundService
{
    /// <summary>Mark of the rules.</summary>
    public const string Rules = "search.rules";

    const int atOnce = 200;

    /// <summary>Mark of a kind that is indexed.</summary>
    public static string Indexed(string kind) => "search.indexed." + kind;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = life.ApplicationStarted.Register(started.SetResult);
        try
        {
            await started.Task.WaitAsync(stoppingToken);
            await Run(stoppingToken);
        }
        catch (OperationCanceledException) { } // the server stops; the next start goes on
        catch (Exception e) when (e is DbUpdateException or System.Data.Common.DbException)
        {
            log.LogError(e, "The search index could not be brought up to date");
        }
    }

    /// <summary>Does what is to be done.</summary>
    public async Task Run(CancellationToken cancel)
    {
        foreach (var kind in kinds) await Index(kind, cancel);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.PlatformMarks.FindAsync([Rules], cancel) is { } mark && mark.Value == Stemmer.Version) return;
        await CutAnew(cancel);
        await Mark(db, Rules, Stemmer.Version, cancel);
    }

    async Task Index(ISearchable kind, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.PlatformMarks.AnyAsync(m => m.Name == Indexed(kind.Kind), cancel)) return;
        await kind.IndexAll(db, clock.GetUtcNow(), cancel);
        await db.SaveChangesAsync(cancel);
        await Mark(db, Indexed(kind.Kind), "1", cancel);
    }

    async Task CutAnew(CancellationToken cancel)
    {
        for (long after = 0; ;)
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            var entries = await db.SearchEntries.Unfiltered("rewrites all entries, shows none").Where(e => e.Id > after).OrderBy(e => e.Id).Take(atOnce).ToListAsync(cancel);
            if (entries.Count == 0) return;
            foreach (var entry in entries) (entry.TitleStems, entry.BodyStems) = (Words.Stems(entry.Title), Words.Stems(entry.Body));
            await db.SaveChangesAsync(cancel);
            after = entries[^1].Id;
        }
    }

    static async Task Mark(OrtalaDb db, string name, string value, CancellationToken cancel)
    {
        if (await db.PlatformMarks.FindAsync([name], cancel) is { } mark) mark.Value = value;
        else db.Add(new PlatformMark { Name = name, Value = value });
        await db.SaveChangesAsync(cancel);
    }
}

/// <summary>Puts the search in force.</summary>
public static class SearchInForce
{
    /// <summary>Services.</summary>
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<FindThings>();
        services.AddSingleton<SuggestSpelling>();
        services.AddSingleton<KeepWordsCurrent>();
        services.AddHostedService(s => s.GetRequiredService<KeepWordsCurrent>());
    }
}
