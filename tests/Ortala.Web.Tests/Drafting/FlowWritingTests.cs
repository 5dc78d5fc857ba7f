using System.Collections.Immutable;
using Ortala.Procedures.Editing;
using Ortala.Web.Procedures.Drafting.PlainForm;
using Xunit;

namespace Ortala.Web.Tests.Drafting;

public class FlowWritingTests
{
    static readonly ImmutableArray<DraftRow> rows = [Row("a"), Row("b", "c"), Row("d"), Row()];

    [Theory]
    [InlineData("", "")]
    [InlineData("3", "next d ")]
    [InlineData(" ya : 1 ;Tidak:2.2", "yes a |no c ")]
    [InlineData("1, 3", "next a |next d ")]
    [InlineData("Nilai: > 10: 3", "branch d Nilai: > 10")]
    [InlineData("1\n3\n1", "next a |next d ")]
    public void Read_WhatAnOfficerWrites_GivesTheFlows(string typed, string flows)
    {
        var (exits, mistake) = FlowWriting.Read(typed, rows);
        Assert.Null(mistake);
        Assert.Equal(flows, string.Join('|', exits.Select(e => $"{e.Kind} {e.Target} {e.Label}")));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("5", "5")]
    [InlineData("4", "4")]
    [InlineData("2.3", "2")]
    [InlineData("999999999999", "999999999999")]
    [InlineData("baris 3", "baris 3")]
    [InlineData("Ya", "Ya")]
    [InlineData("-1", "-1")]
    public void Read_WhatIsNoFlow_SaysWhich(string typed, string value) => Assert.Equal(value, FlowWriting.Read(typed, rows).Mistake!.Value);

    [Fact]
    public void Read_WhatWasWritten_GivesTheSameFlows()
    {
        string[] kinds = ["next", "yes", "no", "branch"], targets = ["a", "b", "c", "d"];
        var all = kinds.SelectMany(k => targets.Select(t => new DraftExit(k, t, k == "branch" ? "Perlu perbaikan" : ""))).ToArray();
        foreach (var first in all)
            foreach (var second in all)
            {
                ImmutableArray<DraftExit> exits = [.. new[] { first, second }.Distinct()];
                Assert.Equal(exits, FlowWriting.Read(FlowWriting.Write(exits, rows), rows).Exits);
            }
    }

    static DraftRow Row(params string[] symbols) => new("r" + string.Concat(symbols), "", "", "", "", "", [.. symbols.Select(s => new DraftSymbol(s, "e", "process", "", [], []))]);
}
