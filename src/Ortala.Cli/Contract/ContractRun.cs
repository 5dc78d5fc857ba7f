using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Procedures.Reading;

namespace Ortala.Cli.Contract;

/// <summary>
/// One run of the engine command. Timed runs go one after the other on one core, so that a time is that of one SOP;
/// without timing all cores work.
/// </summary>
sealed class ContractRun(string from, string into, bool continuous, int repeat, Language language)
{
    const int ExtraWarmUpFiles = 3;
    const int ExtraWarmUpRuns = 10; // before its time is taken a peer gets the same (contract, part 3)
    readonly SortedDictionary<string, double[]> times = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<string> failures = new();

    internal int Run()
    {
        string[] files;
        try
        {
            Directory.CreateDirectory(into);
            files = [.. Directory.EnumerateFiles(from).Where(f => f.EndsWith(".json", StringComparison.Ordinal) || f.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine(language.Say($"map tidak dapat dipakai: {e.Message}", $"folder cannot be used: {e.Message}"));
            return CommandLine.Failed;
        }
        if (repeat == 0) Parallel.ForEach(files, file => Attempt(file, LayOut));
        else RunTimed(files);
        foreach (var failure in failures.Order(StringComparer.Ordinal)) Console.Error.WriteLine(failure);
        return failures.IsEmpty ? CommandLine.Ok : CommandLine.Failed;
    }

    void RunTimed(string[] files)
    {
        var place = 0;
        foreach (var file in files) Attempt(file, procedure =>
        {
            for (var i = 1; i < (place < ExtraWarmUpFiles ? ExtraWarmUpRuns : 1); i++) LayOut(procedure);
            place++;
            var sheet = LayOut(procedure);
            times[procedure.Id] = [.. Enumerable.Range(0, repeat).Select(_ => Timed(procedure))];
            return sheet;
        });
        File.WriteAllBytes(Path.Combine(into, "timing.json"), JsonSerializer.SerializeToUtf8Bytes(times, ContractJson.Default.SortedDictionaryStringDoubleArray));
    }

    /// <summary>The sheet is the finished drawing in memory; writing it down as JSON belongs to the files, as it does for the peers.</summary>
    double Timed(Procedure procedure)
    {
        var start = Stopwatch.GetTimestamp();
        LayOut(procedure);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>The contract times and judges the tables, without identity block.</summary>
    Sheet LayOut(Procedure procedure) =>
        SheetLayout.LayOut(procedure, ShippedProfiles.Default, continuous ? LayoutMode.Continuous : LayoutMode.Paged, SheetParts.TablesOnly);

    /// <summary>One SOP that cannot be drawn gets no file and never stops the others.</summary>
    void Attempt(string file, Func<Procedure, Sheet> draw)
    {
        try
        {
            var procedure = Read(file);
            var json = new ArrayBufferWriter<byte>(1 << 16);
            ContractDrawing.Write(draw(procedure), json);
            using var output = File.Create(Path.Combine(into, procedure.Id + ".json"));
            output.Write(json.WrittenSpan);
        }
        catch (Exception e)
        {
            failures.Enqueue($"{file}: {e.GetType().Name}: {e.Message}");
        }
    }

    static Procedure Read(string file)
    {
        var (text, name) = (File.ReadAllText(file), Path.GetFileName(file));
        var read = file.EndsWith(".json", StringComparison.Ordinal) ? ProcedureFile.ReadJson(text, name) : ProcedureFile.Read(text, name);
        return read.Procedure ?? throw new InvalidDataException(string.Join("; ", read.Findings.Select(f => $"{f.Line}:{f.Column} {f.Code} {f.Message.En}")));
    }
}
