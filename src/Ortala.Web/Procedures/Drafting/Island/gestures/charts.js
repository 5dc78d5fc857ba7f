// What is done to flowcharts.
/** @import { Draft, Edit, Chart } from "../types" */
/** @import { NewId } from "./plan.js" */
import { Plan } from "./plan.js";
import { before, chartOf, rowOf } from "../model/look.js";
import { drawn, groups, openEnds, entry } from "./flow.js";
import { emptyRow } from "./rowing.js";

/** An empty flowchart with the executors of another below it. @param {Draft} draft @param {string} after @param {NewId} newId @returns {Extract<Edit, { do: "addChart" }>[]} */
export function add(draft, after, newId) {
  const chart = chartOf(draft, after)?.chart;
  if (!chart) return [];
  const executors = chart.executors.map(e => ({ ...e, id: newId("e") }));
  return [{ do: "addChart", after, chart: { id: newId("c"), title: "", executors, rows: [emptyRow(newId("r")), emptyRow(newId("r")), emptyRow(newId("r"))] } }];
}

/** @param {Draft} draft @param {string} id @param {-1 | 1} step @returns {Edit[]} */
export function shift(draft, id, step) {
  const at = chartOf(draft, id), c = (at?.c ?? 0) + step;
  if (!at || c < 0 || c >= draft.charts.length) return [];
  return [{ do: "moveChart", chart: id, after: step < 0 ? before(draft.charts, c) : draft.charts[c].id, was: before(draft.charts, at.c) }];
}

/** @param {Draft} draft @param {string} id @returns {Edit[]} */
export const remove = (draft, id) => draft.charts.length > 1 && chartOf(draft, id) ? [{ do: "removeChart", chart: id }] : [];

/**
 * The rows from one on become a flowchart of their own, below. Arrows between the two parts end; the first part gets an end and the second a
 * start where that is plain. Executors without work in the second part are left out there.
 * @param {Draft} draft @param {string} row @param {NewId} newId @returns {Edit[]}
 */
export function split(draft, row, newId) {
  const at = rowOf(draft, row), plan = new Plan(draft);
  if (!at || at.r === 0) return [];
  const moved = at.chart.rows.slice(at.r), made = copy(at.chart, moved, newId);
  for (const r of moved) plan.do({ do: "deleteRow", row: r.id });
  plan.do({ do: "addChart", after: at.chart.id, chart: made });
  capsules(plan, at.chart.id);
  capsules(plan, made.id);
  return plan.edits;
}

/** @param {Chart} chart @param {Chart["rows"]} rows @param {NewId} newId @returns {Chart} */
function copy(chart, rows, newId) {
  const used = chart.executors.filter(e => rows.some(r => r.symbols.some(s => s.executor === e.id)));
  const executors = new Map((used.length ? used : chart.executors).map(e => [e.id, { ...e, id: newId("e") }]));
  const names = new Map(rows.flatMap(r => r.symbols).map(s => [s.id, newId("s")]));
  const name = (/** @type {string} */ id) => names.get(id) ?? "";
  const symbols = (/** @type {Chart["rows"][number]} */ row) => row.symbols.map(s => ({
    ...s, id: name(s.id), executor: executors.get(s.executor)?.id ?? "", joint: s.joint.map(name),
    exits: s.exits.filter(e => names.has(e.target)).map(e => ({ ...e, target: name(e.target) })),
  }));
  return { id: newId("c"), title: "", executors: [...executors.values()], rows: rows.map(r => ({ ...r, id: newId("r"), symbols: symbols(r) })) };
}

/** @param {Plan} plan @param {string} id */
function capsules(plan, id) {
  const rows = drawn(plan.chart(id)), first = rows[0] && entry(rows[0]), last = rows.at(-1);
  if (first?.kind === "process" && !rows.some(r => r.symbols.some(s => s.kind === "start"))) plan.kind(first.id, "start");
  if (!last || rows.length < 2 || rows.some(r => r.symbols.some(s => s.kind === "end"))) return;
  const lead = groups(last)[0][0];
  if (lead.kind === "process" && openEnds(last).some(w => w.symbol === lead.id)) plan.kind(lead.id, "end");
}
