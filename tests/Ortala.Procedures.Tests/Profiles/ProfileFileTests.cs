using System.Text.Json.Nodes;
using CsCheck;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Profiles;

public class ProfileFileTests
{
    static ProfileReadResult WithSettings(string settings) =>
        ProfileFile.Read($$"""{ "id": "dinas-x", "name": { "id": "Dinas", "en": "Office" }, "extends": "bps", "settings": { {{settings}} } }""");

    static Finding Only(ProfileReadResult result)
    {
        Assert.Null(result.Profile);
        return Assert.Single(result.Findings);
    }

    [Fact]
    public void Read_OwnProfile_OverridesItsBaseAndKeepsTheRest()
    {
        var profile = WithSettings("""  "table.head.activity": { "value": "Aktivitas", "mark": "own", "source": "SK Kepala Dinas" }  """).Profile;
        Assert.NotNull(profile);
        Assert.Equal(("dinas-x", "bps", "Aktivitas", "Ket"), (profile.Id, profile.Extends, profile.Table.ActivityHead, profile.Table.NoteHead));
        Assert.Equal(new Sourced(Mark.Own, "SK Kepala Dinas"), profile.Marks["table.head.activity"]);
        Assert.Equal(Mark.Seen, profile.Marks["table.head.note"].Mark);
    }

    [Fact]
    public void Read_CopyOfAShippedProfile_IsThatProfile()
    {
        foreach (var shipped in ShippedProfiles.All)
        {
            var read = ProfileFile.Read(ShippedProfiles.Source(shipped.Id)!).Profile;
            Assert.Equal((shipped.Paper, shipped.Name, shipped.Marks.Count), (read!.Paper, read.Name, read.Marks.Count));
        }
    }

    [Fact]
    public void Read_NotJson_PointsAtThePlace()
    {
        var finding = Only(ProfileFile.Read("{\n  \"id\": \"é\" oops\n}"));
        Assert.Equal(("PRF001", 2, 13), (finding.Code, finding.Line, finding.Column));
    }

    [Fact]
    public void Read_UnknownSetting_NamesItAndItsLine()
    {
        var finding = Only(ProfileFile.Read("{ \"id\": \"x\", \"name\": { \"id\": \"X\", \"en\": \"X\" }, \"extends\": \"bps\",\n \"settings\": {\n  \"table.coluns\": { \"value\": 1, \"mark\": \"own\", \"source\": \"-\" } } }"));
        Assert.Equal(("PRF011", 3, 3), (finding.Code, finding.Line, finding.Column));
        Assert.Contains("table.coluns", finding.Message.Id);
    }

    [Theory]
    [InlineData("paper", "\"Quarto\"", "A4-landscape")]
    [InlineData("table.textSize", "6", "between 7 and 12")]
    [InlineData("footZone", "10", "between 40 and 120")]
    [InlineData("writtenSteps", "\"ya\"", "true or false")]
    [InlineData("table.headFill", "\"biru\"", "#BDD7EE")]
    [InlineData("terminators", "\"Symbol\"", "symbol, stacked")]
    [InlineData("numberPattern", "\"SOP-{nomor}\"", "{number}")]
    [InlineData("table.head.note", "\"  \"", "a text")]
    [InlineData("table.columns", "[\"number\", \"activity\"]", "executors must be there")]
    [InlineData("table.columns", "[\"number\", \"activity\", \"requirements\", \"executors\", \"duration\"]", "side by side")]
    [InlineData("identity.sections", "[[\"legalBasis\", \"legalBasis\"]]", "each once")]
    public void Read_ValueOutsideItsRange_SaysWhatIsExpected(string key, string value, string expected)
    {
        var finding = Only(WithSettings($$"""  "{{key}}": { "value": {{value}}, "mark": "own", "source": "x" }  """));
        Assert.Equal(("PRF013", key), (finding.Code, finding.Place.Field));
        Assert.Contains(expected, finding.Message.En);
    }

    [Theory]
    [InlineData("""  "paper": "A4-landscape"  """)]
    [InlineData("""  "paper": { "value": "A4-landscape" }  """)]
    [InlineData("""  "paper": { "value": "A4-landscape", "mark": "sure", "source": "x" }  """)]
    [InlineData("""  "paper": { "value": "A4-landscape", "mark": "own", "source": "" }  """)]
    [InlineData("""  "paper": { "value": "A4-landscape", "mark": "own", "source": "x", "note": "y" }  """)]
    public void Read_SettingWithoutMarkOrSource_IsRefused(string settings) => Assert.Equal("PRF012", Only(WithSettings(settings)).Code);

    [Fact]
    public void Read_ManyMistakes_ReportsAllInOrder()
    {
        var result = ProfileFile.Read("""
            { "id": "Dinas X",
              "extends": "nobody",
              "colour": 1,
              "settings": { "paper": 1, "paper": 2 } }
            """);
        Assert.Null(result.Profile);
        Assert.Equal(["PRF006", "PRF005", "PRF007", "PRF004", "PRF003", "PRF012", "PRF012"], result.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Read_WithoutBase_ListsEverySettingThatIsMissing()
    {
        var all = JsonNode.Parse(ShippedProfiles.Source("permenpan-35-2012")!)!;
        all["settings"]!.AsObject().Remove("table.head.note");
        var finding = Only(ProfileFile.Read(all.ToJsonString()));
        Assert.Equal("PRF010", finding.Code);
        Assert.Contains("table.head.note", finding.Message.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{ \"\\ud800\": 1 }")]
    [InlineData("{ \"id\": \"\\ud800\" }")]
    public void Read_Hostile_GivesFindings(string json) => Assert.NotEmpty(ProfileFile.Read(json).Findings);

    [Fact]
    public void Read_AnyDamageToAShippedFile_NeverThrows()
    {
        var text = ShippedProfiles.Source("bps")!;
        Gen.Select(Gen.Int[0, text.Length - 2], Gen.Int[0, 40], Gen.String[0, 5]).Sample((at, length, put) =>
        {
            var result = ProfileFile.Read(text[..at] + put + text[Math.Min(text.Length, at + length)..]);
            Assert.True(result.Profile is null != result.Findings.IsEmpty);
        });
    }
}
