using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Help;

/// <summary>The states that things pass through.</summary>
[OpenToAll("help")]
public sealed class LifecyclesModel : FramedPage
{
    public override Section Section => Section.Guide;

    public override IReadOnlyList<Crumb> Trail => [new(HelpText.Heading, "/panduan")];
}
