using System.Text.RegularExpressions;
using Ortala.Tests;
using Xunit;

namespace Ortala.Web.Tests.Platform.Lists;

/// <summary>No list outside the engine: a view that has a table or pages of its own stands here, with the reason.</summary>
public partial class ListRuleTests
{
    static readonly Dictionary<string, string> allowed = new()
    {
        ["Platform/Lists/_Rows.cshtml"] = "the engine",
        ["Platform/Lists/_List.cshtml"] = "the engine",
        ["Help/Forms.cshtml"] = "settings of a form, out of the program",
        ["Organisation/Reorganising/_Preview.cshtml"] = "what one reorganisation would do",
        ["Organisation/Structure/Show.cshtml"] = "the names of one unit in the course of time",
        ["Organisation/Structure/Assign.cshtml"] = "what one closed unit has, to be assigned line by line",
        ["Organisation/Importing/Index.cshtml"] = "rows of one file before they are taken",
        ["Help/Lifecycles.cshtml"] = "tables of states, out of the program",
        ["Platform/Operations/Index.cshtml"] = "health and jobs of the installation, a handful",
        ["Organisation/Accounts/Importing/Preview.cshtml"] = "rows of one file before they are taken",
        ["Help/Rules.cshtml"] = "rules of the checker, out of the program",
        ["Platform/Search/Index.cshtml"] = "hits by rank, each kind by itself",
        ["Platform/Audit/_Told.cshtml"] = "what was before and after in one event",
        ["Platform/Audit/Trail/Index.cshtml"] = "a million events, paged by number and not by place",
        ["Organisation/Accounts/Show.cshtml"] = "the roles of one account",
        ["Procedures/Catalogue/Index.cshtml"] = "shipped samples, out of the program and not of the database",
        ["Procedures/Drafting/Documents/Index.cshtml"] = "documents with their drawings, from before the engine; to become a card list",
        ["Procedures/Drafting/Versions/Index.cshtml"] = "sittings that are computed from the journal",
        ["Procedures/Drafting/Versions/_Texts.cshtml"] = "two versions side by side",
        ["Procedures/Drafting/Versions/_PageRange.cshtml"] = "pages of one sheet",
        ["Procedures/Reading/_Sheet.cshtml"] = "pages of one sheet",
    };

    [Fact]
    public void Views_WithATableOrPagesOfTheirOwn_AreTheEngineOrHaveAReason()
    {
        var found = Views().Where(v => OwnList().IsMatch(v.Text)).Select(v => v.Name).ToArray();
        Assert.True(found.Length >= 5);
        Assert.Equal([], found.Except(allowed.Keys));
    }

    [Fact]
    public void Exceptions_All_AreStillNeeded() => Assert.Equal([], allowed.Keys.Except(Views().Where(v => OwnList().IsMatch(v.Text)).Select(v => v.Name)));

    static IEnumerable<(string Name, string Text)> Views()
    {
        var root = Path.Combine(Material.Repository, "src/Ortala.Web");
        return Directory.EnumerateFiles(root, "*.cshtml", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("bin/", StringComparison.Ordinal) && !f.StartsWith("obj/", StringComparison.Ordinal)).Select(f => (f, File.ReadAllText(Path.Combine(root, f))));
    }

    [GeneratedRegex("<table|class=\"pager\"")]
    private static partial Regex OwnList();
}
