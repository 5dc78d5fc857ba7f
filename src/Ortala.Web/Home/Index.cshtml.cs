using Ortala.Web.Help;
using Ortala.Web.Platform.Permissions;
using Ortala.Web.Procedures.Library;
using Ortala.Web.Ui;

namespace Ortala.Web.Home;

/// <summary>The first page: to visitors what this is and where to go, to officers what waits for them and what they can do.</summary>
[OpenToAll("says what the program is; to officers what is theirs")]
public sealed class IndexModel(ShippedSamples samples, Viewer viewer, ReadDesk desk) : FramedPage
{
    public override Section Section => Section.Home;

    public override string? HelpKey => "mulai";

    /// <summary>What an officer finds; null: a visitor.</summary>
    public Desk? Desk { get; private set; }

    /// <summary>The sample whose first page is shown; null when none can be drawn.</summary>
    public ProcedureDocument? Example { get; private set; }

    /// <summary>The guides of all roles.</summary>
    public IReadOnlyList<Guide> Guides => Guide.All;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        if (viewer.IsSignedIn) Desk = await desk.Of(viewer, cancel);
        else Example = samples.All.Where(d => d.IsSound).MinBy(d => (d.Findings.Length, d.StepCount));
    }
}
