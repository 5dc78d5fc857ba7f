using System.Diagnostics;
using System.Xml.Linq;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;
using Ortala.Procedures.Tests.Layout.Judging;
using Ortala.Procedures.Tests.Reading;
using Xunit;

namespace Ortala.Procedures.Tests.Layout;

/// <summary>Random edits of real files: what reads without an error is checked, laid out and exported without a crash, soon, on finite pages.</summary>
public class PipelineFuzzTests
{
    static readonly int cases = Environment.GetEnvironmentVariable("ORTALA_ALL") == "1" ? 5_000 : 200;

    /// <summary>What no edit may bring about; words are left out, since an edited text may hold characters that are not drawn as they are.</summary>
    static readonly FaultKind[] grave = [FaultKind.Symbols, FaultKind.Flows, FaultKind.Connectors, FaultKind.Stretch, FaultKind.Rows];

    [Fact]
    public void RandomEdits_OfRealFiles_AreLaidOutAndExported()
    {
        var files = Sources.RealFiles().Select(File.ReadAllText).ToArray();
        var drawn = 0;
        for (var seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            var source = files[random.Next(files.Length)];
            for (var edits = random.Next(1, 3); edits > 0; edits--) source = FuzzTests.Edit(source, random);
            if (ProcedureFile.Read(source, "fuzz").Procedure is not { } procedure || Checker.Check(procedure).Any(f => f.Severity == Severity.Error)) continue;
            drawn++;
            var watch = Stopwatch.StartNew();
            foreach (var mode in Enum.GetValues<LayoutMode>()) Export(seed, SheetLayout.LayOut(procedure, ShippedProfiles.All[seed % ShippedProfiles.All.Length], mode), source);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"seed {seed}: {watch.Elapsed}");
        }
        Assert.True(drawn > cases / 12, $"only {drawn} of {cases} edits left a readable file");
    }

    static void Export(int seed, Sheet sheet, string source)
    {
        foreach (var svg in SvgExporter.Write(sheet)) XDocument.Parse(svg);
        using var pdf = new MemoryStream();
        PdfExporter.Write(sheet, source, pdf);
        var faults = SheetJudge.Faults(sheet).Where(f => grave.Contains(f.Kind)).ToArray();
        Assert.True(faults.Length == 0 && pdf.Length > 1000, $"seed {seed} {sheet.Mode}: {string.Join('\n', faults.Take(5))}");
    }
}
