using Ortala.Web.Procedures.Forms;
using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Procedures.Reading;
using Ortala.Web.Procedures.Uploading;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Begins a document: blank, from a sample, from a file.</summary>
[Needs(Right.WriteDrafts, "begins a document in a unit where one writes"), EnableRateLimiting(Limits.Uploads), ResponseCache(NoStore = true)]
public sealed class NewModel(BeginDocument begin, DocumentLibrary library, ShippedSamples samples, ProfileShelf forms, WritableUnits units, Viewer viewer) : FramedPage
{
    public override Section Section => Section.Drafts;

    /// <summary>What was typed for a blank one.</summary>
    public BlankDocument Asked { get; private set; } = new("", "", ShippedProfiles.Default.Id, "");

    /// <summary>The forms to choose from.</summary>
    public ImmutableArray<Profile> Forms { get; private set; } = [];

    /// <summary>The units to choose from.</summary>
    public ImmutableArray<DocumentUnit> Units { get; private set; } = [];

    /// <summary>The unit that is chosen.</summary>
    public Guid? Unit { get; private set; }

    /// <summary>The sample that is chosen.</summary>
    public string Sample { get; private set; } = "";

    /// <summary>Why nothing was made.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>What is to be mended in a file.</summary>
    public ImmutableArray<FindingView> Findings { get; private set; } = [];

    /// <summary>The samples that can be copied.</summary>
    public IEnumerable<ProcedureDocument> Samples => samples.All.Where(s => s.Procedure is not null).OrderBy(s => s.Title, StringComparer.CurrentCultureIgnoreCase);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Units = await units.Of(viewer, HttpContext.RequestAborted);
        Forms = await forms.For(viewer, HttpContext.RequestAborted);
        Unit = Guid.TryParse(HttpContext.Request.HasFormContentType ? Request.Form["satuan"] : Request.Query["satuan"], out var chosen) ? chosen : WritableUnits.Usual(Units, viewer)?.Id;
        await next();
    }

    public void OnGet(string? contoh) => Sample = contoh ?? "";

    public async Task<IActionResult> OnPostKosongAsync(string? judul, string? unit, string? bentuk, string? pelaksana, CancellationToken cancel)
    {
        Asked = new(judul ?? "", unit ?? "", bentuk ?? "", (pelaksana ?? "").ReplaceLineEndings("\n"), Unit);
        return Answer(await begin.Blank(Asked, viewer, cancel));
    }

    public async Task<IActionResult> OnPostContohAsync(string? contoh, CancellationToken cancel)
    {
        Sample = contoh ?? "";
        return library.Find(Sample) is { } text ? Answer(await begin.From(text, Unit, viewer, cancel)) : Refuse(404, "contoh", NewText.UnknownSample);
    }

    public async Task<IActionResult> OnPostBerkasAsync(IFormFile? berkas, CancellationToken cancel)
    {
        switch (await SentText.Read(berkas, cancel))
        {
            case SentText.Accepted sent:
                return Answer(await begin.From(new ProcedureDocument("", sent.FileName, sent.Text, Origin.Upload), Unit, viewer, cancel));
            case SentText.Refused no:
                return Refuse(no.Status, "berkas", no.Reason, no.Value);
            default:
                return BadRequest();
        }
    }

    IActionResult Answer(BeginDocument.Outcome outcome)
    {
        switch (outcome)
        {
            case BeginDocument.Outcome.Begun begun:
                return Redirect($"/naskah/{begun.Document.Id}");
            case BeginDocument.Outcome.Refused no:
                return Refuse(400, no.Field, no.Reason, no.Value);
            case BeginDocument.Outcome.NotUnderstood not:
                Findings = [.. FindingView.Of(not.Text).Where(f => f.Finding.Severity == Severity.Error)];
                return Refuse(422, "berkas", NewText.NotUnderstood);
            default:
                return BadRequest();
        }
    }

    IActionResult Refuse(int status, string field, Bilingual reason, object? value = null)
    {
        Refused = new(field, reason, value);
        Response.StatusCode = status;
        return Page();
    }

    /// <summary>A field that could not be taken, and why.</summary>
    public sealed record Refusal(string Field, Bilingual Reason, object? Value);
}
