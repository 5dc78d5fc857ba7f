using System.Collections.Immutable;
using Ortala.Procedures.Checking;

namespace Ortala.Cli.Terminal;

/// <summary>What there is to say of one file.</summary>
/// <param name="File">Name as the user gave it.</param>
/// <param name="Findings">In order of the source.</param>
/// <param name="Outputs">Files written.</param>
sealed record FileReport(string File, ImmutableArray<Finding> Findings, ImmutableArray<string> Outputs)
{
    internal FileReport(string file, params ImmutableArray<Finding> findings) : this(file, findings, []) { }

    /// <summary>Lines for standard output in place of findings and outputs, e.g. a formatted document.</summary>
    internal string? Text { get; init; }

    internal bool Failed => Findings.Any(f => f.Severity == Severity.Error);
}
