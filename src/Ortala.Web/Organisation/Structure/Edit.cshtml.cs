using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Corrects the record of a unit, and its emblem.</summary>
[Needs(Right.ManageOrganisation, "a record is corrected by whoever looks after the tree there"), EnableRateLimiting(Limits.Uploads), ResponseCache(NoStore = true)]
public sealed class EditModel(IDbContextFactory<OrtalaDb> dbs, CorrectNode correct, ChangeEmblem change, Viewer viewer) : UnitPage(dbs, viewer)
{
    readonly Viewer viewer = viewer;

    /// <summary>The fields.</summary>
    public NodeForm Form { get; private set; } = null!;

    /// <summary>The stamp that was shown.</summary>
    public Guid Seen { get; private set; }

    /// <summary>What somebody else stored meanwhile; null: nobody did.</summary>
    public Node? Theirs { get; private set; }

    /// <summary>Why the emblem was not taken.</summary>
    public Bilingual? EmblemRefused { get; private set; }

    public void OnGet() => Show(NodeFields.Of(Node), []);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var fields = NodeFields.Of(Request.Form);
        if (!Guid.TryParse(Request.Form["cap"], out var seen)) seen = Guid.Empty;
        switch (await correct.Run(Node.Id, seen, fields, viewer, cancel))
        {
            case CorrectNode.Outcome.Corrected:
                new Notice(StructureText.Saved, fields.Name).Leave(TempData);
                return Redirect($"/organisasi/{Node.Id}");
            case CorrectNode.Outcome.Overtaken overtaken:
                (Node, Theirs) = (overtaken.Stored, overtaken.Stored);
                return Refuse(fields, [], StatusCodes.Status409Conflict);
            case CorrectNode.Outcome.Refused refused:
                return Refuse(fields, refused.Mistakes, StatusCodes.Status400BadRequest);
            default:
                return StatusCode(StatusCodes.Status403Forbidden);
        }
    }

    public async Task<IActionResult> OnPostLambangAsync(IFormFile? lambang, string? lepas, CancellationToken cancel)
    {
        EmblemRefused = await change.Run(Node.Id, lambang, lepas is not null, viewer, cancel);
        if (EmblemRefused is not null) return Refuse(NodeFields.Of(Node), [], StatusCodes.Status400BadRequest);
        new Notice(StructureText.EmblemSaved, Node.Name).Leave(TempData);
        return Redirect($"/organisasi/{Node.Id}");
    }

    PageResult Refuse(NodeFields fields, ImmutableArray<(string, Bilingual)> mistakes, int status)
    {
        Show(fields, mistakes);
        Response.StatusCode = status;
        return Page();
    }

    void Show(NodeFields fields, ImmutableArray<(string, Bilingual)> mistakes) =>
        (Form, Seen) = (new NodeForm(fields, KindTable.Below(Above.Count > 0 ? Above[^1].Kind : null), mistakes), mistakes.IsEmpty || !Guid.TryParse(Request.Form["cap"], out var seen) ? Node.Stamp : seen);
}
