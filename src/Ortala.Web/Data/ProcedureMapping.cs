using Microsoft.EntityFrameworkCore;

namespace Ortala.Web.Data;

/// <summary>How documents and forms are stored.</summary>
static class ProcedureMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Document>(d =>
        {
            d.Property(x => x.Id).ValueGeneratedNever();
            d.HasIndex(x => new { x.TrashedAt, x.ChangedAt });
            d.HasOne(x => x.Node).WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AgencyProfile>(p =>
        {
            p.Property(x => x.Id).ValueGeneratedNever();
            p.HasIndex(x => x.Key).IsUnique();
            p.HasOne(x => x.Node).WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
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
}
