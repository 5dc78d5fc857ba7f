using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Gives a document to another unit. Its matter and its history stay; who sees and writes it changes at once.</summary>
public sealed class MoveDocument(IDbContextFactory<OrtalaDb> dbs, WritableUnits units, OpenDocuments open, TimeProvider clock)
{
    /// <summary>How it ended.</summary>
    public enum Outcome
    {
        /// <summary>It belongs to that unit.</summary>
        Moved,

        /// <summary>It did already.</summary>
        Same,

        /// <summary>There is no such document, or the viewer may not give it away.</summary>
        Unknown,

        /// <summary>The unit is not one that the viewer may give documents to.</summary>
        NoSuchUnit,
    }

    /// <summary>Moves it.</summary>
    public async Task<Outcome> Run(Guid id, Guid? to, Viewer by, CancellationToken cancel)
    {
        if ((await units.Of(by, cancel)).FirstOrDefault(u => u.Id == to) is not { } unit) return Outcome.NoSuchUnit;
        for (var tries = 1; ; tries++)
        {
            await using var db = await dbs.CreateDbContextAsync(cancel);
            if (await db.Documents.VisibleTo(by).Include(d => d.Node).SingleOrDefaultAsync(d => d.Id == id, cancel) is not { } document || !by.MayMove(document)) return Outcome.Unknown;
            if (document.NodeId == unit.Id) return Outcome.Same;
            var (now, from) = (clock.GetUtcNow(), document.Node);
            (document.NodeId, document.Stamp) = (unit.Id, Guid.CreateVersion7(now));
            db.Record(now, new(DocumentProcesses.Moved, by, id, unit.Path)
            {
                About = document.Title,
                Changes = new Dictionary<string, (string, string)> { ["unit"] = (from?.Name ?? "", unit.Name) },
                Facts = new Dictionary<string, string> { ["from"] = from?.Id.ToString() ?? "", ["to"] = unit.Id.ToString() },
            });
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateConcurrencyException) when (tries < 5)
            {
                continue; // somebody writes in it
            }
            await open.Moved(id);
            return Outcome.Moved;
        }
    }
}
