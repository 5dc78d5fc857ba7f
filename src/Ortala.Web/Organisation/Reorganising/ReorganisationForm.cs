using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>A reorganisation as it is filled in.</summary>
public sealed record ReorganisationForm
{
    /// <summary>Most parts of a split.</summary>
    public const int MostParts = 6;

    /// <summary>Word of a kind in addresses.</summary>
    public static string Word(ReorganisationKind kind) => kind switch
    {
        ReorganisationKind.Rename => "ganti-nama", ReorganisationKind.Move => "pindah", ReorganisationKind.Merge => "gabung", ReorganisationKind.Split => "mekar", ReorganisationKind.Close => "tutup", _ => "berkas",
    };

    /// <summary>Kind.</summary>
    public ReorganisationKind Kind { get; init; }

    /// <summary>The day as typed.</summary>
    public string Day { get; init; } = "";

    /// <summary>The regulation.</summary>
    public string LegalBasis { get; init; } = "";

    /// <summary>New name, of a renamed unit or of the unit that a merger makes.</summary>
    public string Name { get; init; } = "";

    /// <summary>New short name.</summary>
    public string ShortName { get; init; } = "";

    /// <summary>New place above, with a move.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Units that are merged with it.</summary>
    public ImmutableArray<Guid> Others { get; init; } = [];

    /// <summary>With a merger: the unit that stays and takes the others in; null: a new one is made.</summary>
    public Guid? IntoId { get; init; }

    /// <summary>With a split: names and short names of the new units.</summary>
    public ImmutableArray<(string Name, string ShortName)> Parts { get; init; } = [];

    /// <summary>With a split: true when the unit itself stays beside the new ones.</summary>
    public bool Stays { get; init; }

    /// <summary>With a split: unit below → which part takes it over, from 0; the rest goes to the first.</summary>
    public ImmutableDictionary<Guid, int> Shares { get; init; } = ImmutableDictionary<Guid, int>.Empty;

    /// <summary>With closing: takes over what there is; null: nobody.</summary>
    public Guid? HeirId { get; init; }

    /// <summary>From a form, or from an address that begins one.</summary>
    public static ReorganisationForm Of(Func<string, Microsoft.Extensions.Primitives.StringValues> field)
    {
        string Text(string key) => string.Join(' ', field(key).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Guid? Key(string key) => Guid.TryParse(field(key), out var id) ? id : null;
        return new()
        {
            Kind = Enum.GetValues<ReorganisationKind>().FirstOrDefault(k => k != ReorganisationKind.Import && Word(k) == field("jenis").ToString()), Day = Text("berlaku"), LegalBasis = Text("dasar"), Name = Text("nama"), ShortName = Text("singkat"),
            ParentId = Key("induk"), IntoId = Key("hasil"), HeirId = Key("penerus"), Stays = field("tetap") == "1",
            Others = [.. field("gabung").Select(g => Guid.TryParse(g, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().Take(50)],
            Parts = [.. Enumerable.Range(0, MostParts).Select(i => (Name: Text($"bagian-{i}"), Text($"bagian-singkat-{i}"))).Where(p => p.Name.Length > 0)],
        };
    }

    /// <summary>The day; null: none was typed that is one.</summary>
    public DateOnly? EffectiveOn => DateOnly.TryParseExact(Day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1944 and < 2200 ? day : null;

    /// <summary>What cannot be taken as it is filled in.</summary>
    public IEnumerable<(string Field, Bilingual Reason)> Mistakes()
    {
        if (EffectiveOn is null) yield return ("berlaku", ReorganisingText.DayMissing);
        if (LegalBasis.Length == 0) yield return ("dasar", ReorganisingText.LegalBasisMissing);
        if (LegalBasis.Length > 300) yield return ("dasar", StructureText.TooLong(300));
        if (Kind == ReorganisationKind.Rename && Name.Length == 0 || Kind == ReorganisationKind.Merge && IntoId is null && Name.Length == 0) yield return ("nama", ReorganisingText.NameMissing);
        if (Name.Length > Node.MaxName || Parts.Any(p => p.Name.Length > Node.MaxName)) yield return ("nama", StructureText.TooLong(Node.MaxName));
        if (ShortName.Length > 40 || Parts.Any(p => p.ShortName.Length > 40)) yield return ("singkat", StructureText.TooLong(40));
        if (Kind == ReorganisationKind.Move && ParentId is null) yield return ("induk", NewReorganisationText.ParentMissing);
        if (Kind == ReorganisationKind.Merge && Others.IsEmpty) yield return ("gabung", NewReorganisationText.OthersMissing);
        if (Kind == ReorganisationKind.Split && Parts.Length < (Stays ? 1 : 2)) yield return ("bagian-0", NewReorganisationText.PartsMissing);
    }

    /// <summary>What is asked for, of a unit of the tree as it stands on the day.</summary>
    public AskedReorganisation Ask(Unit unit, OrganisationTree tree, DateTimeOffset now)
    {
        var plan = Kind switch
        {
            ReorganisationKind.Rename => TreePlan.Of(new UnitPlan(unit.Id) { Name = Name, ShortName = ShortName }),
            ReorganisationKind.Move => TreePlan.Of(new UnitPlan(unit.Id) { ParentId = ParentId }),
            ReorganisationKind.Merge => Merger(unit, now),
            ReorganisationKind.Split => Split(unit, tree, now),
            _ => new TreePlan([new UnitPlan(unit.Id) { Closes = true, UnitsTo = HeirId, WorkTo = HeirId }], [], HeirId is { } heir ? [new Succeeds(unit.Id, heir)] : []),
        };
        string NameOf(Guid? id) => tree.Find(id)?.Name ?? "?";
        var about = Kind switch
        {
            ReorganisationKind.Rename => $"{unit.Name} → {Name}",
            ReorganisationKind.Move => $"{unit.Name} → {NameOf(ParentId)}",
            ReorganisationKind.Merge => $"{string.Join(", ", Others.Select(o => NameOf(o)).Prepend(unit.Name))} → {(IntoId is null || Name.Length > 0 ? Name : NameOf(IntoId))}",
            ReorganisationKind.Split => $"{unit.Name} → {string.Join(", ", Parts.Select(p => p.Name))}",
            _ => HeirId is null ? unit.Name : $"{unit.Name} → {NameOf(HeirId)}",
        };
        return new(Kind, EffectiveOn!.Value, LegalBasis, about, plan);
    }

    TreePlan Merger(Unit unit, DateTimeOffset now)
    {
        Guid[] merged = [unit.Id, .. Others.Where(o => o != unit.Id)];
        var result = IntoId is { } stays && merged.Contains(stays) ? stays : Guid.CreateVersion7(now);
        UnitPlan[] closing = [.. merged.Where(m => m != result).Select(m => new UnitPlan(m) { Closes = true, UnitsTo = result, WorkTo = result })];
        Succeeds[] kin = [.. closing.Select(c => new Succeeds(c.Id, result))];
        if (IntoId == result) return new([.. Name.Length > 0 ? [new UnitPlan(result) { Name = Name, ShortName = ShortName }] : Array.Empty<UnitPlan>(), .. closing], [], [.. kin]);
        return new([.. closing], [new NewUnit(result, unit.ParentId, unit.Kind, unit.Code, Name, ShortName)], [.. kin]);
    }

    TreePlan Split(Unit unit, OrganisationTree tree, DateTimeOffset now)
    {
        NewUnit[] parts = [.. Parts.Select(p => new NewUnit(Guid.CreateVersion7(now), unit.ParentId, unit.Kind, "", p.Name, p.ShortName))];
        UnitPlan[] moved = [.. Shares.Where(s => s.Value > 0 || Stays).Where(s => s.Value >= 0 && s.Value < parts.Length && tree.Find(s.Key)?.ParentId == unit.Id).OrderBy(s => s.Key).Select(s => new UnitPlan(s.Key) { ParentId = parts[s.Value].Id })];
        UnitPlan[] closing = Stays ? [] : [new UnitPlan(unit.Id) { Closes = true, UnitsTo = parts[0].Id }];
        return new([.. moved, .. closing], [.. parts], [.. parts.Select(p => new Succeeds(unit.Id, p.Id))]);
    }
}
