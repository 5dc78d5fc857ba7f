using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>What an admin does to accounts.</summary>
public static class AccountProcesses
{
    public static readonly ProcessKind
        Created = new("account.created", "account", new("membuat akun {0}", "made the account {0}"), "facts: node, batch; detail: names, position, NIP, e-mail"),
        Changed = new("account.changed", "account", new("mengubah data akun {0}", "changed the account {0}"), "facts: node, batch; detail: each field before and after"),
        LinkRenewed = new("account.link-renewed", "account", new("membuat tautan masuk baru untuk {0}", "made a new sign-in link for {0}"), "facts: batch; detail: name of the account"),
        PasswordLinkMade = new("account.password-link-made", "account", new("membuat tautan ganti sandi untuk {0}", "made a new-password link for {0}"), "facts: batch; detail: name of the account"),
        SecondFactorRemoved = new("account.second-factor-removed", "account", new("menghapus faktor kedua akun {0}", "removed the second factor of {0}"), "detail: name of the account, reason"),
        Unlocked = new("account.unlocked", "account", new("membuka kunci akun {0}", "unlocked the account {0}"), "detail: name of the account"),
        Suspended = new("account.suspended", "account", new("menangguhkan akun {0}", "suspended the account {0}"), "facts: sessions ended; detail: name of the account, reason"),
        Reactivated = new("account.reactivated", "account", new("mengaktifkan kembali akun {0}", "reactivated the account {0}"), "detail: name of the account"),
        HandedOver = new("account.handed-over", "account", new("menyerahterimakan akun {0}", "handed over the account {0}"), "facts: receiver, tasks, roles, delegations; detail: both names, reason"),
        Closed = new("account.closed", "account", new("menutup akun {0}", "closed the account {0}"), "facts: sessions ended; detail: name of the account, reason");
}
