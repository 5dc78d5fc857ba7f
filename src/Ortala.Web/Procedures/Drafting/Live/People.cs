using System.Collections.Immutable;
using Ortala.Web.Procedures.Drafting.Storing;

namespace Ortala.Web.Procedures.Drafting.Live;

/// <summary>A tab in which somebody has the document open.</summary>
public sealed record Presence(string Client, Person Person, string? Row, string? Field, DateTimeOffset Since);

/// <summary>An officer as others see him or her.</summary>
public sealed record Person(string Id, string Name)
{
    /// <summary>The officer.</summary>
    public static Person Of(Writer officer) => new(officer.Id.ToString("N"), officer.Name);
}

/// <summary>
/// Who is in a document, and where. A tab is there while its stream of events is open; one without a stream for a while after each of its requests.
/// </summary>
public sealed class People(TimeProvider clock, Pulse pulse)
{
    static readonly TimeSpan grace = TimeSpan.FromSeconds(40);

    readonly Lock gate = new();
    readonly Dictionary<string, Tab> tabs = new(StringComparer.Ordinal);

    /// <summary>Everyone, in order of coming.</summary>
    public ImmutableArray<Presence> Present { get; private set; } = [];

    /// <summary>How many streams are open.</summary>
    public int Streams { get; private set; }

    /// <summary>A stream of events opens; to be ended by <see cref="Leave"/>.</summary>
    public void Join(string client, Writer officer) => Change(tabs => tabs[client] = Known(client, officer) is var tab ? tab with { Streams = tab.Streams + 1 } : tab, +1);

    /// <summary>A stream of events ends.</summary>
    public void Leave(string client) => Change(tabs =>
    {
        if (!tabs.TryGetValue(client, out var tab)) return;
        if (tab.Streams > 1) tabs[client] = tab with { Streams = tab.Streams - 1 };
        else tabs.Remove(client);
    }, -1);

    /// <summary>A request of the tab says where the officer is.</summary>
    public void Stand(string client, Writer officer, string? row, string? field) => Change(tabs =>
    {
        var tab = Known(client, officer);
        tabs[client] = tab with { Presence = tab.Presence with { Row = row, Field = field } };
    });

    /// <summary>Forgets tabs without a stream that have long said nothing.</summary>
    public void Sweep() => Change(_ => { });

    Tab Known(string client, Writer officer)
    {
        var now = clock.GetUtcNow();
        var tab = tabs.GetValueOrDefault(client) ?? new Tab(new Presence(client, Person.Of(officer), null, null, now), 0, now);
        return tab with { Presence = tab.Presence with { Person = Person.Of(officer) }, Seen = now };
    }

    void Change(Action<Dictionary<string, Tab>> change, int streams = 0)
    {
        lock (gate)
        {
            change(tabs);
            Streams += streams;
            var now = clock.GetUtcNow();
            foreach (var (client, _) in tabs.Where(t => t.Value.Streams == 0 && now - t.Value.Seen > grace).ToArray()) tabs.Remove(client);
            ImmutableArray<Presence> present = [.. tabs.Values.Select(t => t.Presence).OrderBy(p => p.Since).ThenBy(p => p.Client, StringComparer.Ordinal)];
            if (present.AsSpan().SequenceEqual(Present.AsSpan())) return;
            Present = present;
        }
        pulse.Beat();
    }

    sealed record Tab(Presence Presence, int Streams, DateTimeOffset Seen);
}
