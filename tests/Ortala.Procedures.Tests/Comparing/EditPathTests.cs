using CsCheck;
using Ortala.Procedures.Comparing;
using Ortala.Procedures.Editing;
using Xunit;

namespace Ortala.Procedures.Tests.Comparing;

public class EditPathTests
{
    [Fact]
    public void Between_AnyTwoDrafts_LeadsFromOneToTheOther() => Gen.Select(MadeDrafts.Any, MadeDrafts.Any).Sample((from, to) =>
    {
        var path = EditPath.Between(from, to);
        Assert.Equal(EditJson.Write(to), EditJson.Write(from.Apply(path)));
    }, iter: 3000);

    [Fact]
    public void Between_ADraftAndItself_IsNothing() => MadeDrafts.Any.Sample(draft => Assert.Empty(EditPath.Between(draft, draft)));

    [Fact]
    public void Between_OneChangedCell_IsOneEdit() => MadeDrafts.Any.Where(d => d.Charts[0].Rows.Length > 0).Sample(draft =>
    {
        var row = draft.Charts[0].Rows[0];
        var changed = draft with { Charts = draft.Charts.SetItem(0, draft.Charts[0] with { Rows = draft.Charts[0].Rows.SetItem(0, row with { Note = row.Note + "!" }) }) };
        Assert.Equal([new SetCell(row.Id, "note", row.Note + "!", row.Note)], EditPath.Between(draft, changed));
    });

    [Fact]
    public void Between_TheFirstRowMovedToTheEnd_IsOneMove() => MadeDrafts.Any.Where(d => d.Charts[0].Rows.Length > 2).Sample(draft =>
    {
        var rows = draft.Charts[0].Rows;
        var changed = draft with { Charts = draft.Charts.SetItem(0, draft.Charts[0] with { Rows = [.. rows[1..], rows[0]] }) };
        Assert.Equal([new MoveRow(rows[0].Id, rows[^1].Id, null)], EditPath.Between(draft, changed));
    });
}
