using System.Globalization;
using MimeKit;

namespace Ortala.Web.Platform.Mail;

/// <summary>Messages become files that a mail program opens and a person can read: <c>20261125-081500-….eml</c>. Sent twice, it is one file.</summary>
public sealed class FolderRoute(MailSettings settings) : IMailRoute
{
    /// <inheritdoc/>
    public Task<IMailSession> Open(CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(settings.Folder);
        else Directory.CreateDirectory(settings.Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return Task.FromResult<IMailSession>(new Session(settings.Folder));
    }

    sealed class Session(string folder) : IMailSession
    {
        static readonly FormatOptions readable = Readable();

        public bool IsOpen => true;

        public async Task Send(MimeMessage message, CancellationToken cancel)
        {
            ((MimePart)message.Body!).ContentTransferEncoding = ContentEncoding.EightBit;
            var name = $"{message.Date.UtcDateTime.ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}-{message.MessageId!.Split('@')[0]}.eml";
            var whole = Path.Combine(folder, name);
            var part = whole + ".part";
            await using (var file = File.Create(part))
            {
                await message.WriteToAsync(readable, file, cancel);
                file.Flush(flushToDisk: true);
            }
            File.Move(part, whole, overwrite: true);
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        static FormatOptions Readable()
        {
            var options = FormatOptions.Default.Clone();
            options.International = true;
            return options;
        }
    }
}
