using Ortala.Procedures.Checking;
using Ortala.Procedures.Model;

namespace Ortala.Procedures.Editing;

/// <summary>Between the draft, as typed, and the procedure, as understood.</summary>
public static class DraftModel
{
    /// <summary>A draft of a procedure. Ids that are used twice in different flowcharts are made unique, flowcharts get ids, line breaks within an item become spaces.</summary>
    public static Draft DraftOf(Procedure procedure) => ModelReading.Draft(procedure);

    /// <summary>The procedure as far as it is written: it may be unfinished, but every flow leads to a symbol and every symbol stands under an executor.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="id">Id of the procedure.</param>
    public static Procedure ProcedureOf(Draft draft, string id) => ModelWriting.Procedure(Admission.Whole(draft), id);

    /// <summary>Why an edit cannot be taken: unknown field or kind, text too long or with characters that no source may hold, more rows or executors than a sheet can carry; null: it can.</summary>
    public static Bilingual? Refusal(Draft draft, Edit edit) => Refusals.Of(draft, edit);
}
