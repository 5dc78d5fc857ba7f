using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Lists;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>The delegations of what one manages, as a list.</summary>
public sealed class DelegationList(DateTimeOffset now) : ListDefinition<Delegation>
{
    /// <inheritdoc/>
    public override string Address => "/delegasi/semua";

    /// <inheritdoc/>
    public override Bilingual Title => DelegationText.AllInScope;

    /// <inheritdoc/>
    public override string FileName => "delegasi";

    /// <inheritdoc/>
    public override ImmutableArray<Column<Delegation>> Columns =>
    [
        new("jenis", DelegationText.Kind, (d, _) => d.Kind.Mark()) { Sort = d => d.Kind },
        new("dari", DelegationText.From, (d, _) => d.FromAccount!.FullName) { Sort = d => d.FromAccount!.FullName, Note = (d, _) => d.FromAccount!.Node!.Name },
        new("kepada", DelegationText.To, (d, _) => d.ToAccount!.FullName) { Sort = d => d.ToAccount!.FullName },
        new("mulai", DelegationText.First, (d, _) => DateOnly.FromDateTime(DelegationText.FirstDay(d.From))) { Sort = d => d.From },
        new("sampai", DelegationText.Last, (d, _) => DateOnly.FromDateTime(DelegationText.LastDay(d.Until))) { Sort = d => d.Until },
        new("surat", DelegationText.LetterNumber, (d, _) => d.LetterNumber),
        new("keadaan", DelegationText.State, (d, _) => d.StateAt(now).Name()) { Tone = d => d.StateAt(now).Tone() },
        new("akhiri", DelegationText.EndEarly, (d, t) => CanEnd(d) ? t[DelegationText.EndEarly] : "") { Link = d => CanEnd(d) ? $"/delegasi/{d.Id}/akhiri" : null },
        new("unit", DelegationText.Unit, (d, _) => d.FromAccount!.Node!.Name) { Extra = true },
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<Delegation>> Filters =>
    [
        new("keadaan", DelegationText.State, [("berlaku", DelegationText.InForce), ("nanti", DelegationText.Coming), ("selesai", DelegationText.Over), ("diakhiri", DelegationText.EndedEarly)], (rows, value) => value switch
        {
            "berlaku" => rows.Where(d => d.RevokedAt == null && d.From <= now && d.Until > now),
            "nanti" => rows.Where(d => d.RevokedAt == null && d.From > now),
            "selesai" => rows.Where(d => d.RevokedAt == null && d.Until <= now),
            _ => rows.Where(d => d.RevokedAt != null),
        }),
    ];

    /// <inheritdoc/>
    public override string KeyOf(Delegation row) => row.Id.ToString("N");

    /// <inheritdoc/>
    public override IQueryable<Delegation> Search(IQueryable<Delegation> rows, string word) =>
        rows.Where(d => d.FromAccount!.SearchText.Contains(word) || d.ToAccount!.SearchText.Contains(word) || d.LetterNumber.ToLower().Contains(word));

    /// <inheritdoc/>
    public override IOrderedQueryable<Delegation> Order(IQueryable<Delegation> rows) => rows.OrderByDescending(d => d.Until).ThenBy(d => d.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<Delegation> Settle(IOrderedQueryable<Delegation> rows) => rows.ThenBy(d => d.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => (DelegationText.NoneInScope, DelegationText.NoneInScopeNext);

    bool CanEnd(Delegation d) => d.StateAt(now) is DelegationState.InForce or DelegationState.Coming;
}
