using Microsoft.EntityFrameworkCore;

namespace Ortala.Web.Data;

/// <summary>How the organisation tree is stored.</summary>
static class OrganisationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Node>(n =>
        {
            n.Property(x => x.Id).ValueGeneratedNever();
            n.HasIndex(x => x.Number).IsUnique();
            n.HasIndex(x => x.Path).IsUnique();
            n.HasIndex(x => x.Name);
            n.HasOne(x => x.Parent).WithMany().HasForeignKey(x => x.ParentId).OnDelete(DeleteBehavior.Restrict);
            n.Ignore(x => x.IsAgency);
        });
        model.Entity<NodeVersion>(v =>
        {
            v.Property(x => x.Id).ValueGeneratedNever();
            v.HasIndex(x => new { x.NodeId, x.From });
            v.HasOne<Node>().WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Reorganisation>(r =>
        {
            r.Property(x => x.Id).ValueGeneratedNever();
            r.HasIndex(x => new { x.AppliedAt, x.EffectiveOn });
            r.HasIndex(x => x.AgencyId);
            r.Ignore(x => x.IsPending);
        });
        model.Entity<Succession>(s =>
        {
            s.HasKey(x => new { x.ReorganisationId, x.FromId, x.ToId });
            s.HasIndex(x => x.FromId);
            s.HasIndex(x => x.ToId);
        });
    }
}
