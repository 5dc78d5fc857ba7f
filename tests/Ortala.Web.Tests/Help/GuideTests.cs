using Ortala.Web.Help;
using Ortala.Web.Ui;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Ortala.Tests;
using Xunit;

namespace Ortala.Web.Tests.Help;

/// <summary>The guide of the editor, which is also read beside the sheet.</summary>
public sealed partial class GuideTests(WorkbenchApp app)
{
    [Theory]
    [InlineData("naskah")]
    [InlineData("bentuk-instansi")]
    public async Task Guide_InBothLanguages_HasTheSameSections(string guide)
    {
        var id = await app.Visitor().Page($"/panduan/{guide}");
        var en = await app.Visitor().Page($"/panduan/{guide}?lang=en");
        var sections = id.QuerySelectorAll("article h2").Select(h => h.Id).ToList();
        Assert.Equal(sections, en.QuerySelectorAll("article h2").Select(h => h.Id));
        Assert.Equal(sections.Count, sections.Distinct().Count());
        Assert.Equal("en", en.QuerySelector("article")!.GetAttribute("lang"));
        Assert.Empty(en.QuerySelectorAll("main .notice"));
    }

    [Fact]
    public async Task Editor_OpensTheGuide_OnlyAtSectionsThatItHas()
    {
        var sections = (await app.Visitor().Page("/panduan/naskah")).QuerySelectorAll("article h2").Select(h => h.Id!).ToHashSet();
        var source = File.ReadAllText(Path.Combine(Material.Repository, "src/Ortala.Web/Procedures/Drafting/Island/help/guide.js"));
        var opened = Returned().Matches(source).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(opened);
        Assert.Subset(sections, opened.ToHashSet());
    }

    /// <summary>Pages of which no guide speaks, and why.</summary>
    static readonly string[] withoutGuide = [];

    [Fact]
    public void Pages_All_HaveAGuideThatIsThere()
    {
        var pages = typeof(FramedPage).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(FramedPage)) && !t.IsAbstract).ToArray();
        Assert.True(pages.Length > 15);
        Assert.Equal("", string.Join('\n', pages.Where(t => !withoutGuide.Contains(t.Name)).Select(t => (t.FullName, Key: ((FramedPage)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(t)).HelpKey))
            .Where(p => p.Key is null || Guide.Find(p.Key.Split('#')[0]) is null)));
    }

    [GeneratedRegex("return \"([a-z-]+)\";")]
    private static partial Regex Returned();
}
