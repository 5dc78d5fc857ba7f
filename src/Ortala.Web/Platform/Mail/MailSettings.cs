using System.Globalization;
using MailKit.Security;
using MimeKit;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Mail;

/// <summary>Where e-mails go.</summary>
public enum MailMode
{
    /// <summary>Into files of the data folder.</summary>
    Folder,

    /// <summary>To a server.</summary>
    Smtp,
}

/// <summary>How e-mails are sent; from the configuration, section <c>Mail</c>.</summary>
public sealed record MailSettings
{
    /// <summary>Where they go; <c>Mail:Mode</c>.</summary>
    public MailMode Mode { get; init; }

    /// <summary>Folder of the files; <c>Mail:Folder</c>, else <c>mail</c> in the data folder.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Server; <c>Mail:Host</c>.</summary>
    public string Host { get; init; } = "";

    /// <summary>Its port; <c>Mail:Port</c>, else the usual one of the security.</summary>
    public int Port { get; init; }

    /// <summary>How the way there is protected; <c>Mail:Security</c>: none, starttls or tls.</summary>
    public SecureSocketOptions Security { get; init; } = SecureSocketOptions.StartTls;

    /// <summary>Name to sign in with; <c>Mail:User</c>; empty: none.</summary>
    public string User { get; init; } = "";

    /// <summary>Its password; <c>Mail:Password</c>, best given as the environment variable <c>Mail__Password</c>.</summary>
    public string Password { get; init; } = "";

    /// <summary>Sender; <c>Mail:From</c>.</summary>
    public MailboxAddress From { get; init; } = new("Ortala", "ortala@localhost.localdomain");

    /// <summary>Reads the configuration.</summary>
    /// <exception cref="InvalidOperationException">It has mistakes: one line each.</exception>
    public static MailSettings Read(IConfiguration configuration, DataFolder data)
    {
        var (mistakes, mail) = (new List<string>(), configuration.GetSection("Mail"));
        var settings = new MailSettings
        {
            Mode = Choice(mail, "Mode", mistakes, ("folder", MailMode.Folder), ("smtp", MailMode.Smtp)),
            Folder = mail["Folder"] is { Length: > 0 } folder ? Path.GetFullPath(folder) : Path.Combine(data.Path, "mail"),
            Host = mail["Host"] ?? "",
            Security = Choice(mail, "Security", mistakes, ("starttls", SecureSocketOptions.StartTls), ("none", SecureSocketOptions.None), ("tls", SecureSocketOptions.SslOnConnect)),
            User = mail["User"] ?? "",
            Password = mail["Password"] ?? "",
        };
        settings = settings with { Port = PortOf(mail, settings.Security, mistakes), From = SenderOf(mail, settings.From, mistakes) };
        if (settings.Mode == MailMode.Smtp) mistakes.AddRange(Missing(settings, mail));
        return mistakes.Count == 0 ? settings : throw new InvalidOperationException(string.Join('\n', mistakes));
    }

    static T Choice<T>(IConfiguration mail, string key, List<string> mistakes, params (string Text, T Value)[] choices)
    {
        var asked = mail[key];
        if (string.IsNullOrEmpty(asked)) return choices[0].Value;
        foreach (var (text, value) in choices)
            if (string.Equals(text, asked, StringComparison.OrdinalIgnoreCase)) return value;
        mistakes.Add($"Mail:{key} '{asked}': harus salah satu dari · must be one of {string.Join(", ", choices.Select(c => c.Text))}");
        return choices[0].Value;
    }

    static int PortOf(IConfiguration mail, SecureSocketOptions security, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(mail["Port"])) return security switch { SecureSocketOptions.SslOnConnect => 465, SecureSocketOptions.StartTls => 587, _ => 25 };
        if (int.TryParse(mail["Port"], CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536) return port;
        mistakes.Add($"Mail:Port '{mail["Port"]}': harus angka 1-65535 · must be a number from 1 to 65535");
        return 25;
    }

    static MailboxAddress SenderOf(IConfiguration mail, MailboxAddress usual, List<string> mistakes)
    {
        if (string.IsNullOrEmpty(mail["From"])) return usual;
        if (MailboxAddress.TryParse(mail["From"], out var from) && from.Address.Contains('@', StringComparison.Ordinal)) return from;
        mistakes.Add($"Mail:From '{mail["From"]}': bukan alamat surel · is no e-mail address");
        return usual;
    }

    static IEnumerable<string> Missing(MailSettings settings, IConfiguration mail)
    {
        if (settings.Host.Length == 0) yield return "Mail:Host: belum diisi, padahal Mail:Mode smtp · is missing with Mail:Mode smtp";
        if (string.IsNullOrEmpty(mail["From"])) yield return "Mail:From: belum diisi, padahal Mail:Mode smtp · is missing with Mail:Mode smtp";
        if (settings.User.Length > 0 && settings.Password.Length == 0) yield return "Mail:Password: belum diisi, padahal Mail:User diisi (variabel lingkungan Mail__Password) · is missing with Mail:User (environment variable Mail__Password)";
        if (settings.User.Length > 0 && settings.Security == SecureSocketOptions.None && settings.Host is not ("localhost" or "127.0.0.1" or "::1"))
            yield return "Mail:Security none: sandi tidak dikirim tanpa TLS ke komputer lain · a password is not sent without TLS to another computer";
    }
}
