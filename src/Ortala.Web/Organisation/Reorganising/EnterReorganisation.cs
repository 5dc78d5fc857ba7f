using System.Collections.Immutable;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>A reorganisation as it is to be entered.</summary>
/// <param name="Kind">What it is called.</param>
/// <param name="EffectiveOn">First day on which it holds.</param>
/// <param name="LegalBasis">The regulation.</param>
/// <param name="About">What it is about, for lists.</param>
/// <param name="Plan">What becomes of the tree.</param>
public sealed record AskedReorganisation(ReorganisationKind Kind, DateOnly EffectiveOn, string LegalBasis, string About, TreePlan Plan);

/// <summary>What would happen.</summary>
/// <param name="Result">The tree before and after.</param>
/// <param name="Before">The tree before.</param>
/// <param name="Work">What the units that close have.</param>
/// <param name="Problems">Why it cannot be entered.</param>
/// <param name="AtOnce">True when it holds already.</param>
public sealed record ReorganisationPreview(Reorganised Result, OrganisationTree Before, ImmutableDictionary<Guid, UnitWork> Work, ImmutableArray<Bilingual> Problems, bool AtOnce)
{
    /// <summary>What was asked for.</summary>
    public required TreePlan Plan { get; init; }

    /// <summary>Name of whoever takes over the work of a place that closes; null: it is assigned afterwards.</summary>
    public string? HeirOf(Guid closing) => Plan.Changes.Where(c => c.Id == closing).Select(c => Result.Tree.Find(c.WorkTo)?.Name).FirstOrDefault();

    /// <summary>How many places lie below.</summary>
    public int Below(Guid id) => Result.Tree.Units.Values.Count(u => u.Id != id && !u.Closed && Result.Tree.IsWithin(u.Id, id));

    /// <summary>Tells whether what is confirmed is what was shown.</summary>
    public string Fingerprint => Recording.HashOf("", string.Join('\n', Result.Changes.Select(c => $"{c.Before} {c.After with { Id = Guid.Empty, ParentId = null }} {Result.Tree.Find(c.After.ParentId)?.Name}")
        .Concat(Work.OrderBy(w => w.Key).Select(w => $"{w.Key} {w.Value}")).Append(AtOnce.ToString())))[..16];
}

/// <summary>Looks what a reorganisation would do, and enters it: applied at once when its day has come, else kept until then.</summary>
public sealed class EnterReorganisation(IDbContextFactory<OrtalaDb> dbs, TimeProvider clock)
{
    /// <summary>What became of it.</summary>
    public abstract record Outcome
    {
        /// <summary>Entered.</summary>
        public sealed record Entered(Guid Id, bool Applied) : Outcome;

        /// <summary>Not as it was shown, or not possible: look again.</summary>
        public sealed record LookAgain(ReorganisationPreview Preview) : Outcome;

        /// <summary>The viewer may not change one of the units.</summary>
        public sealed record Forbidden : Outcome;
    }

    /// <summary>What would happen; null: the viewer may not change one of the units.</summary>
    public async Task<ReorganisationPreview?> Preview(AskedReorganisation asked, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await Preview(db, asked, viewer, cancel);
    }

    /// <summary>Enters it, when it still does what was shown.</summary>
    public async Task<Outcome> Run(AskedReorganisation asked, string shown, Viewer viewer, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel); // whoever else changes the tree waits
        if (await Preview(db, asked, viewer, cancel) is not { } preview) return new Outcome.Forbidden();
        if (preview.Problems.Length > 0 || preview.Fingerprint != shown) return new Outcome.LookAgain(preview);
        var now = clock.GetUtcNow();
        var entered = Add(db, asked, preview, viewer, viewer.AccountId, now);
        if (preview.AtOnce && await WriteTree.Write(db, entered, asked.Plan, viewer, now, cancel) is { Length: > 0 } problems) return new Outcome.LookAgain(preview with { Problems = problems });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Outcome.Entered(entered.Id, preview.AtOnce);
    }

    static Reorganisation Add(OrtalaDb db, AskedReorganisation asked, ReorganisationPreview preview, Actor by, Guid? account, DateTimeOffset now)
    {
        var first = preview.Result.Changes.First(c => c.Before is not null || c.After.ParentId is not null);
        var agency = preview.Before.AgencyOf(first.Before?.Id ?? first.After.ParentId!.Value);
        var reorganisation = new Reorganisation
        {
            Id = Guid.CreateVersion7(now), Kind = asked.Kind, EffectiveOn = asked.EffectiveOn, LegalBasis = asked.LegalBasis, AgencyId = agency.Id, About = Shortened(asked.About), Plan = asked.Plan.Write(),
            EnteredAt = now, EnteredById = account, Stamp = Guid.CreateVersion7(now),
        };
        db.Add(reorganisation);
        var path = db.Nodes.Unfiltered("where the event belongs").Where(n => n.Id == agency.Id).Select(n => n.Path).Single();
        db.Record(now, new Happening(OrganisationProcesses.ReorganisationEntered, by, reorganisation.Id, path)
        {
            About = reorganisation.About, Why = asked.LegalBasis,
            Facts = new Dictionary<string, string> { ["kind"] = asked.Kind.ToString(), ["day"] = asked.EffectiveOn.ToString("O", CultureInfo.InvariantCulture) },
        });
        return reorganisation;
    }

    async Task<ReorganisationPreview?> Preview(OrtalaDb db, AskedReorganisation asked, Viewer viewer, CancellationToken cancel)
    {
        var today = clock.TodayIn(viewer.Zone);
        var before = await TreeReading.AsOf(db, asked.EffectiveOn > today ? asked.EffectiveOn : today, today, cancel);
        if (!await MayChange(db, asked.Plan, viewer, cancel)) return null;
        var result = before.Apply(asked.Plan);
        var problems = result.Problems;
        if (problems.IsEmpty && result.Changes.IsEmpty) problems = [NothingChanges];
        if (problems.IsEmpty) problems = await WriteTree.LaterVersions(db, result, asked.EffectiveOn, cancel);
        if (problems.IsEmpty) problems = await WithOthers(db, before, result.Tree, asked.EffectiveOn, today, cancel);
        var work = ImmutableDictionary.CreateBuilder<Guid, UnitWork>();
        foreach (var closing in asked.Plan.Changes.Where(c => c.Closes)) work[closing.Id] = await PassWork.Count(db, closing.Id, cancel);
        return new ReorganisationPreview(result, before, work.ToImmutable(), problems, asked.EffectiveOn <= today) { Plan = asked.Plan };
    }

    static readonly Bilingual NothingChanges = new("Tidak ada yang berubah dengan isian itu.", "Nothing would change with that.");

    /// <summary>Those that are planned for later must still be possible.</summary>
    static async Task<ImmutableArray<Bilingual>> WithOthers(OrtalaDb db, OrganisationTree before, OrganisationTree after, DateOnly day, DateOnly today, CancellationToken cancel)
    {
        var broken = new List<Bilingual>();
        foreach (var planned in (await TreeReading.Planned(db, cancel)).Where(p => p.Reorganisation.EffectiveOn > (day > today ? day : today)))
        {
            var (without, with) = (before.Apply(planned.Plan), after.Apply(planned.Plan));
            if (without.Problems.IsEmpty && !with.Problems.IsEmpty)
                broken.Add(new($"Penataan yang sudah direncanakan, “{planned.Reorganisation.About}”, tidak dapat lagi diterapkan: {with.Problems[0].Id}", $"A planned reorganisation, “{planned.Reorganisation.About}”, could not be applied any more: {with.Problems[0].En}"));
            (before, after) = (without.Tree, with.Tree);
        }
        return [.. broken];
    }

    /// <summary>One must be allowed to change each place that the plan names, where it stands and where it will stand.</summary>
    public static async Task<bool> MayChange(OrtalaDb db, TreePlan plan, Viewer viewer, CancellationToken cancel)
    {
        Guid[] made = [.. plan.New.Select(n => n.Id)];
        Guid[] named = [.. plan.Changes.SelectMany(c => new[] { c.Id, c.ParentId, c.UnitsTo, c.WorkTo }).Concat(plan.New.Select(n => n.ParentId)).OfType<Guid>().Distinct().Except(made)];
        var paths = await db.Nodes.VisibleTo(viewer).Where(n => named.Contains(n.Id)).Select(n => n.Path).ToListAsync(cancel);
        return paths.Count == named.Length && paths.All(p => viewer.May(Right.ManageOrganisation, p)) && (plan.New.All(n => n.ParentId is not null) || viewer.May(Right.ManageOrganisation, ""));
    }

    static string Shortened(string text) => text.Length > 400 ? text[..399] + "…" : text;
}
