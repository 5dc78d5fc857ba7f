using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Suggesting;

/// <summary>
/// The texts that the documents use which a viewer sees, by field, with the number of documents that do. Read anew at most every <see cref="Fresh"/>, and then only
/// documents whose revision has changed. Those who see the same share what was read; nothing is told from outside one's sight.
/// </summary>
public sealed class UsedTexts(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>So long an answer may lag behind what others write.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    /// <summary>So many documents are read, the newest first: enough to know how an office writes.</summary>
    public const int Documents = 300;

    const int MostDrafts = 6_000, MostSights = 300;

    readonly ConcurrentDictionary<Guid, Known> known = new();
    readonly ConcurrentDictionary<string, Lazy<Task<Read>>> bySight = new(StringComparer.Ordinal);

    /// <summary>Texts of a field, those used by most documents first.</summary>
    public async Task<ImmutableArray<Used>> Of(string field, Viewer viewer)
    {
        var sight = Sight(viewer);
        if (bySight.TryGetValue(sight, out var last) && last.Value is { IsCompleted: true } done && !(done.IsCompletedSuccessfully && clock.GetUtcNow() - done.Result.At <= Fresh))
            bySight.TryRemove(new(sight, last));
        if (bySight.Count > MostSights) bySight.Clear();
        var read = await bySight.GetOrAdd(sight, _ => new(() => ReadFor(viewer))).Value;
        return read.ByField.GetValueOrDefault(field, []);
    }

    /// <summary>All that <see cref="DocumentVisibility.VisibleTo"/> asks of a viewer, as a key.</summary>
    static string Sight(Viewer viewer) => string.Join('|',
        [viewer.EffectiveAccountId?.ToString("N") ?? "", viewer.Has(Role.OrganisationBureau) || viewer.Has(Role.SystemAdmin) ? "+" : "-", .. viewer.Roots(Right.ReadDrafts),
            .. viewer.Denied.Where(d => d.Kind == DocumentVisibility.Kind).Select(d => d.Id.ToString("N")).Order(StringComparer.Ordinal)]);

    async Task<Read> ReadFor(Viewer viewer)
    {
        await using var db = await dbs.CreateDbContextAsync();
        var documents = await db.Documents.AsNoTracking().VisibleTo(viewer).Where(d => d.TrashedAt == null).OrderByDescending(d => d.ChangedAt).Take(Documents)
            .Select(d => new { d.Id, d.Revision }).ToListAsync();
        if (known.Count > MostDrafts) known.Clear();
        var texts = new List<Known>(documents.Count);
        foreach (var d in documents)
        {
            if (!known.TryGetValue(d.Id, out var k) || k.Revision != d.Revision)
            {
                if (await DocumentStore.Fold(db, d.Id, d.Revision, CancellationToken.None) is not { } fold) continue;
                known[d.Id] = k = new(d.Revision, TextsOf(fold.Draft));
            }
            texts.Add(k);
        }
        return new(Count(texts), clock.GetUtcNow());
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

    sealed record Read(ImmutableDictionary<string, ImmutableArray<Used>> ByField, DateTimeOffset At);

    sealed record Known(int Revision, ImmutableArray<(string Field, string Text)> Texts);
}

/// <summary>A text and in how many documents it stands.</summary>
public sealed record Used(string Text, int Documents);
