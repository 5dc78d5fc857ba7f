// What takes edits back: the twin of DraftEditing.Inverse (docs/editing.md, same vectors).
/** @import { Draft, Symbol, Edit } from "../types" */
import { apply, applyAll } from "./apply.js";
import { before, chartOf, executorOf, rowOf, sameExit, symbolOf, symbols, textNow } from "./look.js";

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
    case "link": return [{ do: "unlink", symbol: edit.symbol, exit: edit.exit }];
    case "join": return [{ do: "part", symbol: edit.symbol, with: edit.with }];
    case "relabel": return [{ do: "relabel", symbol: edit.symbol, exit: { ...edit.exit, kind: edit.kind, label: edit.label }, kind: edit.exit.kind, label: edit.exit.label }];
    case "unlink": return unlink(draft, edit.symbol, edit.exit);
    case "part": return [{ do: "join", symbol: edit.symbol, with: edit.with, at: symbolOf(draft, edit.symbol)?.symbol.joint.indexOf(edit.with) }];
    case "moveRow": { const p = /** @type {NonNullable<ReturnType<typeof rowOf>>} */ (rowOf(draft, edit.row)); return [{ do: "moveRow", row: edit.row, after: before(p.chart.rows, p.r), was: edit.after }]; }
    case "moveExecutor": { const p = /** @type {NonNullable<ReturnType<typeof executorOf>>} */ (executorOf(draft, edit.executor)); return [{ do: "moveExecutor", executor: edit.executor, after: before(p.chart.executors, p.x), was: edit.after }]; }
    case "moveChart": return [{ do: "moveChart", chart: edit.chart, after: before(draft.charts, chartOf(draft, edit.chart)?.c ?? 0), was: edit.after }];
    default: return restoring(draft, edit);
  }
}

/** @param {Draft} draft @param {string} id @param {import("../types").Exit} exit @returns {Edit[]} */
function unlink(draft, id, exit) {
  return [{ do: "link", symbol: id, exit, at: symbolOf(draft, id)?.symbol.exits.findIndex(x => sameExit(x, exit)) }];
}

/** The inverse of an edit that takes something out: puts it back, then the flows and joint lines that went with it. @param {Draft} draft @param {Edit} edit @returns {Edit[]} */
function restoring(draft, edit) {
  const back = putBack(draft, edit);
  const reached = applyAll(apply(draft, edit), back);
  return [...back, ...missingLines(draft, reached)];
}

/** @param {Draft} draft @param {Edit} edit @returns {Edit[]} */
function putBack(draft, edit) {
  switch (edit.do) {
    case "deleteRow": {
      const place = rowOf(draft, edit.row);
      return place ? [{ do: "insertRow", chart: place.chart.id, after: before(place.chart.rows, place.r), row: place.row }] : [];
    }
    case "removeChart": {
      const place = chartOf(draft, edit.chart);
      return place ? [{ do: "addChart", after: before(draft.charts, place.c), chart: place.chart }] : [];
    }
    case "removeSymbol": {
      const place = symbolOf(draft, edit.symbol);
      return place ? [{ do: "placeSymbol", row: place.row.id, symbol: place.symbol, at: place.s }] : [];
    }
    case "moveSymbol": return movedBack(draft, edit);
    case "removeExecutor": case "mergeExecutor": {
      const place = executorOf(draft, edit.executor);
      if (!place) return [];
      /** @type {Edit[]} */ const back = [{ do: "addExecutor", chart: place.chart.id, after: before(place.chart.executors, place.x), executor: place.executor }];
      for (const { row, symbol, s } of symbols(draft)) {
        if (symbol.executor !== edit.executor) continue;
        back.push(edit.do === "removeExecutor" ? { do: "placeSymbol", row: row.id, symbol, at: s }
          : { do: "moveSymbol", symbol: symbol.id, row: row.id, executor: edit.executor, wasRow: row.id, wasExecutor: edit.into });
      }
      return back;
    }
    default: return [];
  }
}

/** A symbol that left its row goes back to its place among the symbols there. @param {Draft} draft @param {Extract<Edit, { do: "moveSymbol" }>} edit @returns {Edit[]} */
function movedBack(draft, edit) {
  const place = symbolOf(draft, edit.symbol);
  if (!place) return [];
  const { row, symbol, s } = place;
  if (row.id === edit.row || s === row.symbols.length - 1)
    return [{ do: "moveSymbol", symbol: symbol.id, row: row.id, executor: symbol.executor, wasRow: edit.row, wasExecutor: edit.executor }];
  return [{ do: "removeSymbol", symbol: symbol.id }, { do: "placeSymbol", row: row.id, symbol, at: s }];
}

/** Flows and joint lines of the draft that the reached one lacks, from front to back. @param {Draft} draft @param {Draft} reached @returns {Edit[]} */
function missingLines(draft, reached) {
  const there = new Map([...symbols(reached)].map(({ symbol }) => [symbol.id, symbol]));
  /** @type {Edit[]} */ const lines = [];
  for (const { symbol } of symbols(draft)) {
    const now = there.get(symbol.id);
    if (!now || now === symbol) continue;
    symbol.exits.forEach((exit, at) => { if (!now.exits.some(x => sameExit(x, exit))) lines.push({ do: "link", symbol: symbol.id, exit, at }); });
    symbol.joint.forEach((partner, at) => { if (!now.joint.includes(partner)) lines.push({ do: "join", symbol: symbol.id, with: partner, at }); });
  }
  return lines;
}
