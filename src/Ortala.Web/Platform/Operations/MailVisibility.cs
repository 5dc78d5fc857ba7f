using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Operations;

/// <summary>Who sees the outbox.</summary>
public static class MailVisibility
{
    /// <summary>All of it to who operates the installation, nothing to others; the texts are shown to nobody.</summary>
    public static IQueryable<OutboxMail> VisibleTo(this IQueryable<OutboxMail> mails, Viewer viewer)
    {
        var may = viewer.May(Right.Operate);
        return mails.Where(_ => may);
    }
}
