using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ortala.Web.Data;

/// <summary>What is stored. Says nothing of a kind of database: each has a subclass with migrations of its own (docs/adr).</summary>
public abstract class OrtalaDb(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Procedures being written.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>Their changes.</summary>
    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    /// <summary>Their drafts at some revisions.</summary>
    public DbSet<Snapshot> Snapshots => Set<Snapshot>();

    /// <summary>Revisions with names.</summary>
    public DbSet<NamedVersion> NamedVersions => Set<NamedVersion>();

    /// <summary>Forms of agencies.</summary>
    public DbSet<AgencyProfile> AgencyProfiles => Set<AgencyProfile>();

    /// <summary>The organisation tree of today.</summary>
    public DbSet<Node> Nodes => Set<Node>();

    /// <summary>The tree on other days.</summary>
    public DbSet<NodeVersion> NodeVersions => Set<NodeVersion>();

    /// <summary>What changes the tree.</summary>
    public DbSet<Reorganisation> Reorganisations => Set<Reorganisation>();

    /// <summary>What goes on in what.</summary>
    public DbSet<Succession> Successions => Set<Succession>();

    /// <summary>Accounts.</summary>
    public DbSet<Account> Accounts => Set<Account>();

    /// <summary>Sign-ins.</summary>
    public DbSet<Session> Sessions => Set<Session>();

    /// <summary>One-time links.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Roles in scopes.</summary>
    public DbSet<Grant> Grants => Set<Grant>();

    /// <summary>What one is kept from.</summary>
    public DbSet<Denial> Denials => Set<Denial>();

    /// <summary>Who may act in whose place.</summary>
    public DbSet<Delegation> Delegations => Set<Delegation>();

    /// <summary>Wishes for accounts.</summary>
    public DbSet<AccountRequest> AccountRequests => Set<AccountRequest>();

    /// <summary>What happened.</summary>
    public DbSet<AuditEvent> AuditEvents => Set<AuditEvent>();

    /// <summary>The personal part of it.</summary>
    public DbSet<AuditDetail> AuditDetails => Set<AuditDetail>();

    /// <summary>The chain over it.</summary>
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    /// <summary>What waits for somebody.</summary>
    public DbSet<InboxTask> Tasks => Set<InboxTask>();

    /// <summary>What somebody is told.</summary>
    public DbSet<Notification> Notifications => Set<Notification>();

    /// <summary>How somebody wants to be told.</summary>
    public DbSet<NotificationChoice> NotificationChoices => Set<NotificationChoice>();

    /// <summary>E-mails to be sent.</summary>
    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    /// <summary>How scheduled work last went.</summary>
    public DbSet<WorkRun> WorkRuns => Set<WorkRun>();

    /// <summary>Files in the store.</summary>
    public DbSet<StoredFile> StoredFiles => Set<StoredFile>();

    /// <summary>Which thing has which file.</summary>
    public DbSet<FileUse> FileUses => Set<FileUse>();

    /// <summary>What the search box finds.</summary>
    public DbSet<SearchEntry> SearchEntries => Set<SearchEntry>();

    /// <summary>What the platform keeps about the database as a whole.</summary>
    public DbSet<PlatformMark> PlatformMarks => Set<PlatformMark>();

    /// <summary>What can be taken back.</summary>
    public DbSet<UndoStep> UndoSteps => Set<UndoStep>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        ProcedureMapping.Map(model);
        OrganisationMapping.Map(model);
        AccountMapping.Map(model);
        PlatformMapping.Map(model);
    }

    /// <summary>Times are stored in UTC.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

    sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(t => t.UtcDateTime, t => new DateTimeOffset(DateTime.SpecifyKind(t, DateTimeKind.Utc)));
}
