using System.Collections.Immutable;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>What procedures are made of.</summary>
/// <param name="Executors">Number of executors.</param>
/// <param name="Rows">Number of rows.</param>
/// <param name="Jumps">Share of flows that go elsewhere than to the next row.</param>
/// <param name="Wide">Share of rows with several symbols.</param>
/// <param name="MostExits">Most exits of a decision.</param>
/// <param name="Text">Most words of a cell.</param>
/// <param name="Labels">Labels of branches.</param>
sealed record Making(int Executors, int Rows, double Jumps = 0.15, double Wide = 0.15, int MostExits = 3, int Text = 12, string[]? Labels = null);

/// <summary>Makes procedures from a seed: the same seed gives the same procedure.</summary>
sealed class MadeCharts(Making making, int seed)
{
    static readonly string[] words =
        "menerima memeriksa surat permohonan kepada dan berkas kelengkapan dokumen pertanggungjawaban kepegawaian disposisi SK rancangan nota dinas melalui aplikasi SRIKANDI/e-office hasil verifikasi".Split(' ');

    static readonly string[] plainLabels = ["Lengkap", "Ditolak", "Perlu perbaikan", "Nilai > 10 juta", "Lainnya"];
    readonly Random random = new(seed);

    public static Procedure Of(Making making, int seed) => new MadeCharts(making, seed).Make();

    Procedure Make()
    {
        var executors = Enumerable.Range(0, making.Executors).Select(i => new Executor("a" + i, Text(1, 4), random.Next(4) == 0 ? "Kelompok " + i / 3 : "")).ToImmutableArray();
        var rows = Enumerable.Range(0, making.Rows).Select(r => Symbols(r)).ToArray();
        var steps = rows.Select((symbols, r) => Step(r, [.. symbols.Select(s => s with { Exits = Exits(s, r, rows) })])).ToImmutableArray();
        return new Procedure
        {
            Id = "made-" + seed, Identity = new Identity { Title = Text(2, 9), Number = "000/1", LegalBasis = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Text(3, 20))], Equipment = [Text(1, 5)] },
            Flowcharts = [new Flowchart { Executors = executors, Steps = steps }],
        };
    }

    Step Step(int row, ImmutableArray<Symbol> symbols) => new()
    {
        Id = "r" + row, Activity = Text(0, making.Text), Duration = new Duration(random.Next(3) == 0 ? "" : $"{random.Next(1, 90)} menit"), Note = random.Next(5) == 0 ? Text(1, making.Text / 2) : "",
        Requirements = Items(), Outputs = Items(), Symbols = symbols,
    };

    ImmutableArray<string> Items() => [.. Enumerable.Range(0, random.Next(4)).Select(_ => Text(1, Math.Max(1, making.Text / 3)))];

    /// <summary>One symbol a row, or several: beside each other, in one cell, joint.</summary>
    ImmutableArray<Symbol> Symbols(int row)
    {
        var count = random.NextDouble() < making.Wide ? random.Next(2, 5) : 1;
        var symbols = Enumerable.Range(0, count).Select(k => new Symbol { Id = $"s{row}-{k}", ExecutorId = "a" + random.Next(making.Executors), Kind = Kind(row) }).ToImmutableArray();
        return count > 1 && random.Next(2) == 0 ? [symbols[0] with { JointWith = [symbols[1].Id] }, .. symbols[1..]] : symbols;
    }

    SymbolKind Kind(int row)
    {
        if (row == 0) return SymbolKind.Start;
        if (row == making.Rows - 1) return SymbolKind.End;
        return random.Next(12) switch { 0 => SymbolKind.Start, 1 => SymbolKind.End, 2 or 3 or 4 => SymbolKind.Decision, _ => SymbolKind.Process };
    }

    ImmutableArray<Exit> Exits(Symbol symbol, int row, ImmutableArray<Symbol>[] rows)
    {
        if (symbol.Kind == SymbolKind.End) return [];
        string In(int r) => rows[r][random.Next(rows[r].Length)].Id;
        string Near() => In(random.Next(24) == 0 ? random.Next(rows.Length) : Math.Clamp(row + random.Next(-8, 9), 0, rows.Length - 1));
        string Target() => row + 1 < rows.Length && random.NextDouble() > making.Jumps ? In(row + 1) : Near();
        string Other() => random.Next(5) == 0 ? symbol.Id : Near();
        if (symbol.Kind != SymbolKind.Decision) return random.Next(8) == 0 ? [new(ExitKind.Next, Target()), new(ExitKind.Next, Target())] : [new(ExitKind.Next, Target())];
        var exits = random.Next(2, making.MostExits + 1);
        if (exits == 2) return [new(ExitKind.Yes, Target()), new(ExitKind.No, Other())];
        var labels = making.Labels ?? plainLabels;
        return [.. Enumerable.Range(0, exits).Select(b => new Exit(ExitKind.Branch, b == 0 ? Target() : Other(), labels[b % labels.Length]))];
    }

    string Text(int least, int most) => string.Join(' ', Enumerable.Range(0, random.Next(least, Math.Max(least, most) + 1)).Select(_ => words[random.Next(words.Length)]));
}
