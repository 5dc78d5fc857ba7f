using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>Accounts in the search box: for those who see the account.</summary>
public sealed class SearchableAccounts : ISearchable
{
    const int atOnce = 500;

    /// <inheritdoc/>
    public string Kind => AccountWriting.SearchKind;

    /// <inheritdoc/>
    public Bilingual Name => AccountText.Heading;

    /// <inheritdoc/>
    public IQueryable<Guid> VisibleTo(OrtalaDb db, Viewer viewer) => db.Accounts.VisibleTo(viewer).Select(a => a.Id);

    /// <inheritdoc/>
    public async Task IndexAll(OrtalaDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var all = db.Accounts.Unfiltered("who may find it is asked at each search").AsNoTracking().Include(a => a.Node).OrderBy(a => a.Id);
        for (var done = 0; ; done += atOnce)
        {
            var accounts = await all.Skip(done).Take(atOnce).ToListAsync(cancel);
            if (accounts.Count == 0) return;
            foreach (var account in accounts)
                await db.Index(now, Kind, account.Id, account.FullName, AccountWriting.SearchBody(account, account.Node!), AccountWriting.Address(account.Id), cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }
    }
}
