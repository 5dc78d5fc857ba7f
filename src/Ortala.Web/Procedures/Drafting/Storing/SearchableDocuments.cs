using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;
using Ortala.Web.Procedures.Drafting.Documents;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>Documents in the search box: title, number, unit, executors and activities, for those who see the document; one in the trash is not found.</summary>
public sealed class SearchableDocuments : ISearchable
{
    const int MaxTitle = 300, MaxBody = 60_000, AtOnce = 100;

    /// <inheritdoc/>
    public string Kind => DocumentVisibility.Kind;

    /// <inheritdoc/>
    public Bilingual Name => DocumentsText.Heading;

    /// <inheritdoc/>
    public IQueryable<Guid> VisibleTo(OrtalaDb db, Viewer viewer) => db.Documents.VisibleTo(viewer).Where(d => d.TrashedAt == null).Select(d => d.Id);

    /// <inheritdoc/>
    public async Task IndexAll(OrtalaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var ids = await db.Documents.Unfiltered("who may find it is asked at each search").Where(d => d.TrashedAt == null).OrderBy(d => d.Id).Select(d => d.Id).ToListAsync(cancel);
        foreach (var some in ids.Chunk(AtOnce))
        {
            foreach (var id in some)
                if (await DocumentStore.Fold(db, id, int.MaxValue, cancel) is { } fold) await Index(db, now, id, fold.Draft, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>Writes the entry of a document with what is saved next.</summary>
    public static Task Index(OrtalaDb db, DateTimeOffset now, Guid id, Draft draft, CancellationToken cancel)
    {
        var title = string.Join(' ', draft.Text("title").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var body = string.Join('\n', ((string[])[draft.Text("number"), draft.Text("unit"), draft.Text("agency"), .. draft.Charts.SelectMany(c => c.Executors).Select(e => e.Name), .. draft.Charts.SelectMany(c => c.Rows).Select(r => r.Activity)]).Where(t => t.Length > 0));
        return db.Index(now, DocumentVisibility.Kind, id, title.Length == 0 ? DocumentsText.Untitled.Id : Cut(title, MaxTitle), Cut(body, MaxBody), $"/naskah/{id}", cancel);
    }

    static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
