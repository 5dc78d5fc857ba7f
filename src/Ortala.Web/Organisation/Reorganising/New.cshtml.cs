using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Enters a reorganisation of a unit: filled in, looked at, confirmed.</summary>
[Needs(Right.ManageOrganisation, "reorganisations are entered by whoever looks after the tree there"), RequestFormLimits(ValueCountLimit = 2048), ResponseCache(NoStore = true)]
public sealed class NewModel(IDbContextFactory<OrtalaDb> dbs, EnterReorganisation enter, Viewer viewer, TimeProvider clock) : FramedPage
{
    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    public override IReadOnlyList<Crumb> Trail => [new(StructureText.Heading, "/organisasi"), new(new(Node.Name, Node.Name), $"/organisasi/{Node.Id}")];

    /// <summary>The unit.</summary>
    public Node Node { get; private set; } = null!;

    /// <summary>As filled in.</summary>
    public ReorganisationForm Form { get; private set; } = new();

    /// <summary>What could not be taken.</summary>
    public ImmutableArray<(string Field, Bilingual Reason)> Mistakes { get; private set; } = [];

    /// <summary>What would happen; null: it was not asked yet.</summary>
    public ReorganisationPreview? Preview { get; private set; }

    /// <summary>True when what was confirmed is no longer what was shown.</summary>
    public bool Changed { get; private set; }

    /// <summary>Units that can be chosen: new places above, siblings, units below, successors.</summary>
    public (ImmutableArray<Node> Parents, ImmutableArray<Node> Siblings, ImmutableArray<Node> Below, ImmutableArray<Node> Heirs) Choices { get; private set; } = ([], [], [], []);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await Load(key => Request.Query[key], cancel) is { } refused) return refused;
        if (Form.Name.Length == 0 && Form.Kind == ReorganisationKind.Rename) Form = Form with { Name = Node.Name, ShortName = Node.ShortName };
        return Page();
    }

    /// <summary>Shows what would happen, or enters it.</summary>
    public async Task<IActionResult> OnPostAsync(string? tindakan, string? tampak, CancellationToken cancel)
    {
        if (await Load(key => Request.Form[key], cancel) is { } refused) return refused;
        Form = Form with { Shares = Request.Form.Where(f => f.Key.StartsWith("ke-", StringComparison.Ordinal) && Guid.TryParse(f.Key.AsSpan(3), out _) && int.TryParse(f.Value, out _)).ToImmutableDictionary(f => Guid.Parse(f.Key.AsSpan(3)), f => int.Parse(f.Value!, System.Globalization.CultureInfo.InvariantCulture)) };
        if (tindakan == "ubah") return Page();
        if ((Mistakes = [.. Form.Mistakes()]).Length > 0) return Answer(StatusCodes.Status400BadRequest);
        var asked = await Ask(cancel);
        if (tindakan != "tetapkan") return await Show(asked, cancel);
        switch (await enter.Run(asked, tampak ?? "", viewer, cancel))
        {
            case EnterReorganisation.Outcome.Entered entered:
                new Notice(entered.Applied ? ReorganisingText.AppliedNotice : ReorganisingText.PlannedNotice, asked.About).Leave(TempData);
                return Redirect($"/organisasi/penataan/{entered.Id}");
            case EnterReorganisation.Outcome.LookAgain again:
                (Preview, Changed) = (again.Preview, true);
                return Answer(StatusCodes.Status409Conflict);
            default:
                return StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    async Task<IActionResult> Show(AskedReorganisation asked, CancellationToken cancel)
    {
        if (await enter.Preview(asked, viewer, cancel) is not { } preview) return StatusCode(StatusCodes.Status403Forbidden);
        Preview = preview;
        return preview.Problems.IsEmpty ? Page() : Answer(StatusCodes.Status400BadRequest);
    }

    async Task<AskedReorganisation> Ask(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var today = clock.TodayIn(viewer.Zone);
        var tree = await TreeReading.AsOf(db, Form.EffectiveOn!.Value > today ? Form.EffectiveOn.Value : today, today, cancel);
        var unit = tree.Find(Node.Id) ?? new Unit(Node.Id, Node.ParentId, Node.Kind, Node.Code, Node.Name, Node.ShortName, Node.ClosedOn is not null);
        return Form.Ask(unit, tree, clock.GetUtcNow());
    }

    PageResult Answer(int status)
    {
        Response.StatusCode = status;
        return Page();
    }

    async Task<IActionResult?> Load(Func<string, Microsoft.Extensions.Primitives.StringValues> field, CancellationToken cancel)
    {
        Form = ReorganisationForm.Of(field);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (!Guid.TryParse(field("unit"), out var id) || !Enum.IsDefined(Form.Kind) || await db.Nodes.VisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(n => n.Id == id, cancel) is not { } node) return NotFound();
        Node = node;
        if (!viewer.May(Right.ManageOrganisation, node.Path)) return StatusCode(StatusCodes.Status403Forbidden);
        var mine = await db.Nodes.VisibleTo(viewer).AsNoTracking().WhereBelow(n => n.Path, [.. viewer.Roots(Right.ManageOrganisation)]).Where(n => n.ClosedOn == null && n.Id != id).OrderBy(n => n.Name).ToListAsync(cancel);
        Choices = ([.. mine.Where(n => node.Kind.MayStandBelow(n.Kind) && !n.Path.StartsWith(node.Path, StringComparison.Ordinal))], [.. mine.Where(n => n.ParentId == node.ParentId)], [.. mine.Where(n => n.ParentId == id)], [.. mine.Where(n => !n.Path.StartsWith(node.Path, StringComparison.Ordinal))]);
        return null;
    }
}
