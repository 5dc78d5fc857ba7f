using System.Collections.Immutable;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Organisation.Structure;
using Xunit;

namespace Ortala.Web.Tests.Organisation;

/// <summary>Random reorganisations, sensible and senseless: whatever is done leaves a whole tree, whatever is refused leaves the tree as it was.</summary>
public class TreePropertyTests
{
    static readonly NodeKind[] kinds = Enum.GetValues<NodeKind>();

    [Theory]
    [InlineData(1)]
    [InlineData(20261125)]
    [InlineData(77)]
    public void Apply_RandomPlans_KeepTheTreeWhole(int seed)
    {
        var random = new Random(seed);
        var top = Guid.CreateVersion7();
        var tree = OrganisationTree.Of([new(top, null, NodeKind.Province, "", "Provinsi", "", false)]);
        var (done, refused) = (0, 0);
        for (var step = 0; step < 600; step++)
        {
            var result = tree.Apply(Plan(random, tree, step));
            if (result.Problems.Length > 0)
            {
                Assert.Same(tree, result.Tree);
                Assert.Empty(result.Changes);
                refused++;
                continue;
            }
            done++;
            AssertWhole(result.Tree);
            Assert.All(tree.Units.Values.Where(u => u.Closed), u => Assert.Equal(u, result.Tree.Find(u.Id))); // what has closed stays as it closed
            tree = result.Tree;
        }
        Assert.True(done > 60 && refused > 40, $"{done} done, {refused} refused");
    }

    static void AssertWhole(OrganisationTree tree)
    {
        foreach (var unit in tree.Units.Values.Where(u => !u.Closed))
        {
            var up = tree.Upwards(unit.Id).ToList();
            Assert.Null(up[^1].ParentId);
            Assert.All(up, u => Assert.False(u.Closed));
            Assert.True(unit.Kind.MayStandBelow(tree.Find(unit.ParentId)?.Kind), $"{unit.Kind} below {tree.Find(unit.ParentId)?.Kind}");
        }
        Assert.DoesNotContain(tree.Units.Values.Where(u => !u.Closed).GroupBy(u => (u.ParentId, u.Name.ToLowerInvariant())), g => g.Count() > 1);
    }

    static TreePlan Plan(Random random, OrganisationTree tree, int step)
    {
        var all = tree.Units.Values.OrderBy(u => u.Id).ToArray();
        Unit Below() => all[all.Length == 1 ? 0 : random.Next(1, all.Length)]; // the province itself stays: it was made first
        Unit Any() => all[random.Next(all.Length)];
        Unit[] active = [.. all.Where(u => !u.Closed)];
        NewUnit Made(string name)
        {
            var parent = random.Next(8) == 0 || active.Length == 0 ? Any() : active[random.Next(active.Length)];
            var fitting = KindTable.Below(parent.Kind);
            return new(Guid.CreateVersion7(), parent.Id, random.Next(8) == 0 || fitting.IsEmpty ? kinds[random.Next(kinds.Length)] : fitting[random.Next(fitting.Length)], "", name, "");
        }
        switch (random.Next(9))
        {
            case 0: return TreePlan.Of(new UnitPlan(Any().Id) { Name = random.Next(8) == 0 ? Any().Name : $"Nama {step}" });
            case 1: return TreePlan.Of(new UnitPlan(Any().Id) { ParentId = Any().Id });
            case 2: return TreePlan.Of(new UnitPlan(Below().Id) { Closes = true, UnitsTo = random.Next(2) == 0 ? Any().Id : null });
            case 3:
                var merged = Made($"Gabungan {step}");
                return new([new UnitPlan(Below().Id) { Closes = true, UnitsTo = merged.Id, WorkTo = merged.Id }, new UnitPlan(Below().Id) { Closes = true, UnitsTo = merged.Id }], [merged], []);
            default: return new([], [Made($"Unit {step}"), Made($"Unit {step} lain")], []);
        }
    }

    [Fact]
    public void Apply_MoveBelowItself_IsRefused()
    {
        var (top, office, section) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        var tree = OrganisationTree.Of([new(top, null, NodeKind.Province, "", "P", "", false), new(office, top, NodeKind.Section, "", "A", "", false), new(section, office, NodeKind.Subsection, "", "B", "", false)]);
        Assert.NotEmpty(tree.Apply(TreePlan.Of(new UnitPlan(office) { ParentId = section })).Problems);
    }

    [Fact]
    public void Plan_WrittenAndRead_IsTheSame()
    {
        var plan = new TreePlan([new UnitPlan(Guid.CreateVersion7()) { Name = "Ä", Closes = true, UnitsTo = Guid.CreateVersion7() }], [new NewUnit(Guid.CreateVersion7(), null, NodeKind.Upt, "1", "n", "s")], [new Succeeds(Guid.CreateVersion7(), Guid.CreateVersion7())]);
        var read = TreePlan.Read(plan.Write());
        Assert.Equal((plan.Changes[0], plan.New[0], plan.Successions[0]), (read.Changes[0], read.New[0], read.Successions[0]));
        Assert.Equal(ImmutableArray<Succeeds>.Empty, TreePlan.Read(TreePlan.Of().Write()).Successions);
    }
}
