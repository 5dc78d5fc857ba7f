using CsCheck;
using Ortala.Procedures.Editing;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

public class DraftEditingTests
{
    static readonly Gen<(Draft Draft, int Seed)> any = Gen.Select(Drafts.Any, Gen.Int);

    [Fact]
    public void AnyEdits_ThenTheirInverse_LeadBack() => any.Sample(x =>
    {
        var edits = new RandomEdits(new Random(x.Seed), "a").List(x.Draft, 12);
        var inverse = DraftEditing.Inverse(x.Draft, edits);
        AssertSame(x.Draft, x.Draft.Apply(edits).Apply(inverse), () => $"{EditJson.Write(edits)}\n{EditJson.Write(inverse)}");
    }, iter: Drafts.Many(600));

    [Fact]
    public void AnyEdits_LeaveADraftThatIsSound() => any.Sample(x =>
    {
        var after = x.Draft.Apply(new RandomEdits(new Random(x.Seed), "a").List(x.Draft, 30));
        AssertSame(after, Admission.Whole(after), () => "");
    }, iter: Drafts.Many(200));

    [Fact]
    public void AnEditThatChangesNothing_GivesTheSameDraft() => any.Sample(x =>
    {
        var random = new RandomEdits(new Random(x.Seed), "a");
        for (var (draft, i) = (x.Draft, 0); i < 20; i++)
        {
            var after = draft.Apply(random.One(draft));
            if (!ReferenceEquals(after, draft)) Assert.NotEqual(EditJson.Write(draft), EditJson.Write(after));
            draft = after;
        }
    }, iter: Drafts.Many(100));

    [Fact]
    public void SetCell_LeavesAllOtherRowsTheSameObjects()
    {
        var before = DraftModel.DraftOf(Drafts.Real[0]);
        var rows = before.Charts[0].Rows;
        var after = before.Apply(new SetCell(rows[1].Id, "activity", "Menerima surat", ""));
        Assert.Same(before.Identity, after.Identity);
        Assert.True(before.Charts[0].Executors == after.Charts[0].Executors);
        for (var i = 0; i < rows.Length; i++) Assert.Equal(i != 1, ReferenceEquals(rows[i], after.Charts[0].Rows[i]));
    }

    [Fact]
    public void SetIdentity_ToNothing_LeavesNoKey()
    {
        var draft = Draft.Empty.Apply(new SetIdentity("title", "Surat Masuk", ""));
        Assert.Equal("Surat Masuk", draft["title"]);
        Assert.Empty(draft.Apply(new SetIdentity("title", "", "Surat Masuk")).Identity);
    }

    internal static void AssertSame(Draft expected, Draft actual, Func<string> why)
    {
        if (expected.Equals(actual)) return;
        var (e, a) = (EditJson.Write(expected), EditJson.Write(actual));
        var at = Math.Max(0, e.Zip(a).TakeWhile(c => c.First == c.Second).Count() - 150);
        Assert.Fail($"{why()}\nexpected …{e.AsSpan(at, Math.Min(300, e.Length - at))}\nactual   …{a.AsSpan(at, Math.Min(300, a.Length - at))}");
    }
}
