using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Audit.Telling;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>The trail as a file; on the page it is no list, for it is paged by number.</summary>
public sealed class TrailFile : ListDefinition<ToldEvent>
{
    /// <summary>Events in one file.</summary>
    public const int Most = 100_000;

    public override string Address => "/jejak";

    public override Bilingual Title => TrailText.Heading;

    public override string FileName => "jejak-audit";

    public override ImmutableArray<Column<ToldEvent>> Columns =>
    [
        new("nomor", TrailText.Number, (e, _) => e.Number),
        new("waktu", TrailText.At, (e, _) => e.At),
        new("pelaku", TrailText.Actor, (e, _) => e.By.Name ?? (object)AuditText.Program),
        new("atas-nama", TrailText.OnBehalf, (e, _) => e.By.OnBehalfOf ?? ""),
        new("kejadian", TrailText.What, (e, t) => t[e.Sentence, e.About ?? t[AuditText.ErasedName]]),
        new("tentang", TrailText.About, (e, _) => e.About ?? (object)AuditText.ErasedName),
        new("alasan", TrailText.Reason, (e, _) => e.Why),
        new("perubahan", TrailText.Changes, (e, t) => string.Join("; ", e.Changes.Select(c => $"{t[FieldNames.Of(c.Field)]}: {c.Before} → {c.After}"))),
        new("proses", TrailText.Process, (e, _) => e.Event.Process),
        new("fakta", TrailText.Facts, (e, _) => e.Event.Facts),
    ];

    public override string KeyOf(ToldEvent row) => row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override IQueryable<ToldEvent> Search(IQueryable<ToldEvent> rows, string word) => rows;

    public override IOrderedQueryable<ToldEvent> Order(IQueryable<ToldEvent> rows) => rows.OrderByDescending(r => r.Number);

    public override IOrderedQueryable<ToldEvent> Settle(IOrderedQueryable<ToldEvent> rows) => rows.ThenByDescending(r => r.Number);

    public override (Bilingual Heading, Bilingual Next) Empty => (TrailText.Nothing, TrailText.NothingNext);
}
