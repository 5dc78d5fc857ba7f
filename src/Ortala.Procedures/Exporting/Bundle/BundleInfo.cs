using System.Collections.Immutable;
using Ortala.Procedures.Layout;

namespace Ortala.Procedures.Exporting.Bundle;

/// <summary>What stands before the SOPs of a bundle (<i>unsur dokumentasi</i>, Permenpan RB 35/2012): cover, decision, guide.</summary>
public sealed record BundleInfo
{
    /// <summary>Title on the cover.</summary>
    public string Title { get; init; } = "Standar Operasional Prosedur";

    /// <summary>Lines under the title, from the agency down to the unit.</summary>
    public ImmutableArray<string> AgencyLines { get; init; } = [];

    /// <summary>The emblem as a <c>data:</c> URI of a PNG or JPEG; empty: none.</summary>
    public string Emblem { get; init; } = "";

    /// <summary>Year of making.</summary>
    public string Year { get; init; } = "";

    /// <summary>Address of the agency, at the foot of the cover.</summary>
    public ImmutableArray<string> AddressLines { get; init; } = [];

    /// <summary>The decision that sets the SOPs in force (<i>keputusan pimpinan</i>); null: no page for it.</summary>
    public BundleDecision? Decision { get; init; }

    /// <summary>Purpose and need (<i>ruang lingkup</i>), one paragraph each; empty: a plain sentence stands there.</summary>
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Summary (<i>ringkasan</i>), one paragraph each; empty: a plain sentence that counts the SOPs.</summary>
    public ImmutableArray<string> Summary { get; init; } = [];

    /// <summary>Terms explained beside those that every bundle explains (<i>definisi</i>).</summary>
    public ImmutableArray<BundleTerm> Definitions { get; init; } = [];
}

/// <summary>The decision that sets the SOPs of a bundle in force.</summary>
/// <param name="Heading">Who decides, e.g. <c>Keputusan Kepala Biro Organisasi</c>.</param>
/// <param name="Number">Number of the decision.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Paragraphs">Its text.</param>
/// <param name="Closing">Place, date and office of the signatory, a line each.</param>
public sealed record BundleDecision(string Heading, string Number, string Subject, ImmutableArray<string> Paragraphs, ImmutableArray<string> Closing);

/// <summary>A term and what it means.</summary>
public sealed record BundleTerm(string Term, string Meaning);

/// <summary>One SOP of a bundle.</summary>
/// <param name="Sheet">The laid-out sheet.</param>
/// <param name="SourceYaml">Its source, which is attached; empty: nothing is attached.</param>
public sealed record BundleEntry(Sheet Sheet, string SourceYaml = "");
