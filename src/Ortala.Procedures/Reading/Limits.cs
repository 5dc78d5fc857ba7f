namespace Ortala.Procedures.Reading;

/// <summary>Bounds of a source; what goes beyond is refused with a finding, never read in part.</summary>
public static class Limits
{
    /// <summary>Characters of a source.</summary>
    public const int SourceLength = 2_000_000;

    /// <summary>Collections within collections.</summary>
    public const int Depth = 16;

    /// <summary>Values in a source.</summary>
    public const int Nodes = 200_000;

    /// <summary>Rows of a procedure, all flowcharts together.</summary>
    public const int Steps = 2_000;

    /// <summary>Executors of a flowchart.</summary>
    public const int Executors = 30;

    /// <summary>Flowcharts of a procedure.</summary>
    public const int Flowcharts = 50;

    /// <summary>Items of a list, symbols of a row, exits of a symbol.</summary>
    public const int Items = 200;

    /// <summary>Characters of a text in a cell.</summary>
    public const int TextLength = 2_000;

    /// <summary>Characters of all texts of a row together, each list item counted as at least <see cref="ItemWeight"/>: what a page can hold.</summary>
    public const int RowLength = 4_000;

    /// <summary>What a list item counts at least in <see cref="RowLength"/>, since it begins a line.</summary>
    public const int ItemWeight = 80;

    /// <summary>Characters of a name, title or label.</summary>
    public const int NameLength = 300;

    /// <summary>Characters of an id.</summary>
    public const int IdLength = 100;

    /// <summary>Characters of an emblem given as <c>data:</c> URI.</summary>
    public const int EmblemLength = 1_000_000;

    /// <summary>Findings that are reported; more are counted in one last finding.</summary>
    public const int Findings = 100;
}
