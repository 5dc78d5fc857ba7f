using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;

namespace Ortala.Web.Platform.Tasks;

/// <summary>What officers are told of their tasks. The name of the thing is the task itself, see <see cref="NotificationWords.OfTask"/>.</summary>
public static class TaskNotices
{
    public static readonly NotificationKind
        Waiting = new("task.waiting", new("Tugas baru menunggu saya", "A new task waits for me"), new("Tugas baru: {0}", "New task: {0}"), MailChoice.Daily),
        Due = new("task.due", new("Tenggat tugas saya mendekat", "A task of mine is due soon"), new("Segera jatuh tempo: {0}", "Due soon: {0}"), MailChoice.AtOnce),
        Overdue = new("task.overdue", new("Tugas saya terlambat", "A task of mine is overdue"), new("Sudah lewat tenggat: {0}", "Overdue: {0}"), MailChoice.AtOnce);
}
