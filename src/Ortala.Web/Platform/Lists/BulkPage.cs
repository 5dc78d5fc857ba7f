using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Lists;

/// <summary>What a page says that does something to many.</summary>
/// <param name="Question">The question, with a place for the number.</param>
/// <param name="Follows">What follows from it.</param>
/// <param name="Label">What the button says.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="Done">What is told after, with a place for the number.</param>
/// <param name="AsksWhy">True when a reason is asked for.</param>
public sealed record BulkWords(Bilingual Question, Bilingual Follows, Bilingual Label, string Icon, Bilingual Done, bool AsksWhy);

/// <summary>What is about to be done to many, as it is shown by <c>/Platform/Lists/_Bulk.cshtml</c>.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Will">Names of those it will be done to.</param>
/// <param name="WillNot">Names of those it will not be done to, and why.</param>
/// <param name="Choice">What was chosen.</param>
/// <param name="Back">Address of the list.</param>
public sealed record BulkView(BulkWords Words, ImmutableArray<string> Will, ImmutableArray<(string Name, Bilingual Why)> WillNot, RowChoice Choice, string Back)
{
    /// <summary>Reason as typed.</summary>
    public string Why { get; init; } = "";

    /// <summary>Why nothing was done, and whom it hangs on; null: nothing was tried.</summary>
    public (Bilingual Reason, string About)? Refused { get; init; }
}

/// <summary>
/// Does something to the chosen rows of a list after it has shown to which, and to which not and why. The rows are looked up again when it is confirmed; when
/// they are no longer as many as were shown, it asks again. The list posts here first, without <c>yakin</c>.
/// </summary>
[ResponseCache(NoStore = true)]
public abstract class BulkPage<T>(IDbContextFactory<OrtalaDb> dbs, Viewer viewer, OfferUndo undo) : FramedPage where T : class
{
    /// <summary>Rows that can be done at once.</summary>
    public const int Most = 500;

    /// <summary>What is asked.</summary>
    public BulkView View { get; private set; } = null!;

    /// <summary>The list.</summary>
    protected abstract ListDefinition<T> Define();

    /// <summary>Reads what the list is made of, before <see cref="Define"/> is asked.</summary>
    protected virtual Task Begin(CancellationToken cancel) => Task.CompletedTask;

    /// <summary>What the viewer sees: <c>VisibleTo</c> of the capability.</summary>
    protected abstract IQueryable<T> Visible(OrtalaDb db);

    /// <summary>What is said.</summary>
    protected abstract BulkWords Words { get; }

    /// <summary>Kind of <see cref="IUndoable"/> that takes it back; null: it cannot be.</summary>
    protected abstract string? UndoKind { get; }

    /// <summary>For each row its key, its name, and why it will not be done; null: it will.</summary>
    protected abstract Task<IReadOnlyList<(Guid Key, string Name, Bilingual? WhyNot)>> Judge(IReadOnlyList<T> rows, CancellationToken cancel);

    /// <summary>Does it to all of them or to none, in one transaction.</summary>
    /// <returns>Why nothing was done, and whom it hangs on; null: done.</returns>
    protected abstract Task<(Bilingual Reason, string About)?> Do(IReadOnlyList<Guid> keys, string why, CancellationToken cancel);

    /// <summary>There is nothing to see without a choice.</summary>
    public IActionResult OnGet() => Redirect(Define().Address);

    /// <summary>Shows what will be done, or does it.</summary>
    public async Task<IActionResult> OnPostAsync(string? yakin, int jumlah, string? alasan, CancellationToken cancel)
    {
        await Begin(cancel);
        var (list, choice) = (Define(), RowChoice.Of(Request.Form));
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var back = list.Address + (choice.Query.StartsWith('?') ? choice.Query : "");
        var rows = await (await choice.In(list, db, Visible(db).AsNoTracking(), viewer, cancel)).Take(Most + 1).ToListAsync(cancel);
        if (rows.Count is 0 or > Most)
        {
            new Notice(rows.Count == 0 ? ListText.NothingChosen : ListText.TooMany, Most.ToString(System.Globalization.CultureInfo.InvariantCulture)).Leave(TempData);
            return LocalRedirect(back);
        }
        var judged = await Judge(rows, cancel);
        var will = judged.Where(j => j.WhyNot is null).ToArray();
        View = new BulkView(Words, [.. will.Select(w => w.Name)], [.. judged.Where(j => j.WhyNot is not null).Select(j => (j.Name, j.WhyNot!))], choice, back) { Why = alasan ?? "" };
        if (yakin != "1") return Page();
        if (jumlah != will.Length) return Refused(ListText.ChangedMeanwhile, "");
        if (will.Length == 0) return LocalRedirect(back);
        var keys = will.Select(w => w.Key).ToArray();
        if (await Do(keys, View.Why, cancel) is { } refused) return Refused(refused.Reason, refused.About);
        var address = UndoKind is { } kind ? await undo.Run(kind, keys, back, cancel) : "";
        new Notice(Words.Done, will.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), address).Leave(TempData);
        return LocalRedirect(back);
    }

    Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused(Bilingual reason, string about)
    {
        View = View with { Refused = (reason, about) };
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
