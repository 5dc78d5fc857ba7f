namespace Ortala.Procedures.Checking.Rules;

/// <summary>An administrative SOP is the work of two persons at least.</summary>
sealed class SingleExecutor() : Rule("SOP210", Severity.Warning, new("pelaksana kurang dari dua", "fewer than two executors"), Grounds.TwoPersons)
{
    internal override IEnumerable<Remark> Check(CheckContext context)
    {
        var names = context.Charts.SelectMany(c => c.Chart.Executors).Select(e => Words.Plain(e.Name)).Distinct(StringComparer.Ordinal).Count();
        if (names >= 2) yield break;
        yield return new(new Place(context.Charts.IsEmpty ? null : 0, Field: "actors"),
            "SOP ini hanya mempunyai satu pelaksana; SOP administratif melibatkan paling sedikit dua, untuk satu orang cukup petunjuk teknis",
            "this SOP has a single executor; an administrative SOP involves at least two, for one person technical instructions will do");
    }
}
