using System.Text;
using System.Text.Json;

namespace Ortala.Procedures.Profiles;

/// <summary>Where the properties of a JSON text stand, which the document model of the platform does not keep.</summary>
sealed class JsonPositions
{
    readonly byte[] utf8;
    readonly Dictionary<string, long> starts = new(StringComparer.Ordinal);

    internal JsonPositions(string json)
    {
        utf8 = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 });
        var parent = "";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth > 2) continue;
                var name = reader.GetString()!;
                if (reader.CurrentDepth == 1) parent = name;
                var path = reader.CurrentDepth == 1 ? name : parent + "/" + name;
                if (starts.ContainsKey(path)) Repeated.Add(path);
                starts[path] = reader.TokenStartIndex;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The document is read after this and reports it with its place.
        }
    }

    /// <summary>The text in UTF-8; what is no character is replaced.</summary>
    internal ReadOnlyMemory<byte> Utf8 => utf8;

    /// <summary>Properties of the object and of its settings that stand there twice.</summary>
    internal List<string> Repeated { get; } = [];

    /// <summary>Line and column, from 1, of a property or of what holds it.</summary>
    internal (int Line, int Column) Of(string path)
    {
        if (!starts.TryGetValue(path, out var at)) return (1, 1);
        var line = utf8.AsSpan(0, (int)at).Count((byte)'\n');
        return OfByte(line, at - 1 - utf8.AsSpan(0, (int)at).LastIndexOf((byte)'\n'));
    }

    /// <summary>Line and column, from 1, of a byte of a line, both from 0.</summary>
    internal (int Line, int Column) OfByte(long line, long byteInLine)
    {
        var rest = utf8.AsSpan();
        for (var l = 0; l < line && rest.IndexOf((byte)'\n') is var end and >= 0; l++) rest = rest[(end + 1)..];
        return ((int)line + 1, Encoding.UTF8.GetCharCount(rest[..(int)Math.Min(byteInLine, rest.Length)]) + 1);
    }
}
