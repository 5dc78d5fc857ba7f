using Microsoft.AspNetCore.Mvc;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Help;

/// <summary>One guide.</summary>
[OpenToAll("help")]
public sealed class ReadModel : FramedPage
{
    public override Section Section => Section.Guide;

    /// <summary>The guide that is read.</summary>
    public Guide Guide { get; private set; } = null!;

    public IActionResult OnGet(string key)
    {
        if (Guide.Find(key) is not { } guide) return NotFound();
        Guide = guide;
        return Page();
    }
}
