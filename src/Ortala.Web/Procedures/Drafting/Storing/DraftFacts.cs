using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Web.Data;

namespace Ortala.Web.Procedures.Drafting.Storing;

/// <summary>A draft with what the engine makes of it; worked out once a revision, for the row in the list, the findings and the drawing.</summary>
public sealed record UnderstoodDraft(int Revision, Draft Draft, Procedure Procedure, ImmutableArray<Finding> Findings)
{
    /// <summary>Understands and checks a draft.</summary>
    public static UnderstoodDraft Of(Guid document, int revision, Draft draft)
    {
        var procedure = DraftModel.ProcedureOf(draft, document.ToString("N"));
        return new(revision, draft, procedure, Checker.Check(procedure));
    }
}

/// <summary>What lists show of a draft.</summary>
public static class DraftFacts
{
    const int Shown = 500;

    /// <summary>A field of the identity block; empty when it is not written.</summary>
    public static string Text(this Draft draft, string field) => draft.Identity.GetValueOrDefault(field, "");

    /// <summary>The id of the form that the draft asks for; the first of the shipped ones when it asks for none.</summary>
    public static string ProfileId(this Draft draft) => draft.Text("profile") is { Length: > 0 } id ? id : ShippedProfiles.Default.Id;

    /// <summary>Writes what lists show into the row of the document.</summary>
    public static void Show(this Document document, UnderstoodDraft understood)
    {
        var draft = understood.Draft;
        document.Revision = understood.Revision;
        document.Title = Line(draft.Text("title"), Shown);
        document.Unit = Line(draft.Text("unit"), Shown);
        document.Number = Line(draft.Text("number"), Shown);
        document.SearchText = SearchText.Of(draft);
        document.Profile = Line(draft.ProfileId(), 100);
        document.Rows = draft.Charts.Sum(c => c.Rows.Length);
        document.Executors = draft.Charts.Sum(c => c.Executors.Length);
        document.Errors = understood.Findings.Count(f => f.Severity == Severity.Error);
        document.Warnings = understood.Findings.Count(f => f.Severity == Severity.Warning);
    }

    static string Line(string text, int max)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= max ? line : line[..max];
    }
}
