using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts.HandingOver;

/// <summary>Hands an account over: asks, shows what will happen, does it.</summary>
[Needs(Right.ManageAccounts, "hands an account of a unit below over to another one below"), ResponseCache(NoStore = true)]
public sealed class IndexModel(OrtalaDb db, Viewer viewer, FindAccount find, HandOver handOver, MakeSlips slips, TimeProvider clock) : FramedPage
{
    const int offered = 200;

    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun"), new(new(Found.Account.FullName, Found.Account.FullName), AccountWriting.Address(Found.Account.Id))];

    public override string? HelpKey => "admin-lokal";

    /// <summary>Who does it.</summary>
    public Viewer Viewer => viewer;

    /// <summary>The old account.</summary>
    public FoundAccount Found { get; private set; } = null!;

    /// <summary>What is asked.</summary>
    public HandOver.Command Asked { get; private set; } = null!;

    /// <summary>What will happen; null: it is still being asked.</summary>
    public HandOver.Plan? Plan { get; private set; }

    /// <summary>What cannot be taken.</summary>
    public IReadOnlyList<(string Field, Bilingual Reason)> Mistakes { get; private set; } = [];

    /// <summary>Its open roles.</summary>
    public ImmutableArray<Grant> Grants { get; private set; } = [];

    /// <summary>Its open delegations.</summary>
    public ImmutableArray<Delegation> Delegations { get; private set; } = [];

    /// <summary>Accounts of the same unit: user name, name.</summary>
    public IReadOnlyList<(string UserName, string FullName)> Colleagues { get; private set; } = [];

    /// <summary>Units to move to.</summary>
    public UnitChoices Units { get; private set; } = null!;

    /// <summary>The fields of the form once more, for the form that confirms.</summary>
    public IEnumerable<(string Key, string Value)> Again => Request.Form.Where(f => f.Key is not ("tindakan" or "__RequestVerificationToken")).SelectMany(f => f.Value.Select(v => (f.Key, v ?? "")));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await Find(id, cancel) is { } no) return no;
        await Prepare(cancel);
        Asked = new(false, "", AccountFields.Blank, [.. Grants.Select(g => g.Id)], [], null, null, "");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? tindakan, string? penerima, string? kepada, Guid[]? peran, Guid[]? delegasi, string? sesudah, Guid? unit, string? alasan, CancellationToken cancel)
    {
        if (await Find(id, cancel) is { } no) return no;
        ModelState.Clear();
        string Sent(string field) => Request.Form[field].ToString();
        Asked = new(penerima == "baru", AccountFields.Clean(kepada), AccountFields.Of(Sent("nama"), Sent("pengguna"), Sent("jabatan"), Sent("nip"), Sent("pangkat"), Sent("surel")),
            [.. peran ?? []], [.. delegasi ?? []], sesudah switch { "tutup" => false, "pindah" => true, _ => null }, unit, AccountFields.Clean(alasan));
        switch (tindakan is "periksa" or "laksanakan" ? await handOver.Run(Found, Asked, tindakan == "laksanakan", cancel) : null)
        {
            case HandOver.Outcome.Planned planned:
                Plan = planned.Plan;
                return Page();
            case HandOver.Outcome.Done done:
                new Notice(HandOverText.Done, Found.Account.FullName).Leave(TempData);
                return Redirect(done.Slip is { } slip ? slips.Keep([slip]) : AccountWriting.Address(done.Receiver));
            case HandOver.Outcome.Refused refused:
                (Mistakes, Response.StatusCode) = (refused.Mistakes, StatusCodes.Status400BadRequest);
                break;
        }
        await Prepare(cancel);
        return Page();
    }

    async Task Prepare(CancellationToken cancel)
    {
        var (now, account) = (clock.GetUtcNow(), Found.Account);
        Grants = Found.OpenGrants(now);
        Delegations = [.. await db.OpenDelegations(account.Id, now, cancel)];
        Colleagues = [.. (await db.Accounts.VisibleTo(viewer).Where(a => a.NodeId == account.NodeId && a.Id != account.Id && a.ClosedAt == null && a.SuspendedAt == null).OrderBy(a => a.FullName).Take(offered)
            .Select(a => new { a.UserName, a.FullName }).ToListAsync(cancel)).Select(a => (a.UserName!, a.FullName))];
        Units = await UnitChoices.Read(db, viewer, Request.HasFormContentType ? Request.Form["unit-cari"].ToString() : null, Request.HasFormContentType ? Asked.Unit : null, cancel);
    }

    async Task<IActionResult?> Find(Guid id, CancellationToken cancel)
    {
        if (await find.Run(id, cancel) is not { } found) return NotFound();
        Found = found;
        return found.MayManage && found.Account.ClosedAt is null ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
