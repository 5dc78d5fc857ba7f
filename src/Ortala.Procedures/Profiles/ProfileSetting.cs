using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ortala.Procedures.Checking;

namespace Ortala.Procedures.Profiles;

/// <summary>What values a setting takes, for a form to offer.</summary>
public abstract record SettingKind
{
    private protected SettingKind() { }

    /// <summary>A text of one line.</summary>
    public sealed record Text(bool MayBeEmpty) : SettingKind;

    /// <summary>Yes or no.</summary>
    public sealed record Flag : SettingKind;

    /// <summary>A number within bounds.</summary>
    public sealed record Number(double Least, double Most) : SettingKind;

    /// <summary>One of several words.</summary>
    public sealed record Choice(ImmutableArray<string> Words) : SettingKind;

    /// <summary>A colour as <c>#BDD7EE</c>, or <c>none</c>.</summary>
    public sealed record Colour : SettingKind;

    /// <summary>Rows of one or two words, each word once.</summary>
    public sealed record Pairs(ImmutableArray<string> Words) : SettingKind;

    /// <summary>Some of several words in an order.</summary>
    public sealed record Order(ImmutableArray<string> Words) : SettingKind;
}

/// <summary>One setting of a profile file.</summary>
/// <param name="Key">Its key in the file.</param>
/// <param name="Meaning">What it sets.</param>
/// <param name="Expected">Which values it takes.</param>
/// <param name="Kind">The same for a form.</param>
/// <param name="Apply">The profile with the value set; null when the value is not one that is expected.</param>
public sealed record ProfileSetting(string Key, Bilingual Meaning, Bilingual Expected, SettingKind Kind, Func<Profile, JsonElement, Profile?> Apply)
{
    internal static ProfileSetting Text(string key, Bilingual meaning, Func<Profile, string, Profile> set, bool mayBeEmpty = false) =>
        new(key, meaning, mayBeEmpty ? new("teks (boleh kosong)", "a text (may be empty)") : new("teks", "a text"), new SettingKind.Text(mayBeEmpty),
            (p, v) => v.ValueKind == JsonValueKind.String && v.GetString() is { Length: <= 200 } s && (mayBeEmpty || s.Trim().Length > 0) ? set(p, s) : null);

    internal static ProfileSetting Flag(string key, Bilingual meaning, Func<Profile, bool, Profile> set) =>
        new(key, meaning, new("true atau false", "true or false"), new SettingKind.Flag(), (p, v) => v.ValueKind is JsonValueKind.True or JsonValueKind.False ? set(p, v.GetBoolean()) : null);

    internal static ProfileSetting Number(string key, Bilingual meaning, double least, double most, Func<Profile, double, Profile> set) =>
        new(key, meaning, Range(least, most), new SettingKind.Number(least, most), (p, v) => v.ValueKind == JsonValueKind.Number && v.GetDouble() is var d && d >= least && d <= most ? set(p, d) : null);

    internal static ProfileSetting Choice<T>(string key, Bilingual meaning, Func<Profile, T, Profile> set) where T : struct, Enum =>
        new(key, meaning, OneOf(Names<T>()), new SettingKind.Choice([.. Names<T>()]), (p, v) => Named<T>(v) is { } choice ? set(p, choice) : null);

    internal static ProfileSetting Word(string key, Bilingual meaning, IEnumerable<string> words, Func<Profile, string, Profile> set) =>
        new(key, meaning, OneOf(words), new SettingKind.Choice([.. words]), (p, v) => v.ValueKind == JsonValueKind.String && words.Contains(v.GetString()) ? set(p, v.GetString()!) : null);

    internal static ProfileSetting Colour(string key, Bilingual meaning, Func<Profile, int, Profile> set) =>
        new(key, meaning, new("warna seperti \"#BDD7EE\", atau \"none\"", "a colour such as \"#BDD7EE\", or \"none\""), new SettingKind.Colour(),
            (p, v) => v.ValueKind == JsonValueKind.String && Rgb(v.GetString()!) is { } rgb ? set(p, rgb) : null);

    /// <summary>The member that a JSON string names in camel case, or null.</summary>
    internal static T? Named<T>(JsonElement value) where T : struct, Enum
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        var at = Array.IndexOf(Names<T>(), value.GetString());
        return at < 0 ? null : Enum.GetValues<T>()[at];
    }

    internal static string[] Names<T>() where T : struct, Enum => Array.ConvertAll(Enum.GetNames<T>(), n => char.ToLowerInvariant(n[0]) + n[1..]);

    /// <summary>All elements of a JSON array by the same reading; null when one cannot be read.</summary>
    internal static ImmutableArray<T>? Each<T>(JsonElement array, Func<JsonElement, T?> read) where T : struct
    {
        if (array.ValueKind != JsonValueKind.Array) return null;
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var element in array.EnumerateArray())
        {
            if (read(element) is not { } item) return null;
            items.Add(item);
        }
        return items.ToImmutable();
    }

    static int? Rgb(string text)
    {
        if (text == "none") return -1;
        return text.Length == 7 && text[0] == '#' && int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb) ? rgb : null;
    }

    static Bilingual OneOf(IEnumerable<string> words)
    {
        var list = string.Join(", ", words.Select(w => w.Length == 0 ? "\"\"" : w));
        return new("salah satu dari " + list, "one of " + list);
    }

    static Bilingual Range(double least, double most)
    {
        var (a, b) = (least.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        return new($"bilangan antara {a} dan {b}", $"a number between {a} and {b}");
    }
}
