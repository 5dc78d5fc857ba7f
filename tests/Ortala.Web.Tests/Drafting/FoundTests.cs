using Xunit;

namespace Ortala.Web.Tests.Drafting;

/// <summary>Documents in the search box.</summary>
public sealed class FoundTests(WorkbenchApp app)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Document_IsFoundByThoseWhoSeeItAndNoOneElseAndNotInTheTrash()
    {
        var word = "carinaskah" + Guid.NewGuid().ToString("N")[..8];
        var own = await app.As("penyusun-sop");
        var address = await own.Begin($"Layanan {word}");
        Assert.Contains($"href=\"{address}\"", await own.GetStringAsync("/cari?q=" + word, Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain(address, await (await app.As("penyusun-lain")).GetStringAsync("/cari?q=" + word, Cancel), StringComparison.Ordinal);
        await own.Do(address, "buang");
        Assert.DoesNotContain(address, await own.GetStringAsync("/cari?q=" + word, Cancel), StringComparison.Ordinal);
    }
}
