using System.Collections.Immutable;

namespace Ortala.Procedures.Profiles;

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

    /// <summary>How a column number is printed; <c>{n}</c> is the number.</summary>
    public string ColumnNumber { get; init; } = "({n})";

    /// <summary>Fill of the heads, 0xRRGGBB; -1: none.</summary>
    public int HeadFill { get; init; } = 0xE8E8E8;

    /// <summary>Size of the text in cells, points; at least 7.</summary>
    public double TextSize { get; init; } = 7.5;

    /// <summary>Size of the text in heads, points; at least 6.5.</summary>
    public double HeadSize { get; init; } = 7;

    /// <summary>Line over the table, empty: none. <c>{title}</c> is the name of the SOP as written, <c>{TITLE}</c> in capitals.</summary>
    public string Title { get; init; } = "";

    /// <summary>How requirements and outputs with more than one item are set.</summary>
    public ItemMarks Items { get; init; } = ItemMarks.Bullets;

    /// <summary>Head of a column.</summary>
    public string HeadOf(TableColumn column) => column switch
    {
        TableColumn.Number => NumberHead,
        TableColumn.Activity => ActivityHead,
        TableColumn.Executors => ExecutorsHead,
        TableColumn.Requirements => RequirementsHead,
        TableColumn.Duration => DurationHead,
        TableColumn.Output => OutputHead,
        _ => NoteHead,
    };
}

/// <summary>How the items of a cell are told apart.</summary>
public enum ItemMarks
{
    /// <summary>A hyphen before each, one below the other.</summary>
    Bullets,

    /// <summary>A number before each, one below the other.</summary>
    Numbers,

    /// <summary>One after the other with commas between.</summary>
    Commas,
}
