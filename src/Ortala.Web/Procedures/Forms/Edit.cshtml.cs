using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Edits an agency's form, with a preview beside it.</summary>
[Needs(Right.ManageForms, "forms of the agencies where one manages them"), EnableRateLimiting(Limits.Edits), ResponseCache(NoStore = true), RequestFormLimits(ValueCountLimit = 256)]
public sealed class EditModel(IDbContextFactory<OrtalaDb> dbs, SaveForm save, FormPreview preview, Viewer viewer) : FramedPage
{
    /// <summary>Header by which the script asks for the preview alone.</summary>
    public const string PreviewAlone = "X-Preview";

    public override Section Section => Section.Drafts;

    public override bool Wide => true;

    /// <summary>As it is stored.</summary>
    public AgencyProfile Stored { get; private set; } = null!;

    /// <summary>As it is stored, or as it was typed.</summary>
    public OwnProfile Own { get; private set; } = null!;

    /// <summary>Fields that cannot be taken.</summary>
    public ImmutableArray<FieldMistake> Mistakes { get; private set; } = [];

    /// <summary>Somebody else's change that stands in the way.</summary>
    public SaveForm.Outcome.Overtaken? Overtaken { get; private set; }

    /// <summary>What was done on the page before.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>The sample that is drawn.</summary>
    public string Sample { get; private set; } = "";

    /// <summary>Mark and source for what is changed now, as typed.</summary>
    public (string Mark, string Source) Basis { get; private set; } = ("own", "");

    /// <summary>The pages that are shown, and how many there are.</summary>
    public (ImmutableArray<string> Pages, int All) Preview => preview.Draw(Own, Sample);

    /// <summary>The samples.</summary>
    public IEnumerable<Library.ProcedureDocument> Samples => preview.Samples;

    /// <summary>True when a preview of what was typed was asked for.</summary>
    public bool IsPreview { get; private set; }

    /// <summary>A setting for its field.</summary>
    public FieldView Field(ProfileSetting setting)
    {
        var mistake = Mistakes.FirstOrDefault(m => m.Key == setting.Key);
        return new(setting, Own.ValueOf(setting.Key) ?? "\"\"", Own.TakenOver(setting.Key), mistake, mistake is null ? null : Request.Form);
    }

    public async Task<IActionResult> OnGetAsync(string key, string? contoh, CancellationToken cancel)
    {
        if (await Load(key, cancel) is { } refused) return refused;
        Notice = Notice.Take(TempData);
        Sample = contoh ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken cancel)
    {
        if (await Load(key, cancel) is { } refused) return refused;
        Take();
        if (!Mistakes.IsEmpty) return Refuse(StatusCodes.Status400BadRequest);
        if (!Guid.TryParse(Request.Form["cap"], out var seen)) return Refuse(StatusCodes.Status400BadRequest);
        switch (await save.Run(key, seen, Own, viewer, cancel))
        {
            case SaveForm.Outcome.Saved:
                new Notice(FormsText.Saved, Own.Name.Id).Leave(TempData);
                return Redirect($"/bentuk/{key}?contoh={Uri.EscapeDataString(Sample)}");
            case SaveForm.Outcome.Overtaken overtaken:
                (Overtaken, Stored) = (overtaken, overtaken.Stored);
                return Refuse(StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    public async Task<IActionResult> OnPostPratinjauAsync(string key, CancellationToken cancel)
    {
        if (await Load(key, cancel) is { } refused) return refused;
        Take();
        IsPreview = true;
        return Request.Headers.ContainsKey(PreviewAlone) ? Partial("/Procedures/Forms/_Preview.cshtml", this) : Page();
    }

    /// <summary>Stamp of what the officer saw: kept over a preview and a mistake, new once he was told of another's change.</summary>
    public Guid Seen => Overtaken is null && Request.HasFormContentType && Guid.TryParse(Request.Form["cap"], out var seen) ? seen : Stored.Stamp;

    /// <summary>Reads the form, or says why it is not shown.</summary>
    async Task<StatusCodeResult?> Load(string key, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        if (await db.AgencyProfiles.AsNoTracking().VisibleTo(viewer).Include(f => f.Node).SingleOrDefaultAsync(p => p.Key == key, cancel) is not { } stored) return NotFound();
        if (!viewer.MayManage(stored)) return StatusCode(StatusCodes.Status403Forbidden);
        if (OwnProfile.Read(stored.Json) is not { } own) return NotFound();
        (Stored, Own) = (stored, own);
        return null;
    }

    void Take()
    {
        Sample = Request.Form["contoh"].ToString();
        Basis = (Request.Form["dasar.mark"].ToString(), FormFields.OneLine(Request.Form["dasar"].ToString()));
        if (Basis.Source.Length > 300) Basis = (Basis.Mark, Basis.Source[..300]);
        var mark = Basis.Mark switch { "confirmed" => Mark.Confirmed, "seen" => Mark.Seen, _ => Mark.Own };
        (Own, Mistakes) = FormFields.Typed(Own, Request.Form, new Sourced(mark, Basis.Source.Length > 0 ? Basis.Source : FormsText.OwnBasis.Id));
    }

    Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refuse(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}

/// <summary>A setting for its field.</summary>
/// <param name="Setting">The setting.</param>
/// <param name="Json">Its value.</param>
/// <param name="TakenOver">Its value in the original form; null: there is none.</param>
/// <param name="Mistake">Why what was typed cannot be taken.</param>
/// <param name="Typed">What was typed, where it is mistaken.</param>
public sealed record FieldView(ProfileSetting Setting, string Json, string? TakenOver, FieldMistake? Mistake, IFormCollection? Typed)
{
    /// <summary>Id of the field in the page.</summary>
    public string Id => "f-" + Setting.Key.Replace('.', '-');

    /// <summary>True where the value is not that of the original.</summary>
    public bool Differs => TakenOver is not null && TakenOver != Json;

    /// <summary>Text of the field.</summary>
    public string Text => Typed?[Setting.Key].ToString() ?? FormFields.PlainText(Json);
}
