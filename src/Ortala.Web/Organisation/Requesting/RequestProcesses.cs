using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Audit;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Tasks;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Processes of account requests.</summary>
public static class RequestProcesses
{
    /// <summary>Kind of the thing.</summary>
    public const string Kind = "account-request";

    public static readonly ProcessKind
        Asked = new("account-request.asked", Kind, new("menerima permintaan akun {0}", "received the account request {0}"), "facts: node, role, number; detail: name, e-mail, position, purpose; evidence: the letter"),
        Granted = new("account-request.granted", Kind, new("mengabulkan permintaan akun {0}", "granted the account request {0}"), "facts: node, role, account; detail: name, remark"),
        Refused = new("account-request.refused", Kind, new("menolak permintaan akun {0}", "refused the account request {0}"), "facts: node, role; detail: name, reason"),
        Expired = new("account-request.expired", Kind, new("menutup permintaan akun {0} yang kedaluwarsa", "closed the expired account request {0}"), "facts: node, role; detail: name");

    /// <summary>The process that leads to a state.</summary>
    public static ProcessKind LeadingTo(RequestState state) => state switch
    {
        RequestState.Asked => Asked,
        RequestState.Granted => Granted,
        RequestState.Refused => Refused,
        _ => Expired,
    };
}

/// <summary>Tasks of account requests.</summary>
public static class RequestTasks
{
    public static readonly TaskKind Decide = new("account-request.decide", RequestProcesses.Kind, new("Putuskan permintaan akun {0}", "Decide on the account request {0}"));
}

/// <summary>Roles that can be asked for: those that look after nobody's account.</summary>
public static class RequestedRoles
{
    /// <summary>All, the most asked for first.</summary>
    public static IReadOnlyList<Role> All { get; } = [Role.SopDrafter, Role.SopReviewer, Role.SopCoordinator, Role.SopEvaluator, Role.Reader];

    /// <summary>What the role is for, for those who do not know it.</summary>
    public static Bilingual Use(Role role) => role switch
    {
        Role.SopDrafter => new("menulis SOP unit", "writes the unit's SOPs"),
        Role.SopReviewer => new("memeriksa SOP unit", "reviews the unit's SOPs"),
        Role.SopCoordinator => new("mengatur pekerjaan SOP unit", "organises the unit's work on SOPs"),
        Role.SopEvaluator => new("menilai pelaksanaan SOP", "evaluates how SOPs are carried out"),
        _ => new("membaca", "reads"),
    };
}
