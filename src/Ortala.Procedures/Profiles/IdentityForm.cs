using System.Collections.Immutable;

namespace Ortala.Procedures.Profiles;

/// <summary>Where the identity block stands.</summary>
public enum IdentityPlacement
{
    /// <summary>Alone on the first page.</summary>
    OwnPage,

    /// <summary>Directly over the table where both fit on one page, else alone on the first page.</summary>
    JoinWhenFits,
}

/// <summary>The sections under the head of the identity block.</summary>
public enum IdentitySection
{
    /// <summary>Dasar hukum.</summary>
    LegalBasis,

    /// <summary>Kualifikasi pelaksana.</summary>
    Qualifications,

    /// <summary>Keterkaitan.</summary>
    RelatedSops,

    /// <summary>Peralatan dan perlengkapan.</summary>
    Equipment,

    /// <summary>Peringatan.</summary>
    Warnings,

    /// <summary>Pencatatan dan pendataan.</summary>
    Records,
}

/// <summary>Labels, order and sizes of the identity block (<i>bagian identitas</i>).</summary>
public sealed record IdentityForm
{
    /// <summary>Where it stands.</summary>
    public IdentityPlacement Placement { get; init; } = IdentityPlacement.JoinWhenFits;

    /// <summary>Part of the width that the left column takes (emblem, left sections).</summary>
    public double LeftShare { get; init; } = 0.57;

    /// <summary>Label of the number.</summary>
    public string NumberLabel { get; init; } = "Nomor SOP";

    /// <summary>Label of the date of making.</summary>
    public string MadeLabel { get; init; } = "Tanggal Pembuatan";

    /// <summary>Label of the date of revision.</summary>
    public string RevisedLabel { get; init; } = "Tanggal Revisi";

    /// <summary>Label of the date of effect.</summary>
    public string EffectiveLabel { get; init; } = "Tanggal Efektif";

    /// <summary>Label of the signature cell.</summary>
    public string SignatoryLabel { get; init; } = "Disahkan oleh";

    /// <summary>Label of the name of the SOP.</summary>
    public string TitleLabel { get; init; } = "Nama SOP";

    /// <summary>Printed for a revision date that is not given.</summary>
    public string NotRevised { get; init; } = "-";

    /// <summary>Printed before the civil servant number.</summary>
    public string NipLabel { get; init; } = "NIP";

    /// <summary>Rows of sections: two side by side, or one over the whole width.</summary>
    public ImmutableArray<ImmutableArray<IdentitySection>> Sections { get; init; } =
    [
        [IdentitySection.LegalBasis, IdentitySection.Qualifications],
        [IdentitySection.RelatedSops, IdentitySection.Equipment],
        [IdentitySection.Warnings, IdentitySection.Records],
    ];

    /// <summary>Labels of the sections, in the order of <see cref="IdentitySection"/>.</summary>
    public ImmutableArray<string> SectionLabels { get; init; } =
        ["Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peralatan/Perlengkapan", "Peringatan", "Pencatatan dan Pendataan"];

    /// <summary>Printed after the label of a section that goes on from the page before.</summary>
    public string ContinuedLabel { get; init; } = "(lanjutan)";

    /// <summary>Height left free in the signature cell for signature, stamp or QR code, in points.</summary>
    public double SignatureSpace { get; init; } = 45;

    /// <summary>True: the agency lines are printed in capitals.</summary>
    public bool AgencyCapitals { get; init; } = true;

    /// <summary>Size of the agency lines, points.</summary>
    public double AgencySize { get; init; } = 12;

    /// <summary>Size of all other text, points; at least 7.</summary>
    public double TextSize { get; init; } = 8;

    /// <summary>Size of the text where the block stands alone on its page and one page holds it at this size, points; the rest grows with it.</summary>
    public double OwnPageTextSize { get; init; } = 10;

    /// <summary>Fill behind the labels of the sections, 0xRRGGBB; -1: none.</summary>
    public int LabelFill { get; init; } = -1;

    /// <summary>Label of a section.</summary>
    public string LabelOf(IdentitySection section) => SectionLabels[(int)section];
}
