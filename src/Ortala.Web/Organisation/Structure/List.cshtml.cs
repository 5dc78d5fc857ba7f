using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;
using static Ortala.Web.Organisation.Structure.StructureText;

namespace Ortala.Web.Organisation.Structure;

/// <summary>All units that the viewer sees, as a list.</summary>
[SignedIn("the structure of one's own agency is open to its members")]
public sealed class ListModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer) : ListPage<Node>(dbs, language)
{
    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    public override IReadOnlyList<Crumb> Trail => [new(Heading, "/organisasi")];

    protected override ListDefinition<Node> Define() => new UnitList();

    protected override IQueryable<Node> Visible(OrtalaDb db) => db.Nodes.VisibleTo(viewer).Include(n => n.Parent);
}

/// <summary>What the list of units is.</summary>
public sealed class UnitList : ListDefinition<Node>
{
    public override string Address => "/organisasi/daftar";

    public override Bilingual Title => ListHeading;

    public override string FileName => "unit-organisasi";

    public override ImmutableArray<Column<Node>> Columns { get; } =
    [
        new("nama", Name, (n, _) => n.Name) { Sort = n => n.Name, Link = n => $"/organisasi/{n.Id}" },
        new("singkat", ShortName, (n, _) => n.ShortName) { Sort = n => n.ShortName },
        new("kode", Code, (n, _) => n.Code) { Sort = n => n.Code },
        new("jenis", Kind, (n, _) => n.Kind.Label()) { Sort = n => n.Kind },
        new("induk", Parent, (n, _) => n.Parent?.Name) { Sort = n => n.Parent!.Name, Link = n => n.ParentId is { } p ? $"/organisasi/{p}" : null },
        new("keadaan", State, (n, _) => n.ClosedOn is null ? Active : Closed) { Tone = n => n.ClosedOn is null ? "clean" : "", Sort = n => n.ClosedOn },
        new("ditutup", Closed, (n, _) => n.ClosedOn) { Sort = n => n.ClosedOn, Extra = true },
        new("alamat", StructureText.Address, (n, _) => n.Address) { Extra = true },
        new("catatan", Remark, (n, _) => n.Remark) { Extra = true },
    ];

    public override ImmutableArray<Filter<Node>> Filters { get; } =
    [
        new("jenis", Kind, [.. Enum.GetValues<NodeKind>().Select(k => (k.Word(), k.Label()))], (rows, value) => Enum.GetValues<NodeKind>().Where(k => k.Word() == value).Select(k => rows.Where(n => n.Kind == k)).FirstOrDefault() ?? rows),
        new("keadaan", State, [("aktif", Active), ("ditutup", Closed)], (rows, value) => value == "aktif" ? rows.Where(n => n.ClosedOn == null) : rows.Where(n => n.ClosedOn != null)),
        Filter<Node>.UnitAndBelow("unit", Parent, n => n.Path),
    ];

    public override string KeyOf(Node row) => row.Id.ToString();

    public override Expression<Func<Node, Guid>>? Id => n => n.Id;

    public override IQueryable<Node> Search(IQueryable<Node> rows, string word) => rows.Where(n => n.SearchText.Contains(word));

    public override IOrderedQueryable<Node> Order(IQueryable<Node> rows) => rows.OrderBy(n => n.Path);

    public override IOrderedQueryable<Node> Settle(IOrderedQueryable<Node> rows) => rows.ThenBy(n => n.Path);

    public override (Bilingual Heading, Bilingual Next) Empty => (StructureText.Empty, EmptyNext);
}
