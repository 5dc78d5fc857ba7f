using System.Collections.Immutable;
using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Platform.Lists;

/// <summary>Reads lists.</summary>
public static class ListReading
{
    /// <summary>Rows beyond which it is not counted how many there are.</summary>
    public const int CountedRows = 1000;

    const int mostWords = 8;

    /// <summary>Everything that matches, in order.</summary>
    /// <param name="list">What the list is.</param>
    /// <param name="visible">What the viewer sees: the outcome of <c>VisibleTo</c>.</param>
    /// <param name="query">What is asked. Filters that were typed and are not understood let nothing through: what is done to all that match must not be done to more.</param>
    public static IQueryable<T> Matching<T>(this ListDefinition<T> list, IQueryable<T> visible, ListQuery query) where T : class => Ordered(list, Narrowed(list, visible, query), query.Sort);

    static IQueryable<T> Narrowed<T>(ListDefinition<T> list, IQueryable<T> rows, ListQuery query) where T : class
    {
        foreach (var word in query.IsFound ? [] : query.Search.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(mostWords)) rows = list.Search(rows, word);
        foreach (var filter in list.Filters.Where(f => f.Parameters.Any(query.Filters.ContainsKey)))
            rows = ListFiltering.Value(filter, query) is { } value ? filter.Apply(rows, value) : filter.Kind == FilterKind.Choice ? rows : rows.Where(_ => false);
        return rows;
    }

    static IQueryable<T> Ordered<T>(ListDefinition<T> list, IQueryable<T> rows, string sort) where T : class
    {
        if (list.Columns.FirstOrDefault(c => c.Key == sort.TrimStart('-'))?.Sort is not { } by) return list.Order(rows);
        Expression<Func<T, object?>> key = by;
        return list.Settle(sort.StartsWith('-') ? rows.OrderByDescending(key) : rows.OrderBy(key));
    }

    /// <summary>The page that is asked for; the last one there is, when it lies beyond.</summary>
    /// <param name="list">What the list is.</param>
    /// <param name="visible">What the viewer sees: the outcome of <c>VisibleTo</c>.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="language">Language of the cells.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task<ListView> Read<T>(this ListDefinition<T> list, IQueryable<T> visible, ListQuery query, Language language, CancellationToken cancel) where T : class
    {
        var narrowed = Narrowed(list, visible, query);
        var count = await narrowed.Take(CountedRows + 1).CountAsync(cancel);
        if (count <= CountedRows) query = query with { Page = Math.Min(query.Page, Math.Max(1, (count + query.Size - 1) / query.Size)) };
        var rows = count == 0 ? [] : await Ordered(list, narrowed, query.Sort).Skip((query.Page - 1) * query.Size).Take(query.Size + 1).ToListAsync(cancel);
        return Shown(list, query, rows, language) with { Count = Math.Min(count, CountedRows), CountIsLeast = count > CountedRows };
    }

    static ListView Shown<T>(ListDefinition<T> list, ListQuery query, List<T> rows, Language language) where T : class
    {
        var columns = list.Shown(query);
        var page = rows.Take(query.Size).ToArray();
        return new ListView(list.Address, list.Title, query,
            [.. columns.Select(c => Head(list, c, query) with { IsNumber = page.Select(r => c.Value(r, language)).FirstOrDefault(v => v is not null) is int or long or decimal or double })],
            [.. page.Select(r => new ListRow(list.KeyOf(r), [.. columns.Select(c => Cell(c, r, language))]) { Item = r })],
            [.. list.Filters.Select(f => ListFiltering.Shown(f, query))],
            [.. list.Columns.Select(c => (c.Key, c.Title, columns.Contains(c)))],
            list.Actions, 0, false, list.Empty)
        {
            HasNext = rows.Count > query.Size,
            Chips = ListFiltering.Chips(list, query, language),
            Sorts = [.. list.Columns.Where(c => c.Sort is not null).SelectMany(c => new[] { (c.Key, c.Title, false), ("-" + c.Key, c.Title, true) })],
            Card = list.Card,
        };
    }

    static ListCell Cell<T>(Column<T> column, T row, Language language) =>
        new(Text(column.Value(row, language), language), column.Link?.Invoke(row)) { Note = column.Note?.Invoke(row, language), Tone = column.Tone?.Invoke(row) };

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
        DateOnly day => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        int number => language.Number(number),
        long number => number.ToString("N0", CultureInfo.CurrentCulture),
        double or decimal => ((IFormattable)value).ToString("#,0.##", CultureInfo.CurrentCulture),
        bool truth => language[truth ? ListText.Yes : ListText.No],
        _ => value.ToString() ?? "",
    };
}
