using Ortala.Web.Platform.Audit;

namespace Ortala.Web.Platform.Operations;

/// <summary>What an operator does to the installation.</summary>
public static class OperationProcesses
{
    public static readonly ProcessKind
        MailRetried = new("mail.retried", "mail", new("meminta surat dicoba lagi: {0}", "asked to try e-mails again: {0}"), "facts: number of mails"),
        MailCancelled = new("mail.cancelled", "mail", new("membatalkan pengiriman surat: {0}", "cancelled the sending of e-mails: {0}"), "facts: number of mails"),
        WorkStarted = new("work.started", "work", new("menjalankan pekerjaan {0}", "started the work {0}"), "facts: name of the work");
}
