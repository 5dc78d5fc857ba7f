using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Reorganising;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Structure;

/// <summary>A unit that was sought, with the names of what is above it.</summary>
public sealed record FoundUnit(Node Node, string Above);

/// <summary>The tree, today or on another day; what is sought in it stands in a list.</summary>
[SignedIn("the structure of one's own agency is open to its members"), ResponseCache(NoStore = true)]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, TimeProvider clock) : FramedPage
{
    /// <summary>Most hits of a search.</summary>
    public const int MostFound = 50;

    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    /// <summary>The top of the tree.</summary>
    public ImmutableArray<Branch> Top { get; private set; } = [];

    /// <summary>Numbers of the opened places.</summary>
    public ImmutableSortedSet<int> Opened { get; private set; } = [];

    /// <summary>The day; null: today.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>Today where the viewer works.</summary>
    public DateOnly Today { get; } = clock.TodayIn(viewer.Zone);

    /// <summary>What is sought; empty: nothing.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>What was found.</summary>
    public ImmutableArray<FoundUnit> Found { get; private set; } = [];

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>True when the viewer may change the tree somewhere.</summary>
    public bool MayManage { get; } = viewer.May(Right.ManageOrganisation);

    /// <summary>True when the viewer may make an agency at the top.</summary>
    public bool MayMakeTop { get; } = viewer.May(Right.ManageOrganisation, "");

    /// <summary>The tree with a branch opened, or shut.</summary>
    public string Toggle(Branch branch)
    {
        var open = branch.IsOpen ? Opened.Remove(branch.Number) : Opened.Add(branch.Number);
        var query = QueryString.Create("buka", string.Join('.', open.Count == 0 ? [0] : open.Select(n => n)));
        if (Day is { } day) query = query.Add("pada", day.ToString("O", CultureInfo.InvariantCulture));
        return "/organisasi" + query;
    }

    public async Task OnGetAsync(string? buka, string? pada, string? cari, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        Notice = Notice.Take(TempData);
        Sought = (cari ?? "").Trim() is { Length: <= 200 } text ? text : "";
        Day = DateOnly.TryParseExact(pada, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day != Today ? day : null;
        if (Sought.Length > 0)
        {
            Found = await Find(db, cancel);
            return;
        }
        Opened = buka is null ? await Usual(db, cancel)
            : [.. buka.Split('.').Take(500).Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(n => n > 0)];
        Top = Day is { } d ? await BranchReading.AsOf(db, viewer, d, Today, Opened, cancel) : await BranchReading.Today(db, viewer, Opened, cancel);
    }

    /// <summary>To begin with the way down to the own unit is open; for whoever looks after all, the top.</summary>
    async Task<ImmutableSortedSet<int>> Usual(OrtalaDb db, CancellationToken cancel)
    {
        var way = NodeVisibility.PathsAbove(viewer.NodePath);
        return [.. await db.Nodes.VisibleTo(viewer).Where(n => way.Contains(n.Path)).Select(n => n.Number).ToListAsync(cancel)];
    }

    async Task<ImmutableArray<FoundUnit>> Find(OrtalaDb db, CancellationToken cancel)
    {
        var nodes = db.Nodes.VisibleTo(viewer).AsNoTracking();
        foreach (var word in Sought.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8)) nodes = nodes.Where(n => n.SearchText.Contains(word));
        var found = await nodes.OrderBy(n => n.ClosedOn != null).ThenBy(n => n.Kind).ThenBy(n => n.Name).ThenBy(n => n.Id).Take(MostFound + 1).ToListAsync(cancel);
        string[] paths = [.. found.SelectMany(n => NodeVisibility.PathsAbove(n.Path)).Distinct()];
        var names = await db.Nodes.VisibleTo(viewer).Where(n => paths.Contains(n.Path)).ToDictionaryAsync(n => n.Path, n => n.Name, cancel);
        return [.. found.Select(n => new FoundUnit(n, string.Join(" › ", NodeVisibility.PathsAbove(n.Path)[..^1].Select(p => names.GetValueOrDefault(p, "…")))))];
    }
}
