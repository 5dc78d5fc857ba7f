using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Uploading;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Makes an agency's form: a copy, or out of a file.</summary>
[Needs(Right.ManageForms, "forms of the agencies where one manages them"), EnableRateLimiting(Limits.Uploads), ResponseCache(NoStore = true)]
public sealed class NewModel(BeginForm begin, ProfileShelf shelf, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>The form to copy.</summary>
    public string From { get; private set; } = "";

    /// <summary>The name that was typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Why nothing was made.</summary>
    public BeginForm.Outcome.Refused? Refused { get; private set; }

    /// <summary>Mistakes of a file.</summary>
    public ImmutableArray<Finding> Findings { get; private set; } = [];

    /// <summary>Forms of agencies, to copy.</summary>
    public IEnumerable<Profile> Own { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Own = (await shelf.For(viewer, HttpContext.RequestAborted)).Except(ShippedProfiles.All);
        await next();
    }

    public void OnGet(string? dari) => From = dari ?? "";

    public async Task<IActionResult> OnPostAsync(string? dari, string? nama, CancellationToken cancel)
    {
        (From, Name) = (dari ?? "", nama ?? "");
        return Answer(await begin.Copy(From, Name, viewer, cancel));
    }

    public async Task<IActionResult> OnPostBerkasAsync(IFormFile? berkas, CancellationToken cancel) => await SentText.Read(berkas, cancel) switch
    {
        SentText.Accepted sent => Answer(await begin.From(sent.Text, viewer, cancel)),
        SentText.Refused no => Refuse(no.Status, new("berkas", no.Reason, no.Value)),
        _ => BadRequest(),
    };

    IActionResult Answer(BeginForm.Outcome outcome)
    {
        switch (outcome)
        {
            case BeginForm.Outcome.Begun begun:
                new Notice(FormsText.Made, shelf.Find(begun.Key)?.Name.Id ?? begun.Key).Leave(TempData);
                return Redirect($"/bentuk/{begun.Key}");
            case BeginForm.Outcome.Mistaken mistaken:
                Findings = mistaken.Findings;
                return Refuse(422, new("berkas", FormsText.FileMistakes));
            case BeginForm.Outcome.Refused no:
                return Refuse(400, no);
            default:
                return BadRequest();
        }
    }

    IActionResult Refuse(int status, BeginForm.Outcome.Refused no)
    {
        Refused = no;
        Response.StatusCode = status;
        return Page();
    }
}
