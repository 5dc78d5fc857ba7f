using System.Collections.Immutable;

namespace Ortala.Procedures.Model;

/// <summary>The identity block (<i>bagian identitas</i>): what stands beside and above the flowchart. Every field may be empty.</summary>
public sealed record Identity
{
    /// <summary>Name of the SOP (<i>nama SOP, judul SOP</i>): aspect of activity and final output.</summary>
    public string Title { get; init; } = "";

    /// <summary>Number of the SOP (<i>nomor SOP</i>), as the registry gave it.</summary>
    public string Number { get; init; } = "";

    /// <summary>The making unit in one line (<i>unit kerja</i>).</summary>
    public string Unit { get; init; } = "";

    /// <summary>Lines under the emblem, from the agency down to the unit; empty: <see cref="Unit"/> stands there.</summary>
    public ImmutableArray<string> AgencyLines { get; init; } = [];

    /// <summary>The emblem (<i>lambang</i>): a file name beside the source or a <c>data:</c> URI of a PNG or JPEG; empty: none.</summary>
    public string Emblem { get; init; } = "";

    /// <summary>Date the SOP was first finished (<i>tanggal pembuatan</i>).</summary>
    public SopDate Made { get; init; } = SopDate.None;

    /// <summary>Date of the revision or planned review (<i>tanggal revisi</i>).</summary>
    public SopDate Revised { get; init; } = SopDate.None;

    /// <summary>Date the SOP takes force (<i>tanggal efektif, tanggal pengesahan</i>).</summary>
    public SopDate Effective { get; init; } = SopDate.None;

    /// <summary>Who sets it in force (<i>disahkan oleh</i>).</summary>
    public Signatory Signatory { get; init; } = new();

    /// <summary>Legal basis (<i>dasar hukum</i>), one rule an item.</summary>
    public ImmutableArray<string> LegalBasis { get; init; } = [];

    /// <summary>Competence required of the executors (<i>kualifikasi pelaksana</i>).</summary>
    public ImmutableArray<string> Qualifications { get; init; } = [];

    /// <summary>Other SOPs that this one is connected with (<i>keterkaitan</i>).</summary>
    public ImmutableArray<string> RelatedSops { get; init; } = [];

    /// <summary>Equipment (<i>peralatan/perlengkapan</i>).</summary>
    public ImmutableArray<string> Equipment { get; init; } = [];

    /// <summary>What happens when the SOP is not carried out (<i>peringatan</i>).</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>What is recorded (<i>pencatatan dan pendataan</i>).</summary>
    public ImmutableArray<string> Records { get; init; } = [];

    /// <inheritdoc/>
    public bool Equals(Identity? o) => o is not null && Title == o.Title && Number == o.Number && Unit == o.Unit
        && Emblem == o.Emblem && Made == o.Made && Revised == o.Revised && Effective == o.Effective && Signatory == o.Signatory
        && AgencyLines.SequenceEqual(o.AgencyLines) && LegalBasis.SequenceEqual(o.LegalBasis)
        && Qualifications.SequenceEqual(o.Qualifications) && RelatedSops.SequenceEqual(o.RelatedSops)
        && Equipment.SequenceEqual(o.Equipment) && Warnings.SequenceEqual(o.Warnings) && Records.SequenceEqual(o.Records);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Title, Number, Unit);
}

/// <summary>Who signs (<i>pejabat yang mengesahkan</i>).</summary>
/// <param name="Office">Office title (<i>jabatan</i>).</param>
/// <param name="Name">Name with degrees.</param>
/// <param name="Rank">Rank and class (<i>pangkat, golongan</i>).</param>
/// <param name="Nip">Civil servant number (<i>NIP</i>), eighteen digits.</param>
public sealed record Signatory(string Office = "", string Name = "", string Rank = "", string Nip = "")
{
    /// <summary>True when nothing is known of the signatory.</summary>
    public bool IsEmpty => Office.Length + Name.Length + Rank.Length + Nip.Length == 0;
}

/// <summary>A date of the identity block: a calendar day, or free text as signed sheets hold it ("-", "Juni 2025").</summary>
/// <param name="Day">The day, when the text is one.</param>
/// <param name="Text">The text as written; empty when <paramref name="Day"/> says it all, or when there is no date.</param>
public sealed record SopDate(DateOnly? Day, string Text)
{
    /// <summary>No date.</summary>
    public static SopDate None { get; } = new(null, "");

    /// <summary>True when neither day nor text is known.</summary>
    public bool IsEmpty => Day is null && Text.Length == 0;
}
