using System.Collections.Immutable;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Live;

namespace Ortala.Web.Tests.Drafting;

/// <summary>A tab as the editor works: confirmed draft, changes not acknowledged, and a line on which requests and answers are lost, repeated and overtake one another.</summary>
sealed class SimulatedTab(EditingClient client, Draft created, Random random)
{
    readonly List<PostedChange> waiting = [];
    readonly List<Post> underWay = [];
    readonly List<Answer> answers = [];
    int texts;

    public string Name => client.Name;

    public Draft Confirmed { get; private set; } = created;

    public int Revision { get; private set; }

    /// <summary>What was written in this tab: the text, and the change it was written in.</summary>
    public List<(string Text, PostedChange Change)> Written { get; } = [];

    public Dictionary<long, PostedChange> Sent { get; } = [];

    public bool IsQuiet => waiting.Count == 0 && underWay.Count == 0 && answers.Count == 0;

    Draft Seen => waiting.Aggregate(Confirmed, (d, c) => d.Apply(c.Edits));

    /// <summary>The officer does something.</summary>
    public void Write()
    {
        var text = $"{Name}-{++texts}.";
        if (RandomEdits.Of(Seen, random, Name, text) is not { } edit) return;
        var change = client.Change(edit) with { Base = Revision };
        waiting.Add(change);
        Sent[change.Seq] = change;
        if (RandomEdits.TextOf(edit).Contains(text, StringComparison.Ordinal)) Written.Add((text, change));
    }

    /// <summary>A request with all that waits goes on the line; sometimes it goes twice, sometimes nowhere.</summary>
    public void Send()
    {
        var post = new Post(Name, Revision, [.. waiting], []);
        for (var copies = random.Next(10) switch { 0 => 0, 1 or 2 => 2, _ => 1 }; copies > 0; copies--) underWay.Add(post);
    }

    /// <summary>Some request arrives; its answer may be lost.</summary>
    public async Task Deliver()
    {
        if (underWay.Count == 0) return;
        var post = Take(underWay);
        var answer = await client.Save(post);
        if (random.Next(5) > 0) answers.Add(answer);
    }

    /// <summary>Some answer arrives.</summary>
    public void Hear()
    {
        if (answers.Count == 0) return;
        var answer = Take(answers);
        if (answer.Revision > Revision && answer.Draft is not null) (Confirmed, Revision) = (answer.Draft, answer.Revision);
        foreach (var entry in answer.Entries ?? [])
        {
            if (entry.Revision <= Revision) continue;
            if (entry.Revision != Revision + 1) throw new InvalidOperationException($"{Name} stands at {Revision} and is told {entry.Revision}");
            (Confirmed, Revision) = (Confirmed.Apply(entry.Edits), entry.Revision);
            waiting.RemoveAll(c => entry.Client == Name && c.Seq == entry.Seq);
        }
        waiting.RemoveAll(c => c.Seq <= answer.Acknowledged);
    }

    /// <summary>The line holds: everything arrives, and the newest is asked for.</summary>
    public async Task Settle()
    {
        while (underWay.Count > 0) answers.Add(await client.Save(Take(underWay)));
        while (answers.Count > 0) Hear();
        answers.Add(await client.Save(new Post(Name, Revision, [.. waiting], [])));
        Hear();
    }

    T Take<T>(List<T> from)
    {
        var i = random.Next(from.Count);
        var thing = from[i];
        from.RemoveAt(i);
        return thing;
    }
}
