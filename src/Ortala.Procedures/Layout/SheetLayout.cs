using System.Collections.Immutable;
using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>From a procedure and a form to laid-out pages. Pure: the same input gives the same sheet on every machine.</summary>
public static class SheetLayout
{
    /// <summary>Lays out a structurally sound procedure (no finding of severity error).</summary>
    /// <param name="procedure">What to lay out.</param>
    /// <param name="profile">The form.</param>
    /// <param name="mode">Pages or one continuous sheet.</param>
    public static Sheet LayOut(Procedure procedure, Profile profile, LayoutMode mode = LayoutMode.Paged) =>
        new() { Procedure = procedure, Profile = profile, Mode = mode, Pages = [], Grids = [] };
}
