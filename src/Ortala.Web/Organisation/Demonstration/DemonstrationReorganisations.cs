using System.Globalization;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Organisation.Demonstration;

/// <summary>Composed reorganisations: reorganisations.csv. Those of the past are applied, the one of the first of January to come waits.</summary>
static class DemonstrationReorganisations
{
    const string nextYear = "next";

    sealed record Row(string kind, string effective_on, string units, string becomes, string legal_basis, string remark);

    /// <summary>Applies or plans them; each is saved by itself, in order.</summary>
    public static async Task Add(OrtalaDb db, Dictionary<string, Node> nodes, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var row in DemonstrationTable.Rows<Row>("reorganisations"))
        {
            Node[] units = [.. row.units.Split(';').Select(k => nodes[k])];
            (string Name, string Short)[] becomes = [.. row.becomes.Split(';').Select(b => b.Split('|')).Select(b => (b[0], b[1]))];
            var kind = Enum.Parse<ReorganisationKind>(row.kind);
            var reorganisation = new Reorganisation
            {
                Id = Guid.CreateVersion7(now), Kind = kind, EffectiveOn = Day(row.effective_on, now), LegalBasis = row.legal_basis, Remark = row.remark, AgencyId = units[0].ParentId is { } p ? nodes.Values.Single(n => n.Id == p).IsAgency ? p : nodes["kaltim"].Id : units[0].Id,
                About = $"{string.Join(", ", units.Select(u => u.Name))} → {string.Join(", ", becomes.Select(b => b.Name))}", Plan = PlanOf(kind, units, becomes, now).Write(),
                EnteredAt = now, EnteredById = null, Stamp = Guid.CreateVersion7(now),
            };
            db.Add(reorganisation);
            if (reorganisation.EffectiveOn <= DateOnly.FromDateTime(now.UtcDateTime) && await WriteTree.Write(db, reorganisation, TreePlan.Read(reorganisation.Plan), Actor.Program, now, cancel) is { Length: > 0 } problems)
                throw new InvalidOperationException($"samples/demo/reorganisations.csv: {problems[0].En}");
            await db.SaveChangesAsync(cancel);
        }
    }

    static DateOnly Day(string text, DateTimeOffset now) => text.StartsWith(nextYear, StringComparison.Ordinal)
        ? new DateOnly(now.Year + 1, int.Parse(text.AsSpan(5, 2), CultureInfo.InvariantCulture), int.Parse(text.AsSpan(8, 2), CultureInfo.InvariantCulture)) : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    static TreePlan PlanOf(ReorganisationKind kind, Node[] units, (string Name, string Short)[] becomes, DateTimeOffset now)
    {
        if (kind == ReorganisationKind.Rename) return TreePlan.Of(new UnitPlan(units[0].Id) { Name = becomes[0].Name, ShortName = becomes[0].Short });
        NewUnit[] made = [.. becomes.Select(b => new NewUnit(Guid.CreateVersion7(now), units[0].ParentId, units[0].Kind, "", b.Name, b.Short))];
        Guid? workTo = kind == ReorganisationKind.Merge ? made[0].Id : null; // after a split it is assigned one by one
        return new TreePlan([.. units.Select(u => new UnitPlan(u.Id) { Closes = true, UnitsTo = made[0].Id, WorkTo = workTo })], [.. made], [.. units.SelectMany(u => made.Select(m => new Succeeds(u.Id, m.Id)))]);
    }
}
