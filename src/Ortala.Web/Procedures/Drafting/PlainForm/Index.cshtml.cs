using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Profiles;

using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Drafting.Documents;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Drafting.Versions;
using Ortala.Web.Procedures.Forms;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Drafting.PlainForm;

/// <summary>A document as one form that needs no script.</summary>
[Needs(Right.WriteDrafts, "documents of the units where one writes"), ResponseCache(NoStore = true), EnableRateLimiting(Limits.Edits)]
[RequestFormLimits(ValueCountLimit = MostValues, KeyLengthLimit = 200)]
public sealed class FormModel(DocumentSheets sheets, SaveForm save, TakeBackChange takeBack, ProfileShelf forms, Viewer viewer) : FramedPage
{
    /// <summary>Values of a form: the greatest draft has about as many.</summary>
    const int MostValues = 60_000;

    IReadOnlyDictionary<string, string> sent = ImmutableDictionary<string, string>.Empty;

    public override Section Section => Section.Drafts;

    /// <summary>The document at the revision that the form shows.</summary>
    public DocumentAt At { get; private set; } = null!;

    /// <summary>What the checks say of it.</summary>
    public ImmutableArray<FormFinding> Findings => FormFinding.Of(At.Understood, At.Draft);

    /// <summary>Mistakes by the names of the fields.</summary>
    public IReadOnlyDictionary<string, FieldMistake> Mistakes { get; private set; } = ImmutableDictionary<string, FieldMistake>.Empty;

    /// <summary>Why nothing was saved; null: nothing was refused.</summary>
    public Bilingual? Refused { get; private set; }

    /// <summary>The entry that was just saved.</summary>
    public TakenChange? Saved { get; private set; }

    /// <summary>What else is to be told.</summary>
    public Bilingual? Told { get; private set; }

    /// <summary>Key of this form.</summary>
    public string Client { get; private set; } = "f" + Guid.CreateVersion7().ToString("N");

    /// <summary>What stands in a field: what was sent, else what the draft says.</summary>
    public string Value(string name, string drafted) => sent.TryGetValue(name, out var typed) ? typed : drafted;

    /// <summary>Whether a box is ticked.</summary>
    public bool Ticked(string name, bool drafted) => sent.Count > 0 ? sent.ContainsKey(name) : drafted;

    /// <summary>The forms to choose from.</summary>
    public ImmutableArray<Profile> Profiles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, int? disimpan, string? kabar, CancellationToken cancel)
    {
        if (await sheets.At(DocumentGate.OfAddress(HttpContext), null, cancel) is not { } at) return NotFound();
        At = at;
        Profiles = await forms.For(viewer, cancel);
        if (disimpan is { } revision) Saved = await takeBack.Entry(id, revision, cancel);
        Told = kabar switch { "sama" => FormText.SavedAlready, _ => null };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, int? revisi, string? kirim, string? tindakan, CancellationToken cancel)
    {
        if (revisi is not { } seen || await sheets.At(DocumentGate.OfAddress(HttpContext), seen, cancel) is not { } at || !PostReader.IsClient(kirim)) return BadRequest();
        (At, Client) = (at, kirim!);
        Profiles = await forms.For(viewer, cancel);
        sent = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);
        var reader = new FormReader(at.Draft, sent, BlankDraft.NewId);
        var typed = reader.Read();
        if (reader.Mistakes.Count > 0)
        {
            Mistakes = reader.Mistakes;
            return Refuse(400, FormText.NotSavedWhy);
        }
        var (after, anchor) = FormAction.Of(tindakan).Run(typed, BlankDraft.NewId);
        return await save.Run(id, seen, at.Draft, after, Client, viewer, cancel) switch
        {
            SaveForm.Outcome.Saved saved => Redirect($"/naskah/{id}/formulir?disimpan={saved.Revision}{(anchor.Length > 0 ? "#" + anchor : "")}"),
            SaveForm.Outcome.Same => Redirect($"/naskah/{id}/formulir?kabar=sama"),
            SaveForm.Outcome.Trashed => Refuse(409, FormText.InTrash),
            SaveForm.Outcome.Refused no => Refuse(400, no.Why),
            _ => NotFound(),
        };
    }

    public async Task<IActionResult> OnPostUrungkanAsync(Guid id, int revisi, CancellationToken cancel) => await AfterTaking(id, await takeBack.Run(id, revisi, viewer, cancel), cancel);

    public async Task<IActionResult> OnPostKembalikanAsync(Guid id, int revisi, int ke, CancellationToken cancel) => await AfterTaking(id, await takeBack.PutBack(id, revisi, ke, viewer, cancel), cancel);

    async Task<IActionResult> AfterTaking(Guid id, TakeBackChange.Outcome outcome, CancellationToken cancel)
    {
        if (outcome is TakeBackChange.Outcome.Taken taken) return Redirect($"/naskah/{id}/formulir?disimpan={taken.Revision}");
        if (outcome is TakeBackChange.Outcome.Unknown || await sheets.At(DocumentGate.OfAddress(HttpContext), null, cancel) is not { } at) return NotFound();
        At = at;
        Profiles = await forms.For(viewer, cancel);
        return Refuse(409, outcome is TakeBackChange.Outcome.Refused no ? no.Why : FormText.InTrash);
    }

    PageResult Refuse(int status, Bilingual reason)
    {
        Refused = reason;
        Response.StatusCode = status;
        return Page();
    }
}
