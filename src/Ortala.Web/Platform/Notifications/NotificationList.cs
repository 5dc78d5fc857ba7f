using System.Collections.Immutable;
using System.Linq.Expressions;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Lists;
using static Ortala.Web.Platform.Notifications.NotificationText;

namespace Ortala.Web.Platform.Notifications;

/// <summary>The notifications of an officer as a list.</summary>
public sealed class NotificationList : ListDefinition<Notification>
{
    /// <inheritdoc/>
    public override string Address => "/pemberitahuan";

    /// <inheritdoc/>
    public override Bilingual Title => Heading;

    /// <inheritdoc/>
    public override string FileName => "pemberitahuan";

    /// <inheritdoc/>
    public override string? Card => "/Platform/Notifications/_Notification.cshtml";

    /// <inheritdoc/>
    public override Expression<Func<Notification, Guid>>? Id => n => n.Id;

    /// <inheritdoc/>
    public override ImmutableArray<Column<Notification>> Columns =>
    [
        new("pemberitahuan", What, (n, _) => NotificationWords.Of(n)),
        new("waktu", NotificationText.When, (n, _) => n.At) { Sort = n => n.At },
        new("keadaan", State, (n, _) => n.ReadAt is null ? NotificationText.Unread : NotificationText.Read),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<Filter<Notification>> Filters =>
    [
        new("keadaan", State, [("belum", NotificationText.Unread), ("sudah", NotificationText.Read)], (told, value) => value == "belum" ? told.Where(n => n.ReadAt == null) : told.Where(n => n.ReadAt != null)),
        new("jenis", NotificationText.Kind, [.. NotificationKind.All.Values.Select(k => (k.Name, k.Title))], (told, kind) => told.Where(n => n.Kind == kind)),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<BulkAction> Actions => [new("/pemberitahuan?handler=Terpilih", MarkRead, "check")];

    /// <inheritdoc/>
    public override string KeyOf(Notification row) => row.Id.ToString();

    /// <inheritdoc/>
    public override IQueryable<Notification> Search(IQueryable<Notification> rows, string word)
    {
        var kinds = NotificationKind.All.Values.Where(k => $"{k.Words.Id} {k.Words.En} {k.Title.Id} {k.Title.En}".Contains(word, StringComparison.OrdinalIgnoreCase)).Select(k => k.Name).ToArray();
        return rows.Where(n => n.About.ToLower().Contains(word) || kinds.Contains(n.Kind));
    }

    /// <inheritdoc/>
    public override IOrderedQueryable<Notification> Order(IQueryable<Notification> rows) => rows.OrderByDescending(n => n.At).ThenByDescending(n => n.Id);

    /// <inheritdoc/>
    public override IOrderedQueryable<Notification> Settle(IOrderedQueryable<Notification> rows) => rows.ThenByDescending(n => n.Id);

    /// <inheritdoc/>
    public override (Bilingual Heading, Bilingual Next) Empty => (Nothing, NothingNext);
}
