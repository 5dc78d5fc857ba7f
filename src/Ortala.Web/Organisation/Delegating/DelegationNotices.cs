using Ortala.Web.Data;
using Ortala.Web.Platform.Notifications;

namespace Ortala.Web.Organisation.Delegating;

/// <summary>What both sides of a delegation are told.</summary>
public static class DelegationNotices
{
    public static readonly NotificationKind
        Received = new("delegation.received", new("Saya menerima pendelegasian", "A delegation was given to me"), new("Anda ditunjuk sebagai {0}.", "You were appointed as {0}."), MailChoice.AtOnce),
        Given = new("delegation.given", new("Pendelegasian jabatan saya dicatat", "A delegation of my office was entered"), new("Pendelegasian jabatan Anda dicatat: {0}.", "A delegation of your office was entered: {0}."), MailChoice.AtOnce),
        Ended = new("delegation.ended", new("Pendelegasian diakhiri lebih awal", "A delegation was ended early"), new("Pendelegasian diakhiri lebih awal: {0}.", "A delegation was ended early: {0}."), MailChoice.AtOnce);
}
