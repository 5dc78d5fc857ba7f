using Ortala.Procedures.Checking;
using Ortala.Procedures.Comparing;
using Ortala.Procedures.Editing;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Procedures.Drafting.Versions;

/// <summary>Tells in sentences what became of symbols, flows and columns.</summary>
public sealed class DifferenceWords(ChartDifference chart, Language language)
{
    static readonly Bilingual
        symbolAdded = new("{0} untuk {1} ditambah.", "{0} of {1} was added."), symbolRemoved = new("{0} untuk {1} dihapus.", "{0} of {1} was removed."),
        symbolRow = new("{0} untuk {1} dipindah dari baris {2}.", "{0} of {1} was moved here from row {2}."),
        symbolExecutor = new("{0} dipindah dari {1} ke {2}.", "{0} was moved from {1} to {2}."),
        symbolKind = new("Simbol {0} berubah dari {1} menjadi {2}.", "The symbol of {0} changed from {1} to {2}."),
        symbolText = new("Kata di dalam simbol {0} berubah dari “{1}” menjadi “{2}”.", "The word in the symbol of {0} changed from “{1}” to “{2}”."),
        flowAdded = new("Alur dari {0} ke baris {1}{2} ditambah.", "The flow from {0} to row {1}{2} was added."),
        flowRemoved = new("Alur dari {0} ke baris {1}{2} dihapus.", "The flow from {0} to row {1}{2} was removed."),
        flowRelabelled = new("Alur dari {0} ke baris {1} berubah dari {2} menjadi {3}.", "The flow from {0} to row {1} changed from {2} to {3}."),
        jointAdded = new("{0} mengerjakannya bersama {1}.", "{0} does it jointly with {1}."), jointRemoved = new("{0} tidak lagi mengerjakannya bersama {1}.", "{0} no longer does it jointly with {1}."),
        executorAdded = new("Pelaksana {0} ditambah.", "The executor {0} was added."), executorRemoved = new("Pelaksana {0} dihapus.", "The executor {0} was removed."),
        executorRenamed = new("Pelaksana {0} berganti nama menjadi {1}.", "The executor {0} is now called {1}."), executorMoved = new("Kolom {0} dipindah.", "The column of {0} was moved."),
        executorGroup = new("Kelompok kolom {0} berubah dari “{1}” menjadi “{2}”.", "The group of the column {0} changed from “{1}” to “{2}”."),
        title = new("Judul bagan berubah dari “{0}” menjadi “{1}”.", "The heading of the flowchart changed from “{0}” to “{1}”."),
        chartAdded = new("Bagan ini ditambah, dengan {0} baris.", "This flowchart was added, with {0} rows."), chartRemoved = new("Bagan ini dihapus, dengan {0} baris.", "This flowchart was removed, with {0} rows."),
        chartMoved = new("Bagan ini dipindah.", "This flowchart was moved."),
        start = new("kapsul mulai", "the start capsule"), process = new("kotak proses", "the process box"), decision = new("belah ketupat keputusan", "the decision diamond"), end = new("kapsul selesai", "the end capsule"),
        plain = new("tanpa label", "no label"), yes = new("Ya", "Ya"), no = new("Tidak", "Tidak"), nameless = new("(tanpa nama)", "(without a name)");

    /// <summary>What became of the flowchart itself and its columns.</summary>
    public IEnumerable<string> Chart()
    {
        if (chart.Before is null) yield return language[chartAdded, chart.After!.Rows.Length];
        else if (chart.After is null) yield return language[chartRemoved, chart.Before.Rows.Length];
        else if (chart.Before.Title != chart.After.Title) yield return language[title, chart.Before.Title, chart.After.Title];
        if (chart.Moved) yield return language[chartMoved];
        foreach (var executor in chart.Executors)
        {
            var (before, after) = (executor.Before, executor.After);
            if (before is null) yield return language[executorAdded, Named(after!.Name)];
            else if (after is null) yield return language[executorRemoved, Named(before.Name)];
            else
            {
                if (before.Name != after.Name) yield return language[executorRenamed, Named(before.Name), Named(after.Name)];
                if (before.Group != after.Group) yield return language[executorGroup, Named(after.Name), before.Group, after.Group];
                if (executor.Moved) yield return language[executorMoved, Named(after.Name)];
            }
        }
    }

    /// <summary>What became of the symbols and flows of a row.</summary>
    public IEnumerable<string> Row(RowDifference row) => [.. row.Symbols.SelectMany(Symbol), .. row.Flows.Select(Flow), .. row.Joints.Select(Joint)];

    IEnumerable<string> Symbol(SymbolDifference s)
    {
        if (s.Before is null) yield return Sentence(language[symbolAdded, Kind(s.After!.Kind), Executor(s.After.Executor)]);
        else if (s.After is null) yield return Sentence(language[symbolRemoved, Kind(s.Before.Kind), Executor(s.Before.Executor)]);
        else
        {
            if (s.ToOtherRow) yield return Sentence(language[symbolRow, Kind(s.After.Kind), Executor(s.After.Executor), s.RowBefore]);
            if (s.Before.Executor != s.After.Executor) yield return Sentence(language[symbolExecutor, Kind(s.After.Kind), Executor(s.Before.Executor), Executor(s.After.Executor)]);
            if (s.Before.Kind != s.After.Kind) yield return language[symbolKind, Executor(s.After.Executor), Kind(s.Before.Kind), Kind(s.After.Kind)];
            if (s.Before.Text != s.After.Text) yield return language[symbolText, Executor(s.After.Executor), s.Before.Text, s.After.Text];
        }
    }

    string Flow(FlowDifference flow)
    {
        var from = ExecutorOf(flow.Symbol);
        if (flow.Before is null) return language[flowAdded, from, flow.TargetRow, InBrackets(flow.After!)];
        if (flow.After is null) return language[flowRemoved, from, flow.TargetRow, InBrackets(flow.Before)];
        return language[flowRelabelled, from, flow.TargetRow, Label(flow.Before), Label(flow.After)];
    }

    string Joint(JointDifference joint) => language[joint.Added ? jointAdded : jointRemoved, ExecutorOf(joint.Symbol), ExecutorOf(joint.With)];

    string InBrackets(DraftExit exit) => exit.Kind == "next" ? "" : $" ({Label(exit)})";

    string Label(DraftExit exit) => exit.Kind switch { "yes" => $"“{language[yes]}”", "no" => $"“{language[no]}”", "branch" => $"“{exit.Label}”", _ => language[plain] };

    string Kind(string kind) => language[kind switch { "start" => start, "decision" => decision, "end" => end, _ => process }];

    string ExecutorOf(string symbol)
    {
        foreach (var rows in new[] { chart.After?.Rows, chart.Before?.Rows })
            if (rows?.SelectMany(r => r.Symbols).FirstOrDefault(s => s.Id == symbol) is { } found) return Executor(found.Executor);
        return language[nameless];
    }

    string Executor(string id) => Named((chart.After?.Executors.FirstOrDefault(e => e.Id == id) ?? chart.Before?.Executors.FirstOrDefault(e => e.Id == id))?.Name ?? "");

    string Named(string name) => name.Length > 0 ? name : language[nameless];

    static string Sentence(string text) => char.ToUpper(text[0], System.Globalization.CultureInfo.CurrentCulture) + text[1..];
}
