using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Makes an agency at the top of a tree of its own.</summary>
[Needs(Right.Operate, "agencies at the top are made by whoever runs the installation"), ResponseCache(NoStore = true)]
public sealed class NewTopModel(CreateNode create, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    public override IReadOnlyList<Crumb> Trail => [new(StructureText.Heading, "/organisasi")];

    /// <summary>The fields.</summary>
    public NodeForm Form { get; private set; } = new(new NodeFields { Kind = NodeKind.Province }, KindTable.Below(null), []);

    public IActionResult OnGet() => viewer.May(Right.ManageOrganisation, "") ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var fields = NodeFields.Of(Request.Form);
        switch (await create.Run(null, fields, viewer, cancel))
        {
            case CreateNode.Outcome.Created made:
                new Notice(StructureText.Created, fields.Name).Leave(TempData);
                return Redirect($"/organisasi/{made.Id}");
            case CreateNode.Outcome.Refused refused:
                (Form, Response.StatusCode) = (new NodeForm(fields, KindTable.Below(null), refused.Mistakes), StatusCodes.Status400BadRequest);
                return Page();
            default:
                return StatusCode(StatusCodes.Status403Forbidden);
        }
    }
}
