using System.Text;
using System.Xml.Linq;
using Ortala.Tests;
using Ortala.Web.Platform.Lifecycles;
using Ortala.Web.Platform.Permissions;
using Xunit;

namespace Ortala.Web.Tests.Platform.Lifecycles;

/// <summary>docs/lifecycles.md and its drawings are written from the tables. UPDATE_GOLDENS=1 writes them anew.</summary>
public class LifecyclePageTests(WorkbenchApp app)
{
    [Fact]
    public void Page_OfAllLifecycles_IsTheOneInTheDocumentation()
    {
        var text = new StringBuilder("# Lifecycles\n\nWritten by the tests (`LifecyclePageTests`) from the tables by which the program decides.\n");
        foreach (var lifecycle in Lifecycle.All)
        {
            text.Append($"\n## {lifecycle.Title.En} ({lifecycle.Title.Id})\n\n![{lifecycle.Title.En}](lifecycles/{lifecycle.Name}.svg)\n\n| action | from | to | by | condition |\n| --- | --- | --- | --- | --- |\n");
            foreach (var t in lifecycle.TransitionRows)
                text.Append($"| `{t.Action}` {t.Label.En} | {t.From ?? ""} | {t.To} | {(t.Right is { } right ? $"{right}: {string.Join(", ", PermissionTable.RolesWith(right))}" : LifecycleDrawing.WhoOf(t).En)} | {string.Join(", ", new[] { t.Condition?.En, t.NeedsReason ? "a reason" : null }.OfType<string>())} |\n");
            Golden.Expect($"docs/lifecycles/{lifecycle.Name}.svg", LifecycleDrawing.Svg(lifecycle, "en", alone: true) + "\n");
        }
        Golden.Expect("docs/lifecycles.md", text.ToString());
    }

    [Fact]
    public void Drawing_OfEveryLifecycle_HoldsEveryStateAndEveryAction()
    {
        Assert.NotEmpty(Lifecycle.All);
        foreach (var lifecycle in Lifecycle.All)
        {
            var svg = XElement.Parse(LifecycleDrawing.Svg(lifecycle, "id", alone: false));
            var texts = svg.Elements().Where(e => e.Name.LocalName == "text").Select(e => e.Value).ToArray();
            Assert.Equal([], lifecycle.StateRows.Select(s => s.Name.Id).Concat(lifecycle.TransitionRows.Select(t => t.Label.Id)).Except(texts));
            Assert.Equal(lifecycle.StateRows.Length, svg.Elements().Count(e => e.Name.LocalName == "rect"));
        }
    }

    [Fact]
    public async Task HelpPage_ShowsTheDrawingAndTheTable()
    {
        var page = await app.Visitor().Page("/panduan/daur-hidup");
        Assert.Equal(Lifecycle.All.Length, page.QuerySelectorAll("svg.lifecycle").Length);
        Assert.Equal(Lifecycle.All.Sum(l => l.TransitionRows.Length), page.QuerySelectorAll("tbody tr").Length);
    }
}

/// <summary>Files in the documentation that tests write.</summary>
static class Golden
{
    internal static void Expect(string path, string text)
    {
        var file = Path.Combine(Material.Repository, path);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
        Assert.Equal(File.Exists(file) ? File.ReadAllText(file) : "", text);
    }
}
