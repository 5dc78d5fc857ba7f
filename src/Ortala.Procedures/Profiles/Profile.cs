using System.Collections.Immutable;

namespace Ortala.Procedures.Profiles;

/// <summary>
/// An official form as data: paper, labels, order of columns, styles. Profiles ship as JSON files beside this type; every setting
/// carries there the mark of its source (confirmed, seen in practice, general knowledge).
/// </summary>
public sealed record Profile
{
    /// <summary>Stable id, e.g. <c>permenpan-35-2012</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Paper by its contract name, e.g. <c>F4-landscape</c>.</summary>
    public string Paper { get; init; } = "F4-landscape";

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
}

/// <summary>Columns of the flowchart table.</summary>
public enum TableColumn
{
    /// <summary>Row number.</summary>
    Number,

    /// <summary>Kegiatan.</summary>
    Activity,

    /// <summary>Pelaksana: one column for each executor.</summary>
    Executors,

    /// <summary>Kelengkapan.</summary>
    Requirements,

    /// <summary>Waktu.</summary>
    Duration,

    /// <summary>Output.</summary>
    Output,

    /// <summary>Keterangan.</summary>
    Note,
}

/// <summary>Labels, order and sizes of the flowchart table.</summary>
public sealed record TableForm
{
    /// <summary>Columns from left to right; Requirements, Duration and Output stand side by side under <see cref="QualityHead"/>.</summary>
    public ImmutableArray<TableColumn> Columns { get; init; } =
        [TableColumn.Number, TableColumn.Activity, TableColumn.Executors, TableColumn.Requirements, TableColumn.Duration, TableColumn.Output, TableColumn.Note];

    /// <summary>Head of the number column.</summary>
    public string NumberHead { get; init; } = "No";

    /// <summary>Head of the activity column.</summary>
    public string ActivityHead { get; init; } = "Kegiatan";

    /// <summary>Head over the executors.</summary>
    public string ExecutorsHead { get; init; } = "Pelaksana";

    /// <summary>Head over requirements, duration and output.</summary>
    public string QualityHead { get; init; } = "Mutu Baku";

    /// <summary>Head of the requirements.</summary>
    public string RequirementsHead { get; init; } = "Kelengkapan";

    /// <summary>Head of the duration.</summary>
    public string DurationHead { get; init; } = "Waktu";

    /// <summary>Head of the outputs.</summary>
    public string OutputHead { get; init; } = "Output";

    /// <summary>Head of the notes.</summary>
    public string NoteHead { get; init; } = "Ket.";

    /// <summary>True: a row of column numbers (1), (2) … under the heads.</summary>
    public bool ColumnNumbers { get; init; }

    /// <summary>Fill of the heads, 0xRRGGBB; -1: none.</summary>
    public int HeadFill { get; init; } = 0xE8E8E8;

    /// <summary>Size of the text in cells, points; at least 7.</summary>
    public double TextSize { get; init; } = 7.5;

    /// <summary>Size of the text in heads, points; at least 6.5.</summary>
    public double HeadSize { get; init; } = 7;

    /// <summary>True: requirements and outputs with more than one item get a mark before each.</summary>
    public bool BulletItems { get; init; } = true;
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
