using System.Globalization;
using System.Text;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Drawing;

/// <summary>Says in words, in Indonesian, what the arrows of a flowchart show; for readers who cannot see the drawing.</summary>
public sealed class FlowWording
{
    readonly Dictionary<string, (int Row, string Executor, Symbol Symbol)> places = new(StringComparer.Ordinal);

    /// <param name="flowchart">What is told.</param>
    public FlowWording(Flowchart flowchart)
    {
        var names = flowchart.Executors.GroupBy(e => e.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Name, StringComparer.Ordinal);
        for (var i = 0; i < flowchart.Steps.Length; i++)
            foreach (var symbol in flowchart.Steps[i].Symbols)
                places.TryAdd(symbol.Id, (i, names.GetValueOrDefault(symbol.ExecutorId, symbol.ExecutorId), symbol));
    }

    /// <summary>The flows that leave the symbols of a page; empty when there is none of this flowchart.</summary>
    public string Describe(SheetPage page)
    {
        var words = new StringBuilder();
        foreach (var symbol in page.Symbols)
            if (places.TryGetValue(symbol.Id, out var place)) Describe(words, place.Row, place.Executor, place.Symbol);
        return words.Length == 0 ? "" : "Alur: " + words.ToString().TrimEnd();
    }

    /// <summary>What a symbol is, in a word: <i>mulai, proses, keputusan, selesai</i>.</summary>
    public static string Describe(SymbolKind kind) => kind switch
    {
        SymbolKind.Start => "mulai",
        SymbolKind.Decision => "keputusan",
        SymbolKind.End => "selesai",
        _ => "proses",
    };

    void Describe(StringBuilder words, int row, string executor, Symbol symbol)
    {
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
