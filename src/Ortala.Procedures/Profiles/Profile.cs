using System.Collections.Immutable;
using Ortala.Procedures.Checking;

namespace Ortala.Procedures.Profiles;

/// <summary>
/// An official form as data: paper, labels, order of columns, styles. Profiles ship as JSON files beside this type; every setting
/// carries there the mark of its source (confirmed, seen in practice, general knowledge).
/// </summary>
public sealed record Profile
{
    /// <summary>Stable id, e.g. <c>permenpan-35-2012</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public Bilingual Name { get; init; } = new("", "");

    /// <summary>Id of the profile it takes the rest of its settings from; empty: it states all itself.</summary>
    public string Extends { get; init; } = "";

    /// <summary>Paper by its contract name, e.g. <c>F4-landscape</c>.</summary>
    public string Paper { get; init; } = "F4-landscape";

    /// <summary>Paper for tables with more executors than fit on <see cref="Paper"/>; empty: the same.</summary>
    public string WidePaper { get; init; } = "";

    /// <summary>Margins in points: left and right, top; the foot zone is <see cref="FootZone"/>.</summary>
    public double MarginX { get; init; } = 34;

    /// <summary>Upper margin in points.</summary>
    public double MarginTop { get; init; } = 34;

    /// <summary>Height kept free at the foot of every page for the notice of the electronic signature, in points.</summary>
    public double FootZone { get; init; } = 42;

    /// <summary>The table.</summary>
    public TableForm Table { get; init; } = new();

    /// <summary>Signs on off-page connectors.</summary>
    public ConnectorSigns ConnectorSigns { get; init; } = ConnectorSigns.Letters;

    /// <summary>How beginning and end are drawn.</summary>
    public TerminatorStyle Terminators { get; init; } = TerminatorStyle.Symbol;

    /// <summary>The identity block.</summary>
    public IdentityForm Identity { get; init; } = new();

    /// <summary>True: a page of written steps (<i>uraian prosedur</i>) goes with every flowchart.</summary>
    public bool WrittenSteps { get; init; }

    /// <summary>Heading of the written steps.</summary>
    public string WrittenStepsTitle { get; init; } = "URAIAN PROSEDUR";

    /// <summary>Page number at the head of every page: <c>{page}</c> and <c>{pages}</c>; empty: none.</summary>
    public string PageNumber { get; init; } = "";

    /// <summary>How the agency numbers its SOPs.</summary>
    public NumberPattern NumberPattern { get; init; } = NumberPattern.None;

    /// <summary>Mark and source of every setting, by its key.</summary>
    public ImmutableSortedDictionary<string, Sourced> Marks { get; init; } = ImmutableSortedDictionary<string, Sourced>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>What is known of the regulation beside the settings.</summary>
    public ImmutableArray<KnownFact> Facts { get; init; } = [];

    /// <summary>What a reader must be told before relying on the form: how much of it has not been compared with the regulation; null: nothing.</summary>
    public Bilingual? Notice => ProfileNotice.Of(this);
}

/// <summary>How beginning and end are drawn.</summary>
public enum TerminatorStyle
{
    /// <summary>The capsule is the symbol of the first or last activity.</summary>
    Symbol,

    /// <summary>The capsule stands above (or below) the box of the activity, in the same row.</summary>
    Stacked,
}

/// <summary>Signs on off-page connectors.</summary>
public enum ConnectorSigns
{
    /// <summary>A … Z, AA …, one flow a letter in the whole document.</summary>
    Letters,

    /// <summary>1, 2 …, starting again at every break.</summary>
    Numbers,

    /// <summary>Empty where a single flow crosses the break, else letters.</summary>
    BlankWhenSingle,
}
