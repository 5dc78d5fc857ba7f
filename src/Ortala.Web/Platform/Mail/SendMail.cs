using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Jobs;
using Ortala.Web.Platform.Notifications;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Platform.Mail;

/// <summary>The way from a task to the post: tasks are told, notifications become e-mails, e-mails are sent.</summary>
public sealed class SendMail(AnnounceTasks announce, MailNotifications write, SendOutbox send) : IScheduledWork
{
    /// <summary>Its name.</summary>
    public const string WorkName = "mail.sending";

    /// <inheritdoc/>
    public string Name => WorkName;

    /// <inheritdoc/>
    public Bilingual Title => new("Mengirim surat elektronik", "Sending e-mails");

    /// <inheritdoc/>
    public Cadence When => Cadence.Minutely;

    /// <inheritdoc/>
    public async Task<int> Run(CancellationToken cancel)
    {
        while (await announce.Run(cancel) > 0) { }
        while (await write.Run(cancel) > 0) { }
        return await send.Run(cancel);
    }
}
