using MimeKit;

namespace Ortala.Web.Platform.Mail;

/// <summary>Where messages go: a folder, or a server.</summary>
public interface IMailRoute
{
    /// <summary>Opens the way. Fails when it is not there; then nothing was sent.</summary>
    Task<IMailSession> Open(CancellationToken cancel);
}

/// <summary>An open way.</summary>
public interface IMailSession : IAsyncDisposable
{
    /// <summary>True while more can be sent on it.</summary>
    bool IsOpen { get; }

    /// <summary>Hands a message over; returns when the other side has taken it.</summary>
    /// <exception cref="MailRefusedException">The other side does not take this message.</exception>
    Task Send(MimeMessage message, CancellationToken cancel);
}

/// <summary>A message was not taken.</summary>
/// <param name="message">What the other side said.</param>
/// <param name="forGood">True when it will not be taken later either.</param>
public sealed class MailRefusedException(string message, bool forGood) : Exception(message)
{
    /// <summary>True when it will not be taken later either.</summary>
    public bool ForGood => forGood;
}
