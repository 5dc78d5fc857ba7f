using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;
using static Ortala.Web.Home.HomeText;

namespace Ortala.Web.Home;

/// <summary>Something an officer can begin from the front page.</summary>
public sealed record DeskAction(string Address, string Icon, Bilingual Text, Bilingual Hint);

/// <summary>How many there are of something in one's scope.</summary>
public sealed record DeskFigure(int Count, Bilingual Of, string Address);

/// <summary>A document on the front page.</summary>
public sealed record DeskDocument(Guid Id, string Title, string Unit, DateTimeOffset ChangedAt, string ChangedByName);

/// <summary>What an officer finds on the front page.</summary>
/// <param name="Viewer">Whose it is.</param>
/// <param name="Actions">What he or she can begin.</param>
/// <param name="Figures">How much there is in the scope.</param>
/// <param name="Recent">Documents changed last, newest first; null: the officer reads none.</param>
public sealed record Desk(Viewer Viewer, IReadOnlyList<DeskAction> Actions, IReadOnlyList<DeskFigure> Figures, IReadOnlyList<DeskDocument>? Recent);

/// <summary>Reads the front page of an officer: every figure and every title is of what the officer may see.</summary>
public sealed class ReadDesk(IDbContextFactory<OrtalaDb> dbs, Navigation navigation)
{
    const int Shown = 6;

    static readonly (Right? Needs, DeskAction Action)[] actions =
    [
        (Right.WriteDrafts, new("/naskah/baru", "pen", DoNewDocument, DoNewDocumentHint)),
        (Right.DecideRequests, new("/permintaan-akun", "request", DoRequests, DoRequestsHint)),
        (Right.ManageAccounts, new("/akun/baru", "user", DoNewAccount, DoNewAccountHint)),
        (Right.ManageAccounts, new("/akun/impor", "people", DoImportAccounts, DoImportAccountsHint)),
        (Right.ManageOrganisation, new("/organisasi", "tree", DoUnits, DoUnitsHint)),
        (Right.ReadAudit, new("/jejak", "history", DoTrail, DoTrailHint)),
        (Right.Operate, new("/operasi", "gear", DoOperate, DoOperateHint)),
        (null, new("/delegasi", "pass", DoDelegate, DoDelegateHint)),
        (null, new("/sop", "list", DoRead, DoReadHint)),
        (null, new("/unggah", "upload", DoUpload, DoUploadHint)),
    ];

    /// <summary>The front page of the viewer.</summary>
    public async Task<Desk> Of(Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var can = actions.Where(a => (a.Needs is not { } right || viewer.May(right)) && navigation.LetsIn(a.Action.Address, viewer)).Select(a => a.Action).Take(8).ToList();
        return new(viewer, can, await Figures(db, viewer, cancel), viewer.May(Right.ReadDrafts) ? await Recent(db, viewer, cancel) : null);
    }

    static async Task<List<DeskFigure>> Figures(OrtalaDb db, Viewer viewer, CancellationToken cancel)
    {
        var figures = new List<DeskFigure>();
        if (viewer.May(Right.ReadDrafts)) figures.Add(new(await Documents(db, viewer).CountAsync(cancel), FigureDocuments, "/naskah"));
        if (viewer.May(Right.ReadAccounts))
            figures.Add(new(await db.Accounts.Unfiltered("narrowed to the roots of the right").WhereBelow(a => a.Node!.Path, viewer.Roots(Right.ReadAccounts)).CountAsync(a => a.SuspendedAt == null && a.ClosedAt == null, cancel), FigureAccounts, "/akun"));
        if (viewer.May(Right.ReadOrganisation))
            figures.Add(new(await db.Nodes.Unfiltered("narrowed to the roots of the right").WhereBelow(n => n.Path, viewer.Roots(Right.ReadOrganisation)).CountAsync(n => n.ClosedOn == null, cancel), FigureUnits, "/organisasi"));
        return figures;
    }

    static async Task<List<DeskDocument>> Recent(OrtalaDb db, Viewer viewer, CancellationToken cancel) =>
        await Documents(db, viewer).OrderByDescending(d => d.ChangedAt).Take(Shown).Select(d => new DeskDocument(d.Id, d.Title, d.Unit, d.ChangedAt, d.ChangedByName)).ToListAsync(cancel);

    static IQueryable<Document> Documents(OrtalaDb db, Viewer viewer) =>
        db.Documents.AsNoTracking().VisibleTo(viewer).Where(d => d.TrashedAt == null);
}
