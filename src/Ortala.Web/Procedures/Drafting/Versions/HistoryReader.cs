using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Comparing;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>A sitting with what it changed, and the name of its version.</summary>
public sealed record ToldSitting(Sitting Sitting, Comparison What, NamedVersion? Name);

/// <summary>A page of a document's history.</summary>
/// <param name="Document">The document.</param>
/// <param name="Sittings">The sittings on this page, the latest first.</param>
/// <param name="All">All sittings, to choose from.</param>
/// <param name="Names">All named versions, the latest first.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageCount">How many there are.</param>
public sealed record History(
    Document Document, ImmutableArray<ToldSitting> Sittings, ImmutableArray<Sitting> All, ImmutableArray<NamedVersion> Names, int Page, int PageCount);

/// <summary>Reads what happened to a document.</summary>
public sealed class HistoryReader(IDbContextFactory<OrtalaDb> dbs)
{
    /// <summary>Sittings on a page.</summary>
    public const int PageSize = 15;

    const string Asked = "a part of a document that was found";

    /// <summary>A page of the history. Whoever asks has found the document.</summary>
    public async Task<History> Run(Document document, int page, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var id = document.Id;
        var names = await db.NamedVersions.AsNoTracking().Unfiltered(Asked).Where(v => v.DocumentId == id).OrderByDescending(v => v.Revision).ToListAsync(cancel);
        var marks = await db.Journal.AsNoTracking().Unfiltered(Asked).Where(e => e.DocumentId == id && e.Refusal == null)
            .OrderBy(e => e.Revision).Select(e => new EntryMark(e.Revision, e.At, e.OfficerName)).ToListAsync(cancel);
        var all = Sitting.Of(marks, names.Select(n => n.Revision).ToHashSet());
        var pages = Math.Max(1, (all.Length + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var shown = all.Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        return new(document, await Told(db, id, shown, names, cancel), all, [.. names], page, pages);
    }

    /// <summary>One way through the journal gives the drafts at both ends of each sitting.</summary>
    static async Task<ImmutableArray<ToldSitting>> Told(OrtalaDb db, Guid id, Sitting[] shown, List<NamedVersion> names, CancellationToken cancel)
    {
        if (shown.Length == 0) return [];
        var begin = shown[^1].First - 1;
        if (await DocumentStore.Fold(db, id, begin, cancel) is not { } fold) return [];
        var draft = fold.Draft;
        var at = shown.SelectMany(s => (int[])[s.First - 1, s.Last]).Distinct().ToDictionary(r => r, _ => draft);
        foreach (var change in await DocumentStore.Entries(db, id, begin, shown[0].Last, cancel))
        {
            draft = draft.Apply(change.Change.Edits);
            if (at.ContainsKey(change.Revision)) at[change.Revision] = draft;
        }
        return [.. shown.Select(s => new ToldSitting(s, DraftComparison.Between(at[s.First - 1], at[s.Last]), names.Find(n => n.Revision == s.Last)))];
    }
}
