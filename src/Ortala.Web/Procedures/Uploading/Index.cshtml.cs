using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Uploading;

/// <summary>Puts in a text; what it gives is shown on the page of the document.</summary>
[OpenToAll("nothing is stored but in memory, for a while"), EnableRateLimiting(Limits.Uploads)]
public sealed class IndexModel(UploadDocument upload, UploadedDocuments uploads) : FramedPage
{
    public override Section Section => Section.Upload;

    /// <summary>Why the file was not accepted.</summary>
    public SentText.Refused? Refused { get; private set; }

    /// <summary>Hours for which an uploaded document is kept.</summary>
    public double KeptHours => uploads.KeptHours;

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(IFormFile? naskah, CancellationToken cancel)
    {
        switch (await upload.Run(naskah, cancel))
        {
            case UploadDocument.Outcome.Kept kept:
                return Redirect("/sop/" + kept.Document.Id);
            case UploadDocument.Outcome.Refused refused:
                Refused = refused.Why;
                Response.StatusCode = refused.Why.Status;
                break;
        }
        return Page();
    }
}
