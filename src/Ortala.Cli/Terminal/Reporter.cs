using Ortala.Cli.Inputs;
using Ortala.Procedures.Checking;

namespace Ortala.Cli.Terminal;

/// <summary>Says the reports one after the other, as lines or as JSON, and sums up. Nothing is kept but the counts.</summary>
abstract class Reporter
{
    int files, failed, errors, warnings, infos;

    internal static Reporter For(bool json, Language language) => json ? new JsonReporter() : new LineReporter(language);

    /// <summary>Runs the work over the inputs on all cores and says the results in their order.</summary>
    internal Task<int> Over(IEnumerable<Input> inputs, Language language, Func<Input, FileReport> work) => Over(inputs, language, work, report => report);

    /// <summary>The same with a last part that runs in order, one file at a time.</summary>
    internal async Task<int> Over<T>(IEnumerable<Input> inputs, Language language, Func<Input, T> work, Func<T, FileReport> finish)
    {
        using (var progress = new Progress(language))
            await foreach (var result in InOrder.Results(inputs, work))
            {
                Add(finish(result));
                progress.Done();
            }
        return End();
    }

    internal void Add(FileReport report)
    {
        files++;
        if (report.Failed) failed++;
        errors += report.Findings.Count(f => f.Severity == Severity.Error);
        warnings += report.Findings.Count(f => f.Severity == Severity.Warning);
        infos += report.Findings.Count(f => f.Severity == Severity.Info);
        Say(report);
    }

    internal int End()
    {
        Close(new Summary(files, failed, errors, warnings, infos));
        return failed > 0 ? CommandLine.Failed : CommandLine.Ok;
    }

    protected abstract void Say(FileReport report);

    protected abstract void Close(Summary summary);
}

/// <summary>Counts over all files of a run.</summary>
readonly record struct Summary(int Files, int Failed, int Errors, int Warnings, int Infos);
