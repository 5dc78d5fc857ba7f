using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Platform.Notifications;

/// <summary>Puts notifications into words.</summary>
public static class NotificationWords
{
    const char between = '\u001F'; // between the kind of a task and the name of its thing, so that the task is told in the language of the reader

    /// <summary>What a notification about a task stores as the name of the thing.</summary>
    public static string OfTask(InboxTask task)
    {
        var about = $"{task.Kind}{between}{task.About}";
        return about.Length > 300 ? about[..300] : about;
    }

    /// <summary>What is told.</summary>
    public static Bilingual Of(Notification told)
    {
        var about = About(told.About);
        return NotificationKind.All.TryGetValue(told.Kind, out var kind)
            ? new(string.Format(CultureInfo.InvariantCulture, kind.Words.Id, about.Id), string.Format(CultureInfo.InvariantCulture, kind.Words.En, about.En)) : about;
    }

    static Bilingual About(string about) => about.Split(between, 2) is [var kind, var thing] ? TaskText.Words(kind, thing) : new(about, about);
}
