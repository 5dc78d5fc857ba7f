using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Profile;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>Delegations to oneself and of one's own office.</summary>
[SignedIn("delegations to oneself and of one's own office")]
public sealed class IndexModel(OrtalaDb db, Viewer viewer, TimeProvider clock) : OwnPage
{
    const int most = 100;

    /// <summary>Given to the viewer, newest first.</summary>
    public IReadOnlyList<Delegation> Received { get; private set; } = [];

    /// <summary>Of the viewer's office, newest first.</summary>
    public IReadOnlyList<Delegation> Given { get; private set; } = [];

    /// <summary>Letters, by delegation.</summary>
    public IReadOnlyDictionary<Guid, Guid> Letters { get; private set; } = new Dictionary<Guid, Guid>();

    /// <summary>The moment.</summary>
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Who looks.</summary>
    public Viewer Viewer => viewer;

    /// <summary>Shows both.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Notice = Notice.Take(TempData);
        var own = await db.Delegations.VisibleTo(viewer).AsNoTracking().Include(d => d.FromAccount!.Node).Include(d => d.ToAccount)
            .Where(d => d.FromAccountId == viewer.AccountId || d.ToAccountId == viewer.AccountId).OrderByDescending(d => d.Until).ThenBy(d => d.Id).Take(most).ToListAsync(cancel);
        Received = [.. own.Where(d => d.ToAccountId == viewer.AccountId)];
        Given = [.. own.Where(d => d.FromAccountId == viewer.AccountId)];
        var keys = own.Select(d => d.Id).ToList();
        Letters = (await db.FileUses.Unfiltered("letters of delegations that the viewer sees").Where(u => u.OwnerKind == DelegationLetters.OwnerKind && keys.Contains(u.OwnerId)).ToListAsync(cancel))
            .GroupBy(u => u.OwnerId).ToDictionary(u => u.Key, u => u.First().Id);
    }
}
