using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Organisation.Structure;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;
using static Ortala.Web.Organisation.Reorganising.ReorganisingText;

namespace Ortala.Web.Organisation.Reorganising;

/// <summary>Reorganisations, planned and done.</summary>
[SignedIn("reorganisations are announced by their regulation: members of the agency see them")]
public sealed class IndexModel(IDbContextFactory<OrtalaDb> dbs, Language language, Viewer viewer) : ListPage<Reorganisation>(dbs, language)
{
    public override Section Section => Section.Organisation;

    public override string? HelpKey => "organisasi";

    public override IReadOnlyList<Crumb> Trail => [new(StructureText.Heading, "/organisasi")];

    protected override ListDefinition<Reorganisation> Define() => new ReorganisationList();

    protected override IQueryable<Reorganisation> Visible(OrtalaDb db) => db.Reorganisations.VisibleTo(db, viewer);
}

/// <summary>What the list of reorganisations is.</summary>
public sealed class ReorganisationList : ListDefinition<Reorganisation>
{
    public override string Address => "/organisasi/penataan";

    public override Bilingual Title => Heading;

    public override string FileName => "penataan-kelembagaan";

    /// <summary>How a reorganisation stands.</summary>
    public static (Bilingual Text, string Tone) StateOf(Reorganisation r) =>
        r.AppliedAt is not null ? (Applied, "clean") : r.CancelledAt is not null ? (Cancelled, "") : r.Trouble.Length > 0 ? (Failed, "error") : (Pending, "info");

    public override ImmutableArray<Column<Reorganisation>> Columns { get; } =
    [
        new("berlaku", EffectiveOn, (r, _) => r.EffectiveOn) { Sort = r => r.EffectiveOn },
        new("jenis", Kind, (r, _) => r.Kind.Label()) { Sort = r => r.Kind },
        new("tentang", Units, (r, _) => r.About) { Link = r => $"/organisasi/penataan/{r.Id}", Sort = r => r.About },
        new("dasar", LegalBasis, (r, _) => r.LegalBasis),
        new("keadaan", State, (r, _) => StateOf(r).Text) { Tone = r => StateOf(r).Tone },
        new("dicatat", EnteredAt, (r, _) => r.EnteredAt) { Extra = true },
        new("catatan", Remark, (r, _) => r.Remark) { Extra = true },
    ];

    public override ImmutableArray<Filter<Reorganisation>> Filters { get; } =
    [
        new("keadaan", State, [("menunggu", Pending), ("berlaku", Applied), ("dibatalkan", Cancelled)], (rows, value) => value switch
        {
            "menunggu" => rows.Where(r => r.AppliedAt == null && r.CancelledAt == null), "berlaku" => rows.Where(r => r.AppliedAt != null), _ => rows.Where(r => r.CancelledAt != null),
        }),
        new("jenis", Kind, [.. Enum.GetValues<ReorganisationKind>().Select(k => (ReorganisationForm.Word(k), k.Label()))], (rows, value) => Enum.GetValues<ReorganisationKind>().Where(k => ReorganisationForm.Word(k) == value).Select(k => rows.Where(r => r.Kind == k)).FirstOrDefault() ?? rows),
    ];

    public override string KeyOf(Reorganisation row) => row.Id.ToString();

    public override IQueryable<Reorganisation> Search(IQueryable<Reorganisation> rows, string word) => rows.Where(r => (r.About + " " + r.LegalBasis).ToLower().Contains(word));

    public override IOrderedQueryable<Reorganisation> Order(IQueryable<Reorganisation> rows) => rows.OrderByDescending(r => r.EffectiveOn).ThenBy(r => r.Id);

    public override IOrderedQueryable<Reorganisation> Settle(IOrderedQueryable<Reorganisation> rows) => rows.ThenBy(r => r.Id);

    public override (Bilingual Heading, Bilingual Next) Empty => (ReorganisingText.Empty, EmptyNext);
}
