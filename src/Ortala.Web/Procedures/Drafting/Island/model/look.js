// Finding things in a draft. Everything gives null where the thing is not there.
/** @import { Draft, Chart, Executor, Row, Symbol, Exit, Edit } from "../types" */

/** @param {Draft} draft @param {string} id @returns {{ chart: Chart, c: number } | null} */
export function chartOf(draft, id) {
  const c = draft.charts.findIndex(chart => chart.id === id);
  return c < 0 ? null : { chart: draft.charts[c], c };
}

/** @param {Draft} draft @param {string} id @returns {{ chart: Chart, c: number, row: Row, r: number } | null} */
export function rowOf(draft, id) {
  for (let c = 0; c < draft.charts.length; c++) {
    const chart = draft.charts[c], r = chart.rows.findIndex(row => row.id === id);
    if (r >= 0) return { chart, c, row: chart.rows[r], r };
  }
  return null;
}

/** @param {Draft} draft @param {string} id @returns {{ chart: Chart, c: number, executor: Executor, x: number } | null} */
export function executorOf(draft, id) {
  for (let c = 0; c < draft.charts.length; c++) {
    const chart = draft.charts[c], x = chart.executors.findIndex(executor => executor.id === id);
    if (x >= 0) return { chart, c, executor: chart.executors[x], x };
  }
  return null;
}

/** @param {Draft} draft @param {string} id @returns {{ chart: Chart, c: number, row: Row, r: number, symbol: Symbol, s: number } | null} */
export function symbolOf(draft, id) {
  for (let c = 0; c < draft.charts.length; c++) {
    const chart = draft.charts[c];
    for (let r = 0; r < chart.rows.length; r++) {
      const row = chart.rows[r], s = row.symbols.findIndex(symbol => symbol.id === id);
      if (s >= 0) return { chart, c, row, r, symbol: row.symbols[s], s };
    }
  }
  return null;
}

/** @param {Draft} draft @returns {Generator<{ chart: Chart, row: Row, symbol: Symbol, s: number }>} */
export function* symbols(draft) {
  for (const chart of draft.charts)
    for (const row of chart.rows)
      for (let s = 0; s < row.symbols.length; s++) yield { chart, row, symbol: row.symbols[s], s };
}

/** Symbols in the column of an executor. @param {Chart} chart @param {string} executor */
export function symbolsUnder(chart, executor) {
  return chart.rows.flatMap(row => row.symbols.filter(symbol => symbol.executor === executor));
}

/** Flows that lead to a symbol. @param {Draft} draft @param {string} target @returns {{ symbol: Symbol, exit: Exit }[]} */
export function arrivals(draft, target) {
  const found = [];
  for (const { symbol } of symbols(draft))
    for (const exit of symbol.exits) if (exit.target === target) found.push({ symbol, exit });
  return found;
}

/** The neighbour before an item, by which the edits name its place; null: it is the first. @param {{ id: string }[]} list @param {number} at */
export function before(list, at) {
  return at > 0 ? list[at - 1].id : null;
}

/** @param {Exit} a @param {Exit} b */
export function sameExit(a, b) {
  return a.kind === b.kind && a.target === b.target && a.label === b.label;
}

/**
 * The text that an edit sets, as it stands now; null where its place is gone; undefined where the edit does not set a text.
 * @param {Draft} draft @param {Edit} edit @returns {string | null | undefined}
 */
export function textNow(draft, edit) {
  switch (edit.do) {
    case "setIdentity": return draft.identity[edit.field] ?? "";
    case "setCell": return rowOf(draft, edit.row)?.row[edit.field] ?? null;
    case "renameExecutor": return executorOf(draft, edit.executor)?.executor.name ?? null;
    case "groupExecutor": return executorOf(draft, edit.executor)?.executor.group ?? null;
    case "wordSymbol": return symbolOf(draft, edit.symbol)?.symbol.text ?? null;
    case "changeSymbol": return symbolOf(draft, edit.symbol)?.symbol.kind ?? null;
    case "titleChart": return chartOf(draft, edit.chart)?.chart.title ?? null;
    default: return undefined;
  }
}

/** A name for the text that an edit sets: edits of one place have the same; null where it does not set a text. @param {Edit} edit */
export function placeOf(edit) {
  switch (edit.do) {
    case "setIdentity": return `identity ${edit.field}`;
    case "setCell": return `cell ${edit.row} ${edit.field}`;
    case "renameExecutor": return `name ${edit.executor}`;
    case "groupExecutor": return `group ${edit.executor}`;
    case "wordSymbol": return `word ${edit.symbol}`;
    case "changeSymbol": return `kind ${edit.symbol}`;
    case "titleChart": return `title ${edit.chart}`;
    default: return null;
  }
}
