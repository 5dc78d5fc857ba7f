using Ortala.Web.Platform.Audit;
using Ortala.Web.Tests.Platform.Lifecycles;
using Xunit;

namespace Ortala.Web.Tests.Platform.Audit;

/// <summary>docs/processes.md is written from the kinds of processes. UPDATE_GOLDENS=1 writes it anew.</summary>
public class ProcessPageTests
{
    [Fact]
    public void Page_OfAllProcesses_IsTheOneInTheDocumentation()
    {
        var rows = ProcessKind.All.Values.Select(k => $"| `{k.Name}` | {k.SubjectKind} | {string.Format(null, k.Sentence.Id, "…")} | {string.Format(null, k.Sentence.En, "…")} | {k.Keeps} |");
        Golden.Expect("docs/processes.md", "# Processes\n\nWritten by the tests (`ProcessPageTests`): every kind of process that leaves an event, with what its event keeps. The form of an event and the chain: [audit.md](audit.md). "
            + "At the end of a whole run the tests see that each kind was really recorded.\n\n| process | thing | sentence | in English | keeps |\n| --- | --- | --- | --- | --- |\n" + string.Join('\n', rows) + "\n");
    }

    [Fact]
    public void Kinds_All_HaveNamesOfAThingAndAParticipleAndSayWhatTheyKeep()
    {
        Assert.NotEmpty(ProcessKind.All);
        Assert.All(ProcessKind.All.Values, k => Assert.Matches(@"^[a-z][a-z-]*\.[a-z][a-z-]*$", k.Name));
        Assert.All(ProcessKind.All.Values, k => Assert.True(k.Keeps.Length > 2 && (k.SubjectKind == "installation" || k.Sentence.Id.Contains("{0}", StringComparison.Ordinal) && k.Sentence.En.Contains("{0}", StringComparison.Ordinal)), k.Name));
        Assert.All(ProcessKind.All.Values, k => Assert.True(k.Name.Length <= 60 && k.SubjectKind.Length <= 40));
    }
}
