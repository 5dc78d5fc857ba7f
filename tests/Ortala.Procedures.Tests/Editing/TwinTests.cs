using System.Diagnostics;
using System.Text.Json;
using CsCheck;
using Ortala.Procedures.Editing;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Editing;

/// <summary>The browser applies edits with code of its own. Both must do the same, or officers would see drafts that the server does not hold.</summary>
public class TwinTests
{
    static readonly string reader = Path.Combine(Material.Repository, "tests/Ortala.Island.Tests/vectors.mjs");

    [Fact]
    public async Task Browser_AppliesAndTakesBackAnyEdits_AsTheEngineDoes()
    {
        var said = await Node(Vectors(Drafts.Many(300)));
        Assert.True(said.Code == 0, said.Text);
    }

    [Fact]
    public async Task Browser_ToldAnotherDraft_Complains()
    {
        var wrong = Vectors(1).Select(v => v with { After = v.After.Apply(new SetIdentity("title", "bukan ini", "")) });
        Assert.NotEqual(0, (await Node(wrong)).Code);
    }

    sealed record Vector(Draft Draft, System.Collections.Immutable.ImmutableArray<Edit> Edits, Draft After, System.Collections.Immutable.ImmutableArray<Edit> Inverse);

    /// <summary>The same each time: what fails can be looked for.</summary>
    static IEnumerable<Vector> Vectors(int count)
    {
        var pcg = new PCG(41);
        for (var i = 0; i < count; i++)
        {
            var draft = Drafts.Any.Generate(pcg, null, out _);
            var edits = new RandomEdits(new Random(i), "a").List(draft, 15);
            yield return new Vector(draft, edits, draft.Apply(edits), DraftEditing.Inverse(draft, edits));
        }
    }

    static async Task<(int Code, string Text)> Node(IEnumerable<Vector> vectors)
    {
        var start = new ProcessStartInfo("node", [reader]) { RedirectStandardInput = true, RedirectStandardError = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var text = Task.WhenAll(node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        try
        {
            foreach (var vector in vectors) await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(vector, EditJson.Options));
            node.StandardInput.Close();
        }
        catch (IOException)
        {
            // it went away at the first difference; what it said is read below
        }
        var said = await text;
        await node.WaitForExitAsync();
        return (node.ExitCode, string.Concat(said));
    }
}
