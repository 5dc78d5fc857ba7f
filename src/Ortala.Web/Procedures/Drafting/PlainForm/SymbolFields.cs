using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.PlainForm;

/// <summary>The fields of one symbol in the form.</summary>
/// <param name="Form">The form.</param>
/// <param name="Chart">Place of the flowchart.</param>
/// <param name="Row">Place of the row.</param>
/// <param name="Name">Beginning of the names of its fields.</param>
/// <param name="Label">What it is called.</param>
/// <param name="Symbol">The symbol; null: one that may be put in.</param>
/// <param name="Together">True when it works with another.</param>
/// <param name="CanJoin">True when the row has others.</param>
public sealed record SymbolFields(FormModel Form, int Chart, int Row, string Name, string Label, DraftSymbol? Symbol, bool Together, bool CanJoin);
