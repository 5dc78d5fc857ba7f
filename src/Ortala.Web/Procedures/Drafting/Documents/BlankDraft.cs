using System.Collections.Immutable;
using Ortala.Procedures.Editing;

namespace Ortala.Web.Procedures.Drafting.Documents;

/// <summary>
/// What a new document begins with: the executors that were named (else two without names) and three rows that show how a flowchart runs,
/// from the capsule that begins it over a box to the capsule that ends it. The cells are empty, so that nothing has to be deleted.
/// </summary>
public static class BlankDraft
{
    /// <summary>A new draft; ids are those of <paramref name="newId"/>.</summary>
    public static Draft With(IEnumerable<(string Field, string Value)> identity, IReadOnlyList<string> executors, Func<string, string> newId)
    {
        ImmutableArray<DraftExecutor> columns = [.. (executors.Count > 0 ? executors : ["", ""]).Select(name => new DraftExecutor(newId("e"), name))];
        var (begin, work, end) = (newId("s"), newId("s"), newId("s"));
        var second = columns[Math.Min(1, columns.Length - 1)].Id;
        ImmutableArray<DraftRow> rows =
        [
            Row(new DraftSymbol(begin, columns[0].Id, "start", "", [new("next", work)], [])),
            Row(new DraftSymbol(work, second, "process", "", [new("next", end)], [])),
            Row(new DraftSymbol(end, columns[0].Id, "end", "", [], [])),
        ];
        return new(identity.Where(f => f.Value.Length > 0).ToImmutableSortedDictionary(f => f.Field, f => f.Value, StringComparer.Ordinal), [new(newId("c"), "", columns, rows)]);

        DraftRow Row(DraftSymbol symbol) => new(newId("r"), "", "", "", "", "", [symbol]);
    }

    /// <summary>A new id: short, and not to be met again.</summary>
    public static string NewId(string prefix) => prefix + Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(6));
}
