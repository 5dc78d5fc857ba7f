// Pasting what was copied out of Ortala: rows with their symbols and flows, or a block of cells.
import { chartOf, executorOf, rowOf, symbolOf } from "../model/look.js";
import { cells, problemOf } from "./bounds.js";
import { isCellName } from "./copying.js";
import { folded } from "./words.js";

/**
 * @import { Bilingual, Cell, Chart, Draft, Edit, Row, Symbol } from "../types"
 * @import { Own } from "./copying.js"
 * @typedef {(prefix: "r" | "e" | "s" | "c") => string} NewId
 * @typedef {{ edits: Edit[], rows: string[], lost: number, problem: Bilingual | null }} Pasted lost: flows or texts that have no place here
 */

const kinds = ["start", "process", "decision", "end"];

/** What Ortala wrote beside the table, null: it comes from elsewhere or is not whole. @param {string} json @returns {Own | null} */
export function readOwn(json) {
  try {
    const own = JSON.parse(json);
    return own?.ortala === 1 && isOwn(own) ? own : null;
  } catch {
    return null;
  }
}

/** Whatever a page may have put there: only the right shape is taken. @param {any} own */
function isOwn(own) {
  const text = (/** @type {unknown} */ x) => typeof x === "string";
  const list = (/** @type {any} */ x, /** @type {(item: any) => boolean} */ test) => Array.isArray(x) && x.every(test);
  const exit = (/** @type {any} */ x) => x && ["next", "yes", "no", "branch"].includes(x.kind) && text(x.target) && text(x.label);
  const symbol = (/** @type {any} */ x) => x && text(x.id) && text(x.executor) && kinds.includes(x.kind) && text(x.text) && list(x.exits, exit) && list(x.joint, text);
  return text(own.chart) && list(own.columns, text) && list(own.rows, x => x && text(x.id) && cells.every(c => text(x[c])) && list(x.symbols, symbol))
    && list(own.executors, x => x && text(x.id) && text(x.name) && text(x.group)) && list(own.arrivals, x => x && text(x.symbol) && exit(x.exit));
}

/** Whole rows, put in after a row with all that hangs on them. @param {Draft} draft @param {Own} own @param {string} chartId @param {string | null} after @param {NewId} newId @returns {Pasted} */
export function pasteRows(draft, own, chartId, after, newId) {
  const { chart } = /** @type {{ chart: Chart }} */ (chartOf(draft, chartId));
  /** @type {Edit[]} */ const edits = [];
  const executors = executorIds(draft, own, chart, newId, edits);
  const symbols = new Map(own.rows.flatMap(r => r.symbols.map(s => [s.id, newId("s")])));
  const target = (/** @type {string} */ id) => symbols.get(id) ?? (symbolOf(draft, id) ? id : null);
  let place = after, lost = 0;
  /** @type {string[]} */ const rows = [];
  for (const row of own.rows) {
    const id = newId("r");
    edits.push({ do: "insertRow", chart: chart.id, after: place, row: { ...textsOf(row), id, symbols: row.symbols.map(s => renewed(s, symbols, executors)) } });
    place = id;
    rows.push(id);
  }
  for (const symbol of own.rows.flatMap(r => r.symbols)) for (const exit of symbol.exits) {
    const to = target(exit.target);
    if (to) edits.push({ do: "link", symbol: /** @type {string} */ (symbols.get(symbol.id)), exit: { ...exit, target: to } });
    else lost++;
  }
  for (const { symbol, exit } of own.arrivals) {
    const to = symbols.get(exit.target), source = symbolOf(draft, symbol)?.symbol;
    // the flow was closed over the rows when they were cut: it passes through them again
    const closed = source?.exits.find(x => x.kind === exit.kind && x.label === exit.label && !own.arrivals.some(a => a.symbol === symbol && a.exit.target === x.target));
    if (to && source && closed) edits.push({ do: "unlink", symbol, exit: closed });
    if (to && source) edits.push({ do: "link", symbol, exit: { ...exit, target: to } });
  }
  return { edits, rows, lost, problem: problemOf(draft, chart, edits) };
}

/** @param {Row} row */
const textsOf = row => /** @type {Record<Cell, string>} */ (Object.fromEntries(cells.map(c => [c, row[c]])));

/** @param {Symbol} symbol @param {Map<string, string>} symbols @param {Map<string, string>} executors @returns {Symbol} */
const renewed = (symbol, symbols, executors) => ({
  id: /** @type {string} */ (symbols.get(symbol.id)), executor: executors.get(symbol.executor) ?? "", kind: symbol.kind, text: symbol.text, exits: [],
  joint: symbol.joint.flatMap(id => symbols.get(id) ?? []),
});

/** Executors by id where they come from this flowchart, else by name and group, else new. @param {Draft} draft @param {Own} own @param {Chart} chart @param {NewId} newId @param {Edit[]} edits */
function executorIds(draft, own, chart, newId, edits) {
  /** @type {Map<string, string>} */ const ids = new Map();
  let last = chart.executors.at(-1)?.id ?? null;
  for (const id of new Set(own.rows.flatMap(r => r.symbols.map(s => s.executor)))) {
    const from = own.executors.find(e => e.id === id) ?? { id, name: "", group: "" };
    const known = executorOf(draft, id)?.chart.id === chart.id ? { id } : chart.executors.find(e => folded(e.name) === folded(from.name) && folded(e.group) === folded(from.group));
    const here = known?.id ?? newId("e");
    if (!known) { edits.push({ do: "addExecutor", chart: chart.id, after: last, executor: { id: here, name: from.name, group: from.group } }); last = here; }
    ids.set(id, here);
  }
  return ids;
}

/**
 * A block of cells over the cells from a place on; one single cell fills the whole range that is selected.
 * @param {Draft} draft @param {Own} own @param {{ chart: string, row: string, column: string, rows: Row[], columns: string[], order: string[] }} at upper left corner, the range that is selected, the columns of the sheet
 * @param {NewId} newId @returns {Pasted}
 */
export function pasteBlock(draft, own, at, newId) {
  const { chart } = /** @type {{ chart: Chart }} */ (chartOf(draft, at.chart));
  const { order } = at, x = order.indexOf(at.column), y = rowOf(draft, at.row)?.r ?? 0;
  const single = own.rows.length === 1 && own.columns.length === 1;
  const height = single ? at.rows.length : own.rows.length, width = single ? at.columns.length : own.columns.length;
  /** @type {Edit[]} */ const edits = [];
  /** @type {string[]} */ const rows = [];
  let lost = 0;
  for (let r = 0; r < height; r++) {
    const from = own.rows[single ? 0 : r];
    const row = chart.rows[y + r] ?? { id: newId("r"), activity: "", requirements: "", duration: "", output: "", note: "", symbols: [] };
    if (!chart.rows[y + r]) edits.push({ do: "insertRow", chart: chart.id, after: rows.at(-1) ?? chart.rows.at(-1)?.id ?? null, row });
    rows.push(row.id);
    for (let c = 0; c < width; c++) if (!pasteCell(from, own.columns[single ? 0 : c], row, order[x + c], newId, edits)) lost++;
  }
  return { edits, rows, lost, problem: problemOf(draft, chart, edits) };
}

/** False where something has no place. @param {Row} from @param {string} column @param {Row} row @param {string | undefined} to @param {NewId} newId @param {Edit[]} edits */
function pasteCell(from, column, row, to, newId, edits) {
  if (isCellName(column)) {
    if (to === undefined || !isCellName(to)) return from[column] === "";
    if (row[to] !== from[column]) edits.push({ do: "setCell", row: row.id, field: to, value: from[column], was: row[to] });
    return true;
  }
  const symbols = from.symbols.filter(s => s.executor === column);
  if (to === undefined || isCellName(to)) return symbols.length === 0;
  for (const symbol of symbols) {
    const there = row.symbols.find(s => s.executor === to);
    if (!there) edits.push({ do: "placeSymbol", row: row.id, symbol: { id: newId("s"), executor: to, kind: symbol.kind, text: symbol.text, exits: [], joint: [] } });
    else if (there.kind !== symbol.kind) edits.push({ do: "changeSymbol", symbol: there.id, kind: symbol.kind, was: there.kind });
  }
  return true;
}

/** Empties a block: texts become blank, symbols go. @param {Row[]} rows @param {string[]} columns @returns {Edit[]} */
export function clearBlock(rows, columns) {
  /** @type {Edit[]} */ const edits = [];
  for (const row of rows) for (const column of columns) {
    if (isCellName(column)) { if (row[column] !== "") edits.push({ do: "setCell", row: row.id, field: column, value: "", was: row[column] }); }
    else for (const symbol of row.symbols) if (symbol.executor === column) edits.push({ do: "removeSymbol", symbol: symbol.id });
  }
  return edits;
}
