using System.Text.Json;
using Ortala.Procedures.Profiles;
using Xunit;

namespace Ortala.Procedures.Tests.Profiles;

public class OwnProfileTests
{
    static readonly Sourced basis = new(Mark.Own, "SK Kepala Dinas");

    static OwnProfile Fresh(string extends = "permendagri-52-2011") => OwnProfile.On(extends, "dinas-x", new("Dinas X", "Office X"));

    static Profile Read(OwnProfile own)
    {
        var read = ProfileFile.Read(own.Write());
        Assert.Equal([], read.Findings.Select(f => f.Message.En));
        return read.Profile!;
    }

    [Fact]
    public void Fresh_IsTheShippedProfileUnderItsOwnName()
    {
        foreach (var shipped in ShippedProfiles.All)
        {
            var profile = Read(Fresh(shipped.Id));
            Assert.Equal(("dinas-x", "Dinas X", shipped.Id), (profile.Id, profile.Name.Id, profile.Extends));
            Assert.Equal((shipped.Paper, shipped.MarginX, shipped.Table, shipped.Identity.SignatureSpace, shipped.Facts.Length), (profile.Paper, profile.MarginX, profile.Table, profile.Identity.SignatureSpace, profile.Facts.Length));
        }
    }

    [Fact]
    public void ValueOf_EverySettingOfEveryShippedProfile_IsTheOneThatIsDrawnBy()
    {
        foreach (var shipped in ShippedProfiles.All)
            foreach (var setting in ProfileSettings.All)
            {
                using var value = JsonDocument.Parse(ShippedProfiles.ValueOf(shipped.Id, setting.Key)!);
                Assert.Equal(shipped, Same(setting.Apply(shipped, value.RootElement)!, shipped));
            }
        Assert.Null(ShippedProfiles.ValueOf("none", "paper"));
        Assert.Null(ShippedProfiles.ValueOf("bps", "none"));

        // Arrays of one content are not equal as such.
        static Profile Same(Profile set, Profile shipped) => set with
        {
            Identity = set.Identity with { Sections = Equal(set.Identity.Sections.SelectMany(s => s), shipped.Identity.Sections.SelectMany(s => s)) ? shipped.Identity.Sections : [], SectionLabels = Equal(set.Identity.SectionLabels, shipped.Identity.SectionLabels) ? shipped.Identity.SectionLabels : [] },
            Table = set.Table with { Columns = Equal(set.Table.Columns, shipped.Table.Columns) ? shipped.Table.Columns : [] },
            NumberPattern = set.NumberPattern.Text == shipped.NumberPattern.Text ? shipped.NumberPattern : set.NumberPattern,
        };

        static bool Equal<T>(IEnumerable<T> a, IEnumerable<T> b) => a.SequenceEqual(b);
    }

    [Fact]
    public void With_AValueThatDiffers_StatesItWithItsBasis()
    {
        var profile = Read(Fresh().With("table.head.activity", "\"Aktivitas\"", basis).With("margin.x", "40", basis));
        Assert.Equal(("Aktivitas", 40), (profile.Table.ActivityHead, profile.MarginX));
        Assert.Equal(basis, profile.Marks["table.head.activity"]);
    }

    [Theory]
    [InlineData("margin.x", "34.0")]
    [InlineData("table.columns", "[ \"number\", \"activity\", \"executors\", \"requirements\", \"duration\", \"output\", \"note\" ]")]
    public void With_TheValueOfTheShippedProfile_StatesNothing(string key, string json)
    {
        var own = Fresh().With(key, key == "margin.x" ? "50" : "[\"number\",\"executors\",\"activity\"]", basis);
        Assert.True(own.Settings.ContainsKey(key));
        Assert.Empty(own.With(key, json, basis).Settings);
    }

    [Fact]
    public void With_AValueThatStays_KeepsItsBasis()
    {
        var own = Fresh().With("margin.x", "50", basis).With("margin.x", "50.0", new(Mark.Seen, "lain"));
        Assert.Equal(basis, own.Settings["margin.x"].Basis);
    }

    [Fact]
    public void ReadAndWrite_KeepAllThatTheFileHolds()
    {
        const string file = """
            { // remark
              "id": "dinas-pendidikan", "name": { "id": "Dinas \"Pendidikan\" é", "en": "Education" }, "extends": "bps",
              "facts": [{ "id": "Ditetapkan kepala", "en": "Set by the head", "mark": "confirmed", "source": "SK 1/2025" }],
              "settings": {
                "identity.sections": { "value": [["legalBasis"], ["relatedSops", "qualifications"], ["warnings", "equipment"], ["records"]], "mark": "seen", "source": "SOP lama" },
                "numberPattern": { "value": "{class}/{number:3}", "mark": "own", "source": "tata naskah" },
              }
            }
            """;
        var own = OwnProfile.Read(file)!;
        Assert.Equal((2, 1, "bps"), (own.Settings.Count, own.Facts.Length, own.Extends));
        Assert.Equal(own, OwnProfile.Read(own.Write()));
        Assert.Equal(own.Write(), OwnProfile.Read(own.Write())!.Write());
        Assert.Equal((4, "{class}/{number:3}"), (Read(own).Identity.Sections.Length, Read(own).NumberPattern.Text));
        Assert.Null(OwnProfile.Read(file.Replace("bps", "tidak-ada", StringComparison.Ordinal)));
    }
}
