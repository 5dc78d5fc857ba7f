using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>Makes a new document out of the newest state of another: in its unit, else in one's own.</summary>
public sealed class DuplicateDocument(DocumentStore store, WritableUnits units)
{
    /// <summary>The copy; null when there is no such document outside the trash.</summary>
    public async Task<Document?> Run(Guid id, Viewer by, CancellationToken cancel)
    {
        if (await store.Find(id, by, cancel) is not { TrashedAt: null } document || await store.DraftAt(id, document.Revision, cancel) is not { } draft) return null;
        var mine = await units.Of(by, cancel);
        var unit = mine.FirstOrDefault(u => u.Id == document.NodeId) ?? WritableUnits.Usual(mine, by);
        var title = draft.Text("title");
        var copy = title.Length == 0 ? draft : draft with { Identity = draft.Identity.SetItem("title", Copied(title)) };
        return await store.Create(copy, by, unit, $"copy:{id}", cancel);
    }

    static string Copied(string title) => title.Length + Suffix.Length <= Ortala.Procedures.Reading.Limits.NameLength ? title + Suffix : title;

    const string Suffix = " (salinan)";
}
