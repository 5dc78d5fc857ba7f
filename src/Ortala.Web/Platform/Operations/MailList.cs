using System.Collections.Immutable;
using System.Linq.Expressions;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Lists;
using static Ortala.Web.Platform.Operations.OperationText;

namespace Ortala.Web.Platform.Operations;

/// <summary>The outbox as a list. It shows no texts: they hold links that open accounts.</summary>
public sealed class MailList : ListDefinition<OutboxMail>
{
    /// <inheritdoc/>
    public override string Address => "/operasi/surat";

    /// <inheritdoc/>
    public override Bilingual Title => MailsHeading;

    /// <inheritdoc/>
    public override string FileName => "surat";

    /// <inheritdoc/>
    public override Expression<Func<OutboxMail, Guid>>? Id => m => m.Id;

    /// <inheritdoc/>
    public override ImmutableArray<Column<OutboxMail>> Columns =>
    [
        new("kepada", To, (m, _) => m.To) { Sort = m => m.To },
        new("perihal", Subject, (m, _) => m.Subject) { Note = (m, _) => m.Trouble.Length > 0 ? m.Trouble : null },
        new("keadaan", State, (m, _) => m.SentAt is not null ? Sent : m.GivenUpAt is not null ? GivenUp : Waiting) { Tone = m => m.SentAt is not null ? "clean" : m.GivenUpAt is not null ? "error" : m.Tries > 0 ? "warning" : "" },
        new("ditulis", Written, (m, _) => m.CreatedAt) { Sort = m => m.CreatedAt },
        new("lagi", NextTry, (m, _) => m.SentAt is null && m.GivenUpAt is null ? m.NextTryAt : null),
        new("kali", Tries, (m, _) => m.Tries) { Sort = m => m.Tries },
        new("terkirim", SentAt, (m, _) => m.SentAt) { Sort = m => m.SentAt },
        new("kendala", LastTrouble, (m, _) => m.Trouble) { Extra = true },
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<OutboxMail>> Filters =>
    [
        new("keadaan", State, [("menunggu", Waiting), ("terkirim", Sent), ("gagal", GivenUp)], (mails, value) => value switch
        {
            "menunggu" => mails.Where(m => m.SentAt == null && m.GivenUpAt == null),
            "terkirim" => mails.Where(m => m.SentAt != null),
            _ => mails.Where(m => m.GivenUpAt != null),
        }),
        Filter<OutboxMail>.Period("ditulis", Written, m => m.CreatedAt),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<BulkAction> Actions => [new("/operasi/surat?handler=Lagi", Retry, "undo"), new("/operasi/surat/batal", OperationText.Cancel, "trash")];

    /// <inheritdoc/>
    public override string KeyOf(OutboxMail row) => row.Id.ToString();

    /// <inheritdoc/>
    public override IQueryable<OutboxMail> Search(IQueryable<OutboxMail> rows, string word) => rows.Where(m => m.To.ToLower().Contains(word) || m.Subject.ToLower().Contains(word));

    /// <inheritdoc/>
    public override IOrderedQueryable<OutboxMail> Order(IQueryable<OutboxMail> rows) => rows.OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<OutboxMail> Settle(IOrderedQueryable<OutboxMail> rows) => rows.ThenByDescending(m => m.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => (NoMails, NoMailsNext);

    /// <summary>Those that were chosen in the list, or all that match its filters.</summary>
    public IQueryable<OutboxMail> Chosen(IQueryable<OutboxMail> mails, Guid[] chosen, bool all, string? filters) =>
        all ? this.Matching(mails, ListQuery.Of(new QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(filters)), Filters.SelectMany(f => f.Parameters))) : mails.Where(m => chosen.Contains(m.Id));
}
