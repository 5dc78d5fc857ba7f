using Ortala.Procedures.Fonts;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Layout;

/// <summary>
/// The places of office, name, rank and NIP in the cell of the signature. They fill the cell without gaps or overlaps; what is not written yet gets its
/// place in the space for the signature, one below the other where that is high enough, else side by side.
/// </summary>
sealed class SignatureCell(Signatory signatory, TextFace face, Box cell)
{
    readonly (string Field, bool IsEmpty, FontStyle Style)[] signed =
    [
        ("signatory.name", signatory.Name.Length == 0, FontStyle.Bold),
        ("signatory.rank", signatory.Rank.Length == 0, FontStyle.Regular),
        ("signatory.nip", signatory.Nip.Length == 0, FontStyle.Regular),
    ];

    /// <summary>Adds the four fields.</summary>
    /// <param name="page">Where they go.</param>
    /// <param name="heights">Height of the office, then of each text under the space that is written.</param>
    /// <param name="top">Where the office begins.</param>
    /// <param name="gap">Height of the space for the signature.</param>
    internal void AddFields(FragmentBuilder page, double[] heights, double top, double gap)
    {
        var below = heights.Length > 1 ? top + heights[0] + gap : cell.Bottom;
        var places = Blank(below, below - Math.Max(top + heights[0], cell.Y + IdentityHead.PadY + face.Leading)).Concat(Written(below, heights[1..])).ToList();
        page.Field("signatory.office", cell with { H = places.Min(p => p.Box.Y) - cell.Y }, face);
        foreach (var (field, _, style) in signed) page.Field(field, places.Find(p => p.Field == field).Box, face with { Style = style });
    }

    /// <summary>Those not written yet, at the foot of the free space.</summary>
    IEnumerable<(string Field, Box Box)> Blank(double bottom, double free)
    {
        var blank = signed.Where(s => s.IsEmpty).ToArray();
        var stacked = blank.Length * face.Leading <= free;
        var (w, h) = stacked ? (cell.W, face.Leading) : (cell.W / blank.Length, Math.Min(face.Leading, free));
        return blank.Select((s, i) => (s.Field, stacked ? new Box(cell.X, bottom - (blank.Length - i) * h, w, h) : new Box(cell.X + i * w, bottom - h, w, h)));
    }

    IEnumerable<(string Field, Box Box)> Written(double top, double[] heights)
    {
        var written = signed.Where(s => !s.IsEmpty).ToArray();
        for (var i = 0; i < written.Length; i++)
        {
            var height = i + 1 < written.Length ? heights[i] : cell.Bottom - top;
            yield return (written[i].Field, cell with { Y = top, H = height });
            top += height;
        }
    }
}
