using System.Collections.Immutable;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Cli.Inputs;

/// <summary>A document read and checked.</summary>
/// <param name="Source">Its text; empty when it could not be read.</param>
/// <param name="Procedure">Null when a finding is an error.</param>
/// <param name="Findings">Of reading and checking, in order of the source.</param>
sealed record Loaded(string Source, Procedure? Procedure, ImmutableArray<Finding> Findings)
{
    internal ImmutableArray<Finding> Errors => [.. Findings.Where(f => f.Severity == Severity.Error)];
}

/// <summary>From a file to a checked procedure; never throws.</summary>
static class Loading
{
    internal static Loaded Load(Input input)
    {
        string text;
        try { text = input.ReadText(); }
        catch (Exception e) when (Trouble.IsOfFiles(e)) { return new("", null, [Trouble.CannotRead(e)]); }
        try
        {
            var read = ProcedureFile.Read(text, input.Name);
            var found = read.Procedure is null ? read.Findings : read.Findings.AddRange(Checker.Check(read.Procedure, read.Sources));
            var sound = !found.Any(f => f.Severity == Severity.Error);
            return new(text, sound ? read.Procedure : null, [.. found.OrderBy(f => f.Line).ThenBy(f => f.Column)]);
        }
        catch (Exception e) { return new(text, null, [Trouble.Unexpected(e)]); }
    }
}
