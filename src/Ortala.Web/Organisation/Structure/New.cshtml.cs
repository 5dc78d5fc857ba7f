using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Makes a unit below another.</summary>
[Needs(Right.ManageOrganisation, "units are made by whoever looks after the tree there"), ResponseCache(NoStore = true)]
public sealed class NewModel(IDbContextFactory<OrtalaDb> dbs, CreateNode create, Viewer viewer, TimeProvider clock) : UnitPage(dbs, viewer)
{
    readonly Viewer viewer = viewer;

    /// <summary>The fields.</summary>
    public NodeForm Form { get; private set; } = null!;

    public void OnGet()
    {
        var kinds = KindTable.Below(Node.Kind);
        Form = new NodeForm(new NodeFields { Kind = kinds.FirstOrDefault(k => k > NodeKind.City, kinds.FirstOrDefault()), Since = clock.TodayIn(viewer.Zone).ToString("O", CultureInfo.InvariantCulture) }, kinds, []);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var fields = NodeFields.Of(Request.Form);
        switch (await create.Run(Node.Id, fields, viewer, cancel))
        {
            case CreateNode.Outcome.Created made:
                new Notice(StructureText.Created, fields.Name).Leave(TempData);
                return Redirect($"/organisasi/{made.Id}");
            case CreateNode.Outcome.Refused refused:
                (Form, Response.StatusCode) = (new NodeForm(fields, KindTable.Below(Node.Kind), refused.Mistakes), StatusCodes.Status400BadRequest);
                return Page();
            default:
                return StatusCode(StatusCodes.Status403Forbidden);
        }
    }
}
