using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Search;

namespace Ortala.Web.Platform.Lists;

/// <summary>Searches large lists by the full-text table, where their rows are indexed.</summary>
public static class ListSearching
{
    /// <summary>Everything that matches, in order; words are looked up in the full-text table when the list names its kind.</summary>
    public static IQueryable<T> Matching<T>(this ListDefinition<T> list, OrtalaDb db, IQueryable<T> visible, ListQuery query) where T : class
    {
        var (rows, rest) = list.Found(db, visible, query);
        return list.Matching(rows, rest);
    }

    /// <summary>The rows in which all words occur, or begin, and what is then still to be asked.</summary>
    internal static (IQueryable<T> Rows, ListQuery Further) Found<T>(this ListDefinition<T> list, OrtalaDb db, IQueryable<T> rows, ListQuery query) where T : class
    {
        if (list.SearchKind is not { } kind || list.Id is not { } id || query.Search.Length == 0) return (rows, query);
        var question = SearchQuestion.Of(query.Search, allUnfinished: true);
        var rest = query with { IsFound = true };
        if (question.Match.Length == 0) return (rows.Where(_ => false), rest);
        var found = db.Database.SqlQuery<Guid>($"SELECT SearchEntries.SubjectId AS Value FROM SearchWords JOIN SearchEntries ON SearchEntries.Id = SearchWords.rowid WHERE SearchWords MATCH {question.Within(kind)}");
        Expression<Func<Guid, bool>> among = key => found.Contains(key);
        return (rows.Where(among.Of(id)), rest);
    }
}
