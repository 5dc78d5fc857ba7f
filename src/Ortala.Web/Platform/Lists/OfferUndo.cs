using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lists;

/// <summary>Takes back something that was done to many. It asks anew what the viewer may do.</summary>
public interface IUndoable
{
    /// <summary>Kind, as in <see cref="UndoStep.Kind"/>.</summary>
    string Kind { get; }

    /// <summary>What is told after, with a place for the number.</summary>
    Bilingual Undone { get; }

    /// <summary>Takes it back for those where that is still possible.</summary>
    /// <returns>For how many it was.</returns>
    Task<int> Undo(IReadOnlyCollection<Guid> keys, CancellationToken cancel);
}

/// <summary>Keeps for an hour what an officer has done to many, so that it can be taken back.</summary>
public sealed class OfferUndo(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, TimeProvider clock)
{
    static readonly TimeSpan kept = TimeSpan.FromHours(1);

    /// <summary>Keeps it, and drops what can no longer be taken back.</summary>
    /// <returns>Address to post to.</returns>
    public async Task<string> Run(string kind, IEnumerable<Guid> keys, string back, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.UndoSteps.Unfiltered("drops what has lapsed").Where(s => s.Until < now).ExecuteDeleteAsync(cancel);
        var step = new UndoStep { Id = Guid.CreateVersion7(now), AccountId = viewer.AccountId!.Value, Kind = kind, Keys = string.Join(' ', keys), Back = back, Until = now + kept };
        db.Add(step);
        await db.SaveChangesAsync(cancel);
        return "/urungkan/" + step.Id;
    }

    /// <summary>What the viewer has done and can still take back, once; null: there is no such thing.</summary>
    public async Task<UndoStep?> Take(Guid id, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var mine = db.UndoSteps.Unfiltered("only the viewer's own").Where(s => s.Id == id && s.AccountId == viewer.AccountId && s.Until > now && s.UsedAt == null);
        return await mine.AsNoTracking().SingleOrDefaultAsync(cancel) is { } step && await mine.ExecuteUpdateAsync(s => s.SetProperty(x => x.UsedAt, now), cancel) == 1 ? step : null;
    }
}
