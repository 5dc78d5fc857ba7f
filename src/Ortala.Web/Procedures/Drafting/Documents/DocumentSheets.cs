using Ortala.Procedures.Editing;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Forms;
using Ortala.Web.Procedures.Reading;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>A document at one revision, as typed and as understood, which never changes, and the form that it asks for, as it is now.</summary>
public sealed record DocumentAt(Guid Id, int Revision, Draft Draft, Profile Profile)
{
    readonly Lazy<UnderstoodDraft> understood = new(() => UnderstoodDraft.Of(Id, Revision, Draft));

    /// <summary>The procedure and its findings.</summary>
    public UnderstoodDraft Understood => understood.Value;

    /// <summary>Name for a file: the words of the title.</summary>
    public string FileName
    {
        get
        {
            var plain = string.Concat(Draft.Text("title").ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));
            var name = string.Join('-', plain.Split('-', StringSplitOptions.RemoveEmptyEntries));
            return name.Length switch { 0 => "naskah", > 80 => name[..80].TrimEnd('-'), _ => name };
        }
    }
}

/// <summary>Reads documents at a revision and lays them out.</summary>
public sealed class DocumentSheets(DocumentStore store, SheetShelf shelf, ProfileShelf forms)
{
    /// <summary>The document at a revision, the newest when none is said; null when there is none. Whoever asks has found the document.</summary>
    public async Task<DocumentAt?> At(Document document, int? revision, CancellationToken cancel)
    {
        var id = document.Id;
        var asked = revision ?? document.Revision;
        return asked >= 0 && asked <= document.Revision && await store.DraftAt(id, asked, cancel) is { } draft ? new(id, asked, draft, forms.FindOrDefault(draft.ProfileId())) : null;
    }

    /// <summary>Its sheet.</summary>
    public Task<Sheet> Sheet(DocumentAt document, CancellationToken cancel) =>
        shelf.Get($"{document.Id:N}@{document.Revision}", document.Understood.Procedure, document.Profile, LayoutMode.Paged, cancel);
}
