using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Help;

/// <summary>The official forms that ship with the program.</summary>
[OpenToAll("help")]
public sealed class FormsModel : FramedPage
{
    public override Section Section => Section.Guide;
}
