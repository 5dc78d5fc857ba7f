using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Checking;

/// <summary>What a rule has to say about one place.</summary>
/// <param name="Place">Row, symbol and field that it is about.</param>
/// <param name="Message">What is the matter and what was expected.</param>
sealed record Remark(Place Place, Bilingual Message)
{
    public Remark(Place place, string id, string en) : this(place, new Bilingual(id, en)) { }
}

/// <summary>One rule that a procedure is checked by. Rules know nothing of one another and keep no state.</summary>
public abstract class Rule
{
    private protected Rule(string code, Severity severity, Bilingual title, Sourced basis) => (Code, Severity, Title, Basis) = (code, severity, title, basis);

    /// <summary>Stable code, e.g. <c>SOP101</c>; it never changes its meaning.</summary>
    public string Code { get; }

    /// <summary>How grave its findings are: <see cref="Severity.Error"/> for broken structure only.</summary>
    public Severity Severity { get; }

    /// <summary>What is wrong where it strikes, in a few words.</summary>
    public Bilingual Title { get; }

    /// <summary>What it rests on, and how well that is known.</summary>
    public Sourced Basis { get; }

    internal abstract IEnumerable<Remark> Check(CheckContext context);
}

/// <summary>A rule about one flowchart.</summary>
abstract class ChartRule : Rule
{
    private protected ChartRule(string code, Severity severity, Bilingual title, Sourced basis) : base(code, severity, title, basis) { }

    internal sealed override IEnumerable<Remark> Check(CheckContext context) => context.Charts.SelectMany(Check);

    internal abstract IEnumerable<Remark> Check(ChartContext chart);
}

/// <summary>A rule about one row.</summary>
abstract class RowRule : Rule
{
    private protected RowRule(string code, Severity severity, Bilingual title, Sourced basis) : base(code, severity, title, basis) { }

    internal sealed override IEnumerable<Remark> Check(CheckContext context) => context.Charts.SelectMany(c => c.Rows).SelectMany(Check);

    internal abstract IEnumerable<Remark> Check(Row row);
}

/// <summary>A rule about the identity block.</summary>
abstract class IdentityRule : Rule
{
    private protected IdentityRule(string code, Severity severity, Bilingual title, Sourced basis) : base(code, severity, title, basis) { }

    internal sealed override IEnumerable<Remark> Check(CheckContext context) => Check(context.Procedure.Identity);

    internal abstract IEnumerable<Remark> Check(Model.Identity identity);
}
