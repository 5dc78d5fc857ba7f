using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Ortala.Browser.Tests;

/// <summary>Every page that an officer reaches without naming a thing, and the first thing behind each list: as on a desk and on a phone, light and dark.</summary>
public class EveryPageTests(Browsing browsing)
{
    static readonly string[] left = ["/keluar", "/masuk", "/masuk/kode", "/masuk/pemulihan"];

    /// <summary>Both widths and both appearances; with <c>./test --all</c> each officer in all of them.</summary>
    public static TheoryData<string, int, bool> Looks => Environment.GetEnvironmentVariable("ORTALA_ALL") is null
        ? new() { { "admin-sistem", 390, true }, { "admin-lokal", 1280, false } }
        : new(from officer in (string[])["admin-sistem", "admin-lokal"] from width in (int[])[390, 1280] from dark in (bool[])[false, true] select (officer, width, dark));

    [Theory, MemberData(nameof(Looks))]
    public async Task Pages_OfAnOfficer_HaveNoBarrierAndFitTheScreen(string officer, int width, bool dark)
    {
        var page = await browsing.VisitAs(officer, "/", width);
        await page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
        var complaints = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(Addresses());
        while (open.TryDequeue(out var address))
        {
            if (!seen.Add(address)) continue;
            var answer = await page.GotoAsync(browsing.Address + address);
            if (answer is not { Status: 200 }) continue; // not for this officer: asked by the matrix of permissions
            complaints.AddRange((await Barriers(page)).Select(c => $"{address}: {c}"));
            if (await FirstThing(page, address) is { } thing) open.Enqueue(thing);
        }
        Assert.True(seen.Count > 15, $"only {seen.Count} pages were found");
        Assert.True(complaints.Count == 0, string.Join('\n', complaints));
    }

    IEnumerable<string> Addresses() => browsing.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.Parameters.Count == 0).Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
        .Where(a => !left.Contains(a)).Distinct().Order(StringComparer.Ordinal);

    static async Task<List<string>> Barriers(IPage page)
    {
        var found = new List<string>();
        var over = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth");
        if (over > 0) found.Add($"{over} px wider than the screen");
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa") });
        found.AddRange(axe.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Take(2).Select(n => n.Html[..Math.Min(140, n.Html.Length)]))}"));
        return found;
    }

    /// <summary>Address of the first thing that a list leads to, by its key.</summary>
    static async Task<string?> FirstThing(IPage page, string address) => address.Count(c => c == '/') != 1 || address == "/" ? null
        : await page.EvaluateAsync<string?>("at => [...document.querySelectorAll('main a[href]')].map(a => a.getAttribute('href')).find(h => h.startsWith(at + '/') && /\\/[0-9a-f-]{36}$|\\/[0-9]+$/.test(h)) ?? null", address);
}
