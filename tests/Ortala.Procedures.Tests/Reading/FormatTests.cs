using Ortala.Procedures.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Reading;

public class FormatTests
{
    const string Untidy = """
        # yaml-language-server: $schema=x

        # about
        title: 'It''s: a title' # t
        sop: 1
        # before actors

        actors: # people
        - {name: Kepala, id: a} # boss
        # between
        - id: b
          # why
          name: "Staf" # st
        steps:

        - activity: Menerima # act
          # idc
          id: s1
          kind: start
          actor: a
          requirements: [ x, # first
             "y, z" ] # both
          output: [a,
             b
             ] # out
          note: |  # nn
             line one
               # not a comment

        # step two
        - # odd
          id: s2
          activity: >
            folded
            text
          actor: a
          kind: end
        # foot

        """;

    const string Canonical = """
        # yaml-language-server: $schema=x

        # about
        sop: 1
        title: "It's: a title"  # t
        # before actors

        actors:  # people
          - {id: a, name: Kepala}  # boss
          # between
          - id: b
            # why
            name: Staf  # st
        steps:
          # idc
          - id: s1
            activity: Menerima  # act
            actor: a
            kind: start
            requirements:  # both
              - x  # first
              - y, z
            output: [a, b]  # out
            note: |-  # nn
              line one
              # not a comment

          # step two
          # odd
          - id: s2
            activity: folded text
            actor: a
            kind: end
        # foot

        """;

    [Fact]
    public void Layout_IsMadeCanonical_AndCommentsStayWhereTheyStand()
    {
        Assert.Equal(Canonical, ProcedureFile.Format(Untidy).Text);
    }

    [Fact]
    public void RealFiles_KeepMeaningAndComments_AndFormattingTwiceChangesNothing()
    {
        foreach (var file in Sources.RealFiles())
        {
            var source = File.ReadAllText(file);
            var once = ProcedureFile.Format(source);
            Assert.Empty(once.Findings);
            Assert.Equal(Sources.Good(source, file), Sources.Good(once.Text, file));
            Assert.Equal(Comments(source), Comments(once.Text));
            Assert.Equal(once.Text, ProcedureFile.Format(once.Text).Text);
        }
    }

    [Fact]
    public void UnreadableSource_ComesBackAsItIs()
    {
        const string source = "title: a: b # c\n";
        var result = ProcedureFile.Format(source);
        Assert.Equal((source, "SOP001"), (result.Text, result.Findings[0].Code));
    }

    [Fact]
    public void MistakesOfMeaning_DoNotHinderFormatting() =>
        Assert.Equal("title: T\nsteps:\n  - id: s1\n    kind: strat\ntitel: x\n", ProcedureFile.Format("titel: x\ntitle: T\nsteps:\n- {id: s1, kind: strat}").Text);

    /// <summary>Comment lines of a source whose texts hold no <c>#</c>.</summary>
    internal static string[] Comments(string source) => [.. source.Split('\n').Where(l => l.Contains('#')).Select(l => l[l.IndexOf('#')..].TrimEnd())];
}
