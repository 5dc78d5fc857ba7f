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
        "right-small" => """<path d="m9 5.5 7 6.5-7 6.5"/>""",
        "down-small" => """<path d="m5.5 9 6.5 7 6.5-7"/>""",
        "arrow" => """<path d="M5 12h14m-6-6 6 6-6 6"/>""",
        "menu" => """<path d="M4 6.5h16M4 12h16M4 17.5h16"/>""",
        "home" => """<path d="M4 11.5 12 4l8 7.5M6 10v10h12V10M10 20v-6h4v6"/>""",
        "inbox" => """<path d="M4 13 6.5 5h11L20 13v6H4zM4 13h4.5l1.5 2.5h4l1.5-2.5H20"/>""",
        "bell" => """<path d="M6 17V11a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 21h4M12 5V3.5"/>""",
        "help" => """<circle cx="12" cy="12" r="9"/><path d="M9.5 9.6a2.6 2.6 0 1 1 3.6 2.4c-.8.4-1.1.9-1.1 1.9M12 16.8v.4"/>""",
        "contrast" => """<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5v17a8.5 8.5 0 0 0 0-17z" fill="currentColor"/>""",
        "tree" => """<path d="M9 3h6v5H9zM3 16h6v5H3zM15 16h6v5h-6zM12 8v4M6 16v-4h12v4"/>""",
        "request" => """<circle cx="10" cy="8" r="4"/><path d="M3 20c0-4 3-6.5 7-6.5 1.2 0 2.3.2 3.2.6M18 14v7M14.5 17.5h7"/>""",
        "gear" => """<circle cx="12" cy="12" r="3.2"/><path d="M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2"/>""",
        "user" => """<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c0-4.3 3.2-7 7.5-7s7.5 2.7 7.5 7"/>""",
        "key" => """<circle cx="8" cy="15.5" r="4.5"/><path d="M11.2 12.3 19.5 4M16 7.5l3 3"/>""",
        "screens" => """<path d="M3 5h13v10H3zM7 19h5M9.5 15v4M18 9h3v11h-5v-2"/>""",
        "pass" => """<path d="M4 8h13m-4-4 4 4-4 4M20 16H7m4-4-4 4 4 4"/>""",
        "out" => """<path d="M14 4H5v16h9M10 12h11m-4-4 4 4-4 4"/>""",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "no such icon"),
    };
}
