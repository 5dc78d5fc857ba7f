using Ortala.Procedures.Reading.Trees;

namespace Ortala.Procedures.Reading;

/// <summary>
/// The ids in use: those of steps, and those of symbols, are each unique in the whole procedure. A symbol may bear the id of a
/// step (in the short form it does); a target then means the symbol.
/// </summary>
sealed class IdRegister
{
    readonly Dictionary<string, int> steps = new(StringComparer.Ordinal), symbols = new(StringComparer.Ordinal);

    // the one id of a short form is the id of its step and of its symbol: said twice it would look like two mistakes
    readonly HashSet<Node> complained = new(ReferenceEqualityComparer.Instance);

    public int StepCount => steps.Count;

    public void AddStep(string id, Node at, Fields fields) => Add(steps, id, at, fields);

    public void AddSymbol(string id, Node at, Fields fields) => Add(symbols, id, at, fields);

    void Add(Dictionary<string, int> known, string id, Node at, Fields fields)
    {
        if (id.Length > 0 && !known.TryAdd(id, at.At.Line) && complained.Add(at)) fields.Complain(at, Wording.DuplicateId(id, known[id]));
    }
}
