using System.Collections.Immutable;
using System.Text.Json;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Platform.Audit.Telling;

/// <summary>A field as it was and as it became.</summary>
public sealed record ToldChange(string Field, string Before, string After);

/// <summary>Who did something, as it is told.</summary>
/// <param name="Name">Name of the account; null: the program, or a visitor.</param>
/// <param name="OnBehalfOf">Name of the account in whose place.</param>
public sealed record ToldActor(string? Name, string? OnBehalfOf);

/// <summary>An event as people read it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When.</param>
/// <param name="By">Who.</param>
/// <param name="Sentence">What was done, with a place for the name of the thing.</param>
/// <param name="About">Name of the thing at that time; null when the personal part was erased.</param>
/// <param name="Why">Why; may be empty.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Erased">True when it had a personal part that was erased.</param>
/// <param name="Evidence">Address of the file that proves it; null: none.</param>
/// <param name="Event">The event itself.</param>
public sealed record ToldEvent(
    long Number, DateTimeOffset At, ToldActor By, Bilingual Sentence, string? About, string Why, ImmutableArray<ToldChange> Changes, bool Erased, string? Evidence, AuditEvent Event)
{
    /// <summary>Puts an event and its personal part into words.</summary>
    public static ToldEvent Of(AuditEvent e, AuditDetail? detail, ToldActor by, string? evidence)
    {
        var (about, why, changes) = detail is null ? (null, "", []) : Read(detail.Json);
        return new(e.Number, e.At, by, SentenceOf(e.Process), about ?? (e.DetailHash is null ? "" : null), why, changes, detail is null && e.DetailHash is not null, evidence, e);
    }

    /// <summary>The sentence of a process; its name where the program no longer knows it.</summary>
    public static Bilingual SentenceOf(string process) => ProcessKind.All.TryGetValue(process, out var kind) ? kind.Sentence : new(process, process);

    static (string? About, string Why, ImmutableArray<ToldChange> Changes) Read(string text)
    {
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        var changes = root.TryGetProperty("changes", out var all)
            ? all.EnumerateObject().Select(c => new ToldChange(c.Name, c.Value[0].GetString() ?? "", c.Value[1].GetString() ?? "")).ToImmutableArray() : [];
        return (Text(root, "about"), Text(root, "why"), changes);
    }

    static string Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
}
