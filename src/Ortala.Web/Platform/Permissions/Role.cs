namespace Ortala.Web.Platform.Permissions;

/// <summary>Roles (<i>peran</i>). A role says nothing without a scope; what it may do says <see cref="PermissionTable"/>. Numbers are stored: they do not change.</summary>
public enum Role
{
    /// <summary>Admin sistem.</summary>
    SystemAdmin = 1,

    /// <summary>Admin kementerian.</summary>
    MinistryAdmin = 2,

    /// <summary>Biro/bagian organisasi.</summary>
    OrganisationBureau = 3,

    /// <summary>Admin lokal.</summary>
    LocalAdmin = 4,

    /// <summary>Koordinator SOP unit.</summary>
    SopCoordinator = 10,

    /// <summary>Penyusun SOP.</summary>
    SopDrafter = 11,

    /// <summary>Pemeriksa SOP.</summary>
    SopReviewer = 12,

    /// <summary>Pengesah SOP.</summary>
    SopApprover = 13,

    /// <summary>Evaluator SOP.</summary>
    SopEvaluator = 14,

    /// <summary>Fasilitator lokal.</summary>
    LocalFacilitator = 20,

    /// <summary>Evaluator kompetisi.</summary>
    CompetitionEvaluator = 30,

    /// <summary>Panelis kompetisi.</summary>
    CompetitionPanelist = 31,

    /// <summary>Pembaca.</summary>
    Reader = 40,
}
