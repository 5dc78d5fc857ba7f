using MimeKit;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Mail;

/// <summary>Makes messages of the rows in the outbox. The same row gives the same Message-ID, so that a receiver can drop what comes twice.</summary>
public static class ComposeMail
{
    /// <summary>The message; null: the address of the receiver is none.</summary>
    public static MimeMessage? Of(OutboxMail mail, MailboxAddress from)
    {
        if (!MailboxAddress.TryParse(mail.To, out var to) || !to.Address.Contains('@', StringComparison.Ordinal) || mail.To.Any(char.IsControl)) return null;
        var message = new MimeMessage
        {
            MessageId = $"{mail.Id:N}@{from.Domain}",
            Date = mail.CreatedAt,
            Subject = string.Concat(mail.Subject.Select(c => char.IsControl(c) ? ' ' : c)), // no line can be added to the head
            Body = new TextPart("plain") { Text = mail.Text, ContentTransferEncoding = ContentEncoding.QuotedPrintable },
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add("Auto-Submitted", "auto-generated"); // RFC 3834: no automatic answers
        return message;
    }
}
