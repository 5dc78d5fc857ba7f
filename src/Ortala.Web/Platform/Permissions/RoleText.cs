using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Permissions;

/// <summary>Names of roles.</summary>
public static class RoleText
{
    /// <summary>The name of a role.</summary>
    public static Bilingual Name(this Role role) => role switch
    {
        Role.SystemAdmin => new("Admin sistem", "System administrator"),
        Role.MinistryAdmin => new("Admin kementerian", "Ministry administrator"),
        Role.OrganisationBureau => new("Biro organisasi", "Organisation bureau"),
        Role.LocalAdmin => new("Admin lokal", "Local administrator"),
        Role.SopCoordinator => new("Koordinator SOP", "SOP coordinator"),
        Role.SopDrafter => new("Penyusun SOP", "SOP drafter"),
        Role.SopReviewer => new("Pemeriksa SOP", "SOP reviewer"),
        Role.SopApprover => new("Pengesah SOP", "SOP approver"),
        Role.SopEvaluator => new("Evaluator SOP", "SOP evaluator"),
        Role.LocalFacilitator => new("Fasilitator lokal", "Local facilitator"),
        Role.CompetitionEvaluator => new("Evaluator kompetisi", "Competition evaluator"),
        Role.CompetitionPanelist => new("Panelis kompetisi", "Competition panelist"),
        Role.Reader => new("Pembaca", "Reader"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "no such role"),
    };
}
