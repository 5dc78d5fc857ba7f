using Ortala.Procedures.Model;
using Ortala.Procedures.Profiles;

namespace Ortala.Procedures.Layout;

/// <summary>What of a procedure is laid out.</summary>
public enum SheetParts
{
    /// <summary>Identity block, titles, tables and what else the profile asks for.</summary>
    All,

    /// <summary>Only the flowchart tables.</summary>
    TablesOnly,
}

/// <summary>From a procedure and a form to laid-out pages. Pure: the same input gives the same sheet on every machine.</summary>
public static class SheetLayout
{
    /// <summary>
    /// Lays out a procedure, finished or not. What cannot stand anywhere (a symbol of an executor that is gone, a flow that leads to nothing) is left out;
    /// <see cref="Sheet.Procedure"/> is what was drawn.
    /// </summary>
    /// <param name="procedure">What to lay out.</param>
    /// <param name="profile">The form.</param>
    /// <param name="mode">Pages or one continuous sheet.</param>
    /// <param name="parts">The whole sheet, or the tables only.</param>
    public static Sheet LayOut(Procedure procedure, Profile profile, LayoutMode mode = LayoutMode.Paged, SheetParts parts = SheetParts.All)
    {
        procedure = DrawableProcedure.Of(procedure);
        if (profile.Terminators == TerminatorStyle.Stacked) procedure = StackedTerminators.In(procedure);
        var assembly = mode == LayoutMode.Paged ? (SheetAssembly)new PagedAssembly(procedure, profile, parts) : new ContinuousAssembly(procedure, profile, parts);
        return assembly.Assemble();
    }
}
