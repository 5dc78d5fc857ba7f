using System.Collections.Immutable;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Spreadsheets;

/// <summary>A column that an import knows.</summary>
/// <param name="Key">Its name in code.</param>
/// <param name="Heads">Heads that it may stand under; the first is that of the template. Case, spaces and underlines do not matter.</param>
/// <param name="Needed">True when a file without it is not taken.</param>
public sealed record SheetColumn(string Key, ImmutableArray<string> Heads, bool Needed);

/// <summary>A row of a file.</summary>
/// <param name="Number">Its number as the spreadsheet shows it, from 1, the heads counted.</param>
/// <param name="Cells">Key of the column → text, trimmed; a column that the file does not have is missing.</param>
public sealed record SheetRow(int Number, ImmutableDictionary<string, string> Cells)
{
    /// <summary>The cell's text; empty when there is none.</summary>
    public string this[string key] => Cells.GetValueOrDefault(key, "");

    /// <summary>True when the file has the column.</summary>
    public bool Has(string key) => Cells.ContainsKey(key);
}

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="Row">Number of the row as the spreadsheet shows it; 0: the file as a whole.</param>
/// <param name="Column">Head of the column; empty: the row as a whole.</param>
/// <param name="Reason">Why.</param>
public sealed record SheetMistake(int Row, string Column, Bilingual Reason);

/// <summary>A file as it was read.</summary>
/// <param name="Rows">Rows with something in them.</param>
/// <param name="Mistakes">Why it cannot be used; then there are no rows.</param>
public sealed record SheetTable(ImmutableArray<SheetRow> Rows, ImmutableArray<SheetMistake> Mistakes)
{
    /// <summary>A file that cannot be used.</summary>
    public static SheetTable Unusable(Bilingual reason, int row = 0, string column = "") => new([], [new SheetMistake(row, column, reason)]);
}
