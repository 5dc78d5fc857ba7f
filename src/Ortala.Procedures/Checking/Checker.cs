using System.Collections.Immutable;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Procedures.Checking;

/// <summary>Runs every rule over a procedure.</summary>
public static class Checker
{
    /// <summary>All findings in order of flowchart, row and code.</summary>
    /// <param name="procedure">What to check.</param>
    /// <param name="sources">Where its parts stand in the source; null: findings carry no line.</param>
    public static ImmutableArray<Finding> Check(Procedure procedure, SourceMap? sources = null) => [];
}
