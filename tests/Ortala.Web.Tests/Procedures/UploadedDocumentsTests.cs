using Ortala.Web.Platform.Safety;
using Ortala.Web.Procedures.Library;
using Xunit;

namespace Ortala.Web.Tests.Procedures;

public class UploadedDocumentsTests
{
    sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    readonly SetClock clock = new();

    [Fact]
    public void Document_NotVisitedForItsTime_IsForgotten()
    {
        var kept = new UploadedDocuments(new Limits { KeptHours = 2 }, clock);
        var (visited, alone) = (kept.Keep("a", "a"), kept.Keep("b", "b"));
        clock.Now += TimeSpan.FromHours(1.5);
        Assert.Same(visited, kept.Find(visited.Id));
        clock.Now += TimeSpan.FromHours(1);
        Assert.Null(kept.Find(alone.Id));
        Assert.Same(visited, kept.Find(visited.Id));
    }

    [Fact]
    public void Documents_MoreThanAreKept_PushOutTheLongestUnvisited()
    {
        var kept = new UploadedDocuments(new Limits { KeptDocuments = 2 }, clock);
        var (first, second) = (kept.Keep("a", "a"), kept.Keep("b", "b"));
        Assert.NotNull(kept.Find(first.Id));
        var third = kept.Keep("c", "c");
        Assert.Null(kept.Find(second.Id));
        Assert.NotNull(kept.Find(first.Id));
        Assert.NotNull(kept.Find(third.Id));
    }

    [Fact]
    public void Documents_LargerTogetherThanAllowed_PushOutTheOlder()
    {
        var kept = new UploadedDocuments(new Limits { KeptCharacters = 10 }, clock);
        var first = kept.Keep("a", "123456");
        var second = kept.Keep("b", "123456");
        Assert.Null(kept.Find(first.Id));
        Assert.NotNull(kept.Find(second.Id));
    }

    [Fact]
    public void Ids_OfDocuments_HoldSixteenRandomBytes()
    {
        var kept = new UploadedDocuments(new Limits(), clock);
        var ids = Enumerable.Range(0, 100).Select(_ => kept.Keep("a", "a").Id).ToArray();
        Assert.Equal(100, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^u[0-9a-f]{32}$", id));
    }
}
