using System.Text.Json;
using CsCheck;
using Ortala.Procedures.Editing;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

public class EditJsonTests
{
    [Fact]
    public void AnyEditsAndDrafts_WrittenAndRead_AreEqual() => Gen.Select(Drafts.Any, Gen.Int).Sample((draft, seed) =>
    {
        var edits = new RandomEdits(new Random(seed), "a").List(draft, 10);
        Assert.Equal(EditJson.Write(edits), EditJson.Write(EditJson.ReadEdits(EditJson.Write(edits))));
        Assert.Equal(draft, EditJson.ReadDraft(EditJson.Write(draft)));
        Assert.Equal(draft.Apply(edits), draft.Apply(EditJson.ReadEdits(EditJson.Write(edits))));
    }, iter: Drafts.Many(100));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[null]")]
    [InlineData("[{}]")]
    [InlineData("""[{"do":"fly"}]""")]
    [InlineData("""[{"row":"r1"}]""")]
    [InlineData("""[{"do":null,"row":"r1"}]""")]
    [InlineData("""[{"do":"deleteRow"}]""")]
    [InlineData("""[{"do":"deleteRow","row":null}]""")]
    [InlineData("""[{"do":"deleteRow","row":7}]""")]
    [InlineData("""[{"do":"deleteRow","row":"a","row":"b"}]""")]
    [InlineData("""[{"do":"setCell","row":"r1","field":"activity","value":null,"was":""}]""")]
    [InlineData("""[{"do":"setCell","row":"r1","field":"activity","value":"\ud800","was":""}]""")]
    [InlineData("""[{"do":"insertRow","chart":"c1","row":null}]""")]
    [InlineData("""[{"do":"insertRow","chart":"c1","row":{"id":"r1","activity":"","requirements":"","duration":"","output":"","note":""}}]""")]
    [InlineData("""[{"do":"insertRow","chart":"c1","row":{"id":"r1","activity":"","requirements":"","duration":"","output":"","note":"","symbols":null}}]""")]
    [InlineData("""[{"do":"insertRow","chart":"c1","row":{"id":"r1","activity":"","requirements":"","duration":"","output":"","note":"","symbols":[null]}}]""")]
    [InlineData("""[{"do":"placeSymbol","row":"r1","symbol":{"id":"s","executor":"e","kind":"end","text":"","exits":[{"kind":"next"}],"joint":[]}}]""")]
    [InlineData("""[{"do":"placeSymbol","row":"r1","symbol":{"id":"s","executor":"e","kind":"end","text":"","exits":[],"joint":[null]}}]""")]
    [InlineData("""[{"do":"link","symbol":"s","exit":{"kind":"next","target":"t"},"at":"1"}]""")]
    [InlineData("""[{"do":"link","symbol":"s","exit":{"kind":"next","target":"t"},"at":1e99}]""")]
    public void ReadEdits_OfWhatIsNoListOfEdits_SaysSo(string json) => Assert.ThrowsAny<JsonException>(() => EditJson.ReadEdits(json));

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"identity":null,"charts":[]}""")]
    [InlineData("""{"identity":{"title":null},"charts":[]}""")]
    [InlineData("""{"identity":{"title":"a","title":"b"},"charts":[]}""")]
    [InlineData("""{"identity":{},"charts":[null]}""")]
    public void ReadDraft_OfWhatIsNone_SaysSo(string json) => Assert.ThrowsAny<JsonException>(() => EditJson.ReadDraft(json));

    [Fact]
    public void ReadEdits_WithoutNeighbour_MeansTheFirstPlace()
    {
        var edit = Assert.Single(EditJson.ReadEdits("""[{"row":"r2","do":"moveRow"}]"""));
        Assert.Equal(new MoveRow("r2", null, null), edit);
    }
}
