using System.Collections.Immutable;
using System.Text.Json;

namespace Ortala.Procedures.Profiles;

/// <summary>The profiles that ship with the program: the JSON files beside this type, embedded in the assembly.</summary>
public static class ShippedProfiles
{
    // A profile stands after the one it extends.
    static readonly string[] names = ["permenpan-35-2012", "bps", "permendagri-52-2011", "kaltim"];

    /// <summary>All shipped profiles; the first is the default.</summary>
    public static ImmutableArray<Profile> All { get; } = ReadAll();

    /// <summary>The default profile.</summary>
    public static Profile Default => All[0];

    /// <summary>The profile of that id, or null.</summary>
    public static Profile? Find(string id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>The file of a shipped profile as it stands, to copy and edit; null when there is none of that id.</summary>
    public static string? Source(string id) => Find(id) is null ? null : Text(id);

    static readonly Dictionary<string, Dictionary<string, string>> values = ReadValues();

    /// <summary>The value of a setting of a shipped profile as JSON, its own or that of the one it extends; null when there is none of that id or key.</summary>
    /// <param name="id">Id of the profile.</param>
    /// <param name="key">Key of the setting.</param>
    public static string? ValueOf(string id, string key) => values.GetValueOrDefault(id)?.GetValueOrDefault(key);

    static Dictionary<string, Dictionary<string, string>> ReadValues()
    {
        var all = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal);
        foreach (var profile in All)
        {
            var own = profile.Extends.Length > 0 ? new Dictionary<string, string>(all[profile.Extends], StringComparer.Ordinal) : new(StringComparer.Ordinal);
            using var file = JsonDocument.Parse(Text(profile.Id));
            foreach (var setting in file.RootElement.GetProperty("settings").EnumerateObject()) own[setting.Name] = OwnProfile.Plain(setting.Value.GetProperty("value"));
            all[profile.Id] = own;
        }
        return all;
    }

    static ImmutableArray<Profile> ReadAll()
    {
        var read = new List<Profile>();
        foreach (var name in names)
        {
            var result = ProfileFile.Read(Text(name), id => read.Find(p => p.Id == id));
            read.Add(result.Profile ?? throw new InvalidDataException($"profile {name}: {string.Join(' ', result.Findings.Select(f => $"{f.Line}:{f.Column} {f.Message.En}"))}"));
        }
        return [.. read];
    }

    static string Text(string name)
    {
        using var stream = typeof(ShippedProfiles).Assembly.GetManifestResourceStream($"Profiles/{name}.json") ?? throw new InvalidOperationException($"profile {name} is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
