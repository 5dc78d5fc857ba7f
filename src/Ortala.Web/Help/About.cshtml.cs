using Ortala.Web.Platform.Permissions;
using Ortala.Web.Ui;

namespace Ortala.Web.Help;

/// <summary>What the program is, what it keeps, what it rests on.</summary>
[OpenToAll("help")]
public sealed class AboutModel : FramedPage;
