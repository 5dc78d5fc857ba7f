using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace Ortala.Web.Platform.Search;

/// <summary>The root words that the stemmer knows (<c>roots.txt</c> beside this file).</summary>
public static class RootWords
{
    static readonly string text = Read();

    /// <summary>Known words and their roots: a root stands for itself.</summary>
    public static FrozenDictionary<string, string> Shipped { get; } = Parse(text);

    /// <summary>Changes with the list.</summary>
    public static string Fingerprint { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    /// <summary>Reads a list: words apart by blanks, <c>form=root</c> for forms that the rules would miss, remarks behind #.</summary>
    public static FrozenDictionary<string, string> Parse(string list)
    {
        var roots = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var word in list.Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            var sides = word.Split('=');
            if (sides.Length > 1) roots[sides[0]] = sides[1];
            else roots.TryAdd(word, word);
        }
        return roots.ToFrozenDictionary(StringComparer.Ordinal);
    }

    static string Read()
    {
        using var reader = new StreamReader(typeof(RootWords).Assembly.GetManifestResourceStream("search/roots.txt")!);
        return reader.ReadToEnd();
    }
}
