using System.Collections.Immutable;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Platform.Lists;

/// <summary>A cell as it is shown.</summary>
public sealed record ListCell(string Text, string? Link);

/// <summary>A row as it is shown.</summary>
public sealed record ListRow(string Key, ImmutableArray<ListCell> Cells);

/// <summary>A head as it is shown: its address sorts by it, or the other way round; null: it cannot be sorted by.</summary>
public sealed record ListHead(string Key, Bilingual Title, string? Address, bool Up, bool Down);

/// <summary>A filter as it is shown.</summary>
public sealed record ListFilter(string Key, Bilingual Title, IReadOnlyList<(string Value, Bilingual Text)> Choices, string Chosen);

/// <summary>A list as it is shown by <c>/Platform/Lists/_List.cshtml</c>, whatever its rows are.</summary>
public sealed record ListView(
    string Address, Bilingual Title, ListQuery Query, ImmutableArray<ListHead> Heads, ImmutableArray<ListRow> Rows, ImmutableArray<ListFilter> Filters,
    ImmutableArray<(string Key, Bilingual Title, bool Shown)> Columns, ImmutableArray<BulkAction> Actions, int Count, bool CountIsLeast, (Bilingual Heading, Bilingual Next) Empty)
{
    /// <summary>True when there is another page.</summary>
    public bool HasNext { get; init; }
}

/// <summary>Reads lists.</summary>
public static class ListReading
{
    /// <summary>Rows beyond which it is not counted how many there are.</summary>
    public const int CountedRows = 1000;

    const int mostWords = 8;

    /// <summary>Everything that matches, in order.</summary>
    public static IQueryable<T> Matching<T>(this ListDefinition<T> list, IQueryable<T> visible, ListQuery query) where T : class
    {
        foreach (var word in query.Search.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(mostWords)) visible = list.Search(visible, word);
        foreach (var filter in list.Filters)
            if (query.Filters.TryGetValue(filter.Key, out var value) && filter.Choices.Any(c => c.Value == value)) visible = filter.Apply(visible, value);
        return Ordered(list, visible, query.Sort);
    }

    static IQueryable<T> Ordered<T>(ListDefinition<T> list, IQueryable<T> rows, string sort) where T : class
    {
        if (list.Columns.FirstOrDefault(c => c.Key == sort.TrimStart('-'))?.Sort is not { } by) return list.Order(rows);
        Expression<Func<T, object?>> key = by;
        return list.Settle(sort.StartsWith('-') ? rows.OrderByDescending(key) : rows.OrderBy(key));
    }

    /// <summary>The page that is asked for.</summary>
    /// <param name="list">What the list is.</param>
    /// <param name="visible">What the viewer sees: the outcome of <c>VisibleTo</c>.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="language">Language of the cells.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task<ListView> Read<T>(this ListDefinition<T> list, IQueryable<T> visible, ListQuery query, Language language, CancellationToken cancel) where T : class
    {
        var matching = list.Matching(visible, query);
        var count = await matching.Take(CountedRows + 1).CountAsync(cancel);
        var rows = await matching.Skip((query.Page - 1) * query.Size).Take(query.Size + 1).ToListAsync(cancel);
        var columns = list.Shown(query);
        return new ListView(list.Address, list.Title, query,
            [.. columns.Select(c => Head(list, c, query))],
            [.. rows.Take(query.Size).Select(r => new ListRow(list.KeyOf(r), [.. columns.Select(c => new ListCell(Text(c.Value(r, language), language), c.Link?.Invoke(r)))]))],
            [.. list.Filters.Select(f => new ListFilter(f.Key, f.Title, f.Choices, query.Filters.GetValueOrDefault(f.Key, "")))],
            [.. list.Columns.Select(c => (c.Key, c.Title, columns.Contains(c)))],
            list.Actions, Math.Min(count, CountedRows), count > CountedRows, list.Empty) { HasNext = rows.Count > query.Size };
    }

    /// <summary>The columns that are shown.</summary>
    public static ImmutableArray<Column<T>> Shown<T>(this ListDefinition<T> list, ListQuery query) where T : class
    {
        ImmutableArray<Column<T>> chosen = [.. list.Columns.Where(c => query.Columns.Contains(c.Key))];
        return chosen.IsEmpty ? [.. list.Columns.Where(c => !c.Extra)] : chosen;
    }

    static ListHead Head<T>(ListDefinition<T> list, Column<T> column, ListQuery query) where T : class
    {
        var (up, down) = (query.Sort == column.Key, query.Sort == "-" + column.Key);
        return new ListHead(column.Key, column.Title, column.Sort is null ? null : (query with { Sort = up ? "-" + column.Key : column.Key }).Address(list.Address), up, down);
    }

    /// <summary>A value in the manner of the language.</summary>
    public static string Text(object? value, Language language) => value switch
    {
        null => "",
        Bilingual text => language[text],
        DateTimeOffset moment => language.Moment(moment),
        DateOnly day => day.ToString("d MMM yyyy", System.Globalization.CultureInfo.CurrentCulture),
        int number => language.Number(number),
        long number => number.ToString("N0", System.Globalization.CultureInfo.CurrentCulture),
        _ => value.ToString() ?? "",
    };
}
