using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ortala.Web.Data;
using Ortala.Web.Platform.Files;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Platform.Safety;
using Ortala.Web.Platform.Spreadsheets;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts.Importing;

/// <summary>Takes a spreadsheet of accounts, to be previewed; hands out the template.</summary>
[Needs(Right.ManageAccounts, "sends a spreadsheet of accounts of the units below"), EnableRateLimiting(Limits.Uploads), ResponseCache(NoStore = true)]
public sealed class UploadModel(OrtalaDb db, Viewer viewer, KeptPreviews kept) : FramedPage
{
    /// <summary>Most rows of a file.</summary>
    public const int MostRows = 5000;

    /// <summary>Most bytes of a file.</summary>
    public const int MostBytes = 5 * 1024 * 1024;

    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun")];

    public override string? HelpKey => "admin-lokal";

    /// <summary>Why the file cannot be used.</summary>
    public ImmutableArray<SheetMistake> Mistakes { get; private set; } = [];

    /// <summary>Its rows.</summary>
    public int RowCount { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? templat, CancellationToken cancel) => templat is "xlsx" or "csv" ? await ImportSheets.Template(db, viewer, templat, cancel) : Page();

    public async Task<IActionResult> OnPostAsync(IFormFile? berkas, CancellationToken cancel)
    {
        ModelState.Clear();
        var table = berkas is { Length: > MostBytes } ? SheetTable.Unusable(FilesText.TooBig(MostBytes)) : await ReadTable.Read(berkas, ImportColumns.All, cancel);
        RowCount = table.Rows.Length;
        if (RowCount > MostRows) table = SheetTable.Unusable(ImportText.TooManyRows);
        if (table.Mistakes.IsEmpty) return Redirect($"/akun/impor/{kept.Keep(viewer, new SentAccounts(Path.GetFileName(berkas!.FileName), table))}");
        (Mistakes, Response.StatusCode) = (table.Mistakes, StatusCodes.Status400BadRequest);
        return Page();
    }
}
