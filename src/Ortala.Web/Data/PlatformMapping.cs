using Microsoft.EntityFrameworkCore;

namespace Ortala.Web.Data;

/// <summary>How events, tasks, notifications, mail, files and the search are stored.</summary>
static class PlatformMapping
{
    public static void Map(ModelBuilder model)
    {
        MapAudit(model);
        model.Entity<InboxTask>(t =>
        {
            t.Property(x => x.Id).ValueGeneratedNever();
            t.HasIndex(x => new { x.AccountId, x.DoneAt });
            t.HasIndex(x => new { x.SubjectId, x.Kind });
            t.HasIndex(x => new { x.Role, x.NodeId }).HasFilter("DoneAt IS NULL AND DroppedAt IS NULL");
            t.HasIndex(x => x.Until).HasFilter("DoneAt IS NULL AND DroppedAt IS NULL AND Until IS NOT NULL");
            t.HasIndex(x => x.Since).HasFilter("ToldAt IS NULL AND DoneAt IS NULL AND DroppedAt IS NULL");
            t.HasOne(x => x.Node).WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Notification>(n =>
        {
            n.Property(x => x.Id).ValueGeneratedNever();
            n.HasIndex(x => new { x.AccountId, x.At });
            n.HasIndex(x => x.AccountId).HasFilter("ReadAt IS NULL");
            n.HasIndex(x => new { x.MailStep, x.At });
            n.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        });
        model.Entity<NotificationChoice>().HasKey(x => new { x.AccountId, x.Kind });
        model.Entity<OutboxMail>(m =>
        {
            m.Property(x => x.Id).ValueGeneratedNever();
            m.HasIndex(x => new { x.SentAt, x.GivenUpAt, x.NextTryAt });
        });
        model.Entity<FileUse>(u =>
        {
            u.Property(x => x.Id).ValueGeneratedNever();
            u.HasIndex(x => new { x.OwnerKind, x.OwnerId });
            u.HasOne(x => x.File).WithMany().HasForeignKey(x => x.Hash).OnDelete(DeleteBehavior.Restrict);
            u.HasOne(x => x.Node).WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<SearchEntry>().HasIndex(x => new { x.Kind, x.SubjectId }).IsUnique();
        model.Entity<PlatformMark>();
        model.Entity<UndoStep>(u =>
        {
            u.Property(x => x.Id).ValueGeneratedNever();
            u.HasIndex(x => x.Until);
            u.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        });
    }

    static void MapAudit(ModelBuilder model)
    {
        model.Entity<AuditEvent>(e =>
        {
            e.HasKey(x => x.Number);
            e.HasIndex(x => new { x.SubjectId, x.Number });
            e.HasIndex(x => new { x.ActorId, x.Number });
            e.HasIndex(x => new { x.Process, x.Number });
            e.HasIndex(x => new { x.Path, x.Number });
            e.HasIndex(x => x.At);
        });
        model.Entity<AuditDetail>(d =>
        {
            d.HasKey(x => x.EventNumber);
            d.HasOne(x => x.Event).WithOne().HasForeignKey<AuditDetail>(x => x.EventNumber);
        });
        model.Entity<AuditSeal>(s =>
        {
            s.HasKey(x => x.EventNumber);
            s.Property(x => x.EventNumber).ValueGeneratedNever();
            s.HasOne<AuditEvent>().WithOne().HasForeignKey<AuditSeal>(x => x.EventNumber).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
