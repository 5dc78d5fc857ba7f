using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Tests;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Tests.Platform.Matrix;
using Xunit;

namespace Ortala.Web.Tests.Platform;

public class PermissionTests(WorkbenchApp app)
{
    [Fact]
    public void Endpoints_All_DeclareTheirPermission()
    {
        var undeclared = Endpoints().Where(e => e.Metadata.GetMetadata<IPermissionDeclaration>() is null).Select(e => e.DisplayName);
        Assert.Equal([], undeclared);
        Assert.True(Endpoints().Count() > 10);
    }

    [Fact]
    public void Pages_All_DeclareTheirPermissionAndWhy()
    {
        var pages = typeof(IPermissionDeclaration).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract).ToArray();
        Assert.NotEmpty(pages);
        Assert.Equal([], pages.Where(p => p.GetCustomAttributes(true).OfType<IPermissionDeclaration>().SingleOrDefault() is not { Reason.Length: > 0 }).Select(p => p.FullName));
    }

    [Fact]
    public async Task Endpoint_WithoutADeclaredPermission_IsRefused()
    {
        using var folders = new TemporaryFolders();
        await using var host = WebServer.Create(["--urls", "http://127.0.0.1:0", "--Data:Folder", folders.New()]);
        host.MapGet("/tanpa-izin", () => "rahasia");
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls.First()) };
        var response = await client.GetAsync("/tanpa-izin", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.DoesNotContain("rahasia", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>The golden matrix: every endpoint really asked as every role, and about another unit's things. Run with UPDATE_GOLDENS=1 to write it anew, then read the difference.</summary>
    [Fact]
    public async Task Matrix_OfEveryEndpointAskedAsEveryRole_IsTheOneInTheDocumentation()
    {
        await using var own = app.With(_ => { }); // an application of its own: what is asked changes things
        var matrix = await PermissionMatrix.Ask(own);
        None(matrix.Complaints);
        var file = Path.Combine(Material.Repository, "docs/permissions.md");
        var table = matrix.Document();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1") File.WriteAllText(file, table);
        None(matrix.DisagreementsWithTheTable());
        None(matrix.LeaksOfOtherUnits());
        Assert.Equal(table, File.Exists(file) ? File.ReadAllText(file) : "");
    }

    static void None(IEnumerable<string> complaints)
    {
        var all = string.Join('\n', complaints);
        Assert.True(all.Length == 0, all);
    }

    IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();
}
