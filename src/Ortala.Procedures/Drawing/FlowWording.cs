using System.Globalization;
using System.Text;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Drawing;

/// <summary>Says in words, in Indonesian, what the arrows of a page show; for readers who cannot see the drawing.</summary>
public static class FlowWording
{
    /// <summary>The flows that leave the symbols of a page, all flowcharts together.</summary>
    public static string Describe(Sheet sheet, SheetPage page)
    {
        var parts = sheet.Procedure.Flowcharts.Select((_, chart) => Describe(sheet, chart, page)).Where(t => t.Length > 0).ToArray();
        return parts.Length > 0 ? string.Join(' ', parts) : sheet.Procedure.Identity.Title;
    }

    /// <summary>The flows of one flowchart that leave the symbols of a page; empty when there is none.</summary>
    public static string Describe(Sheet sheet, int chart, SheetPage page)
    {
        var flowchart = sheet.Procedure.Flowcharts[chart];
        var here = page.Symbols.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var places = Places(flowchart);
        var words = new StringBuilder();
        for (var i = 0; i < flowchart.Steps.Length; i++)
        {
            var step = flowchart.Steps[i];
            foreach (var symbol in step.Symbols)
                if (here.Contains(symbol.Id)) Describe(words, flowchart, places, symbol);
        }
        return words.Length == 0 ? "" : "Alur: " + words.ToString().TrimEnd();
    }

    /// <summary>What a symbol is, in a word or two: <i>mulai, proses, keputusan, selesai</i>.</summary>
    public static string Describe(SymbolKind kind) => kind switch
    {
        SymbolKind.Start => "mulai",
        SymbolKind.Decision => "keputusan",
        SymbolKind.End => "selesai",
        _ => "proses",
    };

    static Dictionary<string, (int Row, string Executor)> Places(Flowchart flowchart)
    {
        var names = flowchart.Executors.GroupBy(e => e.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        var places = new Dictionary<string, (int, string)>(StringComparer.Ordinal);
        for (var i = 0; i < flowchart.Steps.Length; i++)
            foreach (var symbol in flowchart.Steps[i].Symbols)
                places.TryAdd(symbol.Id, (i, names.GetValueOrDefault(symbol.ExecutorId, symbol.ExecutorId)));
        return places;
    }

    static void Describe(StringBuilder words, Flowchart flowchart, Dictionary<string, (int Row, string Executor)> places, Symbol symbol)
    {
        var (row, executor) = places[symbol.Id];
        words.Append(CultureInfo.InvariantCulture, $"Langkah {row + 1} ({executor}, {Describe(symbol.Kind)})");
        var partners = symbol.JointWith.Where(places.ContainsKey).Select(p => places[p].Executor).ToArray();
        if (partners.Length > 0) words.Append(" bersama ").AppendJoin(", ", partners);
        var first = true;
        foreach (var exit in symbol.Exits)
        {
            if (!places.TryGetValue(exit.Target, out var target)) continue;
            words.Append(first ? " " : "; ");
            if (exit.DrawnLabel.Length > 0) words.Append(exit.DrawnLabel).Append(' ');
            var back = target.Row < row ? "kembali " : "";
            words.Append(CultureInfo.InvariantCulture, $"{back}ke langkah {target.Row + 1} ({target.Executor})");
            first = false;
        }
        words.Append(". ");
    }
}
