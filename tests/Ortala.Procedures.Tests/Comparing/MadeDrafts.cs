using System.Collections.Immutable;
using CsCheck;
using Ortala.Procedures.Editing;

namespace Ortala.Procedures.Tests.Comparing;

/// <summary>Drafts out of a small store of ids, so that two of them share, miss, move and change much.</summary>
static class MadeDrafts
{
    static readonly string[] words = ["surat", "berkas", "Kepala", "Bagian", "memeriksa", "menerima", "2", "hari", "kerja", "–", "nota\ndinas"];

    public static readonly Gen<string> Text = Pick(words).Array[0, 4].Select(w => string.Join(' ', w));

    public static readonly Gen<Draft> Any =
        from identity in Gen.Select(Pick("title", "unit", "legalBasis"), Text.Where(t => t.Length > 0)).Array[0, 3]
        from ids in Some("c0", "c1", "c2").Where(c => c.Length > 0)
        from charts in Gen.Int[0, int.MaxValue].Array[ids.Length]
        from made in Sequence(ids.Select(Chart))
        select new Draft(identity.DistinctBy(f => f.Item1).ToImmutableSortedDictionary(f => f.Item1, f => f.Item2, StringComparer.Ordinal), [.. made]);

    static Gen<DraftChart> Chart(string id) =>
        from title in Text
        from executors in Some($"{id}e0", $"{id}e1", $"{id}e2", $"{id}e3").Where(e => e.Length > 0)
        from names in Text.Array[executors.Length]
        from rows in Some(Enumerable.Range(0, 6).Select(r => $"{id}r{r}").ToArray())
        from cells in Text.Array[5].Array[rows.Length]
        from symbols in rows.Length == 0 ? Gen.Const(Array.Empty<(string Id, int Row)>()) : Symbols(id, rows.Length)
        from kinds in Pick("start", "process", "decision", "end").Array[symbols.Length]
        from homes in Gen.Int[0, executors.Length - 1].Array[symbols.Length]
        from exits in Gen.Select(Pick("next", "yes", "no", "branch"), Gen.Int[0, Math.Max(0, symbols.Length - 1)], Pick("A", "B")).Array[0, 3].Array[symbols.Length]
        from joints in Gen.Int[0, Math.Max(0, symbols.Length - 1)].Array[0, 2].Array[symbols.Length]
        let made = symbols.Select((s, i) => (s.Row, Symbol: new DraftSymbol(s.Id, executors[homes[i]], kinds[i], "", Exits(exits[i], symbols), Joints(joints[i], i, symbols)))).ToArray()
        select new DraftChart(id, title, [.. executors.Select((e, i) => new DraftExecutor(e, names[i]))],
            [.. rows.Select((r, i) => new DraftRow(r, cells[i][0], cells[i][1], cells[i][2], cells[i][3], cells[i][4], [.. made.Where(m => m.Row == i).Select(m => m.Symbol)]))]);

    static Gen<(string Id, int Row)[]> Symbols(string chart, int rows) =>
        from ids in Some(Enumerable.Range(0, 7).Select(s => $"{chart}s{s}").ToArray())
        from homes in Gen.Int[0, rows - 1].Array[ids.Length]
        select ids.Select((s, i) => (s, homes[i])).ToArray();

    static ImmutableArray<DraftExit> Exits((string Kind, int Target, string Label)[] exits, (string Id, int Row)[] symbols) =>
        [.. exits.Select(e => new DraftExit(e.Kind, symbols[e.Target].Id, e.Kind == "branch" ? e.Label : "")).Distinct()];

    static ImmutableArray<string> Joints(int[] partners, int self, (string Id, int Row)[] symbols) =>
        [.. partners.Distinct().Where(p => p != self && symbols[p].Row == symbols[self].Row).Select(p => symbols[p].Id)];

    static Gen<string> Pick(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    /// <summary>Some of these, in any order.</summary>
    static Gen<string[]> Some(params string[] ids) => Gen.Select(Gen.Shuffle(ids), Gen.Int[0, ids.Length], (s, n) => s.Take(n).ToArray());

    static Gen<T[]> Sequence<T>(IEnumerable<Gen<T>> gens) =>
        gens.Aggregate(Gen.Const(Array.Empty<T>()), (all, next) => Gen.Select(all, next, (a, n) => (T[])[.. a, n]));
}
