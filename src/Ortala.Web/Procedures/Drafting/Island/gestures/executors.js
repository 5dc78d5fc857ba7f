// What is done to executors: the columns.
/** @import { Draft, Edit } from "../types" */
/** @import { NewId } from "./plan.js" */
import { Plan } from "./plan.js";
import { before, chartOf, executorOf, symbolsUnder } from "../model/look.js";
import { group } from "./flow.js";
import { remove as removeSymbol } from "./placing.js";

/** A new column beside another; null: at the right end. @param {Draft} draft @param {{ chart: string, beside?: string, side?: "left" | "right", name?: string }} where @param {NewId} newId @returns {Extract<Edit, { do: "addExecutor" }>[]} */
export function add(draft, { chart, beside, side = "right", name = "" }, newId) {
  const list = chartOf(draft, chart)?.chart.executors;
  if (!list) return [];
  const x = beside ? list.findIndex(e => e.id === beside) : list.length - 1;
  const after = side === "right" ? list[x]?.id ?? null : before(list, x);
  return [{ do: "addExecutor", chart, after, executor: { id: newId("e"), name, group: list[x]?.group && list[x]?.group === list[side === "right" ? x + 1 : x - 1]?.group ? list[x].group : "" } }];
}

/** @param {Draft} draft @param {string} id @param {string | null} after @returns {Edit[]} */
export function move(draft, id, after) {
  const at = executorOf(draft, id);
  if (!at || after === id) return [];
  const was = before(at.chart.executors, at.x);
  return was === after ? [] : [{ do: "moveExecutor", executor: id, after, was }];
}

/** One place to the left or right. @param {Draft} draft @param {string} id @param {-1 | 1} step @returns {Edit[]} */
export function shift(draft, id, step) {
  const at = executorOf(draft, id), list = at?.chart.executors ?? [], x = (at?.x ?? 0) + step;
  return x < 0 || x >= list.length ? [] : move(draft, id, step < 0 ? before(list, x) : list[x].id);
}

/** @param {Draft} draft @param {string} id @param {string} value @returns {Edit[]} */
export function rename(draft, id, value) {
  const was = executorOf(draft, id)?.executor.name;
  return was === undefined || was === value ? [] : [{ do: "renameExecutor", executor: id, value, was }];
}

/** @param {Draft} draft @param {string[]} ids @param {string} value @returns {Edit[]} */
export function groupUnder(draft, ids, value) {
  const plan = new Plan(draft);
  for (const id of ids) {
    const was = executorOf(draft, id)?.executor.group;
    if (was !== undefined && was !== value) plan.do({ do: "groupExecutor", executor: id, value, was });
  }
  return plan.edits;
}

/** Two columns become one. Where both did a row jointly, one symbol stays. @param {Draft} draft @param {string} id @param {string} into @returns {Edit[]} */
export function merge(draft, id, into) {
  const at = executorOf(draft, id), plan = new Plan(draft);
  if (!at || id === into || !at.chart.executors.some(e => e.id === into)) return [];
  for (const row of at.chart.rows)
    for (const s of row.symbols)
      if (s.executor === id && group(row, s.id).some(p => p.executor === into)) plan.do(...removeSymbol(plan.draft, s.id));
  return plan.do({ do: "mergeExecutor", executor: id, into }).edits;
}

/** Takes out a column; flows close over its symbols. @param {Draft} draft @param {string} id @returns {Edit[]} */
export function remove(draft, id) {
  const at = executorOf(draft, id), plan = new Plan(draft);
  if (!at) return [];
  for (const s of symbolsUnder(at.chart, id)) plan.do(...removeSymbol(plan.draft, s.id));
  return plan.do({ do: "removeExecutor", executor: id }).edits;
}

/** Names of executors in the other flowcharts, and of who signs, that this one does not have. @param {Draft} draft @param {string} chart */
export function names(draft, chart) {
  const here = new Set(chartOf(draft, chart)?.chart.executors.map(e => e.name));
  const all = draft.charts.flatMap(c => c.executors.map(e => e.name)).concat(draft.identity["signatory.office"] ?? "");
  return [...new Set(all)].filter(n => n.trim() && !here.has(n));
}
