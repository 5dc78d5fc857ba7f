using System.Collections.Immutable;

namespace Ortala.Procedures.Model;

/// <summary>
/// A standard operating procedure of government administration (SOP AP): an identity block (<i>bagian identitas</i>)
/// and one or more flowchart tables (<i>bagian flowchart</i>). Source: Permenpan RB 35/2012.
/// </summary>
public sealed record Procedure
{
    /// <summary>The identity block.</summary>
    public Identity Identity { get; init; } = new();

    /// <summary>The flowchart tables in reading order; at least one in a well-formed procedure.</summary>
    public ImmutableArray<Flowchart> Flowcharts { get; init; } = [];

    /// <summary>Short id of the document, by default the name of the file it was read from, without folder and ending.</summary>
    public string Id { get; init; } = "";

    /// <summary>Paper this procedure asks for, by its contract name such as <c>F4-landscape</c>; empty: the profile decides.</summary>
    public string Paper { get; init; } = "";

    /// <summary>Id of the profile this procedure asks for; empty: the caller decides.</summary>
    public string Profile { get; init; } = "";

    /// <inheritdoc/>
    public bool Equals(Procedure? other) => other is not null && Identity == other.Identity && Id == other.Id
        && Paper == other.Paper && Profile == other.Profile && Flowcharts.SequenceEqual(other.Flowcharts);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Identity, Id, Flowcharts.Length);
}
