using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Emblems of agencies and units: files that whoever sees the unit sees.</summary>
public sealed class Emblems : IFileOwner
{
    /// <summary>Kind of the owner of an emblem.</summary>
    public const string OwnerKind = "node.emblem";

    /// <summary>What is taken: a picture, made no larger than a head of a letter needs.</summary>
    public static readonly FileRules Rules = FileRules.Pictures(800);

    /// <inheritdoc/>
    public string Kind => OwnerKind;

    /// <inheritdoc/>
    public async Task<bool> MaySee(OrtalaDb db, Viewer viewer, FileUse use, CancellationToken cancel) => await db.Nodes.VisibleTo(viewer).AnyAsync(n => n.Id == use.OwnerId, cancel);

    /// <summary>The emblem that holds at a place: its own, else that of the nearest place above that has one.</summary>
    public static async Task<(Guid Use, Node Of)?> At(OrtalaDb db, Viewer viewer, string path, CancellationToken cancel)
    {
        var above = NodeVisibility.PathsAbove(path);
        if (await db.Nodes.VisibleTo(viewer).AsNoTracking().Where(n => above.Contains(n.Path) && n.EmblemHash != null).OrderByDescending(n => n.Path).FirstOrDefaultAsync(cancel) is not { } node) return null;
        var use = await db.FileUses.Unfiltered("the unit is visible").Where(u => u.OwnerKind == OwnerKind && u.OwnerId == node.Id && u.Hash == node.EmblemHash).OrderByDescending(u => u.Id).Select(u => (Guid?)u.Id).FirstOrDefaultAsync(cancel);
        return use is { } id ? (id, node) : null;
    }
}
