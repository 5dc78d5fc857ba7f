using System.Text;
using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading.Writing;

/// <summary>
/// Writes a tree in the one canonical layout: two spaces a level, keys in order, short lists and small mappings on one line.
/// Comments stand where they belong; what holds a comment is written on lines of its own.
/// </summary>
sealed class Emitter
{
    const int LineWidth = 110;
    static readonly HashSet<string> inlineLists = ["requirements", "output", "next", "yes", "no", "with", "joint", "branches"];
    static readonly HashSet<string> inlineItems = ["actors", "symbols", "branches"];

    readonly StringBuilder text = new();

    /// <summary>The whole document, with comment lines above and below everything.</summary>
    public static string Document(Mapping root, IReadOnlyList<string>? head = null, IReadOnlyList<string>? foot = null)
    {
        var emitter = new Emitter();
        emitter.Comments(head ?? [], 0);
        emitter.Entries(root, KeySet.Document, 0, onFirstLine: false);
        emitter.Comments(foot ?? [], 0);
        return emitter.text.ToString();
    }

    /// <summary>Comment lines; a blank line right under the key of a list or mapping is dropped.</summary>
    void Comments(IEnumerable<string> lines, int indent)
    {
        foreach (var line in lines)
        {
            if (line.Length == 0 && (text.Length == 0 || EndsWith(":\n") || EndsWith("\n\n"))) continue;
            if (line.Length > 0) text.Append(' ', indent).Append(line);
            text.Append('\n');
        }
    }

    bool EndsWith(string end) => text.Length >= end.Length && text.ToString(text.Length - end.Length, end.Length) == end;

    /// <summary>The keys of a mapping; on first line: the first one goes behind the <c>- </c> already written.</summary>
    void Entries(Mapping map, KeySet? keys, int indent, bool onFirstLine)
    {
        foreach (var e in InOrder(map, keys))
        {
            if (!onFirstLine) Comments(e.Above, indent);
            if (!onFirstLine) text.Append(' ', indent);
            onFirstLine = false;
            text.Append(KeyText(e.Key!.Text, false)).Append(':');
            Value(e, e.Key.Text, keys, indent);
        }
    }

    static IEnumerable<Entry> InOrder(Mapping map, KeySet? keys) => keys is null ? map.Entries
        : map.Entries.OrderBy(e => keys.Keys.IndexOf(e.Key!.Text) is >= 0 and var i ? i : int.MaxValue);

    void Value(Entry e, string key, KeySet? owner, int indent)
    {
        if (e.Value is Scalar s)
        {
            if (ScalarText.FitsBlock(s.Clean)) Block(s.Clean, e.Beside, indent + 2);
            else End((s.IsNull ? "" : " " + TextOf(s, key, owner, false)) + Beside(e));
            return;
        }
        if (Flow(e, key, indent + key.Length + 2) is { } flow) { End(" " + flow + Beside(e)); return; }
        End(Beside(e));
        if (e.Value is Mapping map) Entries(map, KeySet.Under(owner, key), indent + 2, onFirstLine: false);
        else Items((Sequence)e.Value, key, KeySet.Under(owner, key), indent + 2);
    }

    void Items(Sequence list, string key, KeySet? keys, int indent)
    {
        foreach (var e in list.Entries)
        {
            Comments(e.Above, indent);
            var flow = e.Value is Mapping && inlineItems.Contains(key) || IsEmpty(e.Value) ? FlowOf(e.Value, keys) : null;
            var isShort = flow is not null && !HasComments(e.Value) && indent + 2 + flow.Length <= LineWidth;
            var beside = Beside(e);
            if (!isShort && e.Value is Mapping { Entries.Count: > 0 } block)
            {
                if (beside.Length > 0) Comments([beside.TrimStart()], indent);
                Comments(InOrder(block, keys).First().Above, indent);
            }
            text.Append(' ', indent).Append('-');
            if (isShort) End(" " + flow + beside);
            else if (e.Value is Scalar s && ScalarText.FitsBlock(s.Clean)) Block(s.Clean, e.Beside, indent + 2);
            else if (e.Value is Scalar scalar) End((scalar.IsNull ? " null" : " " + ScalarText.Inline(scalar.Clean, false)) + beside);
            else if (e.Value is Mapping { Entries.Count: > 0 } map) { text.Append(' '); Entries(map, keys, indent + 2, onFirstLine: true); }
            else { End(beside); Items((Sequence)e.Value, "", null, indent + 2); }
        }
    }

    static string? Flow(Entry e, string key, int column)
    {
        if (IsEmpty(e.Value)) return HasComments(e.Value) ? null : FlowOf(e.Value, null);
        if (e.Value is not Sequence list || !inlineLists.Contains(key) || HasComments(e.Value)) return null;
        if (!list.Entries.TrueForAll(i => i.Value is Scalar s && !s.Clean.Contains('\n'))) return null;
        var flow = FlowOf(list, null);
        return column + flow.Length <= LineWidth ? flow : null;
    }

    static bool IsEmpty(Node node) => node is Collection { Entries.Count: 0 };

    static string FlowOf(Node node, KeySet? keys) => node switch
    {
        Scalar { IsNull: true } => "null",
        Scalar s => ScalarText.Inline(s.Clean, true),
        Mapping m => "{" + string.Join(", ", InOrder(m, keys).Select(e => KeyText(e.Key!.Text, true) + ": " + FlowOf(e.Value, KeySet.Under(keys, e.Key.Text)))) + "}",
        _ => "[" + string.Join(", ", ((Sequence)node).Entries.Select(e => FlowOf(e.Value, keys))) + "]",
    };

    static bool HasComments(Node node) => node is Collection c
        && c.Entries.Exists(e => e.Beside.Length > 0 || e.Above.Any(l => l.Length > 0) || HasComments(e.Value));

    void Block(string value, string beside, int indent)
    {
        End(" |-" + (beside.Length > 0 ? "  " + beside : ""));
        foreach (var line in value.Split('\n'))
        {
            if (line.Length > 0) text.Append(' ', indent).Append(line);
            text.Append('\n');
        }
    }

    void End(string rest) => text.Append(rest).Append('\n');

    static string Beside(Entry e) => e.Beside.Length > 0 ? "  " + e.Beside : "";

    /// <summary>Keys of the format stand bare, <c>yes</c> and <c>no</c> among them: they are keys, not truth values.</summary>
    static string KeyText(string key, bool inFlow) => key is "yes" or "no" ? key : ScalarText.Inline(key, inFlow);

    static string TextOf(Scalar s, string key, KeySet? owner, bool inFlow) =>
        owner == KeySet.Document && key == "sop" && s.Text == "1" ? "1" : ScalarText.Inline(s.Clean, inFlow);
}
