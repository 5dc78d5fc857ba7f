using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Exporting.Pdf;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;

namespace Ortala.Bench;

/// <summary>Every phase of the engine on made procedures of several lengths: from text to PDF.</summary>
[MemoryDiagnoser]
public class EngineBenchmarks
{
    string source = "";
    Procedure procedure = new();
    Sheet sheet = null!;

    /// <summary>Rows of the table.</summary>
    [Params(10, 30, 100, 1000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Make()
    {
        source = MadeProcedure.Yaml(Rows, executors: 6);
        procedure = ProcedureFile.Read(source, "made.sop.yaml").Procedure!;
        sheet = SheetLayout.LayOut(procedure, ShippedProfiles.Default);
    }

    [Benchmark]
    public ReadResult Read() => ProcedureFile.Read(source, "made.sop.yaml");

    [Benchmark]
    public ImmutableArray<Finding> Check() => Checker.Check(procedure);

    [Benchmark]
    public Sheet LayOutPaged() => SheetLayout.LayOut(procedure, ShippedProfiles.Default);

    [Benchmark]
    public Sheet LayOutContinuous() => SheetLayout.LayOut(procedure, ShippedProfiles.Default, LayoutMode.Continuous);

    [Benchmark]
    public int Svg() => SvgExporter.Write(sheet).Sum(page => page.Length);

    [Benchmark]
    public long Pdf()
    {
        using var output = new MemoryStream();
        PdfExporter.Write(sheet, source, output);
        return output.Length;
    }
}
