using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>The cells of a row by their names.</summary>
public static class RowCells
{
    /// <summary>The text of a cell; empty when there is no row.</summary>
    public static string Of(DraftRow? row, string cell) => cell switch
    {
        "activity" => row?.Activity,
        "requirements" => row?.Requirements,
        "duration" => row?.Duration,
        "output" => row?.Output,
        _ => row?.Note,
    } ?? "";
}
