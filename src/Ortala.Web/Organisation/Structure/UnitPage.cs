using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Structure;

/// <summary>A page about one unit: not found when the viewer does not see the unit, refused when the page changes it and the viewer may not.</summary>
public abstract class UnitPage(IDbContextFactory<OrtalaDb> dbs, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    public override IReadOnlyList<Crumb> Trail =>
        [new(StructureText.Heading, "/organisasi"), .. (AtOwnPage ? Above : Above.Append(Node)).Select(n => new Crumb(new(n.Name, n.Name), $"/organisasi/{n.Id}"))];

    /// <summary>True for the unit's own page, which is not above itself.</summary>
    protected virtual bool AtOwnPage => false;

    /// <summary>True when the page changes the unit.</summary>
    protected virtual bool Changes => true;

    /// <summary>The unit.</summary>
    public Node Node { get; protected set; } = null!;

    /// <summary>What is above it, from the top down.</summary>
    public IReadOnlyList<Node> Above { get; private set; } = [];

    /// <summary>True when the viewer may change it.</summary>
    public bool MayManage => viewer.May(Right.ManageOrganisation, Node.Path);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await using (var db = await dbs.CreateDbContextAsync(HttpContext.RequestAborted))
        {
            if (!Guid.TryParse(RouteData.Values["id"] as string, out var id) || await db.Nodes.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, HttpContext.RequestAborted) is not { } node)
            {
                context.Result = NotFound();
                return;
            }
            var above = NodeVisibility.PathsAbove(node.Path)[..^1];
            (Node, Above) = (node, await db.Nodes.VisibleTo(viewer).AsNoTracking().Where(n => above.Contains(n.Path)).OrderBy(n => n.Path).ToListAsync(HttpContext.RequestAborted));
        }
        if (Changes && !MayManage) context.Result = StatusCode(StatusCodes.Status403Forbidden);
        else await next();
    }
}
