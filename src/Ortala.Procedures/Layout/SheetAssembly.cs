using System.Collections.Immutable;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>Puts identity block, titles, tables and written steps on pages.</summary>
abstract class SheetAssembly
{
    protected SheetAssembly(Procedure procedure, Profile profile, SheetParts parts)
    {
        (Procedure, Profile, Parts) = (procedure, profile, parts);
        Paper = PaperFor(procedure, profile);
    }

    const string Widest = "A3-landscape";
    const double MostForExecutors = 0.62;

    protected Procedure Procedure { get; }

    protected Profile Profile { get; }

    protected SheetParts Parts { get; }

    protected (double W, double H) Paper { get; }

    protected List<SheetPage> Pages { get; } = [];

    protected List<SheetGrid> Grids { get; } = [];

    protected List<SheetField> Fields { get; } = [];

    protected double X => Profile.MarginX;

    protected double Width => Paper.W - 2 * Profile.MarginX;

    protected double Top => Profile.MarginTop;

    public abstract Sheet Assemble();

    /// <summary>The paper that the procedure names, else the profile's, or its wide paper where executors would get narrow; A3 where symbols would no longer fit.</summary>
    static (double W, double H) PaperFor(Procedure procedure, Profile profile)
    {
        var paper = Papers.Find(procedure.Paper) ?? Papers.Find(profile.Paper) ?? throw new ArgumentException($"no paper {profile.Paper}", nameof(profile));
        var executors = procedure.Flowcharts.Length == 0 ? 0 : procedure.Flowcharts.Max(f => f.Executors.Length);
        if (executors * TableWidths.LeastExecutor > paper.W * 0.52 && Papers.Find(profile.WidePaper) is { } wide) paper = wide;
        return executors * TableWidths.NarrowExecutor > paper.W * MostForExecutors ? Papers.Find(Widest)!.Value : paper;
    }

    protected SheetPage NewPage(double height) => new() { Index = Pages.Count, Width = Paper.W, Height = height };

    /// <summary>The lines over the table that comes next.</summary>
    protected SheetFragment TitleOf(Flowchart chart) =>
        Parts == SheetParts.TablesOnly ? new SheetFragment { Height = 0 } : TableTitle.LayOut(Procedure, chart, Profile, X, Width, Grids.Count);

    protected SheetPage Draw(SheetPage page, SheetFragment fragment, double y)
    {
        var at = fragment.At(y);
        Fields.AddRange(at.Fields.Select(f => f with { Page = page.Index }));
        return page with { Fills = [.. page.Fills, .. at.Fills], Rules = [.. page.Rules, .. at.Rules], Texts = [.. page.Texts, .. at.Texts], Pictures = [.. page.Pictures, .. at.Pictures] };
    }

    protected Sheet Result(LayoutMode mode) => new() { Procedure = Procedure, Profile = Profile, Mode = mode, Pages = [.. Pages], Grids = [.. Grids], Fields = [.. Fields] };
}

/// <summary>One sheet of the paper's width, as tall as needed.</summary>
sealed class ContinuousAssembly(Procedure procedure, Profile profile, SheetParts parts) : SheetAssembly(procedure, profile, parts)
{
    const double BetweenParts = 14;

    public override Sheet Assemble()
    {
        var (page, y, letter) = (NewPage(0), Top, 0);
        void Add(SheetFragment fragment, double gap)
        {
            page = Draw(page, fragment, y);
            y += fragment.Height + gap;
        }
        if (Parts == SheetParts.All) Add(IdentityLayout.LayOut(Procedure.Identity, Profile, X, Width), BetweenParts);
        foreach (var chart in Procedure.Flowcharts)
        {
            if (Parts == SheetParts.All && Profile.WrittenSteps) Add(WrittenStepsLayout.LayOut(chart, Profile, X, Width), BetweenParts);
            Add(TitleOf(chart), 0);
            var table = LaidOutTable.Of(chart, Profile, X, Width, double.PositiveInfinity, double.PositiveInfinity, ref letter);
            var rows = ImmutableArray.CreateBuilder<(string, int, double, double)>(chart.Steps.Length);
            if (table.Pages > 0) page = table.Draw(page, 0, y, rows, Fields);
            if (table.Pages > 0) y += table.HeightOf(0) + BetweenParts;
            Grids.Add(table.GridOf(rows.ToImmutable()));
        }
        Pages.Add(page with { Height = y + Profile.FootZone + 2 });
        return Result(LayoutMode.Continuous);
    }
}

/// <summary>Pages of one paper; the identity block joined with the table where both fit on the first page, else alone.</summary>
sealed class PagedAssembly(Procedure procedure, Profile profile, SheetParts parts) : SheetAssembly(procedure, profile, parts)
{
    double Room => Paper.H - Profile.MarginTop - Profile.FootZone;

    public override Sheet Assemble()
    {
        var letter = 0;
        if (Parts == SheetParts.TablesOnly || !Join(ref letter))
        {
            if (Parts == SheetParts.All) AddAll(IdentityLayout.LayOutPages(Procedure.Identity, Profile, X, Width, Room, Room));
            foreach (var chart in Procedure.Flowcharts) Add(chart, ref letter);
            if (Pages.Count == 0) Pages.Add(NewPage(Paper.H));
        }
        for (var p = 0; p < Pages.Count && Parts == SheetParts.All; p++)
            if (PageNumber.Of(Profile, p + 1, Pages.Count, Paper.W) is { } number) Pages[p] = Pages[p] with { Texts = [.. Pages[p].Texts, number] };
        return Result(LayoutMode.Paged);
    }

    void AddAll(ImmutableArray<SheetFragment> fragments)
    {
        foreach (var fragment in fragments) Pages.Add(Draw(NewPage(Paper.H), fragment, Top));
    }

    /// <summary>Puts block and table of the only flowchart on one page, if the profile wants that and both fit.</summary>
    bool Join(ref int letter)
    {
        if (Profile.Identity.Placement != IdentityPlacement.JoinWhenFits || Procedure.Flowcharts.Length != 1 || Profile.WrittenSteps) return false;
        var chart = Procedure.Flowcharts[0];
        var block = IdentityLayout.LayOut(Procedure.Identity, Profile, X, Width);
        var room = Room - block.Height;
        if (room < 24 * chart.Steps.Length) return false;
        var letters = 0;
        var table = LaidOutTable.Of(chart, Profile, X, Width, room, room, ref letters);
        if (table.Pages != 1 || table.HeightOf(0) > room) return false;
        letter = letters;
        Put(table, Draw(NewPage(Paper.H), block, Top), Top + block.Height);
        return true;
    }

    void Add(Flowchart chart, ref int letter)
    {
        if (Parts == SheetParts.All && Profile.WrittenSteps) AddAll(WrittenStepsLayout.LayOutPages(chart, Profile, X, Width, Room, Room));
        var title = TitleOf(chart);
        var table = LaidOutTable.Of(chart, Profile, X, Width, Room - title.Height, Room, ref letter);
        Put(table, Draw(NewPage(Paper.H), title, Top), Top + title.Height);
    }

    /// <summary>Draws all pages of a table, the first onto a page already begun. A page grows beyond its paper only for a single row that no page holds.</summary>
    void Put(LaidOutTable table, SheetPage first, double firstTop)
    {
        var rows = ImmutableArray.CreateBuilder<(string, int, double, double)>();
        for (var p = 0; p < table.Pages; p++)
        {
            var (page, top) = p == 0 ? (first, firstTop) : (NewPage(Paper.H), Top);
            Pages.Add(table.Draw(page, p, top, rows, Fields) with { Height = Math.Max(Paper.H, top + table.HeightOf(p) + Profile.FootZone) });
        }
        Grids.Add(table.GridOf(rows.ToImmutable()));
    }
}
