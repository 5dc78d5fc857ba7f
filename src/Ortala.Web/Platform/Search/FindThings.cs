using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Search;

/// <summary>Something that was found.</summary>
/// <param name="Address">Its page.</param>
/// <param name="Title">Its name, in pieces.</param>
/// <param name="Passage">Where the words stand, in pieces.</param>
public sealed record FoundThing(string Address, ImmutableArray<Piece> Title, ImmutableArray<Piece> Passage);

/// <summary>What was found of a kind.</summary>
/// <param name="Kind">Kind, for addresses.</param>
/// <param name="Name">Name of the kind.</param>
/// <param name="Count">How many, at most <see cref="FindThings.Counted"/> and one.</param>
/// <param name="Best">Rank of the best; smaller is better.</param>
/// <param name="Things">Those that are shown.</param>
public sealed record FoundKind(string Kind, Bilingual Name, int Count, double Best, ImmutableArray<FoundThing> Things);

/// <summary>Searches all that a viewer sees: every hit goes through the <c>VisibleTo</c> of its kind inside the query, and so do counts and suggestions.</summary>
public sealed class FindThings(IDbContextFactory<OrtalaDb> dbs, IEnumerable<ISearchable> kinds)
{
    /// <summary>Hits beyond which it is not counted how many there are.</summary>
    public const int Counted = 500;

    /// <summary>Hits on a page of one kind.</summary>
    public const int OnPage = 20;

    const int foreEach = 5, few = 50, read = 20_000;

    sealed record Hit(long Id, double Rank);

    sealed record Row(string Title, string Body, string Address, double Rank);

    /// <summary>What is found, kind by kind, the best kind first.</summary>
    /// <param name="viewer">Who searches.</param>
    /// <param name="question">What is searched.</param>
    /// <param name="kind">Only this kind, by pages; empty: the best of each.</param>
    /// <param name="page">Page of the kind, from 1.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<ImmutableArray<FoundKind>> Find(Viewer viewer, SearchQuestion question, string kind, int page, CancellationToken cancel)
    {
        if (question.Match.Length == 0) return [];
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var found = new List<FoundKind>();
        foreach (var searchable in kinds)
        {
            var seen = await Hits(db, searchable, viewer, question).Take(Counted + 1).ToListAsync(cancel);
            if (seen.Count == 0) continue;
            (int Skip, int Take) shown = kind.Length == 0 ? (0, foreEach) : kind == searchable.Kind ? ((page - 1) * OnPage, OnPage) : (0, 0);
            var rows = shown.Take == 0 ? [] : await Best(db, searchable, viewer, question, shown, seen, cancel);
            found.Add(new FoundKind(searchable.Kind, searchable.Name, seen.Count, rows.Count > 0 ? rows[0].Rank : 0, [.. rows.Select(r => Shown(r, question))]));
        }
        return [.. found.OrderBy(f => f.Best).ThenBy(f => f.Kind, StringComparer.Ordinal)];
    }

    /// <summary>True when the viewer would find anything.</summary>
    internal async Task<bool> Any(OrtalaDb db, Viewer viewer, SearchQuestion question, CancellationToken cancel)
    {
        foreach (var searchable in kinds)
            if (question.Match.Length > 0 && await Hits(db, searchable, viewer, question).AnyAsync(cancel)) return true;
        return false;
    }

    static IQueryable<long> Hits(OrtalaDb db, ISearchable kind, Viewer viewer, SearchQuestion question)
    {
        var hits = db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM SearchWords WHERE SearchWords MATCH {question.Within(kind.Kind)}");
        return from hit in hits
               join entry in db.SearchEntries.Unfiltered("joined with what its kind lets the viewer see") on hit equals entry.Id
               join id in kind.VisibleTo(db, viewer) on entry.SubjectId equals id
               select hit;
    }

    /// <summary>
    /// The best of a kind. Ranking is what costs: few hits that the viewer sees are ranked by themselves; of very many, the best are sought among the best of
    /// all, and every one is ranked only when the viewer sees too few of those.
    /// </summary>
    static async Task<List<Row>> Best(OrtalaDb db, ISearchable kind, Viewer viewer, SearchQuestion question, (int Skip, int Take) shown, List<long> seen, CancellationToken cancel)
    {
        var asked = question.Within(kind.Kind);
        if (seen.Count <= few)
            return await Ranked(db, kind, viewer, db.Database.SqlQuery<Hit>($"SELECT w.rowid AS Id, w.rank AS Rank FROM json_each({JsonSerializer.Serialize(seen)}) AS seen CROSS JOIN SearchWords AS w WHERE w.rowid = seen.value AND w.SearchWords MATCH {asked}"))
                .Skip(shown.Skip).Take(shown.Take).ToListAsync(cancel);
        if (shown.Take == foreEach && seen.Count > Counted)
        {
            var best = await Ranked(db, kind, viewer, db.Database.SqlQuery<Hit>($"SELECT rowid AS Id, rank AS Rank FROM SearchWords WHERE SearchWords MATCH {asked} ORDER BY rank LIMIT {Counted}")).Take(shown.Take).ToListAsync(cancel);
            if (best.Count == shown.Take) return best;
        }
        var hits = db.Database.SqlQuery<Hit>($"SELECT rowid AS Id, rank AS Rank FROM SearchWords WHERE SearchWords MATCH {asked}");
        return await Ranked(db, kind, viewer, hits).Skip(shown.Skip).Take(shown.Take).ToListAsync(cancel);
    }

    static IQueryable<Row> Ranked(OrtalaDb db, ISearchable kind, Viewer viewer, IQueryable<Hit> hits)
    {
        return from hit in hits
               join entry in db.SearchEntries.Unfiltered("joined with what its kind lets the viewer see") on hit.Id equals entry.Id
               join id in kind.VisibleTo(db, viewer) on entry.SubjectId equals id
               orderby hit.Rank, entry.Id
               select new Row(entry.Title, entry.Body.Substring(0, read), entry.Address, hit.Rank);
    }

    static FoundThing Shown(Row row, SearchQuestion question) => new(row.Address, Passage.Marked(row.Title, question), Passage.Of(row.Body, question));
}
