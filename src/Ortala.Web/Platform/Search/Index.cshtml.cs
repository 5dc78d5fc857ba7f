using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Search;

/// <summary>What was found in all that the viewer sees.</summary>
[SignedIn("finds only what the viewer sees"), ResponseCache(NoStore = true)]
public sealed class IndexModel(FindThings find, SuggestSpelling spelling, Viewer viewer) : FramedPage
{
    /// <summary>What was asked.</summary>
    public SearchQuestion Question { get; private set; } = SearchQuestion.Of("");

    /// <summary>The only kind that is shown; empty: the best of each.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Page of the kind.</summary>
    public int PageNumber { get; private set; } = 1;

    /// <summary>What was found.</summary>
    public ImmutableArray<FoundKind> Found { get; private set; } = [];

    /// <summary>What may have been meant.</summary>
    public SearchQuestion? Meant { get; private set; }

    /// <inheritdoc/>
    public override string? HelpKey => "mencari";

    public async Task OnGetAsync(string? q, string? jenis, int? hal, CancellationToken cancel)
    {
        Question = SearchQuestion.Of(q);
        (Kind, PageNumber) = (jenis ?? "", Math.Clamp(hal ?? 1, 1, FindThings.Counted / FindThings.OnPage + 1));
        Found = await find.Find(viewer, Question, Kind, PageNumber, cancel);
        if (Found.IsEmpty && Question.Match.Length > 0) Meant = await spelling.For(viewer, Question, cancel);
    }

    /// <summary>Address of a search.</summary>
    public static string Address(string text, string kind = "", int page = 1)
    {
        var query = QueryString.Create("q", text);
        if (kind.Length > 0) query = query.Add("jenis", kind);
        return "/cari" + (page > 1 ? query.Add("hal", page.ToString(System.Globalization.CultureInfo.InvariantCulture)) : query);
    }
}
