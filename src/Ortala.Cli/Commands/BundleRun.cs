using System.Collections.Immutable;
using Ortala.Cli.Inputs;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Exporting.Bundle;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;

namespace Ortala.Cli.Commands;

/// <summary>
/// One run of <c>ortala bundle</c>. SOPs are laid out on all cores and written in order. An official bundle must not lack a piece:
/// when a file has an error, all errors are said and nothing is written.
/// </summary>
sealed class BundleRun(BundleInfo info, AskedForm form, Reporter reporter, Language language)
{
    bool complete = true;

    /// <summary>A laid-out SOP, or no entry and the findings that say why.</summary>
    sealed record Sop(string File, BundleEntry? Entry, ImmutableArray<Finding> Findings);

    internal int Write(IEnumerable<Input> inputs, string path)
    {
        var beside = path + ".new";
        try
        {
            using (var progress = new Progress(language))
            using (var output = File.Create(beside))
                WriteEntries(Sound(InOrder.Results(inputs, LayOut).ToBlockingEnumerable(), progress), output);
            if (complete) File.Move(beside, path, overwrite: true);
            else File.Delete(beside);
            reporter.Add(complete ? new FileReport(path, [], [path]) : new FileReport(path, Trouble.BundleIncomplete));
        }
        catch (Exception e) when (Trouble.IsOfFiles(e)) { reporter.Add(new FileReport(path, Trouble.CannotWrite(path, e))); }
        return reporter.End();
    }

    /// <summary>What the call leaves open on the cover is taken from the first SOP.</summary>
    void WriteEntries(IEnumerable<BundleEntry> entries, Stream output)
    {
        using var each = entries.GetEnumerator();
        if (!each.MoveNext()) { complete = false; return; }
        var first = each.Current.Sheet.Procedure.Identity;
        var lines = info.AgencyLines.IsEmpty ? first.AgencyLines : info.AgencyLines;
        if (lines.IsEmpty && first.Unit.Length > 0) lines = [first.Unit];
        BundleExporter.Write(info with { AgencyLines = lines, Emblem = first.Emblem }, Rest(each), output);
    }

    static IEnumerable<BundleEntry> Rest(IEnumerator<BundleEntry> from)
    {
        do yield return from.Current; while (from.MoveNext());
    }

    IEnumerable<BundleEntry> Sound(IEnumerable<Sop> sops, Progress progress)
    {
        foreach (var sop in sops)
        {
            if (sop.Findings.Length > 0) reporter.Add(new FileReport(sop.File, sop.Findings));
            complete &= sop.Entry is not null;
            progress.Done();
            if (sop.Entry is not null) yield return sop.Entry;
        }
    }

    Sop LayOut(Input input)
    {
        var loaded = Loading.Load(input);
        if (loaded.Procedure is null) return new(input.Display, null, loaded.Errors);
        try
        {
            var (procedure, warning) = Emblem.Embed(loaded.Procedure, input);
            var sheet = SheetLayout.LayOut(procedure, form.For(procedure));
            return new(input.Display, new BundleEntry(sheet, loaded.Source), warning is null ? [] : [warning]);
        }
        catch (Exception e) { return new(input.Display, null, [Trouble.Unexpected(e)]); }
    }
}
