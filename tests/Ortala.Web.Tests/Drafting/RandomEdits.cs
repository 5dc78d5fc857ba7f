using Ortala.Procedures.Editing;

namespace Ortala.Web.Tests.Drafting;

/// <summary>Something that an officer might do to a draft.</summary>
static class RandomEdits
{
    static readonly string[] kinds = ["start", "process", "decision", "end"];

    /// <summary>An edit with the text somewhere in it, or one without a text; null: nothing of the kind can be done.</summary>
    public static Edit? Of(Draft draft, Random random, string tab, string text)
    {
        var chart = draft.Charts[random.Next(draft.Charts.Length)];
        if (chart.Rows.IsEmpty || random.Next(8) == 0) return new InsertRow(chart.Id, Any(chart.Rows, random)?.Id, new DraftRow($"r-{text}", text, "", "", "", "", []));
        var row = Any(chart.Rows, random)!;
        var executor = Any(chart.Executors, random);
        var symbol = Any([.. chart.Rows.SelectMany(r => r.Symbols)], random);
        return random.Next(16) switch
        {
            < 6 => new SetCell(row.Id, DraftFields.Cells[random.Next(5)] is var field ? field : "", text, CellOf(row, field)),
            6 => new SetIdentity("title", text, draft.Identity.GetValueOrDefault("title", "")),
            7 => new MoveRow(row.Id, Any(chart.Rows, random)!.Id is var after && after == row.Id ? null : after, Before(chart, row)),
            8 => new DeleteRow(row.Id),
            9 => new AddExecutor(chart.Id, executor?.Id, new DraftExecutor($"e-{text}", text)),
            10 => executor is null ? null : new RenameExecutor(executor.Id, text, executor.Name),
            11 => executor is null || chart.Executors.Length < 3 ? null : new RemoveExecutor(executor.Id),
            12 => executor is null ? null : new PlaceSymbol(row.Id, new DraftSymbol($"s-{text}", executor.Id, kinds[random.Next(4)], "", [], [])),
            13 => symbol is null ? null : new ChangeSymbol(symbol.Id, kinds[random.Next(4)], symbol.Kind),
            14 => symbol is null ? null : new RemoveSymbol(symbol.Id),
            _ => symbol is null ? null : new Link(symbol.Id, new DraftExit("next", Any([.. chart.Rows.SelectMany(r => r.Symbols)], random)!.Id)),
        };
    }

    /// <summary>The texts that an edit puts in.</summary>
    public static string TextOf(Edit edit) => edit switch
    {
        SetCell e => e.Value,
        SetIdentity e => e.Value,
        RenameExecutor e => e.Value,
        InsertRow e => e.Row.Activity,
        AddExecutor e => e.Executor.Name,
        _ => "",
    };

    /// <summary>The text that an edit replaces knowingly.</summary>
    public static string Replaced(Edit edit) => edit switch { SetCell e => e.Was, SetIdentity e => e.Was, RenameExecutor e => e.Was, _ => "" };

    static string CellOf(DraftRow row, string field) => field switch
    {
        "activity" => row.Activity, "requirements" => row.Requirements, "duration" => row.Duration, "output" => row.Output, _ => row.Note,
    };

    static string? Before(DraftChart chart, DraftRow row) => chart.Rows.IndexOf(row) is > 0 and var i ? chart.Rows[i - 1].Id : null;

    static T? Any<T>(IReadOnlyList<T> of, Random random) where T : class => of.Count == 0 ? null : of[random.Next(of.Count)];
}
