// Keeps a draft sound: what comes in from outside is taken as far as its ids are single, its symbols stand under executors of the flowchart, and its flows and
// joint lines lead to something (docs/editing.md, "Admit").
/** @import { Draft, Chart, Executor, Exit, Row, Symbol } from "../types" */
import { executorOf, rowOf, sameExit, symbols } from "./look.js";
import { same, withList } from "./parts.js";

/** A label stands only with a branch. @param {Exit} exit @returns {Exit} */
export function clean(exit) {
  return exit.kind === "branch" || exit.label === "" ? exit : { ...exit, label: "" };
}

/** @param {Draft} draft @param {Chart} chart @param {Row} row @returns {Row} */
export function admitRow(draft, chart, row) {
  const there = ids(draft), taken = takeSymbols(row.symbols, chart.executors, id => there.has(id));
  const targets = new Set([...symbolIds(chart), ...taken.map(s => s.id)]);
  return withList(row, "symbols", same(taken, taken.map(s => linked(s, targets, taken))));
}

/** @param {Chart} chart @param {Row} row @param {Symbol} symbol @returns {Symbol} */
export function admitSymbol(chart, row, symbol) {
  return linked(symbol, new Set([...symbolIds(chart), symbol.id]), row.symbols);
}

/** @param {Draft} draft @param {Chart} chart @returns {Chart} */
export function admitChart(draft, chart) {
  const executors = single(chart.executors, id => executorOf(draft, id) !== null);
  const there = ids(draft);
  const rows = single(chart.rows, id => rowOf(draft, id) !== null).map(row => {
    const taken = takeSymbols(row.symbols, executors, id => there.has(id));
    for (const { id } of taken) there.add(id);
    return withList(row, "symbols", taken);
  });
  const targets = symbolIds({ ...chart, rows });
  return { ...chart, executors, rows: rows.map(row => withList(row, "symbols", same(row.symbols, row.symbols.map(s => linked(s, targets, row.symbols))))) };
}

/** @param {Symbol[]} list @param {Executor[]} executors @param {(id: string) => boolean} taken */
function takeSymbols(list, executors, taken) {
  return single(list.filter(s => executors.some(x => x.id === s.executor)), taken);
}

/** Without repeats of an id, and without those that are taken. @template {{ id: string }} T @param {T[]} list @param {(id: string) => boolean} taken @returns {T[]} */
function single(list, taken) {
  const seen = new Set();
  return same(list, list.filter(({ id }) => !seen.has(id) && seen.add(id) && !taken(id)));
}

/** @param {Symbol} symbol @param {Set<string>} targets @param {Symbol[]} row @returns {Symbol} */
function linked(symbol, targets, row) {
  const exits = symbol.exits.filter(x => targets.has(x.target)).map(clean).filter((x, i, all) => all.findIndex(y => sameExit(x, y)) === i);
  const joint = symbol.joint.filter((id, i, all) => id !== symbol.id && row.some(s => s.id === id) && all.indexOf(id) === i);
  return withList(withList(symbol, "exits", same(symbol.exits, exits)), "joint", same(symbol.joint, joint));
}

/** @param {Draft} draft */
function ids(draft) {
  return new Set([...symbols(draft)].map(({ symbol }) => symbol.id));
}

/** @param {Chart} chart */
function symbolIds(chart) {
  return new Set(chart.rows.flatMap(row => row.symbols.map(s => s.id)));
}
