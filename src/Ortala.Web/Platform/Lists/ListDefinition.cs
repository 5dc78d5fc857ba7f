using System.Collections.Immutable;
using System.Linq.Expressions;
using Ortala.Procedures.Checking;
using Ortala.Web.Platform.Languages;

namespace Ortala.Web.Platform.Lists;

/// <summary>A column of a list.</summary>
/// <param name="Key">Its name in addresses.</param>
/// <param name="Title">Its head.</param>
/// <param name="Value">What stands in a row: a text, a number, a day, a moment, a truth, or null.</param>
public sealed record Column<T>(string Key, Bilingual Title, Func<T, Language, object?> Value)
{
    /// <summary>What it is sorted by; null: it cannot be.</summary>
    public Expression<Func<T, object?>>? Sort { get; init; }

    /// <summary>Address that the cell leads to; null: none.</summary>
    public Func<T, string?>? Link { get; init; }

    /// <summary>True when it is shown only on wish.</summary>
    public bool Extra { get; init; }

    /// <summary>A second, quiet line below the value; null: none. It is not exported: give what should be a column of its own.</summary>
    public Func<T, Language, string?>? Note { get; init; }

    /// <summary>Colour of a value that is a state: <c>clean</c>, <c>info</c>, <c>warning</c>, <c>error</c>, or empty for a plain tag; null: it is no state.</summary>
    public Func<T, string?>? Tone { get; init; }
}

/// <summary>Something that is done to the chosen rows: their keys are posted to the address in fields named <c>pilih</c>.</summary>
/// <param name="Address">Address of a page that asks before it does it, or that offers undo after.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Icon">Its drawing.</param>
public sealed record BulkAction(string Address, Bilingual Label, string Icon);

/// <summary>What a list is: its columns, filters and orders. Every list of the program is one of these, shown by one page part and exported by one writer.</summary>
public abstract class ListDefinition<T> where T : class
{
    /// <summary>Its address.</summary>
    public abstract string Address { get; }

    /// <summary>Its heading, and the name of the sheet.</summary>
    public abstract Bilingual Title { get; }

    /// <summary>Name of the file without ending.</summary>
    public abstract string FileName { get; }

    /// <summary>Columns, in order.</summary>
    public abstract ImmutableArray<Column<T>> Columns { get; }

    /// <summary>Filters, in order.</summary>
    public virtual ImmutableArray<Filter<T>> Filters => [];

    /// <summary>What can be done to many.</summary>
    public virtual ImmutableArray<BulkAction> Actions => [];

    /// <summary>Key of a row.</summary>
    public abstract string KeyOf(T row);

    /// <summary>Key of a row, for queries. Needed for what is done to many and for <see cref="SearchKind"/>; null: neither is offered.</summary>
    public virtual Expression<Func<T, Guid>>? Id => null;

    /// <summary>
    /// Kind of the rows in the full-text table (<see cref="Data.SearchEntry.Kind"/>), when they are all indexed there: words are then looked up instead of read
    /// through, which large lists need. Null: <see cref="Search"/> is asked.
    /// </summary>
    public virtual string? SearchKind => null;

    /// <summary>Page part that shows a row as a card (its model is a <see cref="ListRow"/>, <see cref="ListRow.Item"/> the row itself); null: rows of a table.</summary>
    public virtual string? Card => null;

    /// <summary>The rows in which the word occurs; the word is in small letters.</summary>
    public abstract IQueryable<T> Search(IQueryable<T> rows, string word);

    /// <summary>The usual order. It must settle every pair of rows.</summary>
    public abstract IOrderedQueryable<T> Order(IQueryable<T> rows);

    /// <summary>Settles rows that a chosen order leaves equal.</summary>
    public abstract IOrderedQueryable<T> Settle(IOrderedQueryable<T> rows);

    /// <summary>What is said when there is nothing at all, and what to do next.</summary>
    public abstract (Bilingual Heading, Bilingual Next) Empty { get; }
}
