using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Structure;

/// <summary>What is filled in about a unit, as typed.</summary>
public sealed record NodeFields
{
    /// <summary>Full name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Short name.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>Code.</summary>
    public string Code { get; init; } = "";

    /// <summary>Kind.</summary>
    public NodeKind Kind { get; init; } = NodeKind.Office;

    /// <summary>Postal address.</summary>
    public string Address { get; init; } = "";

    /// <summary>Zone; null: that of the unit above.</summary>
    public Zone? Zone { get; init; }

    /// <summary>First day, as typed; empty: not known.</summary>
    public string Since { get; init; } = "";

    /// <summary>Remark.</summary>
    public string Remark { get; init; } = "";

    /// <summary>From a form.</summary>
    public static NodeFields Of(IFormCollection form)
    {
        string Text(string key) => string.Join(' ', form[key].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return new()
        {
            Name = Text("nama"), ShortName = Text("singkat"), Code = Text("kode"), Address = Text("alamat"), Remark = Text("catatan"), Since = Text("sejak"),
            Kind = Enum.GetValues<NodeKind>().FirstOrDefault(k => k.Word() == form["jenis"].ToString()), Zone = Enum.TryParse<Zone>(form["zona"], ignoreCase: true, out var zone) && Enum.IsDefined(zone) ? zone : null,
        };
    }

    /// <summary>As a unit has them.</summary>
    public static NodeFields Of(Node node) => new()
    {
        Name = node.Name, ShortName = node.ShortName, Code = node.Code, Kind = node.Kind, Address = node.Address, Zone = node.Zone, Remark = node.Remark,
        Since = node.Since?.ToString("O", CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>The first day; null: not known, or no day.</summary>
    public DateOnly? SinceDay => DateOnly.TryParseExact(Since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What cannot be taken: name of the field, why.</summary>
    public ImmutableArray<(string Field, Bilingual Reason)> Mistakes(NodeKind? parent, DateOnly today)
    {
        var mistakes = ImmutableArray.CreateBuilder<(string, Bilingual)>();
        if (Name.Length == 0) mistakes.Add(("nama", StructureText.NameMissing));
        foreach (var (field, text, most) in new[] { ("nama", Name, Node.MaxName), ("singkat", ShortName, 40), ("kode", Code, 40), ("alamat", Address, 400), ("catatan", Remark, 400) })
            if (text.Length > most) mistakes.Add((field, StructureText.TooLong(most)));
        if (!Enum.IsDefined(Kind) || !Kind.MayStandBelow(parent)) mistakes.Add(("jenis", StructureText.KindDoesNotFit));
        if (Since.Length > 0 && SinceDay is not { } day) mistakes.Add(("sejak", StructureText.NoDay));
        else if (SinceDay > today) mistakes.Add(("sejak", StructureText.SinceInFuture));
        return mistakes.ToImmutable();
    }
}
