using System.Collections.Immutable;
using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Lists;

/// <summary>A cell as it is shown.</summary>
public sealed record ListCell(string Text, string? Link)
{
    /// <summary>Quiet line below; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>Colour of a state; null: it is none.</summary>
    public string? Tone { get; init; }
}

/// <summary>A row as it is shown.</summary>
public sealed record ListRow(string Key, ImmutableArray<ListCell> Cells)
{
    /// <summary>The row itself, for cards.</summary>
    public object? Item { get; init; }
}

/// <summary>A head as it is shown: its address sorts by it, or the other way round; null: it cannot be sorted by.</summary>
public sealed record ListHead(string Key, Bilingual Title, string? Address, bool Up, bool Down)
{
    /// <summary>True when numbers stand below it.</summary>
    public bool IsNumber { get; init; }
}

/// <summary>A filter as it is shown.</summary>
public sealed record ListFilter(string Key, Bilingual Title, IReadOnlyList<(string Value, Bilingual Text)> Choices, string Chosen)
{
    /// <summary>How it is asked.</summary>
    public FilterKind Kind { get; init; }

    /// <summary>The last day of a period, as typed; <see cref="Chosen"/> is the first.</summary>
    public string Until { get; init; } = "";

    /// <summary>What is wrong with what was typed; null: nothing.</summary>
    public Bilingual? Problem { get; init; }
}

/// <summary>Something that narrows the list, which can be taken away.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Text">What was chosen.</param>
/// <param name="Without">Address of the list without it.</param>
public sealed record ListChip(Bilingual Title, string Text, string Without);

/// <summary>A list as it is shown by <c>/Platform/Lists/_List.cshtml</c>, whatever its rows are.</summary>
public sealed record ListView(
    string Address, Bilingual Title, ListQuery Query, ImmutableArray<ListHead> Heads, ImmutableArray<ListRow> Rows, ImmutableArray<ListFilter> Filters,
    ImmutableArray<(string Key, Bilingual Title, bool Shown)> Columns, ImmutableArray<BulkAction> Actions, int Count, bool CountIsLeast, (Bilingual Heading, Bilingual Next) Empty)
{
    /// <summary>True when there is another page.</summary>
    public bool HasNext { get; init; }

    /// <summary>What narrows the list.</summary>
    public ImmutableArray<ListChip> Chips { get; init; } = [];

    /// <summary>What it can be sorted by: value in addresses, column, upwards or downwards.</summary>
    public ImmutableArray<(string Value, Bilingual Title, bool Down)> Sorts { get; init; } = [];

    /// <summary>Page part of a row; null: a table.</summary>
    public string? Card { get; init; }

    /// <summary>Number of the first row on the page, from 1.</summary>
    public int First => (Query.Page - 1) * Query.Size + 1;

    /// <summary>Number of the last row on the page.</summary>
    public int Last => First + Rows.Length - 1;
}
