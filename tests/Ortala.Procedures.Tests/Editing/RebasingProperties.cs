using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Editing;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

public class RebasingProperties
{
    static readonly Gen<(Draft Draft, int Seed, int Count)> any = Gen.Select(Drafts.Any, Gen.Int, Gen.Int[1, 3]);

    [Fact]
    public void IndependentEdits_InEitherOrder_GiveOneDraft()
    {
        var compared = 0;
        any.Sample(x =>
        {
            var (a, b) = (new RandomEdits(new Random(x.Seed), "a").Effective(x.Draft, x.Count), new RandomEdits(new Random(x.Seed + 1), "b").Effective(x.Draft, x.Count));
            if (Footprint.Of(x.Draft, a) is not { } mine || Footprint.Of(x.Draft, b) is not { } theirs || mine.Crosses(theirs)) return;
            Interlocked.Increment(ref compared);
            DraftEditingTests.AssertSame(Both(x.Draft, a, b), Both(x.Draft, b, a), () => $"\na {EditJson.Write(a)}\nb {EditJson.Write(b)}");
        }, iter: Drafts.Many(3000));
        Assert.True(compared > 300, $"only {compared}");
    }

    static Draft Both(Draft draft, ImmutableArray<Edit> first, ImmutableArray<Edit> then)
    {
        var head = draft.Apply(first);
        return head.Apply(Rebasing.Rebase(head, then, [new Change(first, DraftEditing.Inverse(draft, first))]).Edits);
    }

    [Fact]
    public void FittingPastAList_IsFittingPastOneAfterTheOther() => any.Sample(x =>
    {
        var mine = new RandomEdits(new Random(x.Seed), "m").Effective(x.Draft, 4);
        var (theirs, draft, head) = (new List<Change>(), x.Draft, x.Draft);
        for (var i = 0; i < 3; i++, draft = head)
        {
            var edits = new RandomEdits(new Random(x.Seed + i), $"t{i}").Effective(draft, x.Count);
            theirs.Add(new Change(edits, DraftEditing.Inverse(draft, edits)));
            head = draft.Apply(edits);
        }
        var oneByOne = theirs.Aggregate(mine, (edits, change) => Fitting.Fit(edits, [change]));
        Assert.Equal(EditJson.Write(oneByOne), EditJson.Write(Fitting.Fit(mine, [.. theirs])));
    }, iter: Drafts.Many(100));

    /// <summary>Random edits are also about what never was, and change nothing; nothing can bring that back.</summary>
    static bool Made(Draft alone, Loss loss) => loss.Lost.Length > 0 && EditJson.Write(alone) is var json && loss.Lost.Split('\n').All(line => json.Contains(line, StringComparison.Ordinal));

    [Fact]
    public void EveryLoss_RestoredAfterwards_BringsItsTextBack()
    {
        var (mine, theirs) = (0, 0);
        any.Sample(x =>
        {
            var (m, t) = (new RandomEdits(new Random(x.Seed), "m").Effective(x.Draft, 6), new RandomEdits(new Random(x.Seed + 1), "t").Effective(x.Draft, 6));
            var head = x.Draft.Apply(t);
            var rebased = Rebasing.Rebase(head, m, [new Change(t, DraftEditing.Inverse(x.Draft, t))]);
            var after = head.Apply(rebased.Edits);
            foreach (var loss in rebased.Losses.Where(l => !l.IsMine && l.Restore.Length > 0 || Made(x.Draft.Apply(m), l)))
            {
                var back = after.Apply(loss.Restore);
                Assert.True(loss.Restore.SelectMany(Written.By).Any(w => w.Place == loss.Place && w.Now(back) == w.Value), $"{loss.Place} {EditJson.Write(loss.Restore)}\nmine {EditJson.Write(m)}\ntheirs {EditJson.Write(t)}");
                Assert.All(loss.Lost.Split('\n'), line => Assert.Contains(line, EditJson.Write(back)));
                _ = loss.IsMine ? Interlocked.Increment(ref mine) : Interlocked.Increment(ref theirs);
            }
        }, iter: Drafts.Many(600));
        Assert.True(mine > 20 && theirs > 20, $"only {mine} and {theirs}");
    }
}
