using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Ortala.Web.Data;

/// <summary>How accounts, sessions and grants are stored.</summary>
static class AccountMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(a =>
        {
            a.ToTable("Accounts");
            a.Property(x => x.Id).ValueGeneratedNever();
            a.Ignore(x => x.IsOpen);
            a.HasIndex(x => x.FullName);
            a.HasIndex(x => x.LastSignInAt);
            a.HasIndex(x => new { x.NodeId, x.SuspendedAt, x.ClosedAt }); // how many are active below a unit is counted without reading the rows
            a.HasOne(x => x.Node).WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        model.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        model.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        model.Entity<Session>(s =>
        {
            s.Property(x => x.Id).ValueGeneratedNever();
            s.HasIndex(x => new { x.AccountId, x.EndedAt });
            s.HasOne(x => x.Account).WithMany().HasForeignKey(x => x.AccountId);
        });
        model.Entity<Invitation>(i =>
        {
            i.Property(x => x.Id).ValueGeneratedNever();
            i.HasIndex(x => x.SecretHash).IsUnique();
            i.HasIndex(x => x.AccountId);
            i.HasOne(x => x.Account).WithMany().HasForeignKey(x => x.AccountId);
        });
        model.Entity<Grant>(g =>
        {
            g.Property(x => x.Id).ValueGeneratedNever();
            g.HasIndex(x => x.AccountId);
            g.HasIndex(x => new { x.NodeId, x.Role });
            g.HasOne(x => x.Account).WithMany(x => x.Grants).HasForeignKey(x => x.AccountId);
            g.HasOne(x => x.Node).WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<Denial>(d =>
        {
            d.Property(x => x.Id).ValueGeneratedNever();
            d.HasIndex(x => x.AccountId);
            d.HasOne<Account>().WithMany().HasForeignKey(x => x.AccountId);
        });
        model.Entity<Delegation>(d =>
        {
            d.Property(x => x.Id).ValueGeneratedNever();
            d.HasIndex(x => x.ToAccountId);
            d.HasIndex(x => x.FromAccountId);
            d.HasOne(x => x.FromAccount).WithMany().HasForeignKey(x => x.FromAccountId).OnDelete(DeleteBehavior.Restrict);
            d.HasOne(x => x.ToAccount).WithMany().HasForeignKey(x => x.ToAccountId).OnDelete(DeleteBehavior.Restrict);
        });
        model.Entity<AccountRequest>(r =>
        {
            r.Property(x => x.Id).ValueGeneratedNever();
            r.HasIndex(x => new { x.State, x.AskedAt });
            r.HasIndex(x => x.Number).IsUnique();
            r.HasIndex(x => x.Email);
            r.HasOne(x => x.Node).WithMany().HasForeignKey(x => x.NodeId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
