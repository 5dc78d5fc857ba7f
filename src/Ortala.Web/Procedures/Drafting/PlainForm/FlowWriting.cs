using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.PlainForm;

/// <summary>A mistake in a field of the form.</summary>
public sealed record FieldMistake(Bilingual Text, string Value);

/// <summary>Flows as an officer writes them in the form: <c>3</c>, or <c>Ya: 4; Tidak: 2</c>, or <c>Ditolak: 4.2</c> for the second symbol of row 4.</summary>
public static partial class FlowWriting
{
    /// <summary>The flows in words.</summary>
    public static string Write(ImmutableArray<DraftExit> exits, ImmutableArray<DraftRow> rows) => string.Join("; ", exits.Select(e => Write(e, rows)).Where(t => t.Length > 0));

    static string Write(DraftExit exit, ImmutableArray<DraftRow> rows)
    {
        for (var r = 0; r < rows.Length; r++)
            for (var s = 0; s < rows[r].Symbols.Length; s++)
            {
                if (rows[r].Symbols[s].Id != exit.Target) continue;
                var target = s == 0 ? Figure(r + 1) : $"{Figure(r + 1)}.{Figure(s + 1)}";
                var label = exit.Kind switch { "yes" => "Ya: ", "no" => "Tidak: ", "branch" => exit.Label + ": ", _ => "" };
                return label + target;
            }
        return "";
    }

    /// <summary>The flows that are written, or what is the matter with the first that is none.</summary>
    public static (ImmutableArray<DraftExit> Exits, FieldMistake? Mistake) Read(string text, ImmutableArray<DraftRow> rows)
    {
        var exits = ImmutableArray.CreateBuilder<DraftExit>();
        foreach (var part in text.Split(';', '\n').SelectMany(OnlyNumbers).Select(p => p.Trim()).Where(p => p.Length > 0))
        {
            var match = Flow().Match(part);
            if (!match.Success || !int.TryParse(match.Groups["row"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var row)) return ([], new(FormText.NotAFlow, Short(part)));
            if (row < 1 || row > rows.Length) return ([], new(FormText.NoSuchRow, Figure(row)));
            var nth = match.Groups["nth"].Success && int.TryParse(match.Groups["nth"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 1;
            if (nth < 1 || nth > rows[row - 1].Symbols.Length) return ([], new(FormText.NoSuchSymbol, Figure(row)));
            var exit = Labelled(match.Groups["label"].Value.Trim(), rows[row - 1].Symbols[nth - 1].Id);
            if (!exits.Contains(exit)) exits.Add(exit);
        }
        return (exits.ToImmutable(), null);
    }

    /// <summary>Numbers alone may also be separated by commas.</summary>
    static IEnumerable<string> OnlyNumbers(string part) => Numbers().IsMatch(part) ? part.Split(',') : [part];

    static DraftExit Labelled(string label, string target) => label.ToLowerInvariant() switch
    {
        "" => new("next", target),
        "ya" => new("yes", target),
        "tidak" => new("no", target),
        _ => new("branch", target, label),
    };

    static string Figure(int n) => n.ToString(CultureInfo.InvariantCulture);

    static string Short(string part) => part.Length <= 60 ? part : part[..60] + "…";

    [GeneratedRegex(@"^(?:(?<label>[^;]*):)?\s*(?<row>[0-9]{1,6})(?:\.(?<nth>[0-9]{1,3}))?$")]
    private static partial Regex Flow();

    [GeneratedRegex(@"^[0-9.,\s]+$")]
    private static partial Regex Numbers();
}
