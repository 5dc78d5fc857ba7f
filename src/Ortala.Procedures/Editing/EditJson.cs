using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ortala.Procedures.Editing;

/// <summary>The form of edits and drafts on the wire, in the journal and in snapshots: one for browser, server and disk.</summary>
public static class EditJson
{
    /// <summary>Keys in camel case, nothing that is null, no escapes but those JSON needs.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        MaxDepth = 16,
    };

    /// <summary>Writes edits.</summary>
    public static string Write(ImmutableArray<Edit> edits) => JsonSerializer.Serialize(edits, Options);

    /// <summary>Reads what <see cref="Write(ImmutableArray{Edit})"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a list of edits.</exception>
    public static ImmutableArray<Edit> ReadEdits(string json) => JsonSerializer.Deserialize<ImmutableArray<Edit>>(json, Options);

    /// <summary>Writes a draft.</summary>
    public static string Write(Draft draft) => JsonSerializer.Serialize(draft, Options);

    /// <summary>Reads what <see cref="Write(Draft)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a draft.</exception>
    public static Draft ReadDraft(string json) => JsonSerializer.Deserialize<Draft>(json, Options) ?? throw new JsonException("not a draft");
}
