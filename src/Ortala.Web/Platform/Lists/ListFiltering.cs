using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Platform.Lists;

/// <summary>What filters are set to, and how that is shown.</summary>
static class ListFiltering
{
    /// <summary>What the filter is asked for, as <see cref="Filter{T}.Apply"/> takes it; null: nothing that is understood.</summary>
    internal static string? Value<T>(Filter<T> filter, ListQuery query)
    {
        string Typed(string name) => query.Filters.GetValueOrDefault(name, "");
        switch (filter.Kind)
        {
            case FilterKind.Unit: return query.Units.GetValueOrDefault(filter.Key)?.Path;
            case FilterKind.Period:
                var (from, until) = (Typed(filter.Key + "-dari"), Typed(filter.Key + "-sampai"));
                return Wrong(from) || Wrong(until) ? null : $"{from}..{until}";
            default: return filter.Choices.Any(c => c.Value == Typed(filter.Key)) ? Typed(filter.Key) : null;
        }

        static bool Wrong(string day) => day.Length > 0 && Filter<T>.Day(day) is null;
    }

    internal static ListFilter Shown<T>(Filter<T> filter, ListQuery query)
    {
        var typed = filter.Parameters.Select(p => query.Filters.GetValueOrDefault(p, "")).ToArray();
        var wrong = typed.Any(t => t.Length > 0) && Value(filter, query) is null && filter.Kind != FilterKind.Choice;
        return new ListFilter(filter.Key, filter.Title, filter.Choices, query.Units.GetValueOrDefault(filter.Key)?.Name ?? typed[0])
        {
            Kind = filter.Kind,
            Until = typed[^1],
            Problem = !wrong ? null : filter.Kind == FilterKind.Unit ? ListText.UnknownUnit : ListText.UnknownDay,
        };
    }

    internal static ImmutableArray<ListChip> Chips<T>(ListDefinition<T> list, ListQuery query, Language language) where T : class
    {
        var chips = ImmutableArray.CreateBuilder<ListChip>();
        if (query.Search.Length > 0) chips.Add(new(ListText.Search, query.Search, (query with { Search = "" }).Address(list.Address)));
        foreach (var filter in list.Filters.Where(f => f.Parameters.Any(query.Filters.ContainsKey)))
            chips.Add(new(filter.Title, Said(filter, query, language), (query with { Filters = query.Filters.RemoveRange(filter.Parameters), Units = query.Units.Remove(filter.Key) }).Address(list.Address)));
        return chips.ToImmutable();
    }

    static string Said<T>(Filter<T> filter, ListQuery query, Language language)
    {
        string Typed(string name) => query.Filters.GetValueOrDefault(name, "");
        switch (filter.Kind)
        {
            case FilterKind.Unit: return query.Units.GetValueOrDefault(filter.Key)?.Name ?? Typed(filter.Key);
            case FilterKind.Period:
                var (from, until) = (Day(Typed(filter.Key + "-dari")), Day(Typed(filter.Key + "-sampai")));
                return from.Length == 0 ? language[ListText.Until, until] : until.Length == 0 ? language[ListText.Since, from] : $"{from} – {until}";
            default:
                return filter.Choices.FirstOrDefault(c => c.Value == Typed(filter.Key)).Text is { } text ? language[text] : Typed(filter.Key);
        }

        static string Day(string text) => Filter<T>.Day(text)?.ToString("d MMM yyyy", CultureInfo.CurrentCulture) ?? text;
    }
}
