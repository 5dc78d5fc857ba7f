// What takes edits back: the twin of DraftEditing.Inverse (docs/editing.md, same vectors).
/** @import { Chart, Draft, Edit, Exit, Row, Symbol } from "../types" */
import { clean } from "./admission.js";
import { apply } from "./apply.js";
import { before, chartOf, executorOf, rowOf, sameExit, symbolOf, symbolsUnder, textNow } from "./look.js";

/** The edits that lead from the draft after these edits back to the draft before them, to be applied in order. @param {Draft} draft @param {Edit[]} edits @returns {Edit[]} */
export function inverseAll(draft, edits) {
  /** @type {Edit[]} */ let back = [];
  for (const edit of edits) {
    const after = apply(draft, edit);
    if (after !== draft) back = [...inverse(draft, edit), ...back];
    draft = after;
  }
  return back;
}

/** The inverse of one edit that changes this draft. @param {Draft} draft @param {Edit} edit @returns {Edit[]} */
function inverse(draft, edit) {
  switch (edit.do) {
    case "setIdentity": case "setCell": case "renameExecutor": case "groupExecutor": case "wordSymbol": case "titleChart":
      return [{ ...edit, value: /** @type {string} */ (textNow(draft, edit)), was: edit.value }];
    case "changeSymbol": return [{ ...edit, kind: /** @type {Symbol["kind"]} */ (textNow(draft, edit)), was: edit.kind }];
    case "insertRow": return [{ do: "deleteRow", row: edit.row.id }];
    case "addExecutor": return [{ do: "removeExecutor", executor: edit.executor.id }];
    case "placeSymbol": return [{ do: "removeSymbol", symbol: edit.symbol.id }];
    case "addChart": return [{ do: "removeChart", chart: edit.chart.id }];
    case "link": return [{ do: "unlink", symbol: edit.symbol, exit: clean(edit.exit) }];
    case "join": return [{ do: "part", symbol: edit.symbol, with: edit.with }];
    case "relabel": return relabel(draft, edit);
    case "unlink": return [{ do: "link", symbol: edit.symbol, exit: clean(edit.exit), at: exitAt(draft, edit.symbol, clean(edit.exit)) }];
    case "part": return [{ do: "join", symbol: edit.symbol, with: edit.with, at: symbolOf(draft, edit.symbol)?.symbol.joint.indexOf(edit.with) }];
    case "moveRow": return [{ ...edit, ...moved(draft, edit, d => rowOf(d, edit.row)?.chart.rows, edit.row) }];
    case "moveExecutor": return [{ ...edit, ...moved(draft, edit, d => executorOf(d, edit.executor)?.chart.executors, edit.executor) }];
    case "moveChart": return [{ ...edit, ...moved(draft, edit, d => d.charts, edit.chart) }];
    case "moveSymbol": return moveSymbol(draft, edit);
    default: return putBack(draft, edit);
  }
}

/** Where it stood, and where it stands after the move. @param {Draft} draft @param {Edit} edit @param {(draft: Draft) => { id: string }[] | undefined} list @param {string} id */
function moved(draft, edit, list, id) {
  const neighbour = (/** @type {Draft} */ d) => { const all = list(d) ?? []; return before(all, all.findIndex(item => item.id === id)); };
  return { after: neighbour(draft), was: neighbour(apply(draft, edit)) };
}

/** @param {Draft} draft @param {string} symbol @param {Exit} exit */
function exitAt(draft, symbol, exit) {
  return symbolOf(draft, symbol)?.symbol.exits.findIndex(x => sameExit(x, exit)) ?? -1;
}

/** @param {Draft} draft @param {Extract<Edit, { do: "relabel" }>} edit @returns {Edit[]} */
function relabel(draft, { symbol, exit, kind, label }) {
  const from = clean(exit), to = clean({ kind, target: exit.target, label }), twin = exitAt(draft, symbol, to);
  /** @type {Edit} */ const back = { do: "relabel", symbol, exit: to, kind: from.kind, label: from.label };
  return twin < 0 ? [back] : [back, { do: "link", symbol, exit: to, at: twin }];
}

/** @param {Draft} draft @param {Extract<Edit, { do: "moveSymbol" }>} edit @returns {Edit[]} */
function moveSymbol(draft, edit) {
  const place = symbolOf(draft, edit.symbol);
  if (!place) return [];
  const { row, symbol, s } = place;
  /** @type {Edit} */ const back = { do: "moveSymbol", symbol: symbol.id, row: row.id, executor: symbol.executor, wasRow: edit.row, wasExecutor: edit.executor };
  if (row.id === edit.row) return [edit.at == null ? back : { ...back, at: s }];
  return [{ ...back, at: s }, ...symbol.joint.map(partner => join(symbol.id, partner)), ...joinsTo(row, new Set([symbol.id]))];
}

/** What puts back what an edit takes out, with what led to it. @param {Draft} draft @param {Edit} edit @returns {Edit[]} */
function putBack(draft, edit) {
  switch (edit.do) {
    case "deleteRow": {
      const place = rowOf(draft, edit.row);
      return place ? [{ do: "insertRow", chart: place.chart.id, after: before(place.chart.rows, place.r), row: place.row }, ...incoming(place.chart, place.row.symbols)] : [];
    }
    case "removeSymbol": {
      const place = symbolOf(draft, edit.symbol);
      return place ? [{ do: "placeSymbol", row: place.row.id, symbol: place.symbol, at: place.s }, ...incoming(place.chart, [place.symbol])] : [];
    }
    case "removeChart": {
      const place = chartOf(draft, edit.chart);
      return place ? [{ do: "addChart", after: before(draft.charts, place.c), chart: place.chart }] : [];
    }
    case "removeExecutor": case "mergeExecutor": {
      const place = executorOf(draft, edit.executor);
      return place ? [{ do: "addExecutor", chart: place.chart.id, after: before(place.chart.executors, place.x), executor: place.executor },
        ...edit.do === "removeExecutor" ? symbolsOf(place.chart, edit.executor) : apart(place.chart, edit)] : [];
    }
    default: return [];
  }
}

/** The symbols of a column bare, then the flows and joint lines between all of them: each can only lead to what is there. @param {Chart} chart @param {string} executor @returns {Edit[]} */
function symbolsOf(chart, executor) {
  const own = symbolsUnder(chart, executor);
  return [
    ...chart.rows.flatMap(row => row.symbols.flatMap((symbol, at) => symbol.executor === executor
      ? [/** @type {Edit} */ ({ do: "placeSymbol", row: row.id, symbol: { ...symbol, exits: [], joint: [] }, at })] : [])),
    ...own.flatMap(s => s.exits.map(exit => /** @type {Edit} */ ({ do: "link", symbol: s.id, exit }))),
    ...own.flatMap(s => s.joint.map(partner => join(s.id, partner))),
    ...incoming(chart, own),
  ];
}

/** @param {Chart} chart @param {Extract<Edit, { do: "mergeExecutor" }>} edit @returns {Edit[]} */
function apart(chart, { executor, into }) {
  return chart.rows.flatMap(row => row.symbols.filter(s => s.executor === executor)
    .map(s => /** @type {Edit} */ ({ do: "moveSymbol", symbol: s.id, row: row.id, executor, wasRow: row.id, wasExecutor: into })));
}

/** Flows and joint lines from the other symbols of a flowchart to these. @param {Chart} chart @param {Symbol[]} to @returns {Edit[]} */
function incoming(chart, to) {
  const ids = new Set(to.map(s => s.id));
  return [
    ...chart.rows.flatMap(row => row.symbols).filter(s => !ids.has(s.id))
      .flatMap(s => s.exits.flatMap((exit, at) => ids.has(exit.target) ? [/** @type {Edit} */ ({ do: "link", symbol: s.id, exit, at })] : [])),
    ...chart.rows.flatMap(row => joinsTo(row, ids)),
  ];
}

/** @param {Row} row @param {Set<string>} ids @returns {Edit[]} */
function joinsTo(row, ids) {
  return row.symbols.filter(s => !ids.has(s.id)).flatMap(s => s.joint.flatMap((partner, at) => ids.has(partner) ? [join(s.id, partner, at)] : []));
}

/** @param {string} symbol @param {string} partner @param {number} [at] @returns {Edit} */
function join(symbol, partner, at) {
  return { do: "join", symbol, with: partner, ...at !== undefined && { at } };
}
