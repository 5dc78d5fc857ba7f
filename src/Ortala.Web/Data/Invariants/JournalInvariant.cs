using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Data;

/// <summary>Documents: the journal has no gap, each snapshot is its fold, each inverse takes its entry back.</summary>
public sealed class JournalInvariant : IInvariant
{
    /// <inheritdoc/>
    public string Name => "documents are the fold of their journal";

    /// <inheritdoc/>
    public Bilingual Title => new("naskah sama dengan jurnalnya", Name);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> Broken(OrtalaDb db, CancellationToken cancel)
    {
        var broken = new List<string>();
        foreach (var document in await db.Documents.AsNoTracking().ToListAsync(cancel))
            broken.AddRange((await BrokenIn(db, document, cancel)).Select(b => $"document {document.Id}: {b}"));
        return broken;
    }

    static async Task<List<string>> BrokenIn(OrtalaDb db, Document document, CancellationToken cancel)
    {
        var broken = new List<string>();
        var journal = await DocumentStore.Entries(db, document.Id, int.MinValue, int.MaxValue, cancel);
        for (var i = 0; i < journal.Length; i++)
            if (journal[i].Revision != i + 1) return [$"the journal has {journal[i].Revision} where {i + 1} should stand"];
        if (document.Revision != journal.Length) broken.Add($"the row says revision {document.Revision}, the journal ends at {journal.Length}");
        foreach (var group in journal.GroupBy(t => t.Client))
            if (!group.Select(t => t.Sequence).SequenceEqual(group.Select(t => t.Sequence).Order())) broken.Add($"changes of {group.Key} stand out of order");
        broken.AddRange(await Folded(db, document, journal, cancel));
        if (await db.NamedVersions.AnyAsync(v => v.DocumentId == document.Id && (v.Revision < 0 || v.Revision > document.Revision), cancel)) broken.Add("a named version names no revision");
        return broken;
    }

    /// <summary>Every snapshot is the fold of the journal up to it, every inverse takes its entry back, and the row shows the draft.</summary>
    static async Task<List<string>> Folded(OrtalaDb db, Document document, IReadOnlyList<TakenChange> journal, CancellationToken cancel)
    {
        var snapshots = await db.Snapshots.AsNoTracking().Where(s => s.DocumentId == document.Id).ToDictionaryAsync(s => s.Revision, s => s.Draft, cancel);
        if (!snapshots.TryGetValue(0, out var first)) return ["there is no snapshot as created"];
        var broken = snapshots.Keys.Where(r => r > journal.Count).Select(r => $"the snapshot {r} is of no revision").ToList();
        var draft = EditJson.ReadDraft(first);
        foreach (var entry in journal)
        {
            var next = draft.Apply(entry.Change.Edits);
            if (EditJson.Write(next.Apply(entry.Change.Inverse)) != EditJson.Write(draft)) broken.Add($"what takes entry {entry.Revision} back does not");
            draft = next;
            if (snapshots.TryGetValue(entry.Revision, out var snapshot) && snapshot != EditJson.Write(draft)) broken.Add($"the snapshot {entry.Revision} is not the fold of the journal");
        }
        if (document.Rows != draft.Charts.Sum(c => c.Rows.Length)) broken.Add($"the row says {document.Rows} rows, the draft has others");
        return broken;
    }
}
