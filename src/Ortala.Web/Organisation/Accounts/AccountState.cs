using System.Linq.Expressions;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>How it stands with an account; the first that fits, from below.</summary>
public enum AccountState
{
    /// <summary>Its holder has not signed in yet.</summary>
    NotYet,

    /// <summary>In use.</summary>
    Active,

    /// <summary>Locked for a while after too many tries.</summary>
    Locked,

    /// <summary>Suspended by an admin.</summary>
    Suspended,

    /// <summary>Closed for good.</summary>
    Closed,
}

/// <summary>States of accounts: of one, as a condition, in words.</summary>
public static class AccountStates
{
    /// <summary>How it stands with an account.</summary>
    public static AccountState State(this Account account, DateTimeOffset now) => account switch
    {
        { ClosedAt: not null } => AccountState.Closed,
        { SuspendedAt: not null } => AccountState.Suspended,
        { LockoutEnd: { } end } when end > now => AccountState.Locked,
        { FirstSignInAt: null } => AccountState.NotYet,
        _ => AccountState.Active,
    };

    /// <summary>True of the accounts in that state: the same rule for queries.</summary>
    public static Expression<Func<Account, bool>> Is(AccountState state, DateTimeOffset now) => state switch
    {
        AccountState.Closed => a => a.ClosedAt != null,
        AccountState.Suspended => a => a.ClosedAt == null && a.SuspendedAt != null,
        AccountState.Locked => a => a.ClosedAt == null && a.SuspendedAt == null && a.LockoutEnd != null && a.LockoutEnd > now,
        AccountState.NotYet => a => a.ClosedAt == null && a.SuspendedAt == null && (a.LockoutEnd == null || a.LockoutEnd <= now) && a.FirstSignInAt == null,
        _ => a => a.ClosedAt == null && a.SuspendedAt == null && (a.LockoutEnd == null || a.LockoutEnd <= now) && a.FirstSignInAt != null,
    };

    /// <summary>Name of a state.</summary>
    public static Bilingual Name(this AccountState state) => state switch
    {
        AccountState.NotYet => new("Belum masuk", "Not yet signed in"),
        AccountState.Active => new("Aktif", "Active"),
        AccountState.Locked => new("Terkunci", "Locked"),
        AccountState.Suspended => new("Ditangguhkan", "Suspended"),
        AccountState.Closed => new("Ditutup", "Closed"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "no such state"),
    };

    /// <summary>Style of its tag.</summary>
    public static string Style(this AccountState state) => state switch
    {
        AccountState.Active => "tag-clean",
        AccountState.NotYet => "tag-info",
        AccountState.Locked => "tag-warning",
        _ => "tag-error",
    };
}
