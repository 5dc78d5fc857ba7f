using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Comparing;

/// <summary>The way of the symbols of one flowchart, and of what ties them: flows and joint work.</summary>
static class SymbolPath
{
    /// <summary>Takes out what is gone from rows that stay, moves and changes what is there, places what is new.</summary>
    public static void Symbols(Path path, DraftChart to)
    {
        var wanted = to.Rows.SelectMany(r => r.Symbols).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var row in path.Chart(to.Id).Rows)
            if (to.Rows.IndexOf(row.Id) >= 0)
                foreach (var symbol in row.Symbols)
                    if (!wanted.Contains(symbol.Id)) path.Do(new RemoveSymbol(symbol.Id));
        foreach (var row in to.Rows)
            for (var i = 0; i < row.Symbols.Length; i++) Symbol(path, row, i);
    }

    static void Symbol(Path path, DraftRow row, int at)
    {
        var to = row.Symbols[at];
        if (path.Symbol(to.Id) is not var (nowRow, now))
        {
            path.Do(new PlaceSymbol(row.Id, to with { Exits = [], Joint = [] }, at));
            return;
        }
        if (nowRow.Id != row.Id || now.Executor != to.Executor) path.Do(new MoveSymbol(to.Id, row.Id, to.Executor, nowRow.Id, now.Executor));
        if (now.Kind != to.Kind) path.Do(new ChangeSymbol(to.Id, to.Kind, now.Kind));
        if (now.Text != to.Text) path.Do(new WordSymbol(to.Id, to.Text, now.Text));
    }

    /// <summary>There is no edit that moves a symbol within its row: one that stands wrong is taken out and placed anew, its flows follow.</summary>
    public static void Order(Path path, DraftChart to)
    {
        foreach (var row in to.Rows)
        {
            var now = path.Chart(to.Id).Rows[path.Chart(to.Id).Rows.IndexOf(row.Id)];
            var moved = Ordering.Moved(now.Symbols.Select(s => s.Id), row.Symbols.Select(s => s.Id));
            foreach (var symbol in row.Symbols)
                if (moved.Contains(symbol.Id)) path.Do(new RemoveSymbol(symbol.Id));
            for (var i = 0; i < row.Symbols.Length; i++)
                if (moved.Contains(row.Symbols[i].Id)) path.Do(new PlaceSymbol(row.Id, row.Symbols[i] with { Exits = [], Joint = [] }, i));
        }
    }

    /// <summary>Flows and joint lines of every symbol, in their order.</summary>
    public static void Ties(Path path, DraftChart to)
    {
        foreach (var symbol in to.Rows.SelectMany(r => r.Symbols))
        {
            if (path.Symbol(symbol.Id) is not var (_, now)) continue;
            if (!now.Exits.SequenceEqual(symbol.Exits)) Exits(path, symbol);
            if (!now.Joint.SequenceEqual(symbol.Joint)) Joints(path, symbol);
        }
    }

    static void Exits(Path path, DraftSymbol to)
    {
        foreach (var exit in Now().Except(to.Exits).ToArray())
        {
            var renamed = to.Exits.Except(Now()).FirstOrDefault(e => e.Target == exit.Target);
            path.Do(renamed is null ? new Unlink(to.Id, exit) : new Relabel(to.Id, exit, renamed.Kind, renamed.Label));
        }
        var moved = Ordering.Moved(Now().Select(Key), to.Exits.Select(Key).Distinct(StringComparer.Ordinal));
        foreach (var exit in Now().Where(e => moved.Contains(Key(e))).ToArray()) path.Do(new Unlink(to.Id, exit));
        for (var i = 0; i < to.Exits.Length; i++)
            if (!Now().Contains(to.Exits[i])) path.Do(new Link(to.Id, to.Exits[i], i));

        ImmutableArray<DraftExit> Now() => path.Symbol(to.Id)!.Value.Symbol.Exits;
    }

    static string Key(DraftExit exit) => $"{exit.Kind}\n{exit.Target}\n{exit.Label}";

    static void Joints(Path path, DraftSymbol to)
    {
        foreach (var partner in Now().Except(to.Joint, StringComparer.Ordinal).ToArray()) path.Do(new Part(to.Id, partner));
        var moved = Ordering.Moved(Now(), to.Joint.Distinct(StringComparer.Ordinal));
        foreach (var partner in Now().Where(moved.Contains).ToArray()) path.Do(new Part(to.Id, partner));
        for (var i = 0; i < to.Joint.Length; i++)
            if (!Now().Contains(to.Joint[i])) path.Do(new Join(to.Id, to.Joint[i], i));

        ImmutableArray<string> Now() => path.Symbol(to.Id)!.Value.Symbol.Joint;
    }
}
