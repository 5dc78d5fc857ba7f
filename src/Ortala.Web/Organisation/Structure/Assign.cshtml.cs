using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Assigns accounts and documents of a closed unit, one by one.</summary>
[Needs(Right.ManageOrganisation, "accounts of a closed unit are assigned by whoever looks after the tree there"), RequestFormLimits(ValueCountLimit = 2048), ResponseCache(NoStore = true)]
public sealed class AssignModel(IDbContextFactory<OrtalaDb> dbs, AssignWork assign, Viewer viewer) : UnitPage(dbs, viewer)
{
    readonly IDbContextFactory<OrtalaDb> dbs = dbs;
    readonly Viewer viewer = viewer;

    /// <summary>Most accounts on the page; the next come when these are assigned.</summary>
    public const int MostAccounts = 100;

    /// <summary>Accounts that wait.</summary>
    public ImmutableArray<Account> Accounts { get; private set; } = [];

    /// <summary>Units that they can go to: those that take the place of this one first.</summary>
    public ImmutableArray<Node> Targets { get; private set; } = [];

    /// <summary>What waits.</summary>
    public UnitWork Work { get; private set; } = null!;

    /// <summary>True when a target was refused.</summary>
    public bool Refused { get; private set; }

    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var chosen = Request.Form.Where(f => f.Key.StartsWith("akun-", StringComparison.Ordinal)).Select(f => (Account: Guid.TryParse(f.Key.AsSpan(5), out var a) ? a : Guid.Empty, To: Guid.TryParse(f.Value, out var t) ? t : Guid.Empty))
            .Where(p => p.Account != Guid.Empty && p.To != Guid.Empty).ToDictionary(p => p.Account, p => p.To);
        Guid? papers = Guid.TryParse(Request.Form["naskah"], out var to) ? to : null;
        if (Node.ClosedOn is not null && await assign.Run(Node.Id, chosen, papers, viewer, cancel))
        {
            new Notice(StructureText.Assigned, Node.Name).Leave(TempData);
            return Redirect($"/organisasi/{Node.Id}");
        }
        (Refused, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
        await Load(cancel);
        return Page();
    }

    async Task Load(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        Work = await PassWork.Count(db, Node.Id, cancel);
        Accounts = [.. await db.Accounts.Unfiltered("those of the unit that the viewer assigns").AsNoTracking().Where(a => a.NodeId == Node.Id && a.ClosedAt == null).OrderBy(a => a.FullName).ThenBy(a => a.Id).Take(MostAccounts).ToListAsync(cancel)];
        var heirs = await db.Successions.Unfiltered("of a unit that is visible").Where(s => s.FromId == Node.Id).Select(s => s.ToId).ToListAsync(cancel);
        var units = await db.Nodes.VisibleTo(viewer).AsNoTracking().WhereBelow(n => n.Path, [.. viewer.Roots(Right.ManageOrganisation)]).Where(n => n.ClosedOn == null).OrderBy(n => n.Name).ToListAsync(cancel);
        Targets = [.. units.OrderBy(n => heirs.Contains(n.Id) ? 0 : 1).ThenBy(n => n.Name, StringComparer.OrdinalIgnoreCase)];
    }
}
