using System.Globalization;
using System.Linq.Expressions;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;

namespace Ortala.Web.Platform.Lists;

/// <summary>How a filter is asked.</summary>
public enum FilterKind
{
    /// <summary>One of some choices.</summary>
    Choice,

    /// <summary>From a day to a day, both included; in addresses two names, with <c>-dari</c> and <c>-sampai</c> behind the key.</summary>
    Period,

    /// <summary>A unit with all below it, by name, short name or code.</summary>
    Unit,
}

/// <summary>A way to narrow a list.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Its label.</param>
/// <param name="Choices">What can be chosen, besides everything: value in addresses, text.</param>
/// <param name="Apply">Narrows the query to a choice, to a period (<c>2026-01-01..2026-03-31</c>, either side may be missing) or to the path of a unit.</param>
public sealed record Filter<T>(string Key, Bilingual Title, IReadOnlyList<(string Value, Bilingual Text)> Choices, Func<IQueryable<T>, string, IQueryable<T>> Apply)
{
    /// <summary>How it is asked.</summary>
    public FilterKind Kind { get; init; }

    /// <summary>Its names in addresses.</summary>
    public IEnumerable<string> Parameters => Kind == FilterKind.Period ? [Key + "-dari", Key + "-sampai"] : [Key];

    /// <summary>From a day to a day, of a moment; rows without one are left out. Days begin at midnight where times are told (<see cref="Language.Local"/>).</summary>
    public static Filter<T> Period(string key, Bilingual title, Expression<Func<T, DateTimeOffset?>> moment) => new(key, title, [], (rows, value) =>
    {
        var (from, until) = Days(value);
        if (from is { } f) rows = rows.Where(Compared(moment, ExpressionType.GreaterThanOrEqual, (DateTimeOffset?)Midnight(f)));
        if (until is { } u) rows = rows.Where(Compared(moment, ExpressionType.LessThan, (DateTimeOffset?)Midnight(u.AddDays(1))));
        return rows;
    }) { Kind = FilterKind.Period };

    /// <summary>From a day to a day, of a day; rows without one are left out.</summary>
    public static Filter<T> Days(string key, Bilingual title, Expression<Func<T, DateOnly?>> day) => new(key, title, [], (rows, value) =>
    {
        var (from, until) = Days(value);
        if (from is { } f) rows = rows.Where(Compared(day, ExpressionType.GreaterThanOrEqual, (DateOnly?)f));
        if (until is { } u) rows = rows.Where(Compared(day, ExpressionType.LessThanOrEqual, (DateOnly?)u));
        return rows;
    }) { Kind = FilterKind.Period };

    /// <summary>A unit with all below it.</summary>
    /// <param name="key">Name in addresses.</param>
    /// <param name="title">Label.</param>
    /// <param name="path">Path of the row's unit in the organisation tree.</param>
    public static Filter<T> UnitAndBelow(string key, Bilingual title, Expression<Func<T, string>> path) =>
        new(key, title, [], (rows, value) => rows.WhereBelow(path, [value])) { Kind = FilterKind.Unit };

    static (DateOnly? From, DateOnly? Until) Days(string value)
    {
        var sides = value.Split("..");
        return (Day(sides[0]), Day(sides[^1]));
    }

    /// <summary>A day as browsers send it; null: none, or not one.</summary>
    internal static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    static DateTimeOffset Midnight(DateOnly day)
    {
        var time = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(time, Language.Local(new DateTimeOffset(time, TimeSpan.Zero)).Offset);
    }

    static Expression<Func<T, bool>> Compared<TValue>(Expression<Func<T, TValue>> of, ExpressionType how, TValue with)
    {
        Expression<Func<TValue>> value = () => with; // a captured value becomes a parameter of the query
        return Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(how, of.Body, value.Body), of.Parameters);
    }
}
