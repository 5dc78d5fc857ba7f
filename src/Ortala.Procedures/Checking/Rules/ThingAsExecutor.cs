using Ortala.Procedures.Checking.Language;

namespace Ortala.Procedures.Checking.Rules;

/// <summary>Executors are persons, offices or units; an application or a room does nothing of itself.</summary>
sealed class ThingAsExecutor() : ChartRule("SOP212", Severity.Warning, new("benda sebagai pelaksana", "thing as executor"), Grounds.ThingAsExecutor)
{
    internal override IEnumerable<Remark> Check(ChartContext chart)
    {
        foreach (var executor in chart.Chart.Executors)
        {
            var first = Tokens.Of(executor.Name).FirstOrDefault().Lower ?? "";
            if (!WordList.Things.Contains(first)) continue;
            yield return new(chart.At("actors." + executor.Id),
                $"{Words.Quote(executor.Name)} adalah benda, bukan pelaksana; tulis jabatan atau unit yang mengerjakannya, dan benda itu di kelengkapan",
                $"{Words.Quote(executor.Name)} is a thing and no executor; name the office or unit that does the work, and the thing among the requirements");
        }
    }
}
