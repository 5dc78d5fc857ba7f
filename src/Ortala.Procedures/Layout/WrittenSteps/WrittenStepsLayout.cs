using System.Collections.Immutable;
using System.Globalization;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>Lays out the page of written steps (<i>uraian prosedur</i>), which Permendagri 52/2011 asks for beside the flow diagram.</summary>
public static class WrittenStepsLayout
{
    const double TextSize = 10, TitleSize = 12, Indent = 24, StepGap = 4, LongestLine = 620;

    /// <summary>Heading and numbered sentences in one piece, as tall as they need.</summary>
    /// <param name="chart">What is told.</param>
    /// <param name="profile">The form.</param>
    /// <param name="x">Left edge, points.</param>
    /// <param name="width">Width, points.</param>
    public static SheetFragment LayOut(Flowchart chart, Profile profile, double x, double width) =>
        LayOutPages(chart, profile, x, width, double.PositiveInfinity, double.PositiveInfinity)[0];

    /// <summary>Heading and numbered sentences on as many pages as they need; a sentence is broken only when no page can hold it.</summary>
    /// <param name="chart">What is told.</param>
    /// <param name="profile">The form.</param>
    /// <param name="x">Left edge on the page, points.</param>
    /// <param name="width">Width, points; longer lines than the eye can follow are not used.</param>
    /// <param name="firstHeight">Height to be had on the first page.</param>
    /// <param name="pageHeight">Height to be had on every other page.</param>
    public static ImmutableArray<SheetFragment> LayOutPages(
        Flowchart chart, Profile profile, double x, double width, double firstHeight, double pageHeight)
    {
        var column = Math.Min(width, LongestLine);
        var left = x + (width - column) / 2;
        var text = new TextFace(TextSize, FontStyle.Regular, TextRole.Paragraph, Cell: "writtenStep");
        var pages = ImmutableArray.CreateBuilder<SheetFragment>();
        var page = new FragmentBuilder(x, width);
        Heading(page, profile.WrittenStepsTitle, chart.Title);
        var number = 0;
        foreach (var sentence in WrittenSteps.Of(chart))
        {
            var lines = text.Wrap(sentence, column - Indent);
            ImmutableArray<string> mark = [(++number).ToString(CultureInfo.InvariantCulture) + "."];
            while (!lines.IsEmpty)
            {
                var limit = pages.Count == 0 ? firstHeight : pageHeight;
                var count = page.Y == 0 ? Math.Clamp((int)Math.Min(limit / text.Leading, int.MaxValue), 1, lines.Length) : lines.Length;
                if (page.Y > 0 && page.Y + count * text.Leading > limit)
                {
                    pages.Add(page.Build());
                    page = new FragmentBuilder(x, width);
                    continue;
                }
                page.Text(mark, left, page.Y, Indent, text);
                page.Y += page.Text(lines[..count], left + Indent, page.Y, column - Indent, text) + StepGap;
                (lines, mark) = (lines[count..], []);
            }
        }
        pages.Add(page.Build());
        return pages.ToImmutable();
    }

    static void Heading(FragmentBuilder page, string heading, string title)
    {
        var face = new TextFace(TitleSize, FontStyle.Bold, TextRole.Title, TextAlign.Center);
        page.Y += page.Text(face.Wrap(heading, page.Width), page.X, page.Y, page.Width, face);
        var under = face with { Size = TextSize };
        page.Y += page.Text(under.Wrap(title, page.Width), page.X, page.Y + 2, page.Width, under) + 12;
    }
}
