using System.Globalization;
using Ortala.Procedures.Layout.Measuring;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout.Paging;

/// <summary>Signs of off-page connectors: letters serve one flow in the whole document; numbers start again at every break.</summary>
sealed class ConnectorNames
{
    readonly Dictionary<(int Link, int Break), string> signs = [];

    /// <summary>Sign of a flow at the break above a page.</summary>
    public string At(int link, int page) => signs[(link, page)];

    /// <summary>Names every flow at every break it crosses.</summary>
    /// <param name="table">The table.</param>
    /// <param name="firstRows">First row of each page.</param>
    /// <param name="style">Style of the signs.</param>
    /// <param name="letter">Number of letters already used in the document.</param>
    public static ConnectorNames Of(MeasuredTable table, int[] firstRows, ConnectorSigns style, ref int letter)
    {
        var names = new ConnectorNames();
        var letters = new Dictionary<int, string>();
        for (var page = 1; page < firstRows.Length; page++)
        {
            var crossing = names.Crossing(table, firstRows[page]);
            for (var i = 0; i < crossing.Count; i++)
                names.signs[(crossing[i], page)] = style switch
                {
                    ConnectorSigns.Numbers => (i + 1).ToString(CultureInfo.InvariantCulture),
                    ConnectorSigns.BlankWhenSingle when crossing.Count == 1 => "",
                    _ => letters.TryGetValue(crossing[i], out var known) ? known : letters[crossing[i]] = Letters(letter++),
                };
        }
        return names;
    }

    /// <summary>Flows that cross the break above a row, by column of their source.</summary>
    List<int> Crossing(MeasuredTable table, int row)
    {
        var (symbols, links) = (table.Graph.Symbols, table.Graph.Links);
        var crossing = new List<int>();
        for (var i = 0; i < links.Length; i++)
        {
            var (a, b) = (symbols[links[i].From].Row, symbols[links[i].To].Row);
            if (Math.Min(a, b) < row && Math.Max(a, b) >= row) crossing.Add(i);
        }
        return crossing;
    }

    /// <summary>0 → A, 25 → Z, 26 → AA.</summary>
    static string Letters(int n)
    {
        var text = "";
        for (n++; n > 0; n = (n - 1) / 26) text = (char)('A' + (n - 1) % 26) + text;
        return text;
    }
}
