using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading.Writing;

/// <summary>A procedure as a tree of the format. What is empty is left out.</summary>
static class ProcedureTree
{
    public static Mapping Of(Procedure p)
    {
        var map = new Mapping();
        var i = p.Identity;
        map.Put("sop", "1").Put("id", p.Id).Put("title", i.Title, always: true).Put("number", i.Number).Put("unit", i.Unit)
            .Put("agency", i.AgencyLines).Put("emblem", i.Emblem).Put("made", DateText(i.Made)).Put("revised", DateText(i.Revised)).Put("effective", DateText(i.Effective));
        if (!i.Signatory.IsEmpty)
            map.Put("signatory", new Mapping().Put("office", i.Signatory.Office).Put("name", i.Signatory.Name).Put("rank", i.Signatory.Rank).Put("nip", i.Signatory.Nip));
        map.Put("profile", p.Profile).Put("page", p.Paper).Put("legalBasis", i.LegalBasis).Put("qualifications", i.Qualifications)
            .Put("relatedSops", i.RelatedSops).Put("equipment", i.Equipment).Put("warnings", i.Warnings).Put("records", i.Records);
        if (p.Flowcharts.Length == 1 && p.Flowcharts[0].Title.Length == 0) return Chart(map, p.Flowcharts[0]);
        return map.Put("flowcharts", p.Flowcharts.Select(c => (Node)Chart(new Mapping().Put("title", c.Title), c)));
    }

    static Mapping Chart(Mapping map, Flowchart chart) => map
        .Put("actors", chart.Executors.Select(e => (Node)new Mapping().Put("id", e.Id).Put("name", e.Name, always: true).Put("group", e.Group)))
        .Put("steps", chart.Steps.Select((s, i) => (Node)StepTree.Of(s, i + 1 < chart.Steps.Length ? chart.Steps[i + 1] : null)));

    static string DateText(SopDate date) => date.Text.Length > 0 ? date.Text : date.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>Grows a tree.</summary>
static class Growing
{
    /// <summary>A text; an empty one is left out unless the key must be there.</summary>
    public static Mapping Put(this Mapping map, string key, string text, bool always = false)
    {
        var clean = CleanText.Of(text);
        return clean.Length > 0 || always ? map.Put(key, Text(clean)) : map;
    }

    public static Mapping Put(this Mapping map, string key, ImmutableArray<string> texts) =>
        texts.IsEmpty ? map : map.Put(key, texts.Select(t => (Node)Text(CleanText.Of(t))));

    public static Mapping Put(this Mapping map, string key, IEnumerable<Node> items)
    {
        var list = new Sequence();
        list.Entries.AddRange(items.Select(i => new Entry(null, i)));
        return map.Put(key, list);
    }

    public static Mapping Put(this Mapping map, string key, Node value)
    {
        map.Entries.Add(new Entry(new Scalar(key, true), value));
        return map;
    }

    static Scalar Text(string text) => new(text, false);
}
