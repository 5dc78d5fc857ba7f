using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Ortala.Procedures.Checking;

namespace Ortala.Procedures.Profiles;

/// <summary>A setting as an own profile states it.</summary>
/// <param name="Json">Its value as JSON.</param>
/// <param name="Basis">Mark and source.</param>
public sealed record OwnSetting(string Json, Sourced Basis);

/// <summary>
/// An agency's own profile as it is edited: what it takes over from a shipped one, and the settings in which it differs. Reading and writing keep
/// everything that the file holds but its remarks and spacing.
/// </summary>
/// <param name="Id">Id, that documents name.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Extends">Id of the shipped profile it rests on; empty: it states all itself.</param>
/// <param name="Facts">What is known of the agency's rule and is no setting.</param>
/// <param name="Settings">The settings in which it differs, by key.</param>
public sealed record OwnProfile(string Id, Bilingual Name, string Extends, ImmutableArray<KnownFact> Facts, ImmutableSortedDictionary<string, OwnSetting> Settings)
{
    static readonly JsonWriterOptions indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    static readonly JsonDocumentOptions lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>A profile that differs in nothing yet.</summary>
    public static OwnProfile On(string extends, string id, Bilingual name) => new(id, name, extends, [], ImmutableSortedDictionary.Create<string, OwnSetting>(StringComparer.Ordinal));

    /// <summary>Reads a file that <see cref="ProfileFile"/> reads without a finding; null: it does not.</summary>
    public static OwnProfile? Read(string json)
    {
        if (ProfileFile.Read(json).Profile is not { } profile) return null;
        using var document = JsonDocument.Parse(json, lenient);
        var settings = document.RootElement.GetProperty("settings").EnumerateObject()
            .ToImmutableSortedDictionary(s => s.Name, s => new OwnSetting(Plain(s.Value.GetProperty("value")), profile.Marks[s.Name]), StringComparer.Ordinal);
        var taken = ShippedProfiles.Find(profile.Extends)?.Facts.Length ?? 0;
        return new OwnProfile(profile.Id, profile.Name, profile.Extends, profile.Facts[taken..], settings);
    }

    /// <summary>The value of a setting as JSON: its own, else that of the profile it rests on; null where neither says it.</summary>
    public string? ValueOf(string key) => Settings.GetValueOrDefault(key)?.Json ?? TakenOver(key);

    /// <summary>The value as it would be without a setting of its own.</summary>
    public string? TakenOver(string key) => Extends.Length > 0 ? ShippedProfiles.ValueOf(Extends, key) : null;

    /// <summary>The profile with a setting of that value; one that is as in the profile it rests on is left out. A setting that is not changed keeps its basis.</summary>
    /// <param name="key">Key of the setting.</param>
    /// <param name="json">The value as JSON.</param>
    /// <param name="basis">Mark and source where the value is new.</param>
    public OwnProfile With(string key, string json, Sourced basis)
    {
        if (IsSame(json, TakenOver(key))) return this with { Settings = Settings.Remove(key) };
        return IsSame(json, Settings.GetValueOrDefault(key)?.Json) ? this : this with { Settings = Settings.SetItem(key, new OwnSetting(json, basis)) };
    }

    /// <summary>The file.</summary>
    public string Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, indented)) Write(writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan) + "\n";
    }

    void Write(Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteString("id", Id);
        to.WriteStartObject("name");
        WriteBoth(to, Name);
        to.WriteEndObject();
        if (Extends.Length > 0) to.WriteString("extends", Extends);
        if (!Facts.IsEmpty)
        {
            to.WriteStartArray("facts");
            foreach (var fact in Facts)
            {
                to.WriteStartObject();
                WriteBoth(to, fact.Statement);
                WriteBasis(to, fact.Basis);
                to.WriteEndObject();
            }
            to.WriteEndArray();
        }
        to.WriteStartObject("settings");
        foreach (var setting in ProfileSettings.All)
        {
            if (!Settings.TryGetValue(setting.Key, out var own)) continue;
            to.WriteStartObject(setting.Key);
            to.WritePropertyName("value");
            using (var value = JsonDocument.Parse(own.Json)) value.RootElement.WriteTo(to);
            WriteBasis(to, own.Basis);
            to.WriteEndObject();
        }
        to.WriteEndObject();
        to.WriteEndObject();
    }

    static void WriteBoth(Utf8JsonWriter to, Bilingual text)
    {
        to.WriteString("id", text.Id);
        to.WriteString("en", text.En);
    }

    static void WriteBasis(Utf8JsonWriter to, Sourced basis)
    {
        to.WriteString("mark", ProfileSetting.Names<Mark>()[(int)basis.Mark]);
        to.WriteString("source", basis.Source);
    }

    /// <summary>A JSON value without spacing, so that equal values have equal texts.</summary>
    internal static string Plain(JsonElement value) => JsonSerializer.Serialize(value, plain);

    static readonly JsonSerializerOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static bool IsSame(string json, string? other)
    {
        if (json == other || other is null) return json == other;
        using var a = JsonDocument.Parse(json);
        using var b = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(a.RootElement, b.RootElement);
    }

    /// <inheritdoc/>
    public bool Equals(OwnProfile? o) => o is not null && (Id, Name, Extends) == (o.Id, o.Name, o.Extends) && Facts.SequenceEqual(o.Facts) && Settings.SequenceEqual(o.Settings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Settings.Count);
}
