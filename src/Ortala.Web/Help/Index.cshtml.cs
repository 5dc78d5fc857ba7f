using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Help;

/// <summary>All guides.</summary>
[OpenToAll("help")]
public sealed class IndexModel : FramedPage
{
    public override Section Section => Section.Guide;
}
