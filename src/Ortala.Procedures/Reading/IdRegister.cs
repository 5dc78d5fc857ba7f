using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading;

/// <summary>
/// The ids in use: those of steps, and those of symbols, are each unique in the whole procedure. A symbol may bear the id of a
/// step (in the short form it does); a target then means the symbol.
/// </summary>
sealed class IdRegister
{
    readonly Dictionary<string, int> steps = new(StringComparer.Ordinal), symbols = new(StringComparer.Ordinal);

    public int StepCount => steps.Count;

    public void AddStep(string id, Node at, Fields fields) => Add(steps, id, at, fields);

    public void AddSymbol(string id, Node at, Fields fields) => Add(symbols, id, at, fields);

    static void Add(Dictionary<string, int> known, string id, Node at, Fields fields)
    {
        if (id.Length > 0 && !known.TryAdd(id, at.At.Line)) fields.Complain(at, Wording.DuplicateId(id, known[id]));
    }
}
