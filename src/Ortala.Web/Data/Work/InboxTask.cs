using System.ComponentModel.DataAnnotations;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Data;

/// <summary>Something that waits for an officer, or for whoever has a role in a unit (<i>tugas</i>).</summary>
public sealed class InboxTask
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Kind, e.g. <c>account-request.decide</c>: what is to be done.</summary>
    [MaxLength(60)]
    public required string Kind { get; init; }

    /// <summary>Account that it waits for; null: whoever has <see cref="Role"/> there.</summary>
    public Guid? AccountId { get; set; }

    /// <summary>Role that it waits for.</summary>
    public Role? Role { get; init; }

    /// <summary>Unit in or above which the role must be held.</summary>
    public Guid? NodeId { get; set; }

    /// <summary>Unit in or above which the role must be held.</summary>
    public Node? Node { get; set; }

    /// <summary>Kind of the thing it is about.</summary>
    [MaxLength(40)]
    public required string SubjectKind { get; init; }

    /// <summary>The thing it is about.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>Name of the thing, put into the words of the kind.</summary>
    [MaxLength(300)]
    public required string About { get; set; }

    /// <summary>Address where it is done.</summary>
    [MaxLength(300)]
    public required string Address { get; init; }

    /// <summary>Since when it waits.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Until when it should be done; null: no date.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>When it was done.</summary>
    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Who did it.</summary>
    public Guid? DoneById { get; set; }

    /// <summary>When it became needless.</summary>
    public DateTimeOffset? DroppedAt { get; set; }

    /// <summary>When it was last reminded of.</summary>
    public DateTimeOffset? RemindedAt { get; set; }

    /// <summary>When those it waits for were told of it.</summary>
    public DateTimeOffset? ToldAt { get; set; }
}

/// <summary>Something an officer is told (<i>pemberitahuan</i>).</summary>
public sealed class Notification
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Who is told.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Kind, e.g. <c>role.granted</c>: what is told.</summary>
    [MaxLength(60)]
    public required string Kind { get; init; }

    /// <summary>Name of the thing, put into the words of the kind.</summary>
    [MaxLength(300)]
    public required string About { get; init; }

    /// <summary>Address to look at.</summary>
    [MaxLength(300)]
    public required string Address { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset? ReadAt { get; set; }

    /// <summary>When it went into an e-mail, by itself or in a digest.</summary>
    public DateTimeOffset? MailedAt { get; set; }

    /// <summary>Where it stands on its way into an e-mail.</summary>
    public MailStep MailStep { get; set; }
}

/// <summary>Where a notification stands on its way into an e-mail.</summary>
public enum MailStep
{
    /// <summary>Not looked at yet.</summary>
    New = 0,

    /// <summary>Goes into the next digest.</summary>
    WaitsForDigest = 1,

    /// <summary>It went, or it need not.</summary>
    Settled = 2,
}

/// <summary>How an officer wants to be told of a kind of thing.</summary>
public enum MailChoice
{
    /// <summary>An e-mail for each, at once.</summary>
    AtOnce = 1,

    /// <summary>Once a day with others.</summary>
    Daily = 2,

    /// <summary>Only in Ortala.</summary>
    Never = 3,
}

/// <summary>An officer's choice for a kind; where there is none, the kind's own holds.</summary>
public sealed class NotificationChoice
{
    /// <summary>Whose.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Kind.</summary>
    [MaxLength(60)]
    public required string Kind { get; init; }

    /// <summary>Choice.</summary>
    public required MailChoice Choice { get; set; }
}

/// <summary>An e-mail to be sent, written in the transaction of what it tells.</summary>
public sealed class OutboxMail
{
    /// <summary>Key, made by the application.</summary>
    public required Guid Id { get; init; }

    /// <summary>Receiver.</summary>
    [MaxLength(300)]
    public required string To { get; init; }

    /// <summary>Subject.</summary>
    [MaxLength(300)]
    public required string Subject { get; init; }

    /// <summary>Text, plain; emptied some days after it was sent.</summary>
    [MaxLength(20_000)]
    public required string Text { get; set; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public required DateTimeOffset NextTryAt { get; set; }

    /// <summary>Tries so far.</summary>
    public int Tries { get; set; }

    /// <summary>What went wrong at the last one.</summary>
    [MaxLength(500)]
    public string Trouble { get; set; } = "";

    /// <summary>When it was handed over.</summary>
    public DateTimeOffset? SentAt { get; set; }

    /// <summary>When it was given up.</summary>
    public DateTimeOffset? GivenUpAt { get; set; }
}
