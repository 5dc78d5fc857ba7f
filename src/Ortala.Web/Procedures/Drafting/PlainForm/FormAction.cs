using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.PlainForm;

/// <summary>What a button of the form does beside saving: <c>baris+ 0 3</c> puts a row in after the fourth of the first flowchart.</summary>
/// <param name="Name">What to do.</param>
/// <param name="Chart">Place of the flowchart.</param>
/// <param name="At">Place of the row or column; -1: before the first.</param>
public sealed record FormAction(string Name, int Chart, int At)
{
    /// <summary>Only saving.</summary>
    public static FormAction Save { get; } = new("simpan", 0, -1);

    /// <summary>The action of a button; whatever is none only saves.</summary>
    public static FormAction Of(string? value) => value?.Split(' ') is [var name, var chart, var at]
        && int.TryParse(chart, NumberStyles.None, CultureInfo.InvariantCulture, out var c) && int.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var a)
        ? new(name, c, a) : Save;

    /// <summary>The draft after it, and the row to look at next.</summary>
    public (Draft Draft, string Anchor) Run(Draft draft, Func<string, string> newId)
    {
        if (Chart >= draft.Charts.Length) return (draft, "");
        var chart = draft.Charts[Chart];
        var (changed, anchor) = Name switch
        {
            "baris+" when At >= -1 && At < chart.Rows.Length => (chart with { Rows = chart.Rows.Insert(At + 1, new DraftRow(newId("r"), "", "", "", "", "", [])) }, RowAnchor(At + 1)),
            "baris-" when Is(chart.Rows) => (Without(chart, chart.Rows[At].Symbols.Select(s => s.Id)) is var rest ? rest with { Rows = rest.Rows.RemoveAt(At) } : chart, RowAnchor(Math.Max(0, At - 1))),
            "naik" when Is(chart.Rows) && At > 0 => (chart with { Rows = Swapped(chart.Rows, At - 1) }, RowAnchor(At - 1)),
            "turun" when Is(chart.Rows) && At + 1 < chart.Rows.Length => (chart with { Rows = Swapped(chart.Rows, At) }, RowAnchor(At + 1)),
            "pelaksana+" => (chart with { Executors = chart.Executors.Add(new(newId("e"), "")) }, $"c{Chart}.e{chart.Executors.Length}.name"),
            "pelaksana-" when Is(chart.Executors) && chart.Executors.Length > 1 => (WithoutExecutor(chart, chart.Executors[At].Id), $"c{Chart}.executors"),
            "kiri" when Is(chart.Executors) && At > 0 => (chart with { Executors = Swapped(chart.Executors, At - 1) }, $"c{Chart}.e{At - 1}.name"),
            "kanan" when Is(chart.Executors) && At + 1 < chart.Executors.Length => (chart with { Executors = Swapped(chart.Executors, At) }, $"c{Chart}.e{At + 1}.name"),
            _ => (chart, ""),
        };
        return (draft with { Charts = draft.Charts.SetItem(Chart, changed) }, anchor);
    }

    bool Is<T>(ImmutableArray<T> things) => At >= 0 && At < things.Length;

    string RowAnchor(int row) => $"c{Chart}.r{row}";

    static ImmutableArray<T> Swapped<T>(ImmutableArray<T> things, int at) => things.SetItem(at, things[at + 1]).SetItem(at + 1, things[at]);

    static DraftChart WithoutExecutor(DraftChart chart, string id)
    {
        var gone = chart.Rows.SelectMany(r => r.Symbols).Where(s => s.Executor == id).Select(s => s.Id);
        return Without(chart, gone) with { Executors = chart.Executors.RemoveAll(e => e.Id == id) };
    }

    /// <summary>The chart without symbols and all that leads to them.</summary>
    static DraftChart Without(DraftChart chart, IEnumerable<string> symbols)
    {
        var gone = symbols.ToHashSet(StringComparer.Ordinal);
        return chart with
        {
            Rows = [.. chart.Rows.Select(r => r with
            {
                Symbols = [.. r.Symbols.Where(s => !gone.Contains(s.Id)).Select(s => s with { Exits = s.Exits.RemoveAll(e => gone.Contains(e.Target)), Joint = s.Joint.RemoveAll(gone.Contains) })],
            })],
        };
    }
}
