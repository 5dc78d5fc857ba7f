using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ortala.Procedures.Editing;
using Ortala.Web.Data;
using Ortala.Web.Procedures.Drafting.Storing;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

/// <summary>Three tabs write into one document over a line that loses, repeats and reorders: at the end there is one document, and nobody's writing is gone unseen.</summary>
public class ConvergenceTests(WorkbenchApp app)
{
    const int Tabs = 3;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 200 : 8)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Tabs_OnABadLine_ComeToOneDocumentAndNothingIsLost(int seed)
    {
        var random = new Random(seed);
        var id = await EditingClient.NewDocument(app.Services);
        var store = app.Services.GetRequiredService<DocumentStore>();
        var created = (await store.DraftAt(id, 0, TestContext.Current.CancellationToken))!;
        var tabs = new List<SimulatedTab>();
        for (var i = 0; i < Tabs; i++) tabs.Add(new SimulatedTab(await EditingClient.Open(await app.As("penyusun-sop"), id, $"tab{i}"), created, random));

        for (var step = 0; step < 250; step++) await Step(tabs[random.Next(Tabs)], random);
        for (var round = 0; round < 2; round++) foreach (var tab in tabs) await tab.Settle();

        var journal = await Journal(id);
        var head = (await store.DraftAt(id, journal.Length, TestContext.Current.CancellationToken))!;
        Assert.All(tabs, t => Assert.Equal(journal.Length, t.Revision));
        Assert.All(tabs, t => Assert.Equal(EditJson.Write(head), EditJson.Write(t.Confirmed)));
        Assert.All(tabs, t => Assert.True(t.IsQuiet));
        Assert.Equal(EditJson.Write(head), EditJson.Write(journal.Aggregate(created, (d, t) => d.Apply(t.Change.Edits))));
        Assert.True(tabs.Sum(t => t.Written.Count) > 20);
        Assert.Equal([], tabs.SelectMany(t => t.Written.Where(w => !IsAccountedFor(w.Text, t, w.Change.Seq, head, journal, tabs)).Select(w => $"{t.Name} wrote {w.Text} in {w.Change}")));
    }

    static async Task Step(SimulatedTab tab, Random random)
    {
        switch (random.Next(6))
        {
            case < 2: tab.Write(); break;
            case 2: tab.Send(); break;
            case 3: await tab.Deliver(); break;
            default: tab.Hear(); break;
        }
    }

    /// <summary>A text stands in the document, or was told as lost, or was replaced or taken out by somebody who had it before his or her eyes.</summary>
    static bool IsAccountedFor(string text, SimulatedTab tab, long sequence, Draft head, ImmutableArray<TakenChange> journal, List<SimulatedTab> tabs)
    {
        if (EditJson.Write(head).Contains(text, StringComparison.Ordinal)) return true;
        if (journal.SelectMany(t => t.Losses).Any(l => l.Lost.Contains(text, StringComparison.Ordinal) || EditJson.Write(l.Restore).Contains(text, StringComparison.Ordinal))) return true;
        var taken = journal.Single(t => t.Client == tab.Name && t.Sequence == sequence);
        return journal.Where(t => t.Revision > taken.Revision).Any(later => later.Change.Edits.Any(e =>
            RandomEdits.Replaced(e).Contains(text, StringComparison.Ordinal) || e is DeleteRow or RemoveExecutor && HadSeen(later, taken, tabs) && EditJson.Write(later.Change.Inverse).Contains(text, StringComparison.Ordinal)));
    }

    static bool HadSeen(TakenChange later, TakenChange earlier, List<SimulatedTab> tabs) =>
        later.Client == earlier.Client || tabs.Single(t => t.Name == later.Client).Sent[later.Sequence].Base >= earlier.Revision;

    async Task<ImmutableArray<TakenChange>> Journal(Guid id)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<OrtalaDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await DocumentStore.Entries(db, id, 0, int.MaxValue, TestContext.Current.CancellationToken);
    }
}
