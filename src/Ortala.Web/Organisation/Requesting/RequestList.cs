using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>The list of account requests: those that wait come first.</summary>
public sealed class RequestList : ListDefinition<AccountRequest>
{
    /// <inheritdoc/>
    public override string Address => "/permintaan-akun";

    /// <inheritdoc/>
    public override Bilingual Title => RequestText.Heading;

    /// <inheritdoc/>
    public override string FileName => "permintaan-akun";

    /// <inheritdoc/>
    public override ImmutableArray<Column<AccountRequest>> Columns =>
    [
        new("nama", RequestText.Name, (r, _) => r.FullName) { Sort = r => r.FullName, Link = r => RequestText.Address(r.Id) },
        new("nomor", RequestText.Number, (r, _) => r.Number) { Sort = r => r.Number },
        new("unit", RequestText.Unit, (r, _) => r.Node!.Name) { Sort = r => r.Node!.Name },
        new("peran", RequestText.Role, (r, _) => r.Role.Name()),
        new("keadaan", RequestText.State, (r, _) => RequestLifecycles.Request.NameOf(r.State)) { Sort = r => r.State },
        new("diminta", RequestText.AskedAt, (r, _) => r.AskedAt) { Sort = r => r.AskedAt },
        new("batas", RequestText.Until, (r, _) => r.State == RequestState.Asked ? r.ExpiresAt : null) { Sort = r => r.ExpiresAt },
        new("diputuskan", RequestText.DecidedAt, (r, _) => r.DecidedAt) { Sort = r => r.DecidedAt, Extra = true },
        new("jabatan", RequestText.Position, (r, _) => r.Position) { Extra = true },
        new("surel", RequestText.Email, (r, _) => r.Email) { Extra = true },
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<AccountRequest>> Filters =>
    [
        new("keadaan", RequestText.State, [.. Enum.GetValues<RequestState>().Select(s => (s.ToString(), RequestLifecycles.Request.NameOf(s)))], (rows, value) => Enum.TryParse<RequestState>(value, out var state) ? rows.Where(r => r.State == state) : rows),
        Filter<AccountRequest>.UnitAndBelow("unit", RequestText.Unit, r => r.Node!.Path),
        Filter<AccountRequest>.Period("diminta", RequestText.AskedAt, r => r.AskedAt),
    ];

    /// <inheritdoc/>
    public override string KeyOf(AccountRequest row) => row.Id.ToString();

    /// <inheritdoc/>
    public override IQueryable<AccountRequest> Search(IQueryable<AccountRequest> rows, string word) =>
        rows.Where(r => EF.Functions.Like(r.FullName, $"%{word}%") || EF.Functions.Like(r.Email, $"%{word}%") || EF.Functions.Like(r.Number, $"%{word}%") || r.Node!.SearchText.Contains(word));

    /// <inheritdoc/>
    public override IOrderedQueryable<AccountRequest> Order(IQueryable<AccountRequest> rows) =>
        rows.OrderBy(r => r.State == RequestState.Asked ? 0 : 1).ThenByDescending(r => r.AskedAt).ThenByDescending(r => r.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<AccountRequest> Settle(IOrderedQueryable<AccountRequest> rows) => rows.ThenByDescending(r => r.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => (RequestText.Nothing, RequestText.NothingNext);
}
