using System.Collections.Immutable;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>Lays out the identity block (<i>bagian identitas</i>).</summary>
public static class IdentityLayout
{
    /// <summary>The whole block in one piece, as tall as it needs.</summary>
    /// <param name="identity">What is printed.</param>
    /// <param name="profile">The form.</param>
    /// <param name="x">Left edge on the page, points.</param>
    /// <param name="width">Width, points.</param>
    public static SheetFragment LayOut(Model.Identity identity, Profile profile, double x, double width) =>
        Pages(identity, profile.Identity, x, width, double.PositiveInfinity, double.PositiveInfinity)[0];

    /// <summary>
    /// The block alone on as many pages as it needs: larger where one page holds it so, else broken between sections and items; a section
    /// that goes on repeats its label.
    /// </summary>
    /// <param name="identity">What is printed.</param>
    /// <param name="profile">The form.</param>
    /// <param name="x">Left edge on the page, points.</param>
    /// <param name="width">Width, points.</param>
    /// <param name="firstHeight">Height to be had on the first page.</param>
    /// <param name="pageHeight">Height to be had on every other page.</param>
    public static ImmutableArray<SheetFragment> LayOutPages(Model.Identity identity, Profile profile, double x, double width, double firstHeight, double pageHeight)
    {
        var form = profile.Identity;
        var grown = form.OwnPageTextSize / form.TextSize;
        var large = form with { TextSize = form.OwnPageTextSize, AgencySize = form.AgencySize * grown, SignatureSpace = form.SignatureSpace * grown };
        var pages = grown > 1 ? Pages(identity, large, x, width, firstHeight, pageHeight) : [];
        return pages.Length == 1 ? pages : Pages(identity, form, x, width, firstHeight, pageHeight);
    }

    static ImmutableArray<SheetFragment> Pages(Model.Identity identity, IdentityForm form, double x, double width, double firstHeight, double pageHeight)
    {
        var pages = ImmutableArray.CreateBuilder<SheetFragment>();
        var page = new FragmentBuilder(x, width);
        var head = new IdentityHead(identity, form, width);
        var rows = SectionRows(identity, form, x, width);
        if (head.Height <= firstHeight) head.Draw(page);
        else rows = rows.Prepend(new SectionRow([.. HeadAsSections(identity, form, x, width)], form.LabelFill));
        foreach (var row in rows)
            while (!row.Draw(page, pages.Count == 0 ? firstHeight : pageHeight, page.Y == 0))
            {
                pages.Add(Framed(page));
                page = new FragmentBuilder(x, width);
            }
        pages.Add(Framed(page));
        return pages.ToImmutable();
    }

    static SheetFragment Framed(FragmentBuilder page)
    {
        page.Horizontal(0, page.X, page.Right);
        page.Vertical(page.X, 0, page.Y);
        page.Vertical(page.Right, 0, page.Y);
        return page.Build();
    }

    static IEnumerable<SectionRow> SectionRows(Model.Identity identity, IdentityForm form, double x, double width) =>
        form.Sections.Select(row =>
        {
            var left = row.Length == 1 ? width : width * form.LeftShare;
            return new SectionRow([.. row.Select((section, i) => new Section(
                form.LabelOf(section), form.ContinuedLabel, [FieldOf(section)], Items(identity, section), i == 0 ? x : x + left, i == 0 ? left : width - left, form.TextSize))], form.LabelFill);
        });

    /// <summary>A head that no page can hold (a name of a thousand words) is printed as sections, which can be broken.</summary>
    static IEnumerable<Section> HeadAsSections(Model.Identity identity, IdentityForm form, double x, double width)
    {
        var left = width * form.LeftShare;
        var agency = IdentityHead.AgencyTexts(identity, form).ToList();
        var data = IdentityHead.Plain(identity, form).Select(p => (p.Field, Text: $"{p.Label}: {p.Text}"))
            .Append((Field: "signatory.office", Text: $"{form.SignatoryLabel}: {identity.Signatory.Office}"))
            .Concat(IdentityHead.Signed(identity.Signatory, form).Select(s => (s.Field, s.Text))).ToList();
        var agencyField = identity.AgencyLines.IsEmpty ? "unit" : "agency";
        yield return new Section(form.TitleLabel, form.ContinuedLabel, ["title", .. agency.Select(_ => agencyField)], [identity.Title, .. agency], x, left, form.TextSize);
        yield return new Section(form.NumberLabel, form.ContinuedLabel, [.. data.Select(d => d.Field)], [.. data.Select(d => d.Text)], x + left, width - left, form.TextSize);
    }

    static string FieldOf(IdentitySection section) => section switch
    {
        IdentitySection.LegalBasis => "legalBasis",
        IdentitySection.Qualifications => "qualifications",
        IdentitySection.RelatedSops => "relatedSops",
        IdentitySection.Equipment => "equipment",
        IdentitySection.Warnings => "warnings",
        _ => "records",
    };

    static ImmutableArray<string> Items(Model.Identity identity, IdentitySection section) => section switch
    {
        IdentitySection.LegalBasis => identity.LegalBasis,
        IdentitySection.Qualifications => identity.Qualifications,
        IdentitySection.RelatedSops => identity.RelatedSops,
        IdentitySection.Equipment => identity.Equipment,
        IdentitySection.Warnings => identity.Warnings,
        _ => identity.Records,
    };
}
