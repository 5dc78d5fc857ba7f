using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Help;

/// <summary>Every rule a procedure is checked by.</summary>
[OpenToAll("help")]
public sealed class RulesModel : FramedPage
{
    public override Section Section => Section.Guide;
}
