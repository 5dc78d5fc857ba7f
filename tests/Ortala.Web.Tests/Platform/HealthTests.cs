using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Web.Data;
using Xunit;

namespace Ortala.Web.Tests.Platform;

public class HealthTests(WorkbenchApp app)
{
    [Fact]
    public async Task Live_WhileRunning_IsHealthy() => Assert.Equal((HttpStatusCode.OK, "Healthy"), await Asked(app.Visitor(), "/health/live"));

    [Fact]
    public async Task Ready_WithMailThatWaitsForHours_NamesTheMailAndNothingElse()
    {
        await using var own = app.With(_ => { });
        var client = own.CreateClient();
        await using (var db = own.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContext())
        {
            db.Add(new OutboxMail { Id = Guid.NewGuid(), To = "rahasia@contoh.invalid", Subject = "x", Text = "x", CreatedAt = DateTimeOffset.UtcNow.AddHours(-3), NextTryAt = DateTimeOffset.UtcNow.AddHours(3) });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        var (status, text) = await Asked(client, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("mail: Degraded (mail waits to be sent)", text, StringComparison.Ordinal);
        Assert.Contains("database: Healthy", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rahasia", text, StringComparison.Ordinal);
    }

    static async Task<(HttpStatusCode Status, string Text)> Asked(HttpClient client, string address)
    {
        var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
