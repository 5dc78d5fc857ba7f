using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>A delegation as typed. Days are those of the viewer's time zone, both included.</summary>
/// <param name="Kind">Plt. or Plh.</param>
/// <param name="From">User name of the officer who is replaced; empty: the viewer.</param>
/// <param name="To">User name of who acts.</param>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="LetterNumber">Number of the letter.</param>
/// <param name="LetterDate">Its date; may be missing.</param>
public sealed record DelegationWish(DelegationKind Kind, string From, string To, DateOnly? First, DateOnly? Last, string LetterNumber, DateOnly? LetterDate);

/// <summary>Enters a delegation: of one's own office, or of one in the viewer's scope. There are no chains: whoever acts for another enters none.</summary>
public sealed class EnterDelegation(OrtalaDb db, Viewer viewer, AttachFile attach, TimeProvider clock)
{
    const int mostDays = 366;

    /// <summary>What could not be taken, by the name of the field.</summary>
    public Dictionary<string, Bilingual> Mistakes { get; } = [];

    /// <summary>True when another delegation of the same officer holds in the same period.</summary>
    public bool Overlaps { get; private set; }

    /// <summary>Enters it.</summary>
    /// <returns>The delegation with both accounts; null: something cannot be taken, nothing is stored.</returns>
    public async Task<Delegation?> Run(DelegationWish wish, IFormFile? letter, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        CheckPeriod(wish, now);
        if (wish.LetterNumber.Length is 0 or > 120) Mistakes["nomor"] = DelegationText.LetterMissing;
        var (from, to) = await FindBoth(wish, cancel);
        if (Mistakes.Count > 0 || from is null || to is null) return null;
        var delegation = new Delegation
        {
            Id = Guid.CreateVersion7(now), FromAccountId = from.Id, FromAccount = from, ToAccountId = to.Id, ToAccount = to, Kind = wish.Kind, LetterNumber = wish.LetterNumber, LetterDate = wish.LetterDate,
            From = Midnight(wish.First!.Value), Until = Midnight(wish.Last!.Value.AddDays(1)), CreatedAt = now, CreatedById = viewer.AccountId!.Value,
        };
        if (await attach.Attach(db, now, viewer, letter, DelegationLetters.OwnerKind, delegation.Id, from.NodeId, FileRules.Letters, cancel) is AttachFile.Outcome.Refused { Reason: var reason } && letter is { Length: > 0 })
        {
            Mistakes["surat"] = reason;
            return null;
        }
        Overlaps = await db.Delegations.Unfiltered("told to whoever delegates that office")
            .AnyAsync(d => d.FromAccountId == from.Id && d.RevokedAt == null && d.From < delegation.Until && d.Until > delegation.From, cancel);
        db.Add(delegation);
        Note(delegation, now);
        await db.SaveChangesAsync(cancel);
        return delegation;
    }

    void CheckPeriod(DelegationWish wish, DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(now.ToOffset(TimeSpan.FromHours((int)viewer.Zone)).Date);
        if (wish.First is null) Mistakes["mulai"] = DelegationText.FirstMissing;
        if (wish.Last is null) Mistakes["sampai"] = DelegationText.LastMissing;
        else if (wish.Last < wish.First) Mistakes["sampai"] = DelegationText.LastBeforeFirst;
        else if (wish.Last < today) Mistakes["sampai"] = DelegationText.LastPast;
        else if (wish.First is { } first && wish.Last.Value.DayNumber - first.DayNumber >= mostDays) Mistakes["sampai"] = DelegationText.TooLong;
    }

    async Task<(Account? From, Account? To)> FindBoth(DelegationWish wish, CancellationToken cancel)
    {
        var own = viewer.AccountId;
        var name = wish.From.ToUpperInvariant();
        var roots = viewer.Roots(Right.ManageDelegations);
        var givers = db.Accounts.Unfiltered("oneself, or narrowed to the units whose delegations one manages").Include(a => a.Node).Where(a => a.ClosedAt == null);
        var from = wish.From.Length == 0
            ? await givers.SingleOrDefaultAsync(a => a.Id == own, cancel)
            : await givers.Where(Below.Any<Account>(a => a.Node!.Path, roots).Or(a => a.Id == own)).SingleOrDefaultAsync(a => a.NormalizedUserName == name, cancel);
        if (from is null) Mistakes["dari"] = DelegationText.FromUnknown;
        var to = from is null ? null : await (await Colleagues(db, from.Node!.Path, cancel)).Include(a => a.Node).SingleOrDefaultAsync(a => a.NormalizedUserName == wish.To.ToUpperInvariant(), cancel);
        if (from is not null && to is null) Mistakes["kepada"] = DelegationText.ToUnknown;
        if (from is not null && to?.Id == from.Id) Mistakes["kepada"] = DelegationText.ToSelf;
        return (from, to);
    }

    /// <summary>Open accounts of the agency that the path belongs to.</summary>
    public static async Task<IQueryable<Account>> Colleagues(OrtalaDb db, string path, CancellationToken cancel)
    {
        var agency = await db.Nodes.Unfiltered("the agency of a unit").Where(n => n.Kind <= NodeKind.City && path.StartsWith(n.Path)).OrderByDescending(n => n.Path.Length).Select(n => n.Path).FirstOrDefaultAsync(cancel);
        return db.Accounts.Unfiltered("colleagues of the same agency").Where(a => a.SuspendedAt == null && a.ClosedAt == null).WhereBelow(a => a.Node!.Path, [agency ?? path]);
    }

    void Note(Delegation d, DateTimeOffset now)
    {
        var file = db.ChangeTracker.Entries<FileUse>().FirstOrDefault(u => u.Entity.OwnerId == d.Id)?.Entity;
        db.Record(now, new Happening(DelegationProcesses.Entered, viewer, d.Id, d.FromAccount!.Node!.Path)
        {
            About = InWords(d), EvidenceHash = file?.Hash,
            Changes = new Dictionary<string, (string, string)> { ["pelaksana"] = ("", d.ToAccount!.FullName), ["surat"] = ("", d.LetterNumber) },
            Facts = new Dictionary<string, string>
            {
                ["from"] = d.FromAccountId.ToString(), ["to"] = d.ToAccountId.ToString(), ["kind"] = d.Kind.ToString(), ["first"] = d.From.ToString("o"), ["until"] = d.Until.ToString("o"),
            },
        });
        db.Tell(now, DelegationNotices.Received, d.ToAccountId, InWords(d), "/delegasi");
        if (d.FromAccountId != viewer.AccountId) db.Tell(now, DelegationNotices.Given, d.FromAccountId, $"{d.Kind.Mark()} {d.ToAccount!.FullName}", "/delegasi");
    }

    /// <summary>As what one acts: the mark and the name of the officer who is replaced.</summary>
    public static string InWords(Delegation d) => $"{d.Kind.Mark()} {d.FromAccount!.FullName}";

    DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours((int)viewer.Zone));
}
