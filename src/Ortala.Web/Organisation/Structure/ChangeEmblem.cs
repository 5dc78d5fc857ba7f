using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Gives a unit an emblem of its own, or takes it away so that the one above holds.</summary>
public sealed class ChangeEmblem(IDbContextFactory<OrtalaDb> dbs, AttachFile attach, TimeProvider clock)
{
    /// <summary>Why it was not done; null: it was.</summary>
    /// <param name="id">The unit; the page has asked whether the viewer may change it.</param>
    /// <param name="sent">The picture; ignored with <paramref name="remove"/>.</param>
    /// <param name="remove">True to take it away.</param>
    /// <param name="viewer">Who does it.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task<Bilingual?> Run(Guid id, IFormFile? sent, bool remove, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (node, now) = (await db.Nodes.VisibleTo(viewer).SingleAsync(n => n.Id == id, cancel), clock.GetUtcNow());
        var before = await db.FileUses.Unfiltered("of the unit that is changed").Where(u => u.OwnerKind == Emblems.OwnerKind && u.OwnerId == id).ToListAsync(cancel);
        FileUse? use = null;
        if (!remove)
        {
            var outcome = await attach.Attach(db, now, viewer, sent, Emblems.OwnerKind, id, id, Emblems.Rules, cancel);
            if (outcome is AttachFile.Outcome.Refused refused) return refused.Reason;
            use = ((AttachFile.Outcome.Attached)outcome).Use;
        }
        db.RemoveRange(before);
        (node.EmblemHash, node.Stamp) = (use?.Hash, Guid.CreateVersion7(now));
        db.Record(now, new Happening(OrganisationProcesses.EmblemChanged, viewer, id, node.Path) { About = node.Name, EvidenceHash = use?.Hash });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }
}
