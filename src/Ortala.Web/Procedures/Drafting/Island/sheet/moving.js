// Moving from place to place as in a spreadsheet.
import { indexOf, isCell, keyOf } from "./refs.js";
/** @import { Chart, Draft, Ref } from "../types" */
/** @import { Column } from "./row.js" */

/** @param {Chart} chart @param {string} row @param {string} column @returns {Ref} */
export const cellRef = (chart, row, column) => isCell(column) ? { at: "cell", chart: chart.id, row, field: column } : { at: "lane", chart: chart.id, row, executor: column };

/** @param {Ref} ref */
export const columnOf = ref => ref.at === "cell" ? ref.field : ref.at === "lane" || ref.at === "executor" || ref.at === "group" ? ref.executor : "";

/**
 * @param {{ draft(): Draft, columns(chart: string): Column[], order(): Ref[], box(ref: Ref): { x: number, y: number, w: number, h: number } | null, groups(chart: string): Ref[] }} sheet
 * order: fields outside the tables in order of reading.
 */
export function createMoving(sheet) {
  /** @param {string} chart */
  const walkable = chart => sheet.columns(chart).filter(c => c.kind !== "no").map(c => c.key);

  /** One step; null where there is nothing further. @param {Ref} from @param {number} dx @param {number} dy @returns {Ref | null} */
  function step(from, dx, dy) {
    if (from.at === "cell" || from.at === "lane") return stepInTable(from, dx, dy);
    if (from.at === "executor" && dx !== 0) {
      const found = indexOf(sheet.draft()).executors.get(from.executor);
      const next = found?.chart.executors[found.index + dx];
      return next ? { ...from, executor: next.id } : null;
    }
    if (from.at === "executor" && dy > 0) return firstRow(from.chart, from.executor);
    if (from.at === "group" && dy > 0) return { at: "executor", chart: from.chart, executor: from.executor };
    return nearest(from, dx, dy);
  }

  /** @param {Ref & { row: string, chart: string }} from @param {number} dx @param {number} dy @returns {Ref | null} */
  function stepInTable(from, dx, dy) {
    const at = indexOf(sheet.draft()).rows.get(from.row);
    if (!at) return null;
    const keys = walkable(at.chart.id), column = columnOf(from);
    const x = keys.indexOf(column) + dx;
    if (x < 0 || x >= keys.length) return null;
    const y = Math.min(at.index + dy, at.chart.rows.length - 1);
    if (y < 0 && dy < 0) return at.index > 0 ? cellRef(at.chart, at.chart.rows[0].id, column) : from.at === "lane" ? { at: "executor", chart: at.chart.id, executor: from.executor } : nearest(from, 0, -1);
    if (y === at.index && dy > 0) return dy === 1 ? nearest(from, 0, 1) : null;
    return cellRef(at.chart, at.chart.rows[y].id, keys[x]);
  }

  /** @param {string} chart @param {string} column @returns {Ref | null} */
  function firstRow(chart, column) {
    const found = indexOf(sheet.draft()).charts.get(chart);
    return found?.rows[0] ? cellRef(found, found.rows[0].id, column) : null;
  }

  /** The place that lies nearest in a direction. @param {Ref} from @param {number} dx @param {number} dy @returns {Ref | null} */
  function nearest(from, dx, dy) {
    const here = sheet.box(from);
    if (!here) return null;
    const candidates = [...sheet.order(), ...edges()];
    let best = null, least = Infinity;
    for (const ref of candidates) {
      const box = sheet.box(ref);
      if (!box || keyOf(ref) === keyOf(from)) continue;
      const ahead = dx > 0 ? box.x - (here.x + here.w) : dx < 0 ? here.x - (box.x + box.w) : dy > 0 ? box.y - (here.y + here.h) : here.y - (box.y + box.h);
      if (ahead < -1) continue;
      const aside = dx !== 0 ? Math.max(0, box.y - (here.y + here.h), here.y - (box.y + box.h)) : Math.max(0, box.x - (here.x + here.w), here.x - (box.x + box.w));
      const off = dx !== 0 ? Math.abs(box.y - here.y) : Math.abs(box.x - here.x);
      const distance = ahead + 4 * aside + 0.05 * off;
      if (distance < least) { least = distance; best = ref; }
    }
    return best;
  }

  /** First and last rows of the tables, where one comes in from outside. @returns {Ref[]} */
  function edges() {
    return sheet.draft().charts.flatMap(chart => {
      const keys = walkable(chart.id), first = chart.rows[0], last = chart.rows.at(-1);
      return [...chart.executors.map(e => /** @type {Ref} */ ({ at: "executor", chart: chart.id, executor: e.id })), ...sheet.groups(chart.id),
        ...keys.filter(isCell).flatMap(k => first && last ? [cellRef(chart, first.id, k), cellRef(chart, last.id, k)] : [])];
    });
  }

  /** The next or previous place in order of reading (Tab); null at the end. @param {Ref} from @param {1 | -1} by @returns {Ref | null} */
  function along(from, by) {
    if (from.at === "cell" || from.at === "lane") {
      const at = indexOf(sheet.draft()).rows.get(from.row);
      if (!at) return null;
      const keys = walkable(at.chart.id);
      const x = keys.indexOf(columnOf(from)) + by;
      if (x >= 0 && x < keys.length) return cellRef(at.chart, from.row, keys[x]);
      const row = at.chart.rows[at.index + by];
      return row ? cellRef(at.chart, row.id, by > 0 ? keys[0] : keys[keys.length - 1]) : null;
    }
    if (from.at === "executor") return step(from, by, 0);
    const order = sheet.order();
    const i = order.findIndex(r => keyOf(r) === keyOf(from));
    return i < 0 ? null : order[i + by] ?? null;
  }

  /** Ends of the row or of the table. @param {Ref} from @param {"Home" | "End"} key @param {boolean} whole @returns {Ref | null} */
  function end(from, key, whole) {
    if (from.at !== "cell" && from.at !== "lane") return null;
    const at = indexOf(sheet.draft()).rows.get(from.row);
    if (!at) return null;
    const keys = walkable(at.chart.id);
    const row = whole ? (key === "Home" ? at.chart.rows[0] : at.chart.rows[at.chart.rows.length - 1]) : at.row;
    return cellRef(at.chart, row.id, key === "Home" ? keys[0] : keys[keys.length - 1]);
  }

  return { step, along, end, walkable };
}
/** @typedef {ReturnType<typeof createMoving>} Moving */
