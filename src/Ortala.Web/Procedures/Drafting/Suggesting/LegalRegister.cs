using System.Collections.Immutable;

namespace Ortala.Web.Procedures.Drafting.Suggesting;

/// <summary>Regulations that were read in real sheets or publications; each with where (samples/dasar-hukum.csv).</summary>
public static class LegalRegister
{
    /// <summary>All of them, in the order of the file: laws before regulations under them.</summary>
    public static ImmutableArray<Suggestion> All { get; } = [.. Lines().Skip(1).Select(Read)];

    static IEnumerable<string> Lines()
    {
        using var reader = new StreamReader(typeof(LegalRegister).Assembly.GetManifestResourceStream("register/dasar-hukum.csv")!);
        while (reader.ReadLine() is { } line) if (line.Length > 0) yield return line;
    }

    // Neither column holds quotes, and the second holds no comma: a test sees to it.
    static Suggestion Read(string line) => line.LastIndexOf(',') is var at ? new(line[..at], line[(at + 1)..]) : throw new InvalidDataException(line);
}
