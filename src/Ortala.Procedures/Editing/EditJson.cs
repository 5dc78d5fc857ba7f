using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ortala.Procedures.Editing;

/// <summary>The form of edits and drafts on the wire, in the journal and in snapshots: one for browser, server and disk.</summary>
public static class EditJson
{
    /// <summary>
    /// Keys in camel case, nothing that is null, no escapes but those JSON needs. Reading is strict: what an edit or a part of a draft must have and
    /// does not, a null within a list, a key given twice are each a <see cref="JsonException"/>.
    /// </summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        MaxDepth = 20,
        Converters = { new WholeLists(), new TextsByName() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { RequireWhatHasNoDefault } },
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

    static void RequireWhatHasNoDefault(JsonTypeInfo type)
    {
        if (type.Type.Assembly != typeof(Edit).Assembly || type.Kind != JsonTypeInfoKind.Object) return;
        if (type.Type == typeof(Edit)) type.CreateObject = () => throw new JsonException("an edit must say what it does");
        foreach (var property in type.Properties)
            if (property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false }) property.IsRequired = true;
    }

    /// <summary>Lists without null: neither the list itself nor an item.</summary>
    sealed class WholeLists : JsonConverterFactory
    {
        public override bool CanConvert(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && !type.GenericTypeArguments[0].IsValueType;

        public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(WholeList<>).MakeGenericType(type.GenericTypeArguments))!;
    }

    sealed class WholeList<T> : JsonConverter<ImmutableArray<T>> where T : class
    {
        public override bool HandleNull => true;

        public override ImmutableArray<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("a list is expected");
            var items = ImmutableArray.CreateBuilder<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                items.Add(JsonSerializer.Deserialize<T>(ref reader, options) ?? throw new JsonException("a list may not hold null"));
            return items.DrainToImmutable();
        }

        public override void Write(Utf8JsonWriter writer, ImmutableArray<T> value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            foreach (var item in value) JsonSerializer.Serialize(writer, item, options);
            writer.WriteEndArray();
        }
    }

    /// <summary>Texts by their names, in the order of their code units whatever the culture of the machine; an empty text is none.</summary>
    sealed class TextsByName : JsonConverter<ImmutableSortedDictionary<string, string>>
    {
        public override ImmutableSortedDictionary<string, string> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("texts by their names are expected");
            var texts = Draft.Empty.Identity.ToBuilder();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                if (!reader.Read() || reader.TokenType != JsonTokenType.String) throw new JsonException("a text is expected");
                if (!texts.TryAdd(name, reader.GetString()!)) throw new JsonException("a text is given twice");
            }
            texts.RemoveRange(texts.Where(t => t.Value.Length == 0).Select(t => t.Key).ToArray());
            return texts.ToImmutable();
        }

        public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, string> value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            foreach (var (name, text) in value) writer.WriteString(name, text);
            writer.WriteEndObject();
        }
    }
}
