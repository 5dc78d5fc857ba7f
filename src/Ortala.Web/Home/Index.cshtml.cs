using Ortala.Web.Help;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Ui;

namespace Ortala.Web.Home;

/// <summary>The first page: what this is and where to go.</summary>
[OpenToAll("says what the program is")]
public sealed class IndexModel(ShippedSamples samples) : FramedPage
{
    public override Section Section => Section.Home;

    /// <summary>The sample whose first page is shown; null when none can be drawn.</summary>
    public ProcedureDocument? Example { get; private set; }

    /// <summary>The guides of all roles.</summary>
    public IReadOnlyList<Guide> Guides => Guide.All;

    public void OnGet() => Example = samples.All.Where(d => d.IsSound).MinBy(d => (d.Findings.Length, d.StepCount));
}
