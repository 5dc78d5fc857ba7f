using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>Edits as an officer may make them on a draft, and now and then as nobody would: about what is not there.</summary>
/// <param name="random">Chance, from a seed.</param>
/// <param name="author">Goes into all new ids and texts, so that each text is of one author.</param>
sealed class RandomEdits(Random random, string author)
{
    static readonly string[] kinds = ["start", "process", "decision", "end"], exits = ["next", "yes", "no", "branch"];
    int made;

    /// <summary>Edits one upon the other.</summary>
    public ImmutableArray<Edit> List(Draft draft, int count)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>(count);
        for (var i = 0; i < count; i++)
        {
            edits.Add(One(draft));
            draft = draft.Apply(edits[i]);
        }
        return edits.ToImmutable();
    }

    /// <summary>The same without those that change nothing: neither the browser sends them, nor does the journal hold them.</summary>
    public ImmutableArray<Edit> Effective(Draft draft, int count)
    {
        var edits = ImmutableArray.CreateBuilder<Edit>(count);
        foreach (var edit in List(draft, count))
        {
            var after = draft.Apply(edit);
            if (!ReferenceEquals(after, draft)) edits.Add(edit);
            draft = after;
        }
        return edits.ToImmutable();
    }

    public Edit One(Draft d) => random.Next(28) switch
    {
        0 => Identity(d, Pick([.. DraftFields.Texts, .. DraftFields.Lists], "title")),
        1 or 2 or 3 or 4 => Cell(d, Pick(DraftFields.Cells, "activity")),
        5 or 6 => new InsertRow(ChartId(d), Anchor(Rows(d).Select(r => r.Id)), Row(d)),
        7 => new MoveRow(RowId(d), Anchor(Rows(d).Select(r => r.Id)), null),
        8 => new DeleteRow(RowId(d)),
        9 => new AddExecutor(ChartId(d), Anchor(Executors(d).Select(e => e.Id)), new DraftExecutor(Id("e"), Text(), random.Next(2) == 0 ? "" : Text())),
        10 => new RenameExecutor(ExecutorId(d), Text(), ""),
        11 => new GroupExecutor(ExecutorId(d), Text(), ""),
        12 => new MoveExecutor(ExecutorId(d), Anchor(Executors(d).Select(e => e.Id)), null),
        13 => new MergeExecutor(ExecutorId(d), ExecutorId(d)),
        14 => new RemoveExecutor(ExecutorId(d)),
        15 or 16 => new PlaceSymbol(RowId(d), Symbol(d), At()),
        17 => new MoveSymbol(SymbolId(d), RowId(d), ExecutorId(d), "", "", At()),
        18 => Near(d),
        19 => new ChangeSymbol(SymbolId(d), Pick(kinds, "end"), ""),
        20 => new WordSymbol(SymbolId(d), Text(), ""),
        21 => new RemoveSymbol(SymbolId(d)),
        22 => new Link(SymbolId(d), Exit(SymbolId(d)), At()),
        23 => Exits(d, (s, e) => new Relabel(s, e, Pick(exits, "next"), random.Next(2) == 0 ? "" : Text())),
        24 => Exits(d, (s, e) => new Unlink(s, e)),
        25 => Joint(d),
        26 => Pick(Symbols(d).SelectMany(s => s.Joint.Select(j => (Edit)new Part(s.Id, j))).ToList(), new Part("gone", "gone")),
        _ => Charts(d),
    };

    Edit Identity(Draft d, string field) => new SetIdentity(field, Text(), d[field]);

    Edit Cell(Draft d, string field)
    {
        var row = Pick(Rows(d), new DraftRow("gone", "", "", "", "", "", []));
        return new SetCell(row.Id, field, Text(), row[field]!);
    }

    /// <summary>A move within the row: the commonest one.</summary>
    Edit Near(Draft d)
    {
        var chart = Pick(d.Charts, d.Charts[0]);
        var (row, symbol) = Pick(chart.Rows.SelectMany(r => r.Symbols.Select(s => (r.Id, s.Id))).ToList(), ("gone", "gone"));
        return new MoveSymbol(symbol, row, Pick(chart.Executors.Select(e => e.Id).ToList(), "gone"), row, "", At());
    }

    Edit Exits(Draft d, Func<string, DraftExit, Edit> edit)
    {
        var (symbol, exit) = Pick(Symbols(d).SelectMany(s => s.Exits.Select(e => (s.Id, e))).ToList(), ("gone", new DraftExit("next", "gone")));
        return edit(symbol, exit);
    }

    Edit Joint(Draft d)
    {
        var row = Pick(Rows(d).Where(r => r.Symbols.Length > 1).ToList(), null);
        return row is null ? new Join("gone", "away") : new Join(Pick(row.Symbols, row.Symbols[0]).Id, Pick(row.Symbols, row.Symbols[0]).Id, At());
    }

    Edit Charts(Draft d) => random.Next(4) switch
    {
        0 => new AddChart(Anchor(d.Charts.Select(c => c.Id)), Chart(d)),
        1 => new MoveChart(ChartId(d), Anchor(d.Charts.Select(c => c.Id)), null),
        2 => new RemoveChart(ChartId(d)),
        _ => new TitleChart(ChartId(d), Text(), ""),
    };

    DraftChart Chart(Draft d)
    {
        var executors = Enumerable.Range(0, 2).Select(_ => new DraftExecutor(Id("e"), Text())).ToImmutableArray();
        ImmutableArray<string> symbols = [Id("s"), Id("s"), Id("s")];
        var rows = symbols.Select(s => new DraftRow(Id("r"), Text(), "", "", "", "",
            [new DraftSymbol(s, Pick(executors, executors[0]).Id, "process", "", [new DraftExit("branch", Pick(symbols, s), Text())], [])])).ToImmutableArray();
        return new DraftChart(random.Next(8) == 0 ? ChartId(d) : Id("c"), Text(), executors, random.Next(8) == 0 ? rows.Add(Row(d)) : rows);
    }

    DraftRow Row(Draft d) => new(random.Next(20) == 0 ? RowId(d) : Id("r"), Text(), Text() + "\n" + Text(), "1 hari", "", random.Next(2) == 0 ? "" : Text(),
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Symbol(d))]);

    DraftSymbol Symbol(Draft d) => new(random.Next(20) == 0 ? SymbolId(d) : Id("s"), ExecutorId(d), Pick(kinds, "end"), random.Next(3) == 0 ? Text() : "",
        [.. Enumerable.Range(0, random.Next(3)).Select(_ => Exit(SymbolId(d)))], random.Next(3) == 0 ? [SymbolId(d)] : []);

    DraftExit Exit(string target) => new(Pick(exits, "next"), target, random.Next(2) == 0 ? "" : Text());

    int? At() => random.Next(3) switch { 0 => null, 1 => random.Next(-1, 9), _ => 0 };

    string? Anchor(IEnumerable<string> ids) => random.Next(5) == 0 ? null : Pick(ids.Append("gone").ToList(), null);

    string ChartId(Draft d) => Pick(d.Charts.Select(c => c.Id).ToList(), "gone");

    string RowId(Draft d) => Pick(Rows(d).Select(r => r.Id).ToList(), "gone");

    string ExecutorId(Draft d) => Pick(Executors(d).Select(e => e.Id).ToList(), "gone");

    string SymbolId(Draft d) => Pick(Symbols(d).Select(s => s.Id).ToList(), "gone");

    string Id(string prefix) => $"{prefix}{author}{made++}";

    string Text() => random.Next(9) == 0 ? "" : $"kata {author}{made++};";

    T Pick<T>(IReadOnlyList<T> of, T otherwise) => of.Count == 0 || random.Next(40) == 0 ? otherwise : of[random.Next(of.Count)];

    static List<DraftRow> Rows(Draft d) => [.. d.Charts.SelectMany(c => c.Rows)];

    static List<DraftExecutor> Executors(Draft d) => [.. d.Charts.SelectMany(c => c.Executors)];

    static List<DraftSymbol> Symbols(Draft d) => [.. d.Charts.SelectMany(c => c.Rows).SelectMany(r => r.Symbols)];
}
