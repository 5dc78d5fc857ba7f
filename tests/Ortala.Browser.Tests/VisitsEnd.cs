using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Playwright;
using Xunit;
using Xunit.v3;

[assembly: Ortala.Browser.Tests.VisitsEnd]

namespace Ortala.Browser.Tests;

/// <summary>Visitors leave when their test ends: open editors would go on asking the server, and slow the tests that follow.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class VisitsEndAttribute : BeforeAfterTestAttribute
{
    /// <inheritdoc/>
    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (VisitsEnd.Take(test.UniqueID) is not { } contexts) return;
        foreach (var context in contexts) _ = Close(context);
    }

    // A test may have closed its visit, or Chromium may be gone already.
    static async Task Close(IBrowserContext context)
    {
        try { await context.CloseAsync(); }
        catch (PlaywrightException) { }
    }
}

/// <summary>Which visits each test began.</summary>
static class VisitsEnd
{
    static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> byTest = new(StringComparer.Ordinal);

    /// <summary>Notes a visit of the test that runs.</summary>
    public static void With(IBrowserContext context)
    {
        if (TestContext.Current.Test is { } test) byTest.GetOrAdd(test.UniqueID, _ => []).Add(context);
    }

    /// <summary>The visits of a test that has ended, or null.</summary>
    public static ConcurrentBag<IBrowserContext>? Take(string test) => byTest.TryRemove(test, out var contexts) ? contexts : null;
}
