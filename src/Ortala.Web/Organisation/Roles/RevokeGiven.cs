using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Accounts;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Roles;

/// <summary>Takes roles that were given to many back.</summary>
public sealed class RevokeGiven(OrtalaDb db, Viewer viewer, FindAccount find, RevokeRole revoke) : IUndoable
{
    /// <summary>Kind of the step.</summary>
    public const string UndoKind = "roles.given";

    /// <inheritdoc/>
    public string Kind => UndoKind;

    /// <inheritdoc/>
    public Bilingual Undone { get; } = new("{0} akun dikembalikan seperti semula.", "{0} accounts are as before.");

    /// <inheritdoc/>
    public async Task<int> Undo(IReadOnlyCollection<Guid> keys, CancellationToken cancel)
    {
        var given = await db.Grants.VisibleTo(viewer).AsNoTracking().Where(g => keys.Contains(g.Id)).Select(g => new { g.Id, g.AccountId }).ToListAsync(cancel);
        var holders = (await find.Run([.. given.Select(g => g.AccountId).Distinct()], cancel)).ToDictionary(f => f.Account.Id);
        var done = 0;
        foreach (var grant in given)
            if (holders.TryGetValue(grant.AccountId, out var holder) && holder.MayManage && await revoke.Run(holder, grant.Id, "", cancel) == RevokeRole.Outcome.Revoked) done++;
        return done;
    }
}
