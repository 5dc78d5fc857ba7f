using System.Globalization;
using System.Text;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Writes notifications as e-mails, in the language of the receiver.</summary>
public static class NotificationMail
{
    static readonly Bilingual
        greeting = new("Yth. {0},", "Dear {0},"),
        toLookAt = new("Lihat: {0}", "See: {0}"),
        digest = new("Ringkasan harian Ortala: {0} pemberitahuan", "Ortala daily digest: {0} notifications"),
        digestLead = new("Ini yang belum Anda baca sampai pukul 07.00 {0}:", "This is what you have not read as of 07:00 {0}:"),
        tasks = new("Tugas yang menunggu Anda: {0}, terlambat: {1}", "Tasks waiting for you: {0}, overdue: {1}"),
        foot = new("Surel ini dikirim otomatis oleh Ortala; balasannya tidak dibaca. Atur pemberitahuan: {0}", "This e-mail is sent by Ortala automatically; replies are not read. Notification settings: {0}");

    /// <summary>One notification.</summary>
    public static (string Subject, string Text) Of(Account receiver, Notification told, string site)
    {
        var words = NotificationWords.Of(told).In(receiver.Language);
        return ($"Ortala: {words}", $"{Say(receiver, greeting, receiver.FullName)}\n\n{words}.\n\n{Say(receiver, toLookAt, site + told.Address)}\n{Foot(receiver, site)}");
    }

    /// <summary>Several in one.</summary>
    /// <param name="receiver">To whom.</param>
    /// <param name="told">Oldest first.</param>
    /// <param name="zone">Zone in whose time it is told.</param>
    /// <param name="open">Tasks that wait, and how many of them are overdue.</param>
    /// <param name="site">Address of the installation.</param>
    public static (string Subject, string Text) Digest(Account receiver, IReadOnlyList<Notification> told, Zone zone, (int Open, int Overdue) open, string site)
    {
        var text = new StringBuilder(Say(receiver, greeting, receiver.FullName)).Append("\n\n").Append(Say(receiver, digestLead, zone.ToString().ToUpperInvariant())).Append("\n\n");
        foreach (var one in told)
            text.Append(CultureInfo.InvariantCulture, $"- {At(one.At, zone)}  {NotificationWords.Of(one).In(receiver.Language)}\n  {site}{one.Address}\n");
        if (open.Open > 0) text.Append('\n').Append(Say(receiver, tasks, open.Open, open.Overdue)).Append(CultureInfo.InvariantCulture, $"\n{site}/tugas\n");
        return (Say(receiver, digest, told.Count), text.Append(Foot(receiver, site)).ToString());
    }

    static string At(DateTimeOffset moment, Zone zone) => moment.ToOffset(TimeSpan.FromHours((int)zone)).ToString("dd-MM-yyyy HH.mm", CultureInfo.InvariantCulture);

    static string Foot(Account receiver, string site) => $"\n-- \n{Say(receiver, foot, site + "/profil/pemberitahuan")}\n";

    static string Say(Account receiver, Bilingual words, params object[] values) => string.Format(CultureInfo.InvariantCulture, words.In(receiver.Language), values);
}
