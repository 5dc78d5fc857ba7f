using System.Collections.Immutable;
using Ortala.Procedures.Checking;
using Ortala.Web.Data;

namespace Ortala.Web.Organisation.Structure;

/// <summary>The fields of a unit as they are shown.</summary>
/// <param name="Fields">What stands in them.</param>
/// <param name="Kinds">Kinds that can be chosen.</param>
/// <param name="Mistakes">What could not be taken.</param>
public sealed record NodeForm(NodeFields Fields, ImmutableArray<NodeKind> Kinds, ImmutableArray<(string Field, Bilingual Reason)> Mistakes);
