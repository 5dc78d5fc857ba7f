using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Web.Data;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Lists;

/// <summary>A page that is a list: shows it, and answers <c>?unduh=xlsx</c> and <c>?unduh=csv</c> with all that matches. Its view renders <c>/Platform/Lists/_List.cshtml</c>.</summary>
[ResponseCache(NoStore = true)]
public abstract class ListPage<T>(IDbContextFactory<OrtalaDb> dbs, Language language) : FramedPage where T : class
{
    /// <summary>The list as it is shown.</summary>
    public ListView List { get; private set; } = null!;

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    /// <summary>What the list is.</summary>
    protected abstract ListDefinition<T> Define();

    /// <summary>What the viewer sees: <c>VisibleTo</c> of the capability.</summary>
    protected abstract IQueryable<T> Visible(OrtalaDb db);

    /// <summary>Shows the list, or sends it as a file.</summary>
    public async Task<IActionResult> OnGetAsync(string? unduh, CancellationToken cancel)
    {
        await Begin(cancel);
        var list = Define();
        var query = ListQuery.Of(Request.Query, list.Filters.SelectMany(f => f.Parameters));
        var kept = new KeptColumns(HttpContext, list.FileName);
        if (kept.Ask(query.Columns)) return LocalRedirect((query with { Columns = [] }).Address(list.Address));
        await using var db = await dbs.CreateDbContextAsync(cancel);
        query = await kept.In(query).Named(list, db, Viewers.Of(HttpContext), cancel);
        if (unduh is "xlsx" or "csv") return ListExport.File(list, list.Matching(db, Visible(db).AsNoTracking(), query), query, unduh, language);
        var (rows, rest) = list.Found(db, Visible(db).AsNoTracking(), query);
        List = await list.Read(rows, rest, language, cancel);
        Notice = Notice.Take(TempData);
        await Prepare(db, cancel);
        return Page();
    }

    /// <summary>Reads what the list is made of, before <see cref="Define"/> is asked.</summary>
    protected virtual Task Begin(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task Prepare(OrtalaDb db, CancellationToken cancel) => Task.CompletedTask;
}
