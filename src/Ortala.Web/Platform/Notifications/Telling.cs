using System.Collections.Immutable;
using System.Reflection;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Notifications;

/// <summary>A kind of notification. Each capability declares its own as static fields of a class <c>…Notices</c>.</summary>
/// <param name="Name">Thing and past participle, e.g. <c>role.granted</c>. It is stored: it does not change.</param>
/// <param name="Title">What one chooses in the settings: "Peran diberikan kepada saya".</param>
/// <param name="Words">What is told, with a place for the name of the thing: "Anda mendapat peran {0}".</param>
/// <param name="Usual">How it goes out where the officer has not chosen.</param>
public sealed record NotificationKind(string Name, Bilingual Title, Bilingual Words, MailChoice Usual)
{
    /// <summary>True for what goes out at once whatever the officer chooses, since it is about the safety of the account: all kinds whose name begins with <c>security.</c>.</summary>
    public bool CannotBeSilenced { get; init; } = Name.StartsWith("security.", StringComparison.Ordinal);

    /// <summary>All kinds of the program, by name.</summary>
    public static ImmutableSortedDictionary<string, NotificationKind> All { get; } = typeof(NotificationKind).Assembly.GetTypes()
        .Where(t => t.Name.EndsWith("Notices", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public).Where(f => f.FieldType == typeof(NotificationKind)))
        .Select(f => (NotificationKind)f.GetValue(null)!).ToImmutableSortedDictionary(k => k.Name, k => k, StringComparer.Ordinal);
}

/// <summary>Tells officers things, in the transaction of what is told.</summary>
public static class Telling
{
    /// <summary>Adds a notification to what is saved next; e-mails are made of it by the choice of the officer.</summary>
    public static void Tell(this OrtalaDb db, DateTimeOffset now, NotificationKind kind, Guid account, string about, string address) =>
        db.Add(new Notification { Id = Guid.CreateVersion7(now), AccountId = account, Kind = kind.Name, About = about, Address = address, At = now });

    /// <summary>Adds an e-mail to what is saved next, e.g. to somebody without an account.</summary>
    public static void Mail(this OrtalaDb db, DateTimeOffset now, string to, string subject, string text) =>
        db.Add(new OutboxMail { Id = Guid.CreateVersion7(now), To = to, Subject = subject, Text = text, CreatedAt = now, NextTryAt = now });
}
