// From pasted steps to edits: executors matched or made, rows put in or overwritten, symbols linked one after another.
import { chartOf } from "../model/look.js";
import { cells, problemOf } from "./bounds.js";
import { keyOf } from "./mapping.js";
import { folded } from "./words.js";

/**
 * @import { Bilingual, Cell, Chart, Draft, Edit, Exit, Executor, Kind, Row, Symbol } from "../types"
 * @import { PastedStep, Performer } from "./mapping.js"
 * @typedef {"after" | "empty" | "over"} Where after the selected row; in place of the empty rows; over the texts from the selected row on
 * @typedef {{ draft: Draft, chart: string, row: string | null, where: Where, steps: PastedStep[], performers: Performer[], newId: (prefix: "r" | "e" | "s" | "c") => string }} Pasting
 * @typedef {{ edits: Edit[], rows: string[], added: string[], overwritten: number, unlinked: string[], problem: Bilingual | null }} Pasted rows: ids from top to bottom; added: names of new executors; unlinked: exits whose row is not among the pasted ones
 * @typedef {{ step: PastedStep, row: string, symbols: Symbol[], was: Row | null }} Laid
 */

/** A row in which nothing is written; symbols alone, as in a new document, are not writing. @param {Row} row */
export const isEmptyRow = row => cells.every(c => row[c] === "");

/** Where rows go unless the officer says otherwise. @param {Chart} chart @returns {Where} */
export const usualPlace = chart => chart.rows.length > 0 && chart.rows.every(isEmptyRow) ? "empty" : "after";

/** @param {Pasting} pasting @returns {Pasted} */
export function pasteSteps(pasting) {
  const { draft, where, steps } = pasting;
  const { chart } = /** @type {{ chart: Chart }} */ (chartOf(draft, pasting.chart));
  /** @type {Edit[]} */ const edits = [];
  const kept = where === "empty" ? chart.rows.filter(r => !isEmptyRow(r)) : chart.rows;
  const { ids, added } = executorsFor(pasting, chart, kept, edits);
  const start = startOf(chart, pasting.row, where);
  const bare = kept.every(r => r.symbols.length === 0);
  const laid = steps.map((step, i) => lay(pasting, step, ids, where === "over" ? chart.rows[start + i] ?? null : null));
  settleKinds(laid, bare);
  write(chart, laid, where, start, edits);
  const unlinked = link(laid, edits);
  const marked = laid.filter(l => l.symbols.length > 0);
  if (where !== "over" && marked.length > 0) join(chart, kept, marked, start, edits);
  const overwritten = edits.filter(e => e.do === "setCell" && e.was !== "").length;
  return { edits, rows: laid.map(l => l.row), added, overwritten, unlinked, problem: problemOf(draft, chart, edits) };
}

/** Place of the first pasted row among the rows of the flowchart. @param {Chart} chart @param {string | null} row @param {Where} where */
function startOf(chart, row, where) {
  const at = chart.rows.findIndex(r => r.id === row);
  if (where === "over") return Math.max(0, at);
  if (where === "after") return at < 0 ? chart.rows.length : at + 1;
  const empty = chart.rows.findIndex(isEmptyRow);
  return empty < 0 ? chart.rows.length : empty;
}

/**
 * Ids of the executors by the column of the pasted table, or by name: the same name is the same executor, a column without a name takes
 * the executor at its place, a nameless unused column of the sheet takes the first new name.
 * @param {Pasting} pasting @param {Chart} chart @param {Row[]} kept @param {Edit[]} edits
 */
function executorsFor({ performers, newId }, chart, kept, edits) {
  /** @type {Map<string, string>} */ const ids = new Map();
  /** @type {string[]} */ const added = [];
  const used = new Set(kept.flatMap(r => r.symbols.map(s => s.executor)));
  const spare = chart.executors.filter(e => e.name.trim() === "" && !used.has(e.id));
  let last = chart.executors.at(-1)?.id ?? null;
  performers.forEach((performer, place) => {
    const known = performer.name === "" ? chart.executors[place] : sameExecutor(chart, performer);
    if (known) return ids.set(keyOf(performer), known.id);
    const taken = spare.shift();
    const id = taken?.id ?? newId("e");
    if (taken) edits.push({ do: "renameExecutor", executor: id, value: performer.name, was: taken.name });
    else edits.push({ do: "addExecutor", chart: chart.id, after: last, executor: { id, name: performer.name, group: performer.group } });
    if (taken && performer.group !== taken.group) edits.push({ do: "groupExecutor", executor: id, value: performer.group, was: taken.group });
    if (!taken) last = id;
    added.push(performer.name);
    ids.set(keyOf(performer), id);
  });
  return { ids, added };
}

/** @param {Chart} chart @param {Performer} performer @returns {Executor | undefined} */
function sameExecutor(chart, performer) {
  const same = chart.executors.filter(e => folded(e.name) === folded(performer.name));
  return same.find(e => folded(e.group) === folded(performer.group)) ?? (performer.group === "" && same.length === 1 ? same[0] : undefined);
}

/** @param {Pasting} pasting @param {PastedStep} step @param {Map<string, string>} ids @param {Row | null} was @returns {Laid} */
function lay({ newId }, step, ids, was) {
  const symbols = step.symbols.map(({ performer, mark }) => {
    const executor = ids.get(keyOf(performer)) ?? "";
    const there = was?.symbols.find(s => s.executor === executor);
    return there ?? { id: newId("s"), executor, kind: mark.kind ?? "process", text: mark.word, exits: [], joint: [] };
  });
  const fresh = symbols.filter(s => !was?.symbols.includes(s));
  const partners = fresh.filter((s, i) => i > 0 && !step.symbols[symbols.indexOf(s)].mark.exits.length);
  if (fresh.length > 1 && fresh[0] === symbols[0]) symbols[0] = { ...fresh[0], joint: partners.map(s => s.id) };
  return { step, row: was?.id ?? newId("r"), symbols, was };
}

/** In a flowchart that had no symbols a mark in the first row is the beginning, one in the last row the end. @param {Laid[]} laid @param {boolean} bare */
function settleKinds(laid, bare) {
  const marked = laid.filter(l => l.symbols.length > 0);
  if (!bare || marked.length < 2) return;
  const says = (/** @type {Kind} */ kind) => marked.some(l => l.step.symbols.some(s => s.mark.kind === kind));
  if (!says("start")) settle(marked[0], "start");
  if (!says("end")) settle(marked[marked.length - 1], "end");
}

/** @param {Laid} laid @param {Kind} kind */
function settle(laid, kind) {
  laid.symbols = laid.symbols.map((s, i) => laid.step.symbols[i].mark.kind === null ? { ...s, kind } : s);
}

/** @param {Chart} chart @param {Laid[]} laid @param {Where} where @param {number} start @param {Edit[]} edits */
function write(chart, laid, where, start, edits) {
  let after = start > 0 ? chart.rows[Math.min(start, chart.rows.length) - 1]?.id ?? null : null;
  for (const { step, row, symbols, was } of laid) {
    if (was) overwrite(was, step, symbols, edits);
    else edits.push({ do: "insertRow", chart: chart.id, after, row: { id: row, activity: "", requirements: "", duration: "", output: "", note: "", ...step.cells, symbols } });
    after = row;
  }
  if (where === "empty") for (const row of chart.rows.filter(isEmptyRow)) edits.push({ do: "deleteRow", row: row.id });
}

/** @param {Row} was @param {PastedStep} step @param {Symbol[]} symbols @param {Edit[]} edits */
function overwrite(was, step, symbols, edits) {
  for (const [field, value] of /** @type {[Cell, string][]} */ (Object.entries(step.cells)))
    if (was[field] !== value) edits.push({ do: "setCell", row: was.id, field, value, was: was[field] });
  symbols.forEach((symbol, i) => {
    const there = was.symbols.find(s => s.id === symbol.id), { kind } = step.symbols[i].mark;
    if (!there) edits.push({ do: "placeSymbol", row: was.id, symbol: { ...symbol, joint: [] } });
    else if (kind && kind !== there.kind) edits.push({ do: "changeSymbol", symbol: there.id, kind, was: there.kind });
  });
  for (const symbol of symbols) for (const partner of symbol.joint) if (!was.symbols.includes(symbol)) edits.push({ do: "join", symbol: symbol.id, with: partner });
}

/** Flows: as they are written in words, else from the first symbol of a row to the first of the next. @param {Laid[]} laid @param {Edit[]} edits @returns {string[]} */
function link(laid, edits) {
  /** @type {string[]} */ const lost = [];
  const marked = laid.filter(l => l.symbols.length > 0);
  marked.forEach((l, at) => l.symbols.forEach((symbol, i) => {
    const { exits } = l.step.symbols[i].mark;
    if (symbol.exits.length > 0) return; // a symbol that was there keeps its flows
    for (const exit of exits) {
      const target = targetOf(laid, exit.row);
      if (target) edits.push({ do: "link", symbol: symbol.id, exit: { kind: exit.kind, target: target.id, label: exit.label } });
      else lost.push(`${l.step.number || at + 1}: ${exit.label || exit.kind} → ${exit.row}`);
    }
    const next = marked[at + 1]?.symbols[0];
    if (exits.length === 0 && i === 0 && next && symbol.kind !== "end") edits.push({ do: "link", symbol: symbol.id, exit: onward(symbol, next) });
  }));
  return lost;
}

/** @param {Symbol} symbol @param {Symbol} next @returns {Exit} */
const onward = (symbol, next) => ({ kind: symbol.kind === "decision" ? "yes" : "next", target: next.id, label: "" });

/** @param {Laid[]} laid @param {string} number */
function targetOf(laid, number) {
  return (laid.find(l => l.step.number === number) ?? (laid.every(l => l.step.number === "") ? laid[Number(number) - 1] : undefined))?.symbols[0];
}

/**
 * The rows before and after the new ones: the flow that passed their place passes through them.
 * @param {Chart} chart @param {Row[]} kept @param {Laid[]} marked @param {number} start @param {Edit[]} edits
 */
function join(chart, kept, marked, start, edits) {
  const stays = new Set(kept.flatMap(r => r.symbols.map(s => s.id)));
  const before = chart.rows.slice(0, start).filter(r => kept.includes(r)).findLast(r => r.symbols.length > 0)?.symbols[0];
  const after = chart.rows.slice(start).filter(r => kept.includes(r)).find(r => r.symbols.length > 0)?.symbols[0];
  const first = marked[0].symbols[0], last = /** @type {Laid} */ (marked.at(-1)), open = last.symbols[0];
  const passing = before?.exits.find(x => x.target === after?.id || !stays.has(x.target));
  if (before && passing) {
    edits.push({ do: "unlink", symbol: before.id, exit: passing }, { do: "link", symbol: before.id, exit: { ...passing, target: first.id }, at: before.exits.indexOf(passing) });
  } else if (before && before.exits.length === 0 && before.kind !== "end") edits.push({ do: "link", symbol: before.id, exit: onward(before, first) });
  if (after && open.kind !== "end" && last.step.symbols[0].mark.exits.length === 0 && (passing || !before)) edits.push({ do: "link", symbol: open.id, exit: onward(open, after) });
}
