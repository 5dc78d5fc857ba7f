// What is selected, as rows and columns in the order of the sheet.
import { chartOf, rowOf } from "../model/look.js";
import { columnsOf } from "./copying.js";
/** @import { Chart, Editor, Ref, Row } from "../types" */

/** @typedef {{ chart: Chart, rows: Row[], columns: string[], order: string[], row: string, column: string }} Block row and column: the upper left corner */

/** Columns of a flowchart from left to right as they are drawn. @param {Editor} editor @param {Chart} chart */
export function orderOf({ store }, chart) {
  const all = columnsOf(chart);
  const table = store.drawing.geometry.tables[store.drawing.draft.charts.findIndex(c => c.id === chart.id)];
  const at = new Map(table ? [...table.columns.map(c => /** @type {const} */ ([c.executor, c.x])), ...table.cells.map(c => /** @type {const} */ ([c.cell, c.x]))] : []);
  const known = all.filter(c => at.has(c)).sort((a, b) => /** @type {number} */ (at.get(a)) - /** @type {number} */ (at.get(b)));
  return known.length === all.length ? known : all;
}

/** @param {Ref} ref */
const columnAt = ref => ref.at === "cell" ? ref.field : ref.at === "lane" ? ref.executor : null;

/** The range of cells that is selected; null outside the table. @param {Editor} editor @returns {Block | null} */
export function selectedBlock(editor) {
  const { active, anchor } = editor.view.selection;
  const column = active && columnAt(active);
  if (!active || !column || !("row" in active)) return null;
  const place = rowOf(editor.store.draft, active.row);
  if (!place) return null;
  const order = orderOf(editor, place.chart), rows = editor.view.selection.rows();
  const x = order.indexOf(column), other = anchor ? order.indexOf(columnAt(anchor) ?? column) : x;
  const columns = order.slice(Math.min(x, other), Math.max(x, other) + 1);
  return { chart: place.chart, rows, columns, order, row: rows[0].id, column: columns[0] };
}

/** The flowchart in which something is selected, else the first. @param {Editor} editor @returns {Chart} */
export function selectedChart({ store, view }) {
  const { active } = view.selection;
  return (active && "chart" in active && chartOf(store.draft, active.chart)?.chart) || store.draft.charts[0];
}

/** Selects a column of rows from first to last. @param {Editor} editor @param {Chart["id"]} chart @param {string[]} rows */
export function selectRows(editor, chart, rows) {
  const { selection } = editor.view;
  if (rows.length === 0) return;
  selection.select({ at: "cell", chart, row: rows[rows.length - 1], field: "note" }, { reveal: false, focus: false });
  selection.select({ at: "cell", chart, row: rows[0], field: "activity" }, { extend: true });
}

/** True while keys belong to the sheet: nothing is being typed, no dialog or field outside has the focus. @param {Editor} editor */
export function inSheet(editor) {
  const focus = document.activeElement;
  return !editor.view.editing && focus !== null && (editor.view.root.contains(focus) || focus === document.body) && !(focus instanceof HTMLInputElement || focus instanceof HTMLTextAreaElement);
}
