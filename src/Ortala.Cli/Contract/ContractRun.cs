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
        if (repeat == 0) Parallel.ForEach(files, file => Attempt(file, procedure => Draw(procedure, new())));
        else RunTimed(files);
        foreach (var failure in failures.Order(StringComparer.Ordinal)) Console.Error.WriteLine(failure);
        return failures.IsEmpty ? CommandLine.Ok : CommandLine.Failed;
    }

    void RunTimed(string[] files)
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        var place = 0;
        foreach (var file in files) Attempt(file, procedure =>
        {
            for (var i = 0; i < (place < ExtraWarmUpFiles ? ExtraWarmUpRuns : 1); i++) Draw(procedure, buffer);
            place++;
            var taken = new double[repeat];
            for (var i = 0; i < repeat; i++)
            {
                var start = Stopwatch.GetTimestamp();
                Draw(procedure, buffer);
                taken[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            }
            times[procedure.Id] = taken;
            return buffer;
        });
        File.WriteAllBytes(Path.Combine(into, "timing.json"), JsonSerializer.SerializeToUtf8Bytes(times, ContractJson.Default.SortedDictionaryStringDoubleArray));
    }

    ArrayBufferWriter<byte> Draw(Procedure procedure, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        ContractDrawing.Write(SheetLayout.LayOut(procedure, ShippedProfiles.Default, continuous ? LayoutMode.Continuous : LayoutMode.Paged, SheetParts.TablesOnly), buffer);
        return buffer;
    }

    /// <summary>One SOP that cannot be drawn gets no file and never stops the others.</summary>
    void Attempt(string file, Func<Procedure, ArrayBufferWriter<byte>> draw)
    {
        try
        {
            var procedure = Read(file);
            var drawing = draw(procedure);
            using var output = File.Create(Path.Combine(into, procedure.Id + ".json"));
            output.Write(drawing.WrittenSpan);
        }
        catch (Exception e)
        {
            failures.Enqueue($"{file}: {e.GetType().Name}: {e.Message}");
        }
    }

    /// <summary>The sheet shows the table only: the contract times and judges the table.</summary>
    static Procedure Read(string file)
    {
        var (text, name) = (File.ReadAllText(file), Path.GetFileName(file));
        var read = file.EndsWith(".json", StringComparison.Ordinal) ? ProcedureFile.ReadJson(text, name) : ProcedureFile.Read(text, name);
        var procedure = read.Procedure ?? throw new InvalidDataException(string.Join("; ", read.Findings.Select(f => $"{f.Line}:{f.Column} {f.Code} {f.Message.En}")));
        return procedure with { Identity = new Identity { Title = procedure.Identity.Title } };
    }
}
