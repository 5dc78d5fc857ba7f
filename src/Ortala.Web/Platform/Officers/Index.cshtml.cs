using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Platform.Officers;

/// <summary>Where an officer gives himself or herself the name that others see. A script that asks for JSON gets the officer, a form goes back to where it came from.</summary>
[OpenToAll("everyone may choose the name under which others see him or her")]
public sealed class IndexModel(Officers officers) : FramedPage
{
    /// <summary>The name as it is, or as it was typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Address to go back to; one of ours.</summary>
    public string Back { get; private set; } = "/";

    /// <summary>True when nothing was typed.</summary>
    public bool NothingTyped { get; private set; }

    /// <summary>Shows the form.</summary>
    public void OnGet(string? kembali) => (Name, Back) = (officers.Of(HttpContext).Name, Ours(kembali));

    /// <summary>Changes the name.</summary>
    public IActionResult OnPost(string? nama, string? kembali)
    {
        Back = Ours(kembali);
        if (Officer.CleanName(nama) is not { } name)
        {
            (NothingTyped, Response.StatusCode) = (true, StatusCodes.Status400BadRequest);
            return Page();
        }
        var officer = officers.Rename(HttpContext, name);
        return Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal)
            ? new JsonResult(new { id = officer.Id.ToString("N"), name = officer.Name }) : LocalRedirect(Back);
    }

    string Ours(string? address) => Url.IsLocalUrl(address) ? address! : "/";
}
