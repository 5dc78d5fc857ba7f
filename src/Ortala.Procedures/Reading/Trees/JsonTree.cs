using System.Text;
using System.Text.Json;

namespace Ortala.Procedures.Reading.Trees;

/// <summary>JSON as a tree; numbers and truth values become texts as written, <c>null</c> an absent value.</summary>
static class JsonTree
{
    /// <summary>The document; null when the source is no JSON or too large, which is then among the complaints.</summary>
    public static Node? Of(string text, Complaints complaints)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Limits.Depth + 2 });
        var position = new Position(bytes);
        try
        {
            return Read(ref reader, position, complaints);
        }
        catch (JsonException e)
        {
            var at = new Mark((int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1);
            complaints.Add(at, Wording.Syntax("JSON tidak terbaca di sini; periksa koma, kurung dan tanda kutip", "not readable as JSON here; check commas, brackets and quotes"));
            return null;
        }
    }

    static Node? Read(ref Utf8JsonReader reader, Position position, Complaints complaints)
    {
        var open = new Stack<(Collection Into, Dictionary<string, int>? Keys, Scalar? Key)>();
        Node? root = null;
        var nodes = 0;
        while (reader.Read())
        {
            var at = position.Of((int)reader.TokenStartIndex);
            if (++nodes > Limits.Nodes)
            {
                complaints.Add(at, Wording.TooMany(Limits.Nodes, "jumlah nilai", "values"));
                return null;
            }
            if (open.Count > Limits.Depth)
            {
                complaints.Add(at, Wording.TooDeep());
                return null;
            }
            Node? done = null;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: open.Push((new Mapping { At = at }, [], null)); break;
                case JsonTokenType.StartArray: open.Push((new Sequence { At = at }, null, null)); break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray: done = open.Pop().Into; break;
                case JsonTokenType.PropertyName:
                    var (into, keys, _) = open.Pop();
                    open.Push((into, keys, Text(ref reader, at, complaints)));
                    break;
                default: done = Text(ref reader, at, complaints); break;
            }
            if (done is not null) Put(done, open, ref root, complaints);
        }
        return root;
    }

    static void Put(Node node, Stack<(Collection Into, Dictionary<string, int>? Keys, Scalar? Key)> open, ref Node? root, Complaints complaints)
    {
        if (open.Count == 0) root = node;
        else if (open.Peek() is var (into, keys, key) && (keys is null || keys.TryAdd(key!.Text, key.At.Line))) into.Entries.Add(new Entry(key, node));
        else complaints.Add(key!, Wording.DuplicateKey(key!.Text, keys![key.Text]));
    }

    static Scalar Text(ref Utf8JsonReader reader, Mark at, Complaints complaints)
    {
        if (reader.TokenType == JsonTokenType.Null) return new Scalar("", true) { At = at };
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName)) return new Scalar(Encoding.ASCII.GetString(reader.ValueSpan), false) { At = at };
        try
        {
            return new Scalar(reader.GetString()!, false) { At = at };
        }
        catch (InvalidOperationException) // an escape such as \ud800 alone
        {
            complaints.Add(at, Wording.ForbiddenCharacter(0xD800));
            return new Scalar("", false) { At = at };
        }
    }

    /// <summary>Line and column of offsets that only grow.</summary>
    sealed class Position(byte[] bytes)
    {
        int line = 1, column = 1, at;

        public Mark Of(int offset)
        {
            for (int next; (next = bytes.AsSpan(at, offset - at).IndexOf((byte)'\n')) >= 0;) { at += next + 1; line++; column = 1; }
            column += Encoding.UTF8.GetCharCount(bytes, at, offset - at);
            at = offset;
            return new Mark(line, column);
        }
    }
}
