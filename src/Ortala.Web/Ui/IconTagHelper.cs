using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ortala.Web.Ui;

/// <summary>An inline drawing, 24 × 24, in the colour of the text: <c>&lt;icon name="upload" /&gt;</c>. It is decoration; the word stands beside it.</summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Name of the drawing.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent(Drawing(Name));
    }

    static string Drawing(string name) => name switch
    {
        "list" => """<path d="M4 6h16M4 12h16M4 18h10"/>""",
        "upload" => """<path d="M12 16V4m-5 5 5-5 5 5M4 16v4h16v-4"/>""",
        "download" => """<path d="M12 4v12m-5-5 5 5 5-5M4 18v2h16v-2"/>""",
        "search" => """<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>""",
        "error" => """<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8z"/><path d="M12 7.5v5.5M12 16.2v.4"/>""",
        "warning" => """<path d="M12 3.5 22 20H2z"/><path d="M12 10v4.5M12 17v.4"/>""",
        "info" => """<circle cx="12" cy="12" r="9"/><path d="M12 11v6M12 7.3v.4"/>""",
        "check" => """<circle cx="12" cy="12" r="9"/><path d="m8 12.5 2.8 2.8L16.2 9.5"/>""",
        "book" => """<path d="M5 4h10a4 4 0 0 1 4 4v12H9a4 4 0 0 1-4-4zM5 16a4 4 0 0 1 4-4h10"/>""",
        "pen" => """<path d="m4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4"/>""",
        "printer" => """<path d="M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z"/>""",
        "clock" => """<circle cx="12" cy="12" r="9"/><path d="M12 7v5.2l3.4 2"/>""",
        "people" => """<circle cx="9" cy="8.5" r="3.5"/><path d="M3 20c0-4 2.5-6 6-6s6 2 6 6M15.5 5.4a3.5 3.5 0 0 1 0 6.2M17.5 14.5c2.3.8 3.5 2.6 3.5 5.5"/>""",
        "rows" => """<path d="M4 5h16v14H4zM4 9.7h16M4 14.4h16M9.5 5v14"/>""",
        "plus" => """<path d="M12 5v14M5 12h14"/>""",
        "trash" => """<path d="M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5"/>""",
        "undo" => """<path d="M9 5 4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3"/>""",
        "history" => """<path d="M4 12a8 8 0 1 1 2.5 5.8M4 12V6.5M4 12l3-2.6M12 8v4.3l3 1.8"/>""",
        "compare" => """<path d="M5 4h6v16H5zM13 4h6v16h-6M8 9v6M16 9v6"/>""",
        "copy" => """<path d="M9 8h11v12H9zM15 8V4H4v12h5"/>""",
        "up" => """<path d="M12 19V5m-6 6 6-6 6 6"/>""",
        "down" => """<path d="M12 5v14m-6-6 6 6 6-6"/>""",
        "left" => """<path d="M19 12H5m6-6-6 6 6 6"/>""",
        "arrow" => """<path d="M5 12h14m-6-6 6 6-6 6"/>""",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such icon"),
    };
}
