using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout;

/// <summary>
/// The flowchart told in sentences (<i>uraian prosedur</i>), one for each row: who does what, with what, in what time, to what result,
/// and where it goes on. The text is Indonesian whatever the language of the screen, since it is part of the official sheet.
/// </summary>
public static class WrittenSteps
{
    /// <summary>The sentences in order of the rows.</summary>
    public static ImmutableArray<string> Of(Flowchart chart)
    {
        var rowOf = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < chart.Steps.Length; i++)
            foreach (var symbol in chart.Steps[i].Symbols) rowOf.TryAdd(symbol.Id, i);
        return [.. chart.Steps.Select((step, i) => Sentence(chart, step, i, rowOf))];
    }

    static string Sentence(Flowchart chart, Step step, int row, Dictionary<string, int> rowOf)
    {
        var who = Listed([.. step.Symbols.Select(s => chart.ColumnOf(s.ExecutorId)).Where(c => c >= 0).Distinct().Order().Select(c => chart.Executors[c].Name)]);
        string[] parts =
        [
            Stated("kelengkapan", string.Join(", ", step.Requirements)),
            Stated("waktu", step.Duration.Text),
            Stated("output", string.Join(", ", step.Outputs)),
        ];
        var with = string.Join("; ", parts.Where(p => p.Length > 0));
        var sentence = Action(who, step.Activity.Trim().TrimEnd('.', ';')) + (with.Length > 0 ? $" ({with})" : "") + ".";
        var exits = string.Join("; ", step.Symbols.SelectMany(s => s.Exits).Select(e => Goes(e, row, rowOf)).Where(g => g.Length > 0).Distinct());
        return exits.Length > 0 ? $"{sentence} {Capital(exits)}." : sentence;
    }

    /// <summary>
    /// Executor and activity in one clause. "Menyusun matriks" takes the executor before it; a noun ("Persetujuan") is put under
    /// <i>melaksanakan</i>; an activity that already begins with its executor stays as it is.
    /// </summary>
    static string Action(string who, string activity)
    {
        if (who.Length == 0 || activity.StartsWith(who, StringComparison.OrdinalIgnoreCase)) return Capital(activity);
        return IsVerb(activity) ? $"{who} {Lower(activity)}" : $"{who} melaksanakan {Lower(activity)}";
    }

    static bool IsVerb(string activity) =>
        activity.StartsWith("me", StringComparison.OrdinalIgnoreCase) || activity.StartsWith("ber", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where an exit leads; nothing where it goes on to the following row without a condition.</summary>
    static string Goes(Exit exit, int row, Dictionary<string, int> rowOf)
    {
        if (!rowOf.TryGetValue(exit.Target, out var target)) return "";
        var label = exit.DrawnLabel.Trim();
        if (label.Length == 0 && target >= row && target <= row + 1) return "";
        var number = (target + 1).ToString(CultureInfo.InvariantCulture);
        var where = target == row ? "diteruskan dalam langkah ini" : target < row ? $"kembali ke langkah {number}" : $"lanjut ke langkah {number}";
        return label.Length == 0 ? where : $"bila {label}, {where}";
    }

    static string Stated(string name, string text) => text.Trim() is "" or "-" ? "" : $"{name}: {text.Trim()}";

    static string Listed(string[] names) => names.Length switch
    {
        0 => "",
        1 => names[0],
        2 => $"{names[0]} dan {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, dan {names[^1]}",
    };

    static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Small first letter, but not of an abbreviation ("SK …").</summary>
    static string Lower(string text) => text.Length > 1 && char.IsUpper(text[1]) ? text : text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
