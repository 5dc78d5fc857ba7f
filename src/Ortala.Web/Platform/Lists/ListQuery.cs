using System.Collections.Immutable;
using System.Globalization;

namespace Ortala.Web.Platform.Lists;

/// <summary>What is asked of a list; all of it stands in the address. Unknown values mean the default.</summary>
public sealed record ListQuery
{
    /// <summary>Sizes of a page that can be chosen.</summary>
    public static readonly ImmutableArray<int> Sizes = [25, 50, 100];

    /// <summary>Words that must all occur.</summary>
    public string Search { get; init; } = "";

    /// <summary>Key of the column it is sorted by; a hyphen before it: downwards; empty: the usual order.</summary>
    public string Sort { get; init; } = "";

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int Size { get; init; } = 25;

    /// <summary>Keys of the columns that are shown; empty: the usual ones.</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>True when the columns are those that the officer has chosen for good: they need not stand in addresses.</summary>
    public bool ColumnsAreKept { get; init; }

    /// <summary>Chosen filters: name in addresses → value.</summary>
    public ImmutableSortedDictionary<string, string> Filters { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Units that filters name, as far as they are known: name in addresses → unit. Set by <see cref="NamedUnits"/>.</summary>
    public ImmutableSortedDictionary<string, NamedUnit> Units { get; init; } = ImmutableSortedDictionary<string, NamedUnit>.Empty;

    /// <summary>True when the words were looked up already, see <see cref="ListSearching"/>.</summary>
    internal bool IsFound { get; init; }

    /// <summary>True when something narrows the list.</summary>
    public bool IsNarrowed => Search.Length > 0 || Filters.Count > 0;

    /// <summary>Reads an address.</summary>
    /// <param name="query">Its query.</param>
    /// <param name="filters">Names of the filters, see <see cref="Filter{T}.Parameters"/>.</param>
    public static ListQuery Of(IQueryCollection query, IEnumerable<string> filters) => new()
    {
        Search = Shortened(query["cari"].ToString().Trim()),
        Sort = query["urut"].ToString(),
        Page = int.TryParse(query["hal"], CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 100_000) : 1,
        Size = int.TryParse(query["isi"], CultureInfo.InvariantCulture, out var size) && Sizes.Contains(size) ? size : Sizes[0],
        Columns = [.. query["kolom"].Where(c => !string.IsNullOrEmpty(c)).Select(c => c!)],
        Filters = filters.Where(f => query[f].ToString().Trim().Length > 0).Distinct().ToImmutableSortedDictionary(f => f, f => Shortened(query[f].ToString().Trim())),
    };

    /// <summary>The list at its address, with something asked otherwise.</summary>
    public string Address(string path, int page = 1, string? download = null)
    {
        var query = QueryString.Empty;
        foreach (var (key, value) in Fields()) query = query.Add(key, value);
        if (page > 1) query = query.Add("hal", page.ToString(CultureInfo.InvariantCulture));
        if (download is not null) query = query.Add("unduh", download);
        return path + query;
    }

    /// <summary>All that is asked but the page, as fields of an address or a form.</summary>
    public IEnumerable<(string Key, string Value)> Fields()
    {
        if (Search.Length > 0) yield return ("cari", Search);
        foreach (var (key, value) in Filters) yield return (key, value);
        if (Sort.Length > 0) yield return ("urut", Sort);
        if (Size != Sizes[0]) yield return ("isi", Size.ToString(CultureInfo.InvariantCulture));
        if (!ColumnsAreKept)
            foreach (var column in Columns) yield return ("kolom", column);
    }

    static string Shortened(string text) => text.Length > 200 ? text[..200] : text;
}
