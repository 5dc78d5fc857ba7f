using System.Collections.Immutable;
using Ortala.Procedures.Exporting.Svg;
using Ortala.Procedures.Layout;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;
using Ortala.Web.Procedures.Library;

namespace Ortala.Web.Procedures.Forms;

/// <summary>Draws a sample by a form that need not be stored yet.</summary>
public sealed class FormPreview(ShippedSamples samples)
{
    /// <summary>Pages that are shown.</summary>
    public const int MostPages = 3;

    /// <summary>The samples to choose from.</summary>
    public IEnumerable<ProcedureDocument> Samples => samples.All.Where(s => s.Procedure is not null).OrderBy(s => s.Title, StringComparer.CurrentCultureIgnoreCase);

    /// <summary>The pages as SVG, and how many there are in all.</summary>
    public (ImmutableArray<string> Pages, int All) Draw(OwnProfile own, string sample)
    {
        if (ProfileFile.Read(own.Write()).Profile is not { } profile) return ([], 0);
        var procedure = Samples.FirstOrDefault(s => s.Id == sample)?.Procedure ?? Samples.FirstOrDefault()?.Procedure ?? new Procedure();
        var sheet = SheetLayout.LayOut(procedure, profile);
        return ([.. SvgExporter.Write(sheet).Take(MostPages)], sheet.Pages.Length);
    }
}
