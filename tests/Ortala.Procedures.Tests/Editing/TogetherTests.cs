using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CsCheck;
using Ortala.Procedures.Editing;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>Officers who write at once on lines that are slow, with a journal as the server keeps it.</summary>
public partial class TogetherTests
{
    [Fact]
    public void AnyWriting_InAnyOrderOfArrival_EndsInOneDraft_AndNoTextIsLostInSilence() => Gen.Select(Drafts.Any, Gen.Int).Sample((draft, seed) =>
    {
        var random = new Random(seed);
        var journal = new Journal(draft);
        var officers = new[] { "a", "b", "c" }.Select(name => new Officer(name, draft, new RandomEdits(random, name))).ToArray();
        for (var i = 0; i < 40; i++)
        {
            var officer = officers[random.Next(officers.Length)];
            switch (random.Next(4))
            {
                case 0: officer.Read(journal, random.Next(1, 4)); break;
                case 1: officer.Send(journal, random.Next(1, 3)); break;
                default: officer.Write(random.Next(1, 4)); break;
            }
        }
        foreach (var officer in officers) officer.Send(journal, int.MaxValue);
        foreach (var officer in officers) officer.Read(journal, int.MaxValue);
        foreach (var officer in officers) DraftEditingTests.AssertSame(journal.Head, officer.Seen, () => officer.Name);
    }, iter: Drafts.Many(150));

    [GeneratedRegex(@"kata [a-z]\d+;")]
    private static partial Regex Word();

    static HashSet<string> Words(string json) => [.. Word().Matches(json).Select(m => m.Value)];

    sealed record Sent(string By, int Base, ImmutableArray<Edit> Edits, HashSet<string> Meant);

    sealed record Entry(string By, Change Change);

    sealed class Officer(string name, Draft draft, RandomEdits chance)
    {
        readonly Queue<Sent> pending = [], underWay = [];
        int revision;

        public string Name => name;

        public Draft Seen { get; private set; } = draft;

        public void Write(int count)
        {
            var screen = underWay.Concat(pending).Aggregate(Seen, (d, sent) => d.Apply(sent.Edits));
            var edits = chance.Effective(screen, count);
            pending.Enqueue(new Sent(name, revision, edits, [.. Words(EditJson.Write(edits)).Intersect(Words(EditJson.Write(screen.Apply(edits))))]));
        }

        public void Send(Journal journal, int count)
        {
            for (; count > 0 && pending.TryDequeue(out var sent); count--)
            {
                underWay.Enqueue(sent); // on the screen until it is read back
                journal.Take(sent);
            }
        }

        public void Read(Journal journal, int count)
        {
            for (; count > 0 && revision < journal.Entries.Count; count--)
            {
                var entry = journal.Entries[revision++];
                if (entry.By == name) underWay.Dequeue();
                Seen = Seen.Apply(entry.Change.Edits);
            }
        }
    }

    sealed class Journal(Draft draft)
    {
        readonly Dictionary<string, int> since = [];

        public Draft Head { get; private set; } = draft;

        public List<Entry> Entries { get; } = [];

        public void Take(Sent sent)
        {
            var theirs = Entries.Skip(sent.Base).Where(e => e.By != sent.By).Select(e => e.Change).ToImmutableArray();
            var (before, rebased) = (Head, Rebasing.Rebase(Head, sent.Edits, theirs));
            Head = before.Apply(rebased.Edits);
            Entries.Add(new Entry(sent.By, new Change(rebased.Edits, DraftEditing.Inverse(before, rebased.Edits))));
            var (was, now) = (Words(EditJson.Write(before)), Words(EditJson.Write(Head)));
            var told = rebased.Losses.SelectMany(l => Words(l.Lost + EditJson.Write(l.Restore))).ToHashSet();
            var lost = was.Except(now).Where(w => !w.Contains($"kata {sent.By}", StringComparison.Ordinal) && since.GetValueOrDefault(w) > sent.Base).Concat(sent.Meant.Except(now)).Except(told).ToList();
            Assert.True(lost.Count == 0, $"{string.Join(' ', lost)} of {sent.By} on {sent.Base}: {EditJson.Write(sent.Edits)}\nbecame {EditJson.Write(rebased.Edits)}\nafter {string.Join('\n', theirs.Select(t => EditJson.Write(t.Edits)))}");
            foreach (var word in now.Except(was)) since[word] = Entries.Count;
        }
    }
}
