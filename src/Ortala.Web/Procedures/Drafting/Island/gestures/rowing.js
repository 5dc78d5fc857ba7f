// What is done to rows. Flows close over rows that go, and run through rows that come as soon as they bear a symbol.
/** @import { Draft, Edit, Row, Chart } from "../types" */
/** @import { NewId } from "./plan.js" */
import { Plan } from "./plan.js";
import { before, rowOf } from "../model/look.js";
import { blank, drawn, group } from "./flow.js";
import { closeOver, spliceIn, spliceOut } from "./splice.js";
import { remove } from "./placing.js";

/** @param {string} id @param {Partial<Row>} [texts] @returns {Row} */
export const emptyRow = (id, texts = {}) => ({ id, activity: "", requirements: "", duration: "", output: "", note: "", symbols: [], ...texts });

/** Empty rows. @param {{ chart: string, after: string | null, count?: number }} where @param {NewId} newId @returns {Extract<Edit, { do: "insertRow" }>[]} */
export function insert({ chart, after, count = 1 }, newId) {
  const made = [];
  for (let i = 0; i < count; i++) {
    const row = emptyRow(newId("r"));
    made.push(/** @type {const} */ ({ do: "insertRow", chart, after, row }));
    after = row.id;
  }
  return made;
}

/** The rows with these ids in the order of the sheet; all of one flowchart. @param {Draft} draft @param {string[]} ids */
function rowsOf(draft, ids) {
  const chart = ids.length ? rowOf(draft, ids[0])?.chart : undefined;
  return { chart, rows: chart?.rows.filter(r => ids.includes(r.id)) ?? [] };
}

/** Takes out rows; at least one empty row stays to write in. @param {Draft} draft @param {string[]} ids @param {NewId} newId @returns {Edit[]} */
export function erase(draft, ids, newId) {
  const { chart, rows } = rowsOf(draft, ids), plan = new Plan(draft);
  if (!chart) return [];
  for (const row of rows) {
    closeRow(plan, row.id);
    plan.do({ do: "deleteRow", row: row.id });
  }
  if (rows.length === chart.rows.length) plan.do(...insert({ chart: chart.id, after: null }, newId));
  return plan.edits;
}

/** @param {Plan} plan @param {string} id */
function closeRow(plan, id) {
  for (const symbol of plan.row(id)?.row.symbols ?? []) {
    const row = plan.row(id)?.row;
    if (row && group(row, symbol.id)[0].id === symbol.id) closeOver(plan, symbol.id, true);
  }
}

/** Is so much lost that one should ask first? @param {Draft} draft @param {string[]} ids */
export const losesMuch = (draft, ids) => rowsOf(draft, ids).rows.filter(r => !blank(r)).length > 2;

/**
 * Moves rows within their flowchart. The main flow follows the new order, capsules of start and end stay at the ends; arrows that jump or lead
 * back keep their targets. Where the flow through the rows is not plain, no arrow changes.
 * @param {Draft} draft @param {string[]} ids @param {string | null} after @returns {Edit[]}
 */
export function move(draft, ids, after) {
  const { chart, rows } = rowsOf(draft, ids);
  if (!chart || (after !== null && (ids.includes(after) || !chart.rows.some(r => r.id === after)))) return [];
  const plan = new Plan(draft);
  const tails = neighbours(chart, rows) && crosses(chart, rows, after) ? spliceOut(plan, chart.id, ids) : null;
  order(plan, rows, after);
  if (!plan.edits.length || tails === null) return order(new Plan(draft), rows, after).edits;
  return spliceIn(plan, chart.id, ids, { tails, answers: false }) ? plan.edits : order(new Plan(draft), rows, after).edits;
}

/** @param {Plan} plan @param {Row[]} rows @param {string | null} after */
function order(plan, rows, after) {
  for (const row of rows) {
    const at = plan.row(row.id);
    if (at && before(at.chart.rows, at.r) !== after) plan.do({ do: "moveRow", row: row.id, after, was: before(at.chart.rows, at.r) });
    after = row.id;
  }
  return plan;
}

/** @param {Chart} chart @param {Row[]} rows */
const neighbours = (chart, rows) => chart.rows.indexOf(rows[rows.length - 1]) - chart.rows.indexOf(rows[0]) === rows.length - 1;

/** Does the move lead over a row with symbols? @param {Chart} chart @param {Row[]} rows @param {string | null} after */
function crosses(chart, rows, after) {
  const from = chart.rows.indexOf(rows[0]), end = from + rows.length, to = after === null ? 0 : chart.rows.findIndex(r => r.id === after) + 1;
  return (to < from ? drawn(chart, to, from) : drawn(chart, end, to)).length > 0;
}

/** One place up or down. @param {Draft} draft @param {string[]} ids @param {-1 | 1} step @returns {Edit[]} */
export function shift(draft, ids, step) {
  const { chart, rows } = rowsOf(draft, ids);
  if (!chart) return [];
  const at = chart.rows.indexOf(step < 0 ? rows[0] : rows[rows.length - 1]) + step;
  if (at < 0 || at >= chart.rows.length) return [];
  return move(draft, ids, step < 0 ? before(chart.rows, at) : chart.rows[at].id);
}

/** Copies rows below themselves, with their symbols, which the flow then runs through too. @param {Draft} draft @param {string[]} ids @param {NewId} newId @returns {Edit[]} */
export function duplicate(draft, ids, newId) {
  const { chart, rows } = rowsOf(draft, ids), plan = new Plan(draft);
  if (!chart) return [];
  const names = new Map(rows.flatMap(r => r.symbols).map(s => [s.id, newId("s")]));
  const copies = rows.map(row => copyOf(chart, row, rows, names, newId("r")));
  let after = rows[rows.length - 1].id;
  for (const row of copies) {
    plan.do({ do: "insertRow", chart: chart.id, after, row });
    after = row.id;
  }
  for (const row of rows)
    for (const s of row.symbols)
      for (const exit of s.exits) if (names.has(exit.target)) plan.do({ do: "link", symbol: /** @type {string} */ (names.get(s.id)), exit: { ...exit, target: /** @type {string} */ (names.get(exit.target)) } });
  spliceIn(plan, chart.id, copies.map(r => r.id));
  return plan.edits;
}

/** Arrows within the copied rows are drawn anew, those that lead back are kept, the way on is found by the flow. @param {Chart} chart @param {Row} row @param {Row[]} rows @param {Map<string, string>} names @param {string} id @returns {Row} */
function copyOf(chart, row, rows, names, id) {
  const end = chart.rows.indexOf(rows[rows.length - 1]);
  const back = (/** @type {string} */ target) => !names.has(target) && chart.rows.findIndex(r => r.symbols.some(s => s.id === target)) < end;
  const symbols = row.symbols.map(s => ({
    ...s, id: /** @type {string} */ (names.get(s.id)), kind: s.kind === "start" ? /** @type {const} */ ("process") : s.kind,
    exits: s.exits.filter(e => back(e.target)), joint: s.joint.map(j => names.get(j) ?? j),
  }));
  return { ...row, id, symbols };
}

/** Empties rows: texts and symbols. @param {Draft} draft @param {string[]} ids @returns {Edit[]} */
export function clear(draft, ids) {
  const { rows } = rowsOf(draft, ids), plan = new Plan(draft);
  for (const row of rows) {
    for (const field of /** @type {const} */ (["activity", "requirements", "duration", "output", "note"]))
      if (row[field]) plan.do({ do: "setCell", row: row.id, field, value: "", was: row[field] });
    for (const s of row.symbols) plan.do(...remove(plan.draft, s.id));
  }
  return plan.edits;
}
