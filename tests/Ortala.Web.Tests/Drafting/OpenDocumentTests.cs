using System.Collections.Immutable;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.Live;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class OpenDocumentTests
{
    static readonly Draft empty = new(ImmutableSortedDictionary<string, string>.Empty, [new DraftChart("c", "", [], [])]);

    [Theory]
    [InlineData(999)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(2700)]
    public void Head_AfterManyChanges_KeepsTheLastWithoutAGap(int changes)
    {
        var head = new DocumentHead(0, empty, [], DateTimeOffset.UnixEpoch, 0);
        for (var i = 1; i <= changes; i++) head = head.After(Taken(i));
        Assert.Equal(changes, head.Revision);
        Assert.InRange(head.Recent.Length, Math.Min(changes, 500), 1000);
        Assert.Equal(Enumerable.Range(head.Oldest + 1, head.Recent.Length), head.Recent.Select(t => t.Revision));
        Assert.Equal([changes - 1, changes], head.Between(changes - 2, int.MaxValue).Select(t => t.Revision));
        Assert.Equal([changes - 1], head.Between(changes - 2, changes - 1).Select(t => t.Revision));
        Assert.Empty(head.Between(int.MaxValue, int.MaxValue));
        Assert.Equal($"{changes}", head.Draft.Text("title"));
    }

    [Fact]
    public async Task Newest_WhileOneIsMade_IsMadeOnceMoreForAllWhoWait()
    {
        var (newest, revision, made) = (new NewestOnly<string>(), 1, new List<int>());
        var gate = new TaskCompletionSource();
        async Task<(int, string?)> Make()
        {
            var now = revision;
            lock (made) made.Add(now);
            if (now == 1) await gate.Task;
            return (now, $"gambar {now}");
        }

        var first = newest.AtLeast(1, Make);
        await Until(() => made.Count == 1);
        var later = new List<Task<string?>>();
        for (revision = 2; revision < 20; revision++) later.Add(newest.AtLeast(revision, Make));
        revision = 19;
        gate.SetResult();
        Assert.Equal("gambar 1", await first);
        Assert.All(await Task.WhenAll(later), drawing => Assert.Equal("gambar 19", drawing));
        Assert.Equal([1, 19], made);
        Assert.Equal("gambar 19", await newest.AtLeast(7, Make));
        Assert.Equal(2, made.Count);
    }

    [Fact]
    public async Task Newest_WhenTheMakingFails_IsMadeAgainForTheNext()
    {
        var newest = new NewestOnly<string>();
        await Assert.ThrowsAsync<InvalidOperationException>(() => newest.AtLeast(1, () => throw new InvalidOperationException()));
        Assert.Equal("gambar", await newest.AtLeast(1, () => Task.FromResult<(int, string?)>((1, "gambar"))));
    }

    [Fact]
    public void People_WhoSayNothingForLongAndHaveNoStream_AreForgotten()
    {
        var clock = new Clock();
        var people = new People(clock, new Pulse());
        var officer = new Writer(Guid.NewGuid(), "Rina");
        people.Join("dengan-aliran", officer);
        people.Stand("tanpa-aliran", officer, "s1", "note");
        Assert.Equal(2, people.Present.Length);
        clock.Now += TimeSpan.FromMinutes(1);
        people.Sweep();
        Assert.Equal(["dengan-aliran"], people.Present.Select(p => p.Client));
        people.Leave("dengan-aliran");
        Assert.Empty(people.Present);
        Assert.Equal(0, people.Streams);
    }

    [Fact]
    public void People_WithTwoStreamsOfOneTab_StayUntilBothEnd()
    {
        var (people, officer) = (new People(new Clock(), new Pulse()), new Writer(Guid.NewGuid(), "Rina"));
        people.Join("tab", officer); // the browser connects anew before the server has noticed that the first is gone
        people.Join("tab", officer);
        people.Leave("tab");
        Assert.Single(people.Present);
        people.Leave("tab");
        Assert.Empty(people.Present);
    }

    static TakenChange Taken(int revision) => new(
        revision, "tab", revision, new Writer(Guid.Empty, "Rina"), DateTimeOffset.UnixEpoch,
        new Change([new SetIdentity("title", $"{revision}", revision == 1 ? "" : $"{revision - 1}")], []), [], null);

    static async Task Until(Func<bool> condition)
    {
        while (!condition()) await Task.Delay(1, TestContext.Current.CancellationToken);
    }

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.UnixEpoch;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
