using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Reading;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

using Ortala.Web.Procedures.Drafting.Storing;
using Ortala.Web.Procedures.Forms;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>What an officer says of a blank document.</summary>
/// <param name="Title">Title; may be empty.</param>
/// <param name="Unit">Unit; may be empty.</param>
/// <param name="Profile">Id of the form.</param>
/// <param name="Executors">Names of executors, one a line; may be empty.</param>
/// <param name="Node">Unit that it shall belong to; null: the usual one.</param>
public sealed record BlankDocument(string Title, string Unit, string Profile, string Executors, Guid? Node = null);

/// <summary>Begins a document: blank, or out of a text that was understood as a whole.</summary>
public sealed class BeginDocument(DocumentStore store, ProfileShelf forms, WritableUnits units)
{
    /// <summary>How it ended.</summary>
    public abstract record Outcome
    {
        /// <summary>It is stored.</summary>
        public sealed record Begun(Document Document) : Outcome;

        /// <summary>A field cannot be taken; nothing was stored.</summary>
        public sealed record Refused(string Field, Bilingual Reason, int Value) : Outcome;

        /// <summary>The text was not understood as a whole; nothing was stored.</summary>
        public sealed record NotUnderstood(ProcedureDocument Text) : Outcome;
    }

    /// <summary>Begins a blank one.</summary>
    public async Task<Outcome> Blank(BlankDocument asked, Viewer by, CancellationToken cancel)
    {
        string[] executors = [.. asked.Executors.Split('\n').Select(OneLine).Where(e => e.Length > 0)];
        if (OneLine(asked.Title).Length > Limits.NameLength) return new Outcome.Refused("judul", NewText.TooLong, Limits.NameLength);
        if (OneLine(asked.Unit).Length > Limits.NameLength) return new Outcome.Refused("unit", NewText.TooLong, Limits.NameLength);
        if (executors.Length > Limits.Executors) return new Outcome.Refused("pelaksana", NewText.TooManyExecutors, Limits.Executors);
        if (executors.Any(e => e.Length > Limits.NameLength)) return new Outcome.Refused("pelaksana", NewText.ExecutorTooLong, Limits.NameLength);
        if (await Chosen(asked.Node, by, cancel) is not { } unit) return new Outcome.Refused("satuan", NewText.NotYourUnit, 0);
        var profile = forms.FindOrDefault(asked.Profile);
        var draft = BlankDraft.With([("title", OneLine(asked.Title)), ("unit", OneLine(asked.Unit)), ("profile", profile.Id)], executors, BlankDraft.NewId);
        return new Outcome.Begun(await store.Create(draft, by, unit, "blank", cancel));
    }

    /// <summary>Begins with the matter of a text. One of which a part was not understood is not taken: it would be stored by half.</summary>
    public async Task<Outcome> From(ProcedureDocument text, Guid? node, Viewer by, CancellationToken cancel)
    {
        if (text.Procedure is not { } procedure) return new Outcome.NotUnderstood(text);
        if (await Chosen(node, by, cancel) is not { } unit) return new Outcome.Refused("satuan", NewText.NotYourUnit, 0);
        var origin = text.Origin == Origin.Sample ? $"sample:{text.Id}" : $"file:{text.FileName}";
        return new Outcome.Begun(await store.Create(DraftModel.DraftOf(procedure), by, unit, origin, cancel));
    }

    async Task<DocumentUnit?> Chosen(Guid? node, Viewer by, CancellationToken cancel)
    {
        var mine = await units.Of(by, cancel);
        return node is null ? WritableUnits.Usual(mine, by) : mine.FirstOrDefault(u => u.Id == node);
    }

    static string OneLine(string text) => string.Join(' ', string.Concat(text.Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
