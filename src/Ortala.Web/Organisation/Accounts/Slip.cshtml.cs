using Microsoft.AspNetCore.Mvc;
using MiniExcelLibs;
using Ortala.Web.Platform.Languages;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Accounts;

/// <summary>The links of one go, for an hour, to who made them: as a list with texts for a messenger, as slips to print, as a spreadsheet.</summary>
[Needs(Right.ManageAccounts, "shows the one-time links that one has just made, to nobody else"), ResponseCache(NoStore = true)]
public sealed class SlipModel(Shelf<SlipBatch> shelf, Viewer viewer, Language language) : FramedPage
{
    /// <summary>Most links that are shown with their codes; the slips always have them.</summary>
    public const int MostWithCodes = 60;

    public override Section Section => Section.Accounts;

    public override IReadOnlyList<Crumb> Trail => [new(AccountText.Heading, "/akun")];

    public override string? HelpKey => "admin-lokal";

    /// <summary>Who shows them.</summary>
    public Viewer Viewer => viewer;

    /// <summary>The links; null: they are gone.</summary>
    public SlipBatch? Batch { get; private set; }

    /// <summary>Until when they are shown.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>True when they are shown as slips to print.</summary>
    public bool AsSlips { get; private set; }

    /// <summary>What was just done.</summary>
    public Notice? Notice { get; private set; }

    string key = "";

    /// <summary>The page in another form.</summary>
    public string AddressOf(string form = "") => $"/akun/slip?batch={key}" + (form.Length > 0 ? "&bentuk=" + form : "");

    public IActionResult OnGet(string? batch, string? bentuk)
    {
        (key, AsSlips, Notice) = (batch ?? "", bentuk == "cetak", Notice.Take(TempData));
        if (shelf.Find(batch, viewer.AccountId) is not { } found)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        (Batch, Until) = found;
        return bentuk == "xlsx" ? Xlsx(found.Thing) : Page();
    }

    FileContentResult Xlsx(SlipBatch batch)
    {
        using var memory = new MemoryStream();
        memory.SaveAs(batch.Slips.Select(s => new Dictionary<string, object?>
        {
            [language[FieldText.Name]] = s.FullName, [language[FieldText.Unit]] = s.Unit, [language[FieldText.UserName]] = s.UserName, [language[SlipText.Link]] = s.Link,
            [language[AccountText.Until]] = language.Moment(s.Until), [language[SlipText.Message]] = s.Message(language, viewer),
        }), sheetName: language[SlipText.Heading]);
        return new FileContentResult(memory.ToArray(), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") { FileDownloadName = "tautan-akun.xlsx" };
    }
}
