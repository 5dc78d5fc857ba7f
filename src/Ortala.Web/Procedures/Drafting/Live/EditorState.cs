using Ortala.Web.Procedures.Forms;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Antiforgery;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Profiles;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;

using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>All that the editor begins with, for the page to print into a block of data.</summary>
public sealed class EditorState(OpenDocuments documents, Drawings drawings, ProfileShelf forms, IAntiforgery antiforgery, Language language)
{
    /// <summary>As <see cref="EditJson.Options"/>, and safe between tags of HTML.</summary>
    static readonly JsonSerializerOptions insideHtml = new(EditJson.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The state of a document for the viewer of the request, who may write in it; null when it is unknown. A trashed one is read only.</summary>
    public async Task<State?> Of(Guid id, HttpContext context)
    {
        if (await documents.Find(id) is not { } document) return null;
        var drawn = await drawings.Newest(document);
        var head = document.Head;
        return new State(
            id, head.Draft.Text("title"), drawn?.Revision ?? head.Revision, drawn?.Understood.Draft ?? head.Draft, Person.Of(Viewers.Of(context)), document.People.Present,
            antiforgery.GetAndStoreTokens(context).RequestToken ?? "", document.IsTrashed, drawn?.Pages ?? [], drawn?.Geometry ?? new([], []), drawn?.Understood.In(language) ?? [],
            [.. (await forms.For(Viewers.Of(context), context.RequestAborted)).Select(p => new ProfileChoice(p.Id, p.Name, ShippedProfiles.Find(p.Id) is null))], Language.Zone);
    }

    /// <summary>The state as JSON that may stand inside <c>&lt;script type="application/json"&gt;</c>.</summary>
    public static string JsonInsideHtml(State state) => JsonSerializer.Serialize(state, insideHtml);
}
