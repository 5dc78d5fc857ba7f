using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Structure;

/// <summary>Names of kinds and zones.</summary>
public static class KindText
{
    /// <summary>The name of a kind.</summary>
    public static Bilingual Label(this NodeKind kind) => kind switch
    {
        NodeKind.Ministry => new("Kementerian/lembaga", "Ministry or agency of the state"),
        NodeKind.Province => new("Provinsi", "Province"),
        NodeKind.Regency => new("Kabupaten", "Regency"),
        NodeKind.City => new("Kota", "City"),
        NodeKind.Office => new("Perangkat daerah", "Regional office"),
        NodeKind.Bureau => new("Biro", "Bureau"),
        NodeKind.Section => new("Bagian/bidang", "Section"),
        NodeKind.Subsection => new("Subbagian/seksi", "Subsection"),
        NodeKind.Upt => new("UPT/UPTD", "Technical unit (UPT)"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>Word of a kind in files: export, import, addresses.</summary>
    public static string Word(this NodeKind kind) => kind switch
    {
        NodeKind.Ministry => "kementerian",
        NodeKind.Province => "provinsi",
        NodeKind.Regency => "kabupaten",
        NodeKind.City => "kota",
        NodeKind.Office => "perangkat daerah",
        NodeKind.Bureau => "biro",
        NodeKind.Section => "bagian",
        NodeKind.Subsection => "subbagian",
        NodeKind.Upt => "upt",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind"),
    };

    /// <summary>The name of a zone.</summary>
    public static string Label(this Zone zone) => zone switch { Zone.Wib => "WIB", Zone.Wita => "WITA", _ => "WIT" };
}
