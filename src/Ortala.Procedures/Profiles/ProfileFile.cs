using System.Collections.Immutable;
using System.Text.Json;
using Ortala.Procedures.Checking;

namespace Ortala.Procedures.Profiles;

/// <summary>What reading a profile gave.</summary>
/// <param name="Profile">The profile; null when there are findings.</param>
/// <param name="Findings">All mistakes at once, with line and column.</param>
public sealed record ProfileReadResult(Profile? Profile, ImmutableArray<Finding> Findings);

/// <summary>Reads profile files (docs/profiles.md). Strict: what is not known is a mistake, and every setting states mark and source.</summary>
public static class ProfileFile
{
    static readonly JsonDocumentOptions options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 };

    /// <summary>Reads a profile; <c>extends</c> names one of the shipped profiles.</summary>
    /// <param name="json">The text of the file.</param>
    public static ProfileReadResult Read(string json) => Read(json, ShippedProfiles.Find);

    /// <summary>Reads a profile that may extend one of those that <paramref name="find"/> knows.</summary>
    public static ProfileReadResult Read(string json, Func<string, Profile?> find)
    {
        var reading = new ProfileReading(json);
        try
        {
            using var document = JsonDocument.Parse(reading.Utf8, options);
            var profile = reading.Profile(document.RootElement, find);
            return new(reading.Findings.Count == 0 ? profile : null, [.. reading.Findings.OrderBy(f => f.Line).ThenBy(f => f.Column)]);
        }
        catch (JsonException e)
        {
            return new(null, [reading.BrokenJson(e.LineNumber ?? 0, e.BytePositionInLine ?? 0)]);
        }
        catch (InvalidOperationException) // a name or text with half a surrogate pair
        {
            return new(null, [reading.BrokenJson(0, 0)]);
        }
    }
}

/// <summary>One reading of one file; collects what is wrong with it.</summary>
sealed class ProfileReading(string json)
{
    static readonly string[] topLevel = ["$schema", "id", "name", "extends", "facts", "settings"];
    readonly JsonPositions positions = new(json);

    internal List<Finding> Findings { get; } = [];

    internal ReadOnlyMemory<byte> Utf8 => positions.Utf8;

    internal Finding BrokenJson(long atLine, long atByte)
    {
        var (line, column) = positions.OfByte(atLine, atByte);
        return new("PRF001", Severity.Error, new("Berkas profil bukan JSON yang benar di tempat ini.", "The profile is not well-formed JSON at this place."), Place.Whole, line, column);
    }

    internal Profile? Profile(JsonElement root, Func<string, Profile?> find)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Add("PRF002", "", "Profil harus berupa objek JSON { … }.", "A profile must be a JSON object { … }.");
            return null;
        }
        foreach (var twice in positions.Repeated) Add("PRF003", twice, $"'{Last(twice)}' tertulis dua kali.", $"'{Last(twice)}' is written twice.");
        foreach (var unknown in root.EnumerateObject().Where(p => !topLevel.Contains(p.Name)))
            Add("PRF004", unknown.Name, $"'{unknown.Name}' tidak dikenal; yang dikenal: {string.Join(", ", topLevel)}.", $"'{unknown.Name}' is not known; known are {string.Join(", ", topLevel)}.");
        var based = Base(root, find);
        var profile = (based ?? new Profile { Id = "" }) with { Id = Id(root), Name = Name(root), Extends = based?.Id ?? "" };
        profile = profile with { Facts = [.. profile.Facts, .. Facts(root)] };
        return Settings(root, profile, based is not null || root.TryGetProperty("extends", out _));
    }

    string Id(JsonElement root)
    {
        var id = Text(root, "id");
        if (id.Length is > 0 and <= 60 && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) return id;
        Add("PRF005", "id", "'id' wajib ada: huruf kecil, angka, dan tanda hubung, misalnya \"dinas-pendidikan\".", "'id' is required: lower-case letters, digits and hyphens, e.g. \"dinas-pendidikan\".");
        return "";
    }

    Bilingual Name(JsonElement root)
    {
        if (root.TryGetProperty("name", out var name) && Both(name) is { } both) return both;
        Add("PRF006", "name", "'name' wajib ada dalam dua bahasa: { \"id\": …, \"en\": … }.", "'name' is required in both languages: { \"id\": …, \"en\": … }.");
        return new("", "");
    }

    Profile? Base(JsonElement root, Func<string, Profile?> find)
    {
        if (!root.TryGetProperty("extends", out _)) return null;
        var found = find(Text(root, "extends"));
        if (found is null) Add("PRF007", "extends", $"Profil dasar '{Text(root, "extends")}' tidak ada.", $"There is no profile '{Text(root, "extends")}' to extend.");
        return found;
    }

    IEnumerable<KnownFact> Facts(JsonElement root)
    {
        if (!root.TryGetProperty("facts", out var facts)) yield break;
        foreach (var fact in facts.ValueKind == JsonValueKind.Array ? facts.EnumerateArray().ToArray() : [facts])
        {
            if (Both(fact) is { } statement && Basis(fact) is { } basis) yield return new KnownFact(statement, basis);
            else Add("PRF008", "facts", "Setiap isi 'facts' harus memuat id, en, mark (confirmed, seen, general, own), dan source.", "Each of 'facts' must hold id, en, mark (confirmed, seen, general, own) and source.");
        }
    }

    Profile Settings(JsonElement root, Profile profile, bool extends)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        if (root.TryGetProperty("settings", out var settings) && settings.ValueKind == JsonValueKind.Object)
            foreach (var entry in settings.EnumerateObject())
            {
                given.Add(entry.Name);
                profile = Set(profile, entry.Name, entry.Value);
            }
        else Add("PRF009", "settings", "'settings' wajib ada dan berupa objek.", "'settings' is required and must be an object.");
        if (extends) return profile;
        var missing = ProfileSettings.All.Where(s => !given.Contains(s.Key)).Select(s => s.Key).ToList();
        if (missing.Count > 0)
            Add("PRF010", "settings", $"Pengaturan belum ada: {string.Join(", ", missing)}. Isi, atau pakai 'extends'.", $"Settings are missing: {string.Join(", ", missing)}. Give them, or use 'extends'.");
        return profile;
    }

    Profile Set(Profile profile, string key, JsonElement entry)
    {
        var at = "settings/" + key;
        if (ProfileSettings.Find(key) is not { } setting)
            Add("PRF011", at, $"Pengaturan '{key}' tidak dikenal; daftarnya ada di docs/profiles.md.", $"Setting '{key}' is not known; docs/profiles.md lists them.");
        else if (entry.ValueKind != JsonValueKind.Object || !entry.TryGetProperty("value", out var value) || Basis(entry) is not { } basis || entry.EnumerateObject().Count() != 3)
            Add("PRF012", at, $"'{key}' harus berbentuk {{ \"value\": …, \"mark\": confirmed, seen, general atau own, \"source\": … }}.", $"'{key}' must be {{ \"value\": …, \"mark\": confirmed, seen, general or own, \"source\": … }}.");
        else if (setting.Apply(profile, value) is not { } changed)
            Add("PRF013", at, $"Nilai '{key}' ({setting.Meaning.Id}) harus {setting.Expected.Id}.", $"The value of '{key}' ({setting.Meaning.En}) must be {setting.Expected.En}.");
        else return changed with { Marks = changed.Marks.SetItem(key, basis) };
        return profile;
    }

    static Sourced? Basis(JsonElement entry)
    {
        var mark = entry.TryGetProperty("mark", out var m) ? ProfileSetting.Named<Mark>(m) : null;
        var source = Text(entry, "source");
        return mark is null || source.Length == 0 ? null : new Sourced(mark.Value, source);
    }

    static Bilingual? Both(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && Text(element, "id") is { Length: > 0 } id && Text(element, "en") is { Length: > 0 } en ? new(id, en) : null;

    static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.String ? v.GetString()!.Trim() : "";

    static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    void Add(string code, string path, string id, string en)
    {
        var (line, column) = positions.Of(path);
        Findings.Add(new Finding(code, Severity.Error, new Bilingual(id, en), new Place(Field: path.Length == 0 ? null : Last(path)), line, column));
    }
}
