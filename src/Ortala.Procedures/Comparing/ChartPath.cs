using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Comparing;

/// <summary>
/// The way of one flowchart. What is new comes first, so that symbols can move there; then symbols; then what is to go, for it takes along
/// whatever still stands in it; flows last, when both their ends are there.
/// </summary>
static class ChartPath
{
    public static void Follow(Path path, DraftChart to)
    {
        var now = path.Chart(to.Id);
        if (now.Title != to.Title) path.Do(new TitleChart(to.Id, to.Title, now.Title));
        Executors(path, to);
        Rows(path, to);
        SymbolPath.Symbols(path, to);
        foreach (var row in path.Chart(to.Id).Rows)
            if (to.Rows.IndexOf(row.Id) < 0) path.Do(new DeleteRow(row.Id));
        foreach (var executor in path.Chart(to.Id).Executors)
            if (to.Executors.IndexOf(executor.Id) < 0) path.Do(new RemoveExecutor(executor.Id));
        SymbolPath.Order(path, to);
        SymbolPath.Ties(path, to);
    }

    static void Executors(Path path, DraftChart to)
    {
        var moved = Ordering.Moved(path.Chart(to.Id).Executors.Select(e => e.Id), to.Executors.Select(e => e.Id));
        string? after = null;
        foreach (var executor in to.Executors)
        {
            var executors = path.Chart(to.Id).Executors;
            var at = executors.IndexOf(executor.Id);
            if (at < 0) path.Do(new AddExecutor(to.Id, after, executor));
            else
            {
                if (executors[at].Name != executor.Name) path.Do(new RenameExecutor(executor.Id, executor.Name, executors[at].Name));
                if (executors[at].Group != executor.Group) path.Do(new GroupExecutor(executor.Id, executor.Group, executors[at].Group));
                if (moved.Contains(executor.Id)) path.Do(new MoveExecutor(executor.Id, after, at > 0 ? executors[at - 1].Id : null));
            }
            after = executor.Id;
        }
    }

    static void Rows(Path path, DraftChart to)
    {
        var moved = Ordering.Moved(path.Chart(to.Id).Rows.Select(r => r.Id), to.Rows.Select(r => r.Id));
        string? after = null;
        foreach (var row in to.Rows)
        {
            var rows = path.Chart(to.Id).Rows;
            var at = rows.IndexOf(row.Id);
            if (at < 0) path.Do(new InsertRow(to.Id, after, row with { Symbols = [.. row.Symbols.Where(s => path.Symbol(s.Id) is null)] }));
            else
            {
                Cells(path, rows[at], row);
                if (moved.Contains(row.Id)) path.Do(new MoveRow(row.Id, after, at > 0 ? rows[at - 1].Id : null));
            }
            after = row.Id;
        }
    }

    static void Cells(Path path, DraftRow now, DraftRow to)
    {
        foreach (var field in DraftFields.Cells)
            if (now.Cell(field) != to.Cell(field)) path.Do(new SetCell(to.Id, field, to.Cell(field), now.Cell(field)));
    }
}

/// <summary>The cells of a row by their names.</summary>
static class Cells
{
    public static string Cell(this DraftRow row, string field) => field switch
    {
        "activity" => row.Activity,
        "requirements" => row.Requirements,
        "duration" => row.Duration,
        "output" => row.Output,
        "note" => row.Note,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no such cell"),
    };
}
