using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;
using Ortala.Procedures.Reading;

namespace Ortala.Web.Procedures.Library;

/// <summary>Where a document comes from; it decides what the pages say about it.</summary>
public enum Origin
{
    /// <summary>Ships with the program.</summary>
    Sample,

    /// <summary>Put in by a visitor; kept in memory for a while.</summary>
    Upload,
}

/// <summary>A source text with what the engine makes of it. The text is the truth; all else follows from it and is worked out once.</summary>
public sealed class ProcedureDocument
{
    readonly Lazy<(Procedure? Procedure, ImmutableArray<Finding> Findings)> content;

    /// <summary>A document; nothing is read before it is asked for.</summary>
    public ProcedureDocument(string id, string fileName, string source, Origin origin)
    {
        (Id, FileName, Source, Origin) = (id, fileName, source, origin);
        content = new(() => ReadAndCheck(source, fileName));
    }

    /// <summary>Key in addresses.</summary>
    public string Id { get; }

    /// <summary>Name of the file, without folder.</summary>
    public string FileName { get; }

    /// <summary>The text as it was read.</summary>
    public string Source { get; }

    /// <summary>Where it comes from.</summary>
    public Origin Origin { get; }

    /// <summary>The procedure; null when its structure could not be understood.</summary>
    public Procedure? Procedure => content.Value.Procedure;

    /// <summary>All that reading and checking say about it.</summary>
    public ImmutableArray<Finding> Findings => content.Value.Findings;

    /// <summary>True when it can be drawn.</summary>
    public bool IsSound => Procedure is not null && Count(Severity.Error) == 0;

    /// <summary>Title of the procedure, else the name of the file.</summary>
    public string Title => Procedure?.Identity.Title is { Length: > 0 } title ? title : FileName;

    /// <summary>Rows of all flowcharts together.</summary>
    public int StepCount => Procedure?.Flowcharts.Sum(c => c.Steps.Length) ?? 0;

    /// <summary>Executors of all flowcharts, each name once.</summary>
    public int ExecutorCount => Procedure?.Flowcharts.SelectMany(c => c.Executors).Select(e => e.Name).Distinct(StringComparer.Ordinal).Count() ?? 0;

    /// <summary>How many findings are of that severity.</summary>
    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);

    static (Procedure?, ImmutableArray<Finding>) ReadAndCheck(string source, string fileName)
    {
        var read = ProcedureFile.Read(source, fileName);
        return (read.Procedure, read.Procedure is { } p ? [.. read.Findings, .. Checker.Check(p, read.Sources)] : read.Findings);
    }
}
