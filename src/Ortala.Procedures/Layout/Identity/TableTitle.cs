using System.Globalization;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>The lines that stand over the flowchart table: name of the SOP, by profile, and the heading of the flowchart.</summary>
public static class TableTitle
{
    const double Size = 12, ChartSize = 10, GapBelow = 8, BlankHeight = 11;

    /// <summary>The lines with the space to the table under them; of no height when there is nothing to print.</summary>
    /// <param name="procedure">Whose name is printed.</param>
    /// <param name="chart">Whose heading is printed.</param>
    /// <param name="profile">The form.</param>
    /// <param name="x">Left edge on the page, points.</param>
    /// <param name="width">Width, points.</param>
    /// <param name="place">Place of the flowchart in the procedure, from 0.</param>
    public static SheetFragment LayOut(Procedure procedure, Flowchart chart, Profile profile, double x, double width, int place = 0)
    {
        var page = new FragmentBuilder(x, width);
        var face = new TextFace(Size, FontStyle.Bold, TextRole.Title, TextAlign.Center);
        page.Y += page.Text(face.Wrap(Name(procedure.Identity.Title, profile.Table.Title), width), x, page.Y, width, face);
        face = face with { Size = ChartSize };
        var top = page.Y;
        page.Y += page.Text(face.Wrap(chart.Title, width), x, page.Y, width, face);
        AddField(page, procedure.Flowcharts.Length > 1, place, top, face);
        if (page.Y > 0) page.Y += GapBelow;
        return page.Build();
    }

    /// <summary>The place of the heading; where there is none, a narrow place in the white above the table, if the document holds several flowcharts.</summary>
    static void AddField(FragmentBuilder page, bool several, int place, double top, in TextFace face)
    {
        var owner = place.ToString(CultureInfo.InvariantCulture);
        if (page.Y > top) page.Field("chart", new(page.X, top, page.Width, page.Y - top), face, owner);
        else if (several) page.Field("chart", new(page.X, top > 0 ? top : -BlankHeight, page.Width, top > 0 ? GapBelow : BlankHeight), face, owner);
    }

    /// <summary>The name of the SOP put into the profile's pattern; a name that itself begins with "SOP" does not get it twice.</summary>
    static string Name(string title, string pattern)
    {
        if (pattern.Length == 0 || title.Length == 0) return "";
        var bare = title.StartsWith("SOP ", StringComparison.OrdinalIgnoreCase) && pattern.StartsWith("SOP ", StringComparison.OrdinalIgnoreCase) ? title[4..] : title;
        return pattern.Replace("{title}", bare, StringComparison.Ordinal).Replace("{TITLE}", bare.ToUpperInvariant(), StringComparison.Ordinal);
    }
}

/// <summary>The page number in the upper margin, where the profile asks for it.</summary>
public static class PageNumber
{
    const double Size = 8;

    /// <summary>The number, centred in the upper margin; null when the profile has none.</summary>
    /// <param name="profile">The form.</param>
    /// <param name="page">Number of the page, from 1.</param>
    /// <param name="pages">How many pages there are.</param>
    /// <param name="pageWidth">Width of the page, points.</param>
    public static TextBlock? Of(Profile profile, int page, int pages, double pageWidth)
    {
        if (profile.PageNumber.Length == 0) return null;
        var text = profile.PageNumber.Replace("{page}", page.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{pages}", pages.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        const double leading = Size * 1.2;
        return new TextBlock
        {
            Box = new(profile.MarginX, (profile.MarginTop - leading) / 2, pageWidth - 2 * profile.MarginX, leading),
            Lines = [text], Size = Size, Leading = leading, Align = TextAlign.Center, Role = TextRole.Furniture, Cell = "pageNumber",
        };
    }
}
