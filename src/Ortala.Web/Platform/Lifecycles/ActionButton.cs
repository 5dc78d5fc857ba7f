using Ortala.Procedures.Checking;

namespace Ortala.Web.Platform.Lifecycles;

/// <summary>A button for what the table allows.</summary>
/// <param name="Action">Posted as <c>tindakan</c>.</param>
/// <param name="Label">What it says.</param>
/// <param name="Icon">Its drawing.</param>
/// <param name="NeedsReason">True when a reason must be given.</param>
/// <param name="Confirmation">What it brings about, read before it is done.</param>
public sealed record ActionButton(string Action, Bilingual Label, string Icon, bool NeedsReason, Bilingual? Confirmation);

/// <summary>The buttons of a page; shown by <c>/Platform/Lifecycles/_Actions.cshtml</c>, which posts <c>tindakan</c>, <c>alasan</c> and <c>stempel</c>.</summary>
/// <param name="Address">Where they are posted.</param>
/// <param name="Stamp">Stamp of the thing as it is shown.</param>
/// <param name="Buttons">The buttons.</param>
/// <param name="Tried">Action that was refused, which stays open; null: none.</param>
/// <param name="Reason">Reason as typed.</param>
public sealed record ActionBar(string Address, Guid Stamp, IReadOnlyList<ActionButton> Buttons, string? Tried = null, string Reason = "");
