using System.Collections.Immutable;
using Ortala.Procedures.Fonts;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>
/// The upper part of the identity block: emblem and agency in one tall cell on the left; on the right number, dates, signature and name,
/// one row each (Permenpan RB 35/2012, bagian identitas, items 1-7).
/// </summary>
sealed class IdentityHead
{
    internal const double PadX = 4, PadY = 2.5;
    const double EmblemHeight = 54, EmblemWidth = 150, EmblemGap = 8, AgencyPad = 12;
    const double LeastLabelShare = 0.24, MostLabelShare = 0.45;
    readonly Model.Identity identity;
    readonly IdentityForm form;
    readonly TextFace label, value, agency, signatory;
    readonly double leftWidth, labelWidth, valueWidth;
    readonly ImmutableArray<string> agencyLines;
    readonly List<Row> rows = [];

    internal IdentityHead(Model.Identity identity, IdentityForm form, double width)
    {
        (this.identity, this.form) = (identity, form);
        label = new(form.TextSize, FontStyle.Regular, TextRole.IdentityLabel);
        value = label with { Role = TextRole.IdentityValue };
        signatory = value with { Align = TextAlign.Center };
        agency = new(form.AgencySize, FontStyle.Bold, TextRole.IdentityValue, TextAlign.Center);
        leftWidth = width * form.LeftShare;
        labelWidth = LabelWidth(width - leftWidth);
        valueWidth = width - leftWidth - labelWidth;
        agencyLines = [.. AgencyTexts(identity, form).SelectMany(t => agency.Wrap(t, leftWidth - 2 * AgencyPad))];
        AddRows();
        Stretch();
    }

    /// <summary>Height of the whole head.</summary>
    internal double Height => rows.Sum(r => r.Height);

    /// <summary>The lines under the emblem before wrapping; the unit in one line is parted at " - ", as in "Badan … - Tim …".</summary>
    internal static IEnumerable<string> AgencyTexts(Model.Identity identity, IdentityForm form)
    {
        var texts = identity.AgencyLines.IsEmpty ? identity.Unit.Split(" - ", StringSplitOptions.RemoveEmptyEntries) : identity.AgencyLines.AsEnumerable();
        return form.AgencyCapitals ? texts.Select(t => t.ToUpperInvariant()) : texts;
    }

    /// <summary>Number, dates and name with their labels, in the order of the sheet.</summary>
    internal static IEnumerable<(string Field, string Label, string Text)> Plain(Model.Identity identity, IdentityForm form) =>
    [
        ("number", form.NumberLabel, identity.Number),
        ("made", form.MadeLabel, IndonesianDate.Text(identity.Made)),
        ("revised", form.RevisedLabel, identity.Revised.IsEmpty ? form.NotRevised : IndonesianDate.Text(identity.Revised)),
        ("effective", form.EffectiveLabel, IndonesianDate.Text(identity.Effective)),
    ];

    /// <summary>The signatory's lines under the space for the signature.</summary>
    internal static IEnumerable<(string Field, string Text, FontStyle Style)> Signed(Signatory signatory, IdentityForm form)
    {
        if (signatory.Name.Length > 0) yield return ("signatory.name", signatory.Name, FontStyle.Bold);
        if (signatory.Rank.Length > 0) yield return ("signatory.rank", signatory.Rank, FontStyle.Regular);
        if (signatory.Nip.Length > 0) yield return ("signatory.nip", $"{form.NipLabel} {signatory.Nip}", FontStyle.Regular);
    }

    internal void Draw(FragmentBuilder page)
    {
        double top = page.Y, middle = page.X + leftWidth, split = middle + labelWidth;
        DrawAgency(page, top);
        var y = top;
        foreach (var row in rows)
        {
            var labelTop = row.Signature ? y + PadY : y + (row.Height - row.LabelLines.Length * label.Leading) / 2;
            page.Text(row.LabelLines, middle + PadX, labelTop, labelWidth - 2 * PadX, label);
            var valueTop = y + (row.Height - row.Lines.Sum(l => l.Lines.Length * l.Face.Leading) - row.Gap) / 2;
            var cell = new Box(split, y, valueWidth, row.Height);
            if (row.Signature) new SignatureCell(identity.Signatory, signatory, cell).AddFields(page, [.. row.Lines.Select(l => l.Lines.Length * l.Face.Leading)], valueTop, row.Gap);
            else page.Field(row.Field, cell, row.Lines[0].Face);
            for (var i = 0; i < row.Lines.Count; i++)
            {
                valueTop += page.Text(row.Lines[i].Lines, split + PadX, valueTop, valueWidth - 2 * PadX, row.Lines[i].Face);
                if (i == row.GapAfter) valueTop += row.Gap;
            }
            y += row.Height;
            if (y < top + Height - 0.01) page.Horizontal(y, middle, page.Right);
        }
        page.Vertical(middle, top, y);
        page.Vertical(split, top, y);
        page.Horizontal(y, page.X, page.Right);
        page.Y = y;
    }

    void DrawAgency(FragmentBuilder page, double top)
    {
        var emblem = HasEmblem ? EmblemHeight + EmblemGap : 0;
        var y = top + (Height - emblem - agencyLines.Length * agency.Leading) / 2;
        if (HasEmblem) page.Picture(new(page.X + (leftWidth - EmblemWidth) / 2, y, EmblemWidth, EmblemHeight), identity.Emblem, "Lambang " + string.Join(' ', agencyLines));
        page.Text(agencyLines, page.X + AgencyPad, y + emblem, leftWidth - 2 * AgencyPad, agency);
        AddAgencyFields(page, new(page.X, top, leftWidth, Height), y + emblem - PadY);
    }

    /// <summary>
    /// The tall cell from top to bottom: the emblem, under it the agency. Where only the unit is given it stands there, and the place is the unit's; where
    /// neither is, each has half of the place.
    /// </summary>
    void AddAgencyFields(FragmentBuilder page, Box cell, double split)
    {
        page.Field("emblem", cell with { H = split - cell.Y }, agency);
        var texts = cell with { Y = split, H = cell.Bottom - split };
        if (!identity.AgencyLines.IsEmpty) page.Field("agency", texts, agency);
        else if (agencyLines.Length > 0) page.Field("unit", texts, agency);
        else
        {
            page.Field("agency", texts with { H = texts.H / 2 }, agency);
            page.Field("unit", new(texts.X, texts.CenterY, texts.W, texts.H / 2), agency);
        }
    }

    // A file name is turned into a data URI by whoever may open files; the engine draws only what it holds.
    bool HasEmblem => identity.Emblem.StartsWith("data:image/", StringComparison.Ordinal);

    double LabelWidth(double rightWidth)
    {
        var face = FontFace.Of(FontStyle.Regular);
        string[] labels = [form.NumberLabel, form.MadeLabel, form.RevisedLabel, form.EffectiveLabel, form.SignatoryLabel, form.TitleLabel];
        var widest = labels.Max(l => face.WidthOf(l, form.TextSize)) + 2 * PadX + 6;
        return Math.Clamp(widest, rightWidth * LeastLabelShare, rightWidth * MostLabelShare);
    }

    void AddRows()
    {
        foreach (var (field, name, text) in Plain(identity, form)) rows.Add(RowOf(name, [Lines(text, value)]) with { Field = field });
        var signed = Signed(identity.Signatory, form).Select(s => Lines(s.Text, signatory with { Style = s.Style }));
        rows.Add(RowOf(form.SignatoryLabel, [Lines(identity.Signatory.Office, signatory), .. signed]) with { Signature = true, Gap = form.SignatureSpace });
        rows.Add(RowOf(form.TitleLabel, [Lines(identity.Title, value with { Style = FontStyle.Bold, Role = TextRole.Title })]) with { Field = "title" });
        var at = rows.FindIndex(r => r.Signature);
        rows[at] = rows[at] with { Height = rows[at].Height + form.SignatureSpace };
    }

    /// <summary>Where the agency needs more height than the rows, the signature cell takes the rest.</summary>
    void Stretch()
    {
        var needed = (HasEmblem ? EmblemHeight + EmblemGap : 0) + agencyLines.Length * agency.Leading + 2 * AgencyPad;
        var at = rows.FindIndex(r => r.Signature);
        if (needed > Height) rows[at] = rows[at] with { Height = rows[at].Height + needed - Height };
    }

    (ImmutableArray<string>, TextFace) Lines(string text, TextFace face) => (face.Wrap(text, valueWidth - 2 * PadX), face);

    Row RowOf(string name, List<(ImmutableArray<string> Lines, TextFace Face)> lines)
    {
        var labelLines = label.Wrap(name, labelWidth - 2 * PadX);
        var height = Math.Max(Math.Max(labelLines.Length, 1) * label.Leading, lines.Sum(l => l.Lines.Length * l.Face.Leading));
        return new Row(labelLines, lines, height + 2 * PadY);
    }

    sealed record Row(ImmutableArray<string> LabelLines, List<(ImmutableArray<string> Lines, TextFace Face)> Lines, double Height)
    {
        internal bool Signature { get; init; }

        /// <summary>Name of what its value cell holds.</summary>
        internal string Field { get; init; } = "";

        internal double Gap { get; init; }

        /// <summary>The space for the signature stands under the first text, the office.</summary>
        internal int GapAfter => Signature ? 0 : -1;
    }
}
