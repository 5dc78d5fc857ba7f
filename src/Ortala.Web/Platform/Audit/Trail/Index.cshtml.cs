using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Lists;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Audit.Trail;

/// <summary>What happened in the units below.</summary>
[Needs(Right.ReadAudit, "the trail of the units below; of the installation for the system administrator"), ResponseCache(NoStore = true)]
public sealed class IndexModel(ReadTrail read, Language language) : FramedPage
{
    public override Section Section => Section.Audit;

    public override string? HelpKey => "jejak";

    /// <summary>What is asked.</summary>
    public TrailQuery Query { get; private set; } = new();

    /// <summary>The page of the trail.</summary>
    public TrailPage Found { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? unduh, CancellationToken cancel)
    {
        Query = TrailQuery.Of(Request.Query);
        if (Query.Search.StartsWith('#') && long.TryParse(Query.Search[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return LocalRedirect($"/jejak/{number}");
        if (unduh is "xlsx" or "csv") return ListExport.File(new TrailFile(), read.All(Query with { Before = null, After = null }, TrailFile.Most, cancel).AsQueryable(), new ListQuery(), unduh, language);
        Found = await read.Page(Query, cancel);
        return Page();
    }
}
