using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;
using Ortala.Tests;
using Xunit;

namespace Ortala.Procedures.Tests.Checking;

/// <summary>
/// The language rules, measured against labels that a person gave to every activity of shared/sops before the rules were written.
/// <c>labels.csv</c> holds file and step id, never the text.
/// </summary>
public class LabelTests
{
    sealed record Label(string File, string Step, bool BeginsWithVerb, bool NamesDoer, bool TwoActivities);

    static readonly Label[] labels = [.. File.ReadLines(Path.Combine(Material.Repository, "tests/Ortala.Procedures.Tests/Checking/labels.csv"))
        .Skip(1).Select(l => l.Split(',')).Select(c => new Label(c[0], c[1], c[2] == "y", c[3] == "y", c[4] == "y"))];

    [Fact]
    public void Labels_AreThereForEveryActivity()
    {
        var steps = Directory.GetFiles(Material.InShared("sops"), "*.yaml").SelectMany(f => Read(f).Procedure!.Flowcharts.SelectMany(c => c.Steps).Select(s => $"{Path.GetFileName(f)} {s.Id}"));
        Assert.Equal(steps.Order(StringComparer.Ordinal), labels.Select(l => $"{l.File} {l.Step}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("SOP302")]
    [InlineData("SOP303")]
    [InlineData("SOP304")]
    public void LanguageRule_AgainstTheLabels_HasPrecision95AndRecall80(string code)
    {
        var wrong = labels.Where(l => code switch { "SOP302" => !l.BeginsWithVerb, "SOP303" => l.NamesDoer, _ => l.TwoActivities }).Select(l => $"{l.File} {l.Step}").ToHashSet();
        var found = Directory.GetFiles(Material.InShared("sops"), "*.yaml").SelectMany(f => Read(f) is var read
            ? Checker.Check(read.Procedure!).Where(x => x.Code == code).Select(x => $"{Path.GetFileName(f)} {x.Place.StepId}") : []).ToHashSet();
        var right = (double)found.Intersect(wrong).Count();
        var missed = $"{code}: wrongly found {string.Join(", ", found.Except(wrong))}; missed {string.Join(", ", wrong.Except(found))}";
        Assert.True(right / found.Count >= 0.95, missed);
        Assert.True(right / wrong.Count >= 0.8, missed);
    }

    static ReadResult Read(string file) => ProcedureFile.Read(File.ReadAllText(file), file);
}
