using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ortala.Web.Procedures.Library;

/// <summary>The sample procedures inside the program. An id is looked up among known names and never becomes a path.</summary>
public sealed class ShippedSamples
{
    const string Prefix = "sample/";
    const string Ending = ".sop.yaml";
    readonly FrozenDictionary<string, ProcedureDocument> byId;

    /// <summary>These documents.</summary>
    public ShippedSamples(IEnumerable<ProcedureDocument> documents)
    {
        All = [.. documents];
        byId = All.ToFrozenDictionary(d => d.Id, StringComparer.Ordinal);
    }

    /// <summary>The samples inside the program; they are read when they are asked for.</summary>
    public static ShippedSamples OfTheProgram() => new(Names().Select(Load));

    /// <summary>All of them, by id.</summary>
    public ImmutableArray<ProcedureDocument> All { get; }

    /// <summary>The sample of that id, or null.</summary>
    public ProcedureDocument? Find(string id) => byId.GetValueOrDefault(id);

    static IEnumerable<string> Names() => typeof(ShippedSamples).Assembly.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal);

    static ProcedureDocument Load(string fileName)
    {
        using var reader = new StreamReader(typeof(ShippedSamples).Assembly.GetManifestResourceStream(Prefix + fileName)!);
        return new ProcedureDocument(fileName[..^Ending.Length], fileName, reader.ReadToEnd(), Origin.Sample);
    }
}
