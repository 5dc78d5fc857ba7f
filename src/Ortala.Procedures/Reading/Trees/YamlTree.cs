using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Ortala.Procedures.Reading.Trees;

/// <summary>
/// YAML as a tree, built from parser events with a stack of its own, so that nesting cannot overflow the call stack. Anchors,
/// aliases and tags are refused: a procedure needs none, and they are how a small file grows without bound.
/// </summary>
sealed class YamlTree
{
    readonly Complaints complaints;
    readonly Stack<(Collection Into, Dictionary<string, int>? Keys, Scalar? Key)> open = new();
    Node? root;
    int nodes;

    YamlTree(Complaints complaints) => this.complaints = complaints;

    /// <summary>The first document; null when the source is no YAML or too large, which is then among the complaints.</summary>
    public static Node? Of(string text, Complaints complaints)
    {
        var tree = new YamlTree(complaints);
        try
        {
            return tree.Read(new Parser(new StringReader(text))) ? tree.root : null;
        }
        catch (YamlException e)
        {
            var at = e.Message.Contains(YamlMistakes.Tab, StringComparison.Ordinal) ? FirstTab(text) : null;
            complaints.Add(at ?? MarkOf(e.Start), YamlMistakes.Explain(e.Message));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException or OverflowException)
        {
            complaints.Add(tree.open.TryPeek(out var innermost) ? innermost.Into.At : tree.LastMark, YamlMistakes.Explain(YamlMistakes.OpenBracket));
        }
        return null;
    }

    Mark LastMark { get; set; } = new(1, 1);

    /// <summary>The first tab among the spaces that indent a line.</summary>
    static Mark? FirstTab(string text)
    {
        var line = 0;
        foreach (var l in text.AsSpan().EnumerateLines())
        {
            line++;
            var column = l.IndexOfAnyExcept(' ');
            if (column >= 0 && l[column] == '\t') return new Mark(line, column + 1);
        }
        return null;
    }

    static Mark MarkOf(YamlDotNet.Core.Mark m) => new(Math.Max(1, (int)m.Line), Math.Max(1, (int)m.Column));

    /// <summary>False when reading was given up.</summary>
    bool Read(Parser parser)
    {
        var documents = 0;
        while (parser.MoveNext())
        {
            var e = parser.Current!;
            LastMark = MarkOf(e.Start);
            if (e is DocumentStart && ++documents > 1)
            {
                complaints.Add(LastMark, Wording.NotUsed("lebih dari satu dokumen (“---”) dalam satu berkas", "several documents (“---”) in one file are"));
                return true;
            }
            if (e is AnchorAlias) Refuse();
            if (e is NodeEvent node && !Accept(node)) return false;
            if (e is SequenceEnd or MappingEnd) Close(e);
        }
        return true;
    }

    bool Accept(NodeEvent e)
    {
        var at = LastMark;
        if (++nodes > Limits.Nodes)
        {
            complaints.Add(at, Wording.TooMany(Limits.Nodes, "jumlah nilai", "values"));
            return false;
        }
        if (!e.Anchor.IsEmpty) complaints.Add(at, Wording.NotUsed("jangkar dan alias (“&”, “*”)", "anchors and aliases (“&”, “*”) are"));
        else if (!e.Tag.IsEmpty) complaints.Add(at, Wording.NotUsed("penanda tipe (“!”)", "tags (“!”) are"));
        var (start, end) = ((int)e.Start.Index, (int)e.End.Index);
        switch (e)
        {
            case SequenceStart: return Open(new Sequence { At = at, Start = start }, null);
            case MappingStart: return Open(new Mapping { At = at, Start = start }, []);
            case YamlDotNet.Core.Events.Scalar s: Put(new Scalar(s.Value, s.Style == ScalarStyle.Plain) { At = at, Start = start, End = end }); break;
            default: Put(new Scalar("", true) { At = at, Start = start, End = end }); break;
        }
        return true;
    }

    void Refuse()
    {
        complaints.Add(LastMark, Wording.NotUsed("jangkar dan alias (“&”, “*”)", "anchors and aliases (“&”, “*”) are"));
        Put(new Scalar("", true) { At = LastMark });
    }

    bool Open(Collection collection, Dictionary<string, int>? keys)
    {
        if (open.Count >= Limits.Depth)
        {
            complaints.Add(collection, Wording.TooDeep());
            return false;
        }
        open.Push((collection, keys, null));
        return true;
    }

    void Close(ParsingEvent e)
    {
        var (collection, _, _) = open.Pop();
        collection.End = (int)e.End.Index;
        Put(collection);
    }

    void Put(Node node)
    {
        if (open.Count == 0) { root = node; return; }
        var (into, keys, key) = open.Pop();
        if (into is Sequence) into.Entries.Add(new Entry(null, node));
        else if (key is null)
        {
            open.Push((into, keys, node as Scalar ?? KeyInsteadOf(node)));
            return;
        }
        else if (keys!.TryAdd(key.Text, key.At.Line)) into.Entries.Add(new Entry(key, node));
        else complaints.Add(key, Wording.DuplicateKey(key.Text, keys[key.Text]));
        open.Push((into, keys, null));
    }

    Scalar KeyInsteadOf(Node node)
    {
        complaints.Add(node, Wording.WrongType("kunci", "teks, bukan daftar atau kelompok", "a text as key, not a list or mapping"));
        return new Scalar($"[{node.At.Line}:{node.At.Column}]", false) { At = node.At, Start = node.Start, End = node.End };
    }
}
