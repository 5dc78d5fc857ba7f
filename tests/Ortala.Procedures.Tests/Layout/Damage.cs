using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>Damages a procedure as writing does that is not finished: the same seed, the same damage.</summary>
sealed class Damage(int seed)
{
    static readonly string[] texts = ["", " ", "-", "Kegiatan", new string('w', 400), "kata " + new string('m', 120) + " kata", string.Join(' ', Enumerable.Repeat("panjang", 150)), "baris\nbaris\n\nbaris", "é\u0301漢字📄"];
    readonly Random random = new(seed);

    public static Procedure Of(Procedure procedure, int seed, int blows)
    {
        var damage = new Damage(seed);
        for (var i = 0; i < blows; i++) procedure = damage.Strike(procedure);
        return procedure;
    }

    Procedure Strike(Procedure procedure)
    {
        var charts = procedure.Flowcharts;
        switch (random.Next(24))
        {
            case 0: return procedure with { Identity = Blank(procedure.Identity) };
            case 1: return procedure with { Flowcharts = charts.Add(new Flowchart { Title = Name(), Executors = [.. Enumerable.Range(0, random.Next(3)).Select(i => new Executor("new" + i, Name()))] }) };
            case 2 when random.Next(4) == 0: return procedure with { Flowcharts = [] };
        }
        if (charts.Length == 0) return procedure;
        var at = random.Next(charts.Length);
        return procedure with { Flowcharts = charts.SetItem(at, Strike(charts[at])) };
    }

    Identity Blank(Identity identity) => random.Next(4) switch
    {
        0 => new Identity(),
        1 => identity with { Title = Text(), Unit = Text(), AgencyLines = [Text(), Text()] },
        2 => identity with { Signatory = new(Text(), Text(), Text(), Text()) },
        _ => identity with { LegalBasis = [Text(), "", Text()], Records = [""], Number = Text() },
    };

    Flowchart Strike(Flowchart chart) => random.Next(9) switch
    {
        0 when random.Next(3) == 0 => chart with { Steps = [] },
        1 when random.Next(3) == 0 => chart with { Executors = [] },
        2 when chart.Executors.Length > 0 => chart with { Executors = chart.Executors.RemoveAt(random.Next(chart.Executors.Length)) },
        3 when chart.Executors.Length > 0 => chart with { Executors = chart.Executors.SetItem(0, new(chart.Executors[0].Id, Name(), random.Next(2) == 0 ? Name() : "")) },
        4 => chart with { Executors = [.. chart.Executors, new("more" + random.Next(40), Name(), Name())] },
        5 => chart with { Steps = chart.Steps.Insert(random.Next(chart.Steps.Length + 1), new Step { Id = "row" + random.Next(1000) }) },
        6 when chart.Steps.Length > 0 => chart with { Steps = chart.Steps.RemoveAt(random.Next(chart.Steps.Length)) },
        _ => StrikeRow(chart),
    };

    Flowchart StrikeRow(Flowchart chart)
    {
        if (chart.Steps.Length == 0) return chart;
        var at = random.Next(chart.Steps.Length);
        var step = chart.Steps[at];
        return chart with
        {
            Steps = chart.Steps.SetItem(at, random.Next(5) switch
            {
                0 => step with { Activity = Text(), Duration = new(Text()), Note = Text(), Requirements = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text())], Outputs = [Text()] },
                1 => step with { Symbols = [] },
                2 => step with { Symbols = [.. step.Symbols, new Symbol { Id = "sym" + random.Next(60), ExecutorId = Executor(chart), Kind = Kind() }] },
                _ => step with { Symbols = [.. step.Symbols.Select(s => random.Next(2) == 0 ? Strike(chart, s) : s)] },
            }),
        };
    }

    Symbol Strike(Flowchart chart, Symbol symbol) => random.Next(7) switch
    {
        0 => symbol with { Kind = Kind() },
        1 => symbol with { Exits = [] },
        2 => symbol with { Exits = [.. symbol.Exits, Exit(chart, symbol)] },
        3 => symbol with { Exits = [Exit(chart, symbol)] },
        4 => symbol with { JointWith = [Target(chart, symbol), Target(chart, symbol)] },
        5 => symbol with { Text = Name(), ExecutorId = Executor(chart) },
        _ => symbol with { Exits = [.. Enumerable.Range(0, random.Next(5)).Select(_ => Exit(chart, symbol))] },
    };

    Exit Exit(Flowchart chart, Symbol symbol) => new((ExitKind)random.Next(4), Target(chart, symbol), random.Next(3) == 0 ? Name() : "Lengkap");

    string Target(Flowchart chart, Symbol symbol)
    {
        ImmutableArray<Symbol> all = [.. chart.Steps.SelectMany(s => s.Symbols)];
        return random.Next(8) switch { 0 => symbol.Id, 1 => "nowhere", _ => all.Length == 0 ? "" : all[random.Next(all.Length)].Id };
    }

    string Executor(Flowchart chart) => chart.Executors.Length == 0 || random.Next(8) == 0 ? "nobody" : chart.Executors[random.Next(chart.Executors.Length)].Id;

    SymbolKind Kind() => (SymbolKind)random.Next(4);

    string Name() => Text() is var text && text.Length > 120 ? text[..120] : text;

    string Text() => texts[random.Next(texts.Length)];
}
