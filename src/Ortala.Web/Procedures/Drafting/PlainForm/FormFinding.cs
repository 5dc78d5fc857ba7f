using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.PlainForm;

/// <summary>A finding with the place in the form that it is about.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Anchor">Id of the field or row; empty: the whole document.</param>
/// <param name="Chart">Place of the flowchart; -1: none.</param>
/// <param name="Row">Printed number of the row; 0: none.</param>
public sealed record FormFinding(Finding Finding, string Anchor, int Chart, int Row)
{
    /// <summary>All findings, the gravest first.</summary>
    public static ImmutableArray<FormFinding> Of(UnderstoodDraft understood, Draft draft) =>
        [.. understood.Findings.OrderBy(f => f.Severity).Select(f => At(f, draft))];

    static FormFinding At(Finding finding, Draft draft)
    {
        var place = finding.Place;
        if (place.StepId is not { } step)
            return place.Flowchart is { } c && c < draft.Charts.Length ? new(finding, $"c{c}.executors", c, 0) : new(finding, place.Field is { } f ? FieldAnchor(f) : "", -1, 0);
        for (var c = 0; c < draft.Charts.Length; c++)
            for (var r = 0; r < draft.Charts[c].Rows.Length; r++)
            {
                if (draft.Charts[c].Rows[r].Id != step || place.Flowchart is { } at && at != c) continue;
                var field = place.Field?.Split('[', '.')[0];
                return new(finding, field is not null && DraftFields.Cells.Contains(field) ? $"c{c}.r{r}.{field}" : $"c{c}.r{r}", c, r + 1);
            }
        return new(finding, "", -1, 0);
    }

    static string FieldAnchor(string field)
    {
        var name = field.Split('[')[0];
        if (FormReader.Fields.Contains(name)) return "f." + name;
        name = name.Split('.')[0] switch { "agencyLines" => "agency", "signatory" => "signatory.name", var plain => plain };
        return FormReader.Fields.Contains(name) ? "f." + name : "";
    }
}
