using System.Text;
using System.Text.Json.Nodes;
using Ortala.Procedures.Profiles;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Profiles;

/// <summary>docs/profiles.md must say what the profiles say.</summary>
public class ProfilesPageTests
{
    static readonly string page = File.ReadAllText(Path.Combine(Material.Repository, "docs/profiles.md"));

    [Fact]
    public void Page_TableOfSettings_IsThatOfTheProgram() => AssertHolds("settings", Settings());

    [Fact]
    public void Page_TableOfValues_IsThatOfTheProfiles() => AssertHolds("values", Values());

    [Fact]
    public void Page_TableOfFacts_IsThatOfTheProfiles() => AssertHolds("facts", Facts());

    [Fact]
    public void Page_Example_IsAProfileThatReads()
    {
        var json = page[(page.IndexOf("```json", StringComparison.Ordinal) + 7)..];
        var result = ProfileFile.Read(json[..json.IndexOf("```", StringComparison.Ordinal)]);
        Assert.Empty(result.Findings);
        Assert.Equal("permendagri-52-2011", result.Profile!.Extends);
    }

    static void AssertHolds(string part, string expected)
    {
        var (from, to) = (page.IndexOf($"<!-- {part}: made by the tests -->", StringComparison.Ordinal), page.IndexOf($"<!-- end of {part} -->", StringComparison.Ordinal));
        Assert.True(from >= 0 && to > from, $"docs/profiles.md lacks the part '{part}'");
        var found = page[(page.IndexOf('\n', from) + 1)..to];
        Assert.True(found == expected, $"docs/profiles.md, part '{part}', should read:\n{expected}");
    }

    static string Settings()
    {
        var text = new StringBuilder("| key | sets | value |\n| --- | --- | --- |\n");
        foreach (var s in ProfileSettings.All) text.Append($"| `{s.Key}` | {s.Meaning.En} (*{s.Meaning.Id}*) | {s.Expected.En.Replace("|", "\\|")} |\n");
        return text.ToString();
    }

    static string Values()
    {
        var text = new StringBuilder("| key | " + string.Join(" | ", ShippedProfiles.All.Select(p => p.Id)) + " |\n| --- |" + string.Concat(ShippedProfiles.All.Select(_ => " --- |")) + "\n");
        foreach (var s in ProfileSettings.All)
            text.Append($"| `{s.Key}` | {string.Join(" | ", ShippedProfiles.All.Select(p => Value(p, s.Key)))} |\n");
        return text.ToString();
    }

    static string Facts()
    {
        var text = new StringBuilder("| profile | known | mark | source |\n| --- | --- | --- | --- |\n");
        foreach (var profile in ShippedProfiles.All)
            foreach (var fact in profile.Facts.Except(ShippedProfiles.Find(profile.Extends)?.Facts ?? []))
                text.Append($"| {profile.Id} | {fact.Statement.En} | {Letter(fact.Basis.Mark)} | {fact.Basis.Source} |\n");
        return text.ToString();
    }

    /// <summary>The value with its mark; nothing where it is that of the profile extended.</summary>
    static string Value(Profile profile, string key) =>
        JsonNode.Parse(ShippedProfiles.Source(profile.Id)!)!["settings"]![key] is { } setting
            ? $"`{setting["value"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("|", "\\|")}` {Letter(profile.Marks[key].Mark)}" : "";

    static string Letter(Mark mark) => mark switch { Mark.Confirmed => "C", Mark.Seen => "S", Mark.General => "G", _ => "O" };
}
