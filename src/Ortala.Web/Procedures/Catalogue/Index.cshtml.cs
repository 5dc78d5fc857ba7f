using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Ui;

namespace Ortala.Web.Procedures.Catalogue;

/// <summary>The list of procedures.</summary>
[OpenToAll("the samples are public")]
public sealed class IndexModel(ShippedSamples samples) : FramedPage
{
    public override Section Section => Section.Procedures;

    [BindProperty(SupportsGet = true, Name = "cari")]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true, Name = "urut")]
    public string? Sort { get; set; }

    [BindProperty(SupportsGet = true, Name = "periksa")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "hal")]
    public string? PageNumber { get; set; }

    /// <summary>What is asked.</summary>
    public CatalogueQuery Query { get; private set; } = new("", "", "", 1);

    /// <summary>The entries on this page.</summary>
    public ImmutableArray<ProcedureDocument> Shown { get; private set; } = [];

    /// <summary>Entries that match.</summary>
    public int Matching { get; private set; }

    /// <summary>All entries.</summary>
    public int Total => samples.All.Length;

    /// <summary>Pages of the list.</summary>
    public int PageCount => Math.Max(1, (Matching + CatalogueQuery.PageSize - 1) / CatalogueQuery.PageSize);

    public void OnGet()
    {
        Query = new(Search?.Trim() ?? "", Sort ?? "", State ?? "", 1);
        var matches = Query.Matches(samples.All);
        Matching = matches.Length;
        Query = Query with { Page = int.TryParse(PageNumber, out var page) ? Math.Clamp(page, 1, PageCount) : 1 };
        Shown = [.. matches.Skip((Query.Page - 1) * CatalogueQuery.PageSize).Take(CatalogueQuery.PageSize)];
    }

    /// <summary>Address of another page of the same list.</summary>
    public string AddressOf(int page) => "/sop" + QueryString.Create(
        new Dictionary<string, string?> { ["cari"] = Query.Search, ["urut"] = Query.Sort, ["periksa"] = Query.State, ["hal"] = page == 1 ? "" : page.ToString() }
            .Where(p => !string.IsNullOrEmpty(p.Value)));

    /// <summary>Address of the same list as a table to download.</summary>
    public string TableAddress => AddressOf(1).Replace("/sop", "/sop.csv", StringComparison.Ordinal);
}
