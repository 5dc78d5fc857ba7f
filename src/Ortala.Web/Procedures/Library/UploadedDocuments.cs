using System.Security.Cryptography;
using Ortala.Web.Platform.Safety;

namespace Ortala.Web.Procedures.Library;

/// <summary>
/// Documents that visitors put in: kept in memory only, bounded in number, size and time, the longest unvisited forgotten first.
/// The id cannot be guessed and is the only key. The database takes this place with the next issue.
/// </summary>
public sealed class UploadedDocuments(Limits limits, TimeProvider clock)
{
    readonly Lock gate = new();
    readonly Dictionary<string, LinkedListNode<Kept>> byId = new(StringComparer.Ordinal);
    readonly LinkedList<Kept> latestFirst = new();
    long characters;

    /// <summary>Hours without a visit after which a document is forgotten.</summary>
    public double KeptHours => limits.KeptHours;

    /// <summary>Keeps a document and gives it an id.</summary>
    public ProcedureDocument Keep(string fileName, string source)
    {
        var document = new ProcedureDocument("u" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), fileName, source, Origin.Upload);
        lock (gate)
        {
            byId[document.Id] = latestFirst.AddFirst(new Kept(document, clock.GetUtcNow()));
            characters += source.Length;
            while (latestFirst.Count > limits.KeptDocuments || characters > limits.KeptCharacters && latestFirst.Count > 1) Forget(latestFirst.Last!);
        }
        return document;
    }

    /// <summary>The document, or null when it is unknown or forgotten.</summary>
    public ProcedureDocument? Find(string id)
    {
        lock (gate)
        {
            var now = clock.GetUtcNow();
            while (latestFirst.Last is { } oldest && now - oldest.Value.LastVisit > TimeSpan.FromHours(limits.KeptHours)) Forget(oldest);
            if (!byId.TryGetValue(id, out var node)) return null;
            latestFirst.Remove(node);
            node.Value = node.Value with { LastVisit = now };
            latestFirst.AddFirst(node);
            return node.Value.Document;
        }
    }

    void Forget(LinkedListNode<Kept> node)
    {
        latestFirst.Remove(node);
        byId.Remove(node.Value.Document.Id);
        characters -= node.Value.Document.Source.Length;
    }

    readonly record struct Kept(ProcedureDocument Document, DateTimeOffset LastVisit);
}
