using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ortala.Web.Data;

/// <summary>What is stored. Says nothing of a kind of database: each has a subclass with migrations of its own (docs/adr).</summary>
public abstract class OrtalaDb(DbContextOptions options) : DbContext(options)
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

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Document>(d =>
        {
            d.Property(x => x.Id).ValueGeneratedNever();
            d.HasIndex(x => new { x.TrashedAt, x.ChangedAt });
        });
        model.Entity<AgencyProfile>(p =>
        {
            p.Property(x => x.Id).ValueGeneratedNever();
            p.HasIndex(x => x.Key).IsUnique();
        });
        model.Entity<JournalEntry>(j =>
        {
            j.HasKey(x => new { x.DocumentId, x.Revision }); // a second process that writes the same revision is refused here
            j.HasIndex(x => new { x.DocumentId, x.Client, x.Sequence }).IsUnique();
            j.HasOne<Document>().WithMany().HasForeignKey(x => x.DocumentId);
        });
        model.Entity<Snapshot>(s =>
        {
            s.HasKey(x => new { x.DocumentId, x.Revision });
            s.HasOne<Document>().WithMany().HasForeignKey(x => x.DocumentId);
        });
        model.Entity<NamedVersion>(v =>
        {
            v.Property(x => x.Id).ValueGeneratedNever();
            v.HasIndex(x => new { x.DocumentId, x.Revision });
            v.HasOne<Document>().WithMany().HasForeignKey(x => x.DocumentId);
        });
    }

    /// <summary>Times are stored in UTC.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) =>
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcTime>();

    sealed class UtcTime() : ValueConverter<DateTimeOffset, DateTime>(t => t.UtcDateTime, t => new DateTimeOffset(DateTime.SpecifyKind(t, DateTimeKind.Utc)));
}
