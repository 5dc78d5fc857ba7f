using MailKit.Net.Smtp;
using MimeKit;

namespace Ortala.Web.Platform.Mail;

/// <summary>Messages go to a mail server by SMTP.</summary>
public sealed class SmtpRoute(MailSettings settings) : IMailRoute
{
    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task<IMailSession> Open(CancellationToken cancel)
    {
        var client = new SmtpClient { Timeout = (int)patience.TotalMilliseconds };
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancel);
            if (settings.User.Length > 0) await client.AuthenticateAsync(settings.User, settings.Password, cancel);
            return new Session(client);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    sealed class Session(SmtpClient client) : IMailSession
    {
        public bool IsOpen => client.IsConnected;

        public async Task Send(MimeMessage message, CancellationToken cancel)
        {
            try
            {
                await client.SendAsync(message, cancel);
            }
            catch (SmtpCommandException e) when (client.IsConnected || (int)e.StatusCode >= 500)
            {
                // A sender that is refused is a mistake of the settings, not of this message: it is tried again.
                throw new MailRefusedException($"{(int)e.StatusCode} {e.Message}", (int)e.StatusCode >= 500 && e.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted && (int)e.StatusCode >= 500);
            }
        }

        public async ValueTask DisposeAsync()
        {
            try
            {
                if (client.IsConnected) await client.DisconnectAsync(true);
            }
            catch (Exception e) when (e is IOException or SmtpProtocolException or SmtpCommandException or System.Net.Sockets.SocketException or OperationCanceledException)
            {
                // the messages were taken; a server that does not say goodbye does no harm
            }
            client.Dispose();
        }
    }
}
