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
            if (!BringsItsOwn(x.Draft, a) || !BringsItsOwn(x.Draft, b)) return;
            if (Footprint.Of(x.Draft, a) is not { } mine || Footprint.Of(x.Draft, b) is not { } theirs || mine.Crosses(theirs)) return;
            Interlocked.Increment(ref compared);
            Func<Draft, Draft> view = LeavesOrderOpen(a, b) || LeavesOrderOpen(b, a) ? ById : d => d;
            DraftEditingTests.AssertSame(view(Both(x.Draft, a, b)), view(Both(x.Draft, b, a)), () => $"\na {EditJson.Write(a)}\nb {EditJson.Write(b)}");
        }, iter: Drafts.Many(3000));
        Assert.True(compared > 300, $"only {compared}");
    }

    /// <summary>Several parts put about in one change, where the other takes one of their kind out: nothing is lost, but their order can depend on who came first (docs/editing.md).</summary>
    static bool LeavesOrderOpen(ImmutableArray<Edit> several, ImmutableArray<Edit> other) =>
        several.Select(Placement.Of).Where(p => p is not null).GroupBy(p => p!.Kind).Any(g => g.Count() > 1 && other.Any(e => PartId.RemovedBy(e)?.Kind == g.Key));

    static Draft ById(Draft draft) => draft with
    {
        Charts = [.. draft.Charts.OrderBy(c => c.Id, StringComparer.Ordinal).Select(c => c with
        {
            Executors = [.. c.Executors.OrderBy(e => e.Id, StringComparer.Ordinal)], Rows = [.. c.Rows.OrderBy(r => r.Id, StringComparer.Ordinal)],
        })],
    };

    /// <summary>False where edits bring a part under an id that is or was in use: a tab gives what it brings ids of its own, which no other edit can name before.</summary>
    static bool BringsItsOwn(Draft draft, ImmutableArray<Edit> edits) => !edits.SelectMany(PartId.BroughtBy).Any(p => p.Id == "gone" || draft.Has(p));

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
            if (!BringsItsOwn(x.Draft, m) || !BringsItsOwn(x.Draft, t)) return;
            var head = x.Draft.Apply(t);
            var rebased = Rebasing.Rebase(head, m, [new Change(t, DraftEditing.Inverse(x.Draft, t))]);
            var after = head.Apply(rebased.Edits);
            foreach (var loss in rebased.Losses.Where(l => !l.IsMine && l.Restore.Length > 0 || Made(x.Draft.Apply(m), l)))
            {
                var back = after.Apply(loss.Restore);
                Assert.True(loss.Restore.SelectMany(Written.By).Any(w => w.Place == loss.Place && w.Now(back) == w.Value), $"{loss.Place} {EditJson.Write(loss.Restore)}\nmine {EditJson.Write(m)}\ntheirs {EditJson.Write(t)}");
                Assert.True(loss.Lost.Split('\n').All(line => EditJson.Write(back).Contains(line, StringComparison.Ordinal)), $"{loss.IsMine} {loss.Place} lacks {loss.Lost}: {EditJson.Write(loss.Restore)}\nmine {EditJson.Write(m)}\ntheirs {EditJson.Write(t)}");
                _ = loss.IsMine ? Interlocked.Increment(ref mine) : Interlocked.Increment(ref theirs);
            }
        }, iter: Drafts.Many(600));
        Assert.True(mine > 20 && theirs > 20, $"only {mine} and {theirs}");
    }
}
