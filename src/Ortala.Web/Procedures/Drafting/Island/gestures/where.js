// Which place of the sheet lies under a point.
/** @import { Ref, View, Draft, Chart, Cell } from "../types" */

/** @typedef {Ref | { at: "number", chart: string, row: string }} Place */
/** @typedef {{ x: number, y: number, w: number, h: number }} Box */

/** @type {Cell[]} */
export const cells = ["activity", "requirements", "duration", "output", "note"];

/** A point of the window in pixels of the layer. @param {View} view @param {{ clientX: number, clientY: number }} event */
export function pointIn(view, event) {
  const box = view.layer.getBoundingClientRect();
  return { x: event.clientX - box.left, y: event.clientY - box.top };
}

/** @param {Box | null} box @param {{ x: number, y: number }} p @returns {box is Box} */
const holds = (box, p) => box !== null && p.x >= box.x && p.x < box.x + box.w && p.y >= box.y && p.y < box.y + box.h;

/** The row at a height. @param {View} view @param {Draft} draft @param {number} y @returns {{ chart: Chart, row: string, box: Box } | null} */
export function rowAt(view, draft, y) {
  for (const chart of draft.charts)
    for (const row of chart.rows) {
      const box = view.box({ at: "cell", chart: chart.id, row: row.id, field: "activity" });
      if (box && y >= box.y && y < box.y + box.h) return { chart, row: row.id, box };
    }
  return null;
}

/** @param {(Box | null)[]} boxes */
function edges(boxes) {
  const there = boxes.filter(b => b !== null);
  return { left: Math.min(...there.map(b => b.x)), right: Math.max(...there.map(b => b.x + b.w)) };
}

/** Left and right edge of the lanes. @param {View} view @param {Chart} chart @param {string} row */
export const lanesOf = (view, chart, row) => edges(chart.executors.map(e => view.box({ at: "lane", chart: chart.id, row, executor: e.id })));

/** Left and right edge of a table. @param {View} view @param {Chart} chart @param {string} row */
export function span(view, chart, row) {
  const lanes = lanesOf(view, chart, row), texts = edges(cells.map(field => view.box({ at: "cell", chart: chart.id, row, field })));
  return { left: Math.min(lanes.left, texts.left), right: Math.max(lanes.right, texts.right) };
}

/** @param {View} view @param {Draft} draft @param {{ clientX: number, clientY: number }} event @returns {Place | null} */
export function placeAt(view, draft, event) {
  const p = pointIn(view, event), row = rowAt(view, draft, p.y);
  if (row) {
    const at = { chart: row.chart.id, row: row.row };
    for (const e of row.chart.executors) if (holds(view.box({ at: "lane", ...at, executor: e.id }), p)) return { at: "lane", ...at, executor: e.id };
    for (const field of cells) if (holds(view.box({ at: "cell", ...at, field }), p)) return { at: "cell", ...at, field };
    return p.x < row.box.x && p.x > row.box.x - 80 * view.scale ? { at: "number", ...at } : null;
  }
  for (const chart of draft.charts)
    for (const e of chart.executors)
      for (const at of /** @type {const} */ (["executor", "group"])) {
        const ref = { at, chart: chart.id, executor: e.id };
        if (holds(view.box(ref), p)) return ref;
      }
  return null;
}
