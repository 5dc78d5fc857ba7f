using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Organisation.Requesting;

/// <summary>Says that a request was taken, and its number.</summary>
[OpenToAll("the answer to whoever has asked"), ResponseCache(NoStore = true)]
public sealed class SentModel : FramedPage
{
    public override Section Section => Section.Requests;

    /// <summary>Number of the request.</summary>
    public string Number { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (TempData.Peek(AskModel.NumberKey) is not string number) return LocalRedirect("/minta-akun");
        Number = number;
        return Page();
    }
}
