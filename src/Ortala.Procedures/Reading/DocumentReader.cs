using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading;

/// <summary>The whole document: identity block, settings and flowcharts.</summary>
static class DocumentReader
{
    public static Procedure? Read(Node? root, string name, Reading reading)
    {
        if (root is not Mapping map)
        {
            if (root is not null || !reading.Complaints.HasErrors)
                reading.Complaints.Add(root?.At ?? new Trees.Mark(1, 1), Wording.NotADocument());
            return null;
        }
        reading.Sources.Add(Place.Whole, map.At.Line, map.At.Column);
        var fields = new Fields(map, KeySet.Document, reading, Place.Whole);
        if (fields.Find("sop") is { } version && fields.TextOf(version, "sop", Limits.NameLength) is var given && given != "1") fields.Complain(version, Wording.Version(given));
        var id = ReadId(fields, name);
        return new Procedure
        {
            Id = id,
            Identity = ReadIdentity(fields, id, reading),
            Paper = ReadPaper(fields),
            Profile = ReadProfile(fields),
            Flowcharts = ReadFlowcharts(fields, reading),
        };
    }

    static string ReadId(Fields fields, string name)
    {
        if (fields.Find("id") is not { } node) return IdFromName(name);
        var id = fields.TextOf(node, "id", int.MaxValue);
        if (id.Length is 0 or > Limits.IdLength || id is "." or ".." || id.AsSpan().IndexOfAny("/\\:\n") >= 0) fields.Complain(node, Wording.BadId(id));
        return id;
    }

    /// <summary>The name of the file without folder and ending.</summary>
    static string IdFromName(string name)
    {
        var file = name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        foreach (var ending in new[] { ".sop.yaml", ".sop.yml", ".yaml", ".yml", ".json" })
            if (file.Length > ending.Length && file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return CleanText.Of(file[..^ending.Length]);
        return CleanText.Of(file);
    }

    static Identity ReadIdentity(Fields fields, string id, Reading reading) => new()
    {
        Title = reading.IsJson && !fields.Has("title") ? id : fields.Required("title", Limits.NameLength, "nama SOP", "name of the SOP"),
        Number = fields.Text("number", Limits.NameLength),
        Unit = fields.Text("unit", Limits.NameLength),
        AgencyLines = fields.Texts("agency", Limits.NameLength),
        Emblem = ReadEmblem(fields),
        Made = DateReader.Parse(fields.Text("made", Limits.NameLength)),
        Revised = DateReader.Parse(fields.Text("revised", Limits.NameLength)),
        Effective = DateReader.Parse(fields.Text("effective", Limits.NameLength)),
        Signatory = ReadSignatory(fields, reading),
        LegalBasis = fields.Texts("legalBasis"),
        Qualifications = fields.Texts("qualifications"),
        RelatedSops = fields.Texts("relatedSops"),
        Equipment = fields.Texts("equipment"),
        Warnings = fields.Texts("warnings"),
        Records = fields.Texts("records"),
    };

    static Signatory ReadSignatory(Fields fields, Reading reading)
    {
        if (fields.Find("signatory") is not { } node) return new Signatory();
        if (node is not Mapping map)
        {
            fields.Complain(node, Wording.WrongType("signatory", "kelompok dengan office, name, rank, nip", "a mapping with office, name, rank, nip"));
            return new Signatory();
        }
        var s = new Fields(map, KeySet.Signatory, reading, Place.Whole, "signatory.");
        return new Signatory(s.Text("office", Limits.NameLength), s.Text("name", Limits.NameLength), s.Text("rank", Limits.NameLength), s.Text("nip", Limits.NameLength));
    }

    /// <summary>A bare file name or an embedded picture: a procedure never points at other folders or hosts.</summary>
    static string ReadEmblem(Fields fields)
    {
        var emblem = fields.Text("emblem", Limits.EmblemLength);
        if (emblem.Length == 0) return "";
        if (!IsEmblem(emblem)) fields.Complain(fields.Find("emblem")!, Wording.BadEmblem());
        return emblem;
    }

    /// <summary>True for an embedded PNG or JPEG, and for the name of a file without folder.</summary>
    public static bool IsEmblem(string emblem) =>
        emblem.StartsWith("data:image/png;base64,", StringComparison.Ordinal) || emblem.StartsWith("data:image/jpeg;base64,", StringComparison.Ordinal)
        || emblem.Length is > 0 and <= Limits.NameLength && emblem.AsSpan().IndexOfAny("/\\:\n") < 0 && emblem[0] != '.'
            && (emblem.EndsWith(".png", StringComparison.OrdinalIgnoreCase) || emblem.EndsWith(".jpg", StringComparison.OrdinalIgnoreCase) || emblem.EndsWith(".jpeg", StringComparison.OrdinalIgnoreCase));

    static string ReadPaper(Fields fields)
    {
        var paper = fields.Text("page", Limits.NameLength);
        if (paper.Length > 0 && Papers.Find(paper) is null) fields.Complain(fields.Find("page")!, Wording.UnknownPage(paper, Papers.Names, KeySet.Nearest(paper, Papers.Names)));
        return paper;
    }

    static string ReadProfile(Fields fields)
    {
        var profile = fields.Text("profile", Limits.NameLength);
        var known = ShippedProfiles.All.Select(p => p.Id);
        if (profile.Length > 0 && !known.Contains(profile)) fields.Complain(fields.Find("profile")!, Wording.UnknownProfile(profile, known, KeySet.Nearest(profile, known)));
        return profile;
    }

    static ImmutableArray<Flowchart> ReadFlowcharts(Fields fields, Reading reading)
    {
        var ids = new IdRegister();
        if (!fields.Has("flowcharts")) return [FlowchartReader.Read(fields, 0, ids, reading)];
        foreach (var key in new[] { "actors", "steps" })
            if (fields.Find(key) is { } node) fields.Complain(node, Wording.Excludes(key, "flowcharts", "taruh di dalam salah satu diagram", "put it into one of the flowcharts"));
        return [.. fields.Mappings("flowcharts", Limits.Flowcharts, "diagram", "flowcharts").Select((map, i) =>
        {
            var place = new Place(Flowchart: i);
            reading.Sources.Add(place, map.At.Line, map.At.Column);
            var chart = new Fields(map, KeySet.Flowchart, reading, place);
            return FlowchartReader.Read(chart, i, ids, reading) with { Title = chart.Text("title", Limits.NameLength) };
        })];
    }
}
