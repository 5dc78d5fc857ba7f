using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Sets or takes the mark of the trash, with its events.</summary>
static class Trashing
{
    const int mostTries = 5;

    /// <summary>Does it to all of them in one transaction, or to none.</summary>
    /// <returns>False when it is so already with one of them, somebody else was faster, or the viewer does not see it.</returns>
    public static async Task<bool> Set(OrtalaDb db, IReadOnlyCollection<Guid> ids, Viewer by, DateTimeOffset now, bool trashed, CancellationToken cancel)
    {
        var kind = trashed ? DocumentProcesses.Discarded : DocumentProcesses.Restored;
        var batch = ids.Count > 1 ? Guid.CreateVersion7(now).ToString() : "";
        for (var tries = 1; ; tries++)
        {
            var documents = await db.Documents.VisibleTo(by).Include(d => d.Node).Where(d => ids.Contains(d.Id)).ToListAsync(cancel);
            if (documents.Count != ids.Count || documents.Exists(d => d.TrashedAt is not null == trashed)) return false;
            foreach (var document in documents)
            {
                (document.TrashedAt, document.Stamp) = (trashed ? now : null, Guid.CreateVersion7(now));
                db.Record(now, new(kind, by, document.Id, DocumentVisibility.PathOf(document)) { About = document.Title, Facts = Facts(document, batch) });
            }
            try
            {
                await db.SaveChangesAsync(cancel);
                return true;
            }
            catch (DbUpdateConcurrencyException) when (tries < mostTries)
            {
                db.ChangeTracker.Clear(); // somebody writes in one, or was faster
            }
        }
    }

    /// <summary>What events say of a document beside its title.</summary>
    /// <param name="document">The document.</param>
    /// <param name="batch">Key that is the same for all to which it was done at once; empty: it was done to one.</param>
    public static Dictionary<string, string> Facts(Document document, string batch = "")
    {
        var facts = new Dictionary<string, string> { ["revision"] = document.Revision.ToString(CultureInfo.InvariantCulture) };
        if (batch.Length > 0) facts["batch"] = batch;
        return facts;
    }
}
