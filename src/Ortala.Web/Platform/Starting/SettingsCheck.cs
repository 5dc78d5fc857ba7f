using Microsoft.Extensions.Configuration;
using Ortala.Procedures.Checking;
using static Ortala.Web.Platform.Starting.StartingText;

namespace Ortala.Web.Platform.Starting;

/// <summary>Looks at all settings before anything starts, and tells all mistakes at once.</summary>
public static class SettingsCheck
{
    /// <summary>One line a mistake, in both languages; empty: the settings can be used.</summary>
    public static IReadOnlyList<string> Mistakes(IConfiguration configuration)
    {
        var mistakes = new List<string>();
        if (configuration["urls"] is { Length: > 0 } urls && !urls.Split(';').All(IsAddress)) Add("urls", urls, NoListenAddress);
        foreach (var setting in Setting.All)
            if (configuration[setting.Key] is { Length: > 0 } value && setting.Mistake(value) is { } mistake) Add(setting.Key, setting.Key.EndsWith("Password", StringComparison.Ordinal) ? "…" : value, mistake);
        foreach (var key in OwnSections().SelectMany(s => configuration.GetSection(s).AsEnumerable()).Where(p => p.Value is { Length: > 0 }).Select(p => p.Key).Where(k => !IsKnown(k)))
            Add(key, configuration[key]!, Nearest(key) is { } nearest ? Perhaps.With(nearest) : Unknown);
        return mistakes;

        void Add(string key, string value, Bilingual what) => mistakes.Add($"{key} = {value}: {what.Id} · {what.En}");
    }

    static IEnumerable<string> OwnSections() => Setting.All.Select(s => s.Key.Split(':')[0]).Distinct();

    static bool IsKnown(string key) => Setting.All.Any(s => s.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    static bool IsAddress(string url)
    {
        try
        {
            var address = Microsoft.AspNetCore.Http.BindingAddress.Parse(url.Trim());
            return address.Scheme is "http" or "https";
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>The known key that differs from the given one in the fewest letters, when that is few.</summary>
    static string? Nearest(string key) => Setting.All.Select(s => (s.Key, Steps: Steps(s.Key.ToUpperInvariant(), key.ToUpperInvariant()))).Where(s => s.Steps <= 4).OrderBy(s => s.Steps).Select(s => s.Key).FirstOrDefault();

    /// <summary>Letters to be put in, taken out or changed to get from one word to the other.</summary>
    static int Steps(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var before = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
                (before, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, before + (from[i - 1] == to[j - 1] ? 0 : 1)));
        }
        return row[^1];
    }
}
