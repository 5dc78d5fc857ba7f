using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Suggesting;

/// <summary>
/// The texts that the documents of the installation use, by field, with the number of documents that do. Read anew at most every
/// <see cref="Fresh"/>, and then only documents whose revision has changed.
/// </summary>
public sealed class UsedTexts(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock) : IDisposable
{
    /// <summary>So long an answer may lag behind what others write.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    /// <summary>So many documents are read, the newest first: enough to know how an office writes.</summary>
    public const int Documents = 300;

    readonly ConcurrentDictionary<Guid, Known> known = new();
    readonly SemaphoreSlim turn = new(1, 1);
    ImmutableDictionary<string, ImmutableArray<Used>> byField = ImmutableDictionary<string, ImmutableArray<Used>>.Empty;
    long read = long.MinValue; // ticks: read and written by many at once

    /// <summary>Texts of a field, those used by most documents first.</summary>
    public async Task<ImmutableArray<Used>> Of(string field, CancellationToken cancel)
    {
        if (IsStale) await Read(cancel);
        return byField.GetValueOrDefault(field, []);
    }

    bool IsStale => Interlocked.Read(ref read) is var ticks && (ticks == long.MinValue || clock.GetUtcNow().UtcTicks - ticks > Fresh.Ticks);

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    async Task Read(CancellationToken cancel)
    {
        await turn.WaitAsync(cancel);
        try
        {
            if (!IsStale) return; // somebody else has just read
            await using var db = await dbs.CreateDbContextAsync(cancel);
            var documents = await db.Documents.AsNoTracking().Where(d => d.TrashedAt == null).OrderByDescending(d => d.ChangedAt).Take(Documents)
                .Select(d => new { d.Id, d.Revision }).ToListAsync(cancel);
            foreach (var gone in known.Keys.Except(documents.Select(d => d.Id)).ToList()) known.TryRemove(gone, out _);
            foreach (var d in documents)
            {
                if (known.TryGetValue(d.Id, out var k) && k.Revision == d.Revision) continue;
                if (await DocumentStore.Fold(db, d.Id, d.Revision, cancel) is { } fold) known[d.Id] = new(d.Revision, TextsOf(fold.Draft));
            }
            byField = Count(known.Values);
            Interlocked.Exchange(ref read, clock.GetUtcNow().UtcTicks);
        }
        finally
        {
            turn.Release();
        }
    }

    static ImmutableDictionary<string, ImmutableArray<Used>> Count(IEnumerable<Known> all) => all.SelectMany(k => k.Texts).GroupBy(t => t.Field).ToImmutableDictionary(
        g => g.Key,
        g => g.GroupBy(t => t.Text).Select(t => new Used(t.Key, t.Count())).OrderByDescending(u => u.Documents).ThenBy(u => u.Text, StringComparer.Ordinal).ToImmutableArray());

    static ImmutableArray<(string Field, string Text)> TextsOf(Draft draft)
    {
        var rows = draft.Charts.SelectMany(c => c.Rows).ToList();
        var executors = draft.Charts.SelectMany(c => c.Executors).ToList();
        return
        [
            .. new[]
            {
                draft.Identity.Where(p => SuggestTexts.IsIdentity(p.Key)).SelectMany(p => Items(p.Key, p.Value)),
                rows.SelectMany(r => Items("requirements", r.Requirements)), rows.SelectMany(r => Items("output", r.Output)), rows.SelectMany(r => Items("duration", r.Duration)),
                executors.SelectMany(e => Items("executor", e.Name)), executors.SelectMany(e => Items("group", e.Group)),
            }.SelectMany(x => x).Distinct(),
        ];
    }

    static IEnumerable<(string Field, string Text)> Items(string field, string text) => text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(l => (field, l));

    sealed record Known(int Revision, ImmutableArray<(string Field, string Text)> Texts);
}

/// <summary>A text and in how many documents it stands.</summary>
public sealed record Used(string Text, int Documents);
