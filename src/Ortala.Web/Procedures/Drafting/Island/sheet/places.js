// Where everything stands, in points: as drawn, and for what is not drawn yet as well as can be told without the server.
import { createPatching } from "./patching.js";
/** @import { Chart, Draft, Drawn, Field, Row, Table } from "../types" */
/** @import { Patching } from "./patching.js" */

/**
 * @typedef {{ page: number, y: number, h: number, drawn: boolean, from?: { page: number, y: number } }} RowPlace drawn: its drawing is seen at its place; from: where it stands in the drawing.
 * @typedef {{ page: number, y: number, h: number, from: { page: number, y: number } | null }} Patch A piece of the drawing shown at another place; without from: blank paper.
 * @typedef {{ executor: string, x: number, w: number }} Lane
 * @typedef {{ chart: Chart, table: Table, lanes: Lane[], rows: Map<string, RowPlace>, drawn: boolean }} TablePlace
 * @typedef {{ tables: TablePlace[], extra: number[], fields: Field[], patches: Patch[] }} Places
 * @typedef {(row: Row, table: Table) => number} Measure
 */

/**
 * @param {Draft} draft
 * @param {Drawn & { draft: Draft }} drawing
 * @param {Measure} measure Height that a row needs for its texts.
 * @param {boolean} grow True: rows whose texts have outgrown their drawing are given the room.
 * @returns {Places}
 */
export function placesOf(draft, drawing, measure, grow) {
  const extra = drawing.pages.map(() => 0);
  const patching = createPatching(drawing, extra);
  const tables = draft.charts.map(chart => {
    const at = drawing.draft.charts.findIndex(c => c.id === chart.id);
    return placeTable(chart, at >= 0 ? drawing.geometry.tables[at] : undefined, at >= 0 ? drawing.draft.charts[at] : undefined, drawing, measure, grow, extra, patching);
  });
  return { tables, extra, fields: patching.moved(drawing.geometry.fields), patches: patching.patches };
}

/**
 * @param {Chart} chart @param {Table | undefined} known @param {Chart | undefined} shown @param {Drawn} drawing
 * @param {Measure} measure @param {boolean} grow @param {number[]} extra @param {Patching} patching
 * @returns {TablePlace}
 */
function placeTable(chart, known, shown, drawing, measure, grow, extra, patching) {
  const table = known ?? newTable(drawing, extra);
  const sameLanes = known !== undefined && known.columns.length === chart.executors.length && known.columns.every((c, i) => c.executor === chart.executors[i].id);
  const lanes = sameLanes ? known.columns : spread(chart, table);
  const old = new Map(table.rows.map((r, i) => [r.row, { ...r, i }]));
  const kept = inOrder(chart.rows.map(r => old.get(r.id)?.i ?? -1));
  const ends = pageEnds(table);
  /** @type {Map<string, RowPlace>} */
  const rows = new Map();
  const first = table.rows[0];
  let page = first?.page ?? Math.max(0, drawing.pages.length - 1);
  let y = (first?.y ?? tail(drawing, page)) + (extra[page] ?? 0);
  const shownRows = new Map(shown?.rows.map(r => [r.id, r]));
  const patch = patching.table([...extra]);
  chart.rows.forEach((row, i) => {
    const was = old.get(row.id);
    if (was && kept.has(i) && was.page > page) {
      patch.end(page, y, ends.get(page) ?? y);
      page = was.page;
      y = /** @type {{ y: number }} */ (table.rows.find(r => r.page === page)).y + (extra[page] ?? 0);
    }
    let h = was?.h ?? measure(row, table);
    if (was && grow && shownRows.get(row.id) !== row) h = Math.max(h, measure(row, table));
    const place = { page, y, h, drawn: sameLanes && was !== undefined && h === was.h, from: was && { page: was.page, y: was.y } };
    rows.set(row.id, place);
    patch.row(place);
    y += h;
  });
  patch.end(page, y, ends.get(page) ?? y);
  return { chart, table, lanes, rows, drawn: sameLanes };
}

/** The lower edge of a table on each of its pages. @param {Table} table */
function pageEnds(table) {
  /** @type {Map<number, number>} */
  const ends = new Map();
  for (const row of table.rows) ends.set(row.page, row.y + row.h);
  return ends;
}

/** Executors not drawn yet share the room of those that are. @param {Chart} chart @param {Table} table @returns {Lane[]} */
function spread(chart, table) {
  const activity = table.cells.find(c => c.cell === "activity");
  const left = table.columns.length ? Math.min(...table.columns.map(c => c.x)) : activity ? activity.x + activity.w * 0.5 : 0;
  const width = table.columns.length ? Math.max(...table.columns.map(c => c.x + c.w)) - left : (activity?.w ?? 0) * 0.5;
  const w = width / Math.max(1, chart.executors.length);
  return chart.executors.map((e, i) => ({ executor: e.id, x: left + i * w, w }));
}

/** A flowchart that has no drawing yet stands under the last one, in its columns. @param {Drawn} drawing @param {number[]} extra @returns {Table} */
function newTable(drawing, extra) {
  const last = drawing.geometry.tables.at(-1);
  const page = Math.max(0, drawing.pages.length - 1);
  const y = tail(drawing, page) + (extra[page] ?? 0) + 40;
  return { columns: last?.columns ?? [], cells: last?.cells ?? [], rows: [{ row: "", page, y, h: 0 }], size: last?.size ?? 8, leading: last?.leading ?? 9.6 };
}

/** @param {Drawn} drawing @param {number} page */
function tail(drawing, page) {
  const ends = drawing.geometry.tables.flatMap(t => t.rows.filter(r => r.page === page).map(r => r.y + r.h));
  const heads = drawing.geometry.fields.filter(f => f.page === page && (f.field === "executor" || f.field === "chart")).map(f => f.y + f.h);
  return Math.max(40, ...ends, ...heads);
}

/**
 * Places in the list whose numbers rise: the longest such run of rows has kept its order, the others were moved.
 * @param {number[]} numbers Negative: new.
 * @returns {Set<number>}
 */
export function inOrder(numbers) {
  if (numbers.every((n, i) => n < 0 || i === 0 || n > numbers[i - 1])) return new Set(numbers.flatMap((n, i) => n < 0 ? [] : [i]));
  /** @type {number[]} */
  const ends = [];
  /** @type {number[]} */
  const before = [];
  numbers.forEach((n, i) => {
    if (n < 0) return;
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]] < n) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? ends[low - 1] : -1;
    ends[low] = i;
  });
  const kept = new Set();
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]) kept.add(i);
  return kept;
}
