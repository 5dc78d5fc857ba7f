using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading;

/// <summary>What is the matter, without its place. All of them stand in <see cref="Wording"/>.</summary>
sealed record Complaint(string Code, Severity Severity, Bilingual Message);

/// <summary>Collects what is to be said about one source.</summary>
sealed class Complaints
{
    readonly List<Finding> findings = [];
    int left;

    public bool HasErrors { get; private set; }

    /// <summary>True when nothing more will be shown, so that costly suggestions can be spared.</summary>
    public bool IsFull => findings.Count >= Limits.Findings;

    public void Add(Mark at, Complaint complaint, Place? place = null)
    {
        HasErrors |= complaint.Severity == Severity.Error;
        if (IsFull) left++;
        else findings.Add(new Finding(complaint.Code, complaint.Severity, complaint.Message, place ?? Place.Whole, at.Line, at.Column));
    }

    /// <summary>The same, where saying what is the matter is costly and may happen once for every line of a hostile source.</summary>
    public void Add(Node at, Func<Complaint> complaint, Place? place = null, Severity severity = Severity.Error)
    {
        HasErrors |= severity == Severity.Error;
        if (IsFull) left++;
        else Add(at.At, complaint(), place);
    }

    public void Add(Node at, Complaint complaint, Place? place = null) => Add(at.At, complaint, place);

    /// <summary>All findings in order of the source.</summary>
    public ImmutableArray<Finding> InOrder()
    {
        var sorted = findings.OrderBy(f => f.Line).ThenBy(f => f.Column).ToList();
        if (left > 0)
        {
            var more = Wording.MoreFindings(left);
            sorted.Add(new Finding(more.Code, HasErrors ? Severity.Error : Severity.Warning, more.Message, Place.Whole, sorted[^1].Line, sorted[^1].Column));
        }
        return [.. sorted];
    }
}
