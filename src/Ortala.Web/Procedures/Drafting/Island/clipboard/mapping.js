// From a pasted table to steps: which rows count, what each column means, and a word on everything that is left out.
import { columnsOf, findHead, isNumbering, repeatsHead } from "./head.js";
import { cells } from "./bounds.js";
import { limits } from "./table.js";
import { folded, isBlank, itemsOf, lineOf, marksOf, proseOf } from "./words.js";

/**
 * @typedef {import("./table.js").Grid} Grid
 * @typedef {import("./head.js").Column} Column
 * @typedef {import("./words.js").Mark} Mark
 * @typedef {import("../types").Cell} Cell
 * @typedef {import("../types").Bilingual} Bilingual
 * @typedef {"row" | "more" | "skip"} Use more: belongs to the row above
 * @typedef {{ index: number, use: Use, reason: Reason, text: string }} MappedRow
 * @typedef {"" | "title" | "head" | "numbering" | "empty" | "section" | "continued" | "hidden"} Reason
 * @typedef {{ grid: Grid, head: import("./head.js").Head, columns: Column[], rows: MappedRow[] }} Mapping
 * @typedef {{ name: string, group: string, column: number }} Performer
 * @typedef {{ performer: Performer, mark: Mark }} Placed
 * @typedef {{ number: string, cells: Partial<Record<Cell, string>>, symbols: Placed[] }} PastedStep
 * @typedef {{ row: number, column: number, text: string }} Unread row and column from 0, in the pasted table
 */

/** @type {Record<Reason, Bilingual>} */
export const reasons = {
  "": { id: "", en: "" },
  title: { id: "di atas kepala tabel", en: "above the head of the table" },
  head: { id: "kepala tabel", en: "head of the table" },
  numbering: { id: "nomor kolom", en: "numbers of the columns" },
  empty: { id: "kosong", en: "empty" },
  section: { id: "judul bagian", en: "heading of a section" },
  continued: { id: "sambungan baris di atasnya", en: "goes on with the row above" },
  hidden: { id: "disembunyikan di berkas asalnya", en: "hidden where it comes from" },
};

/** The first reading of a table, which the officer may change. @param {Grid} grid @param {Cell} [from] column of the selected cell: where a table without a head begins @returns {Mapping} */
export function mappingOf(grid, from = "activity") {
  const head = findHead(grid);
  const body = grid.rows.map((_, r) => r).filter(r => r >= head.end && !isNumbering(grid.rows[r]) && !repeatsHead(grid, head, r));
  const columns = columnsOf(grid, head, body);
  if (head.end === head.first && from !== "activity") shift(columns, from);
  const rows = grid.rows.map((_, index) => rowOf(grid, head, columns, index));
  return { grid, head, columns, rows };
}

/** The table that most looks like rows of an SOP, else the largest. @param {Grid[]} grids */
export function likeliest(grids) {
  const sizes = grids.map(g => g.rows.length * g.rows[0].length + (columnsOf(g, findHead(g), []).some(c => c.meaning === "activity") && findHead(g).end > 0 ? 1e6 : 0));
  return sizes.indexOf(Math.max(...sizes));
}

/** Texts without a head go into the selected column and those after it. @param {Column[]} columns @param {Cell} from */
function shift(columns, from) {
  const texts = columns.filter(c => c.meaning !== "number" && c.meaning !== "executor" && c.filled > 0);
  const left = cells.slice(cells.indexOf(from));
  for (const column of texts) {
    const own = texts.length > 1 && column.meaning === "duration" && left.includes("duration") ? "duration" : left[0];
    column.meaning = own ?? "skip";
    left.splice(0, left.indexOf(own) + 1);
  }
}

/** Too large to be read, or nothing in it. @param {Grid} grid @returns {Bilingual | null} */
export function refusalOf(grid) {
  const width = grid.rows[0]?.length ?? 0;
  if (grid.rows.length === 0 || width === 0) return { id: "Tidak ada isi yang dapat ditempel.", en: "There is nothing to paste." };
  if (grid.rows.length <= limits.rows && width <= limits.columns) return null;
  return {
    id: `Rentang ini ${grid.rows.length} baris × ${width} kolom; yang dapat ditempel paling banyak ${limits.rows} baris × ${limits.columns} kolom. Salin bagian yang diperlukan saja.`,
    en: `This range has ${grid.rows.length} rows × ${width} columns; at most ${limits.rows} rows × ${limits.columns} columns can be pasted. Copy only the part you need.`,
  };
}

/** @param {Grid} grid @param {import("./head.js").Head} head @param {Column[]} columns @param {number} index @returns {MappedRow} */
function rowOf(grid, head, columns, index) {
  const cells = grid.rows[index];
  const texts = [...new Set(cells)].filter(c => c.row === index && c.text !== "").map(c => lineOf(c.text));
  /** @param {Use} use @param {Reason} reason @returns {MappedRow} */
  const as = (use, reason) => ({ index, use, reason, text: texts.join(" | ") });
  if (head.end > head.first && index < head.first) return as("skip", texts.length > 0 ? "title" : "empty");
  if (index < head.end || repeatsHead(grid, head, index)) return as("skip", "head");
  if (texts.length === 0) return as("skip", "empty");
  if (grid.hidden[index]) return as("skip", "hidden");
  if (isNumbering(cells)) return as("skip", "numbering");
  if (continues(grid, head, columns, index)) return as("more", "continued");
  if (columns.length > 3 && isSection(cells, columns)) return as("skip", "section");
  return as("row", "");
}

/** The cell of the activity reaches down from above, or number and activity are both empty below a row that has them. @param {Grid} grid @param {import("./head.js").Head} head @param {Column[]} columns @param {number} index */
function continues(grid, head, columns, index) {
  if (index <= head.end) return false;
  const activity = columns.findIndex(c => c.meaning === "activity"), number = columns.findIndex(c => c.meaning === "number");
  if (activity < 0) return false;
  const cell = grid.rows[index][activity];
  if (cell.row < index && cell.text !== "") return true;
  return cell.text === "" && number >= 0 && (grid.rows[index][number].text === "" || grid.rows[index][number].row < index);
}

/** One text over the whole width. @param {import("./table.js").GridCell[]} cells @param {Column[]} columns */
function isSection(cells, columns) {
  const filled = [...new Set(cells)].filter(c => c.text !== "");
  return filled.length === 1 && filled[0].columns >= Math.max(3, columns.length - 2);
}

/** Rows that will be made, and the executors that they need in the order of their columns. @param {Mapping} mapping @returns {{ steps: PastedStep[], performers: Performer[], unread: Unread[], barren: MappedRow[] }} barren: rows that hold nothing in the columns that are used */
export function stepsOf(mapping) {
  /** @type {PastedStep[]} */ const steps = [];
  /** @type {Unread[]} */ const unread = [];
  /** @type {MappedRow[]} */ const barren = [];
  for (const row of mapping.rows) {
    if (row.use === "skip") continue;
    const read = readRow(mapping, row.index, unread);
    if (Object.keys(read.cells).length === 0 && read.symbols.length === 0) barren.push(row);
    else if (row.use === "more" && steps.length > 0) append(steps[steps.length - 1], read);
    else steps.push(read);
  }
  for (const step of steps) tidyCells(step);
  return { steps, performers: performersIn(mapping.columns, steps), unread, barren };
}

/** @param {Column[]} columns @param {PastedStep[]} steps @returns {Performer[]} */
function performersIn(columns, steps) {
  /** @type {Map<string, Performer>} */ const found = new Map();
  columns.forEach(({ meaning, name, group }, column) => { if (meaning === "executor") add({ name, group, column }); });
  for (const step of steps) for (const { performer } of step.symbols) add(performer);
  return [...found.values()];
  /** @param {Performer} performer */
  function add(performer) { if (!found.has(keyOf(performer))) found.set(keyOf(performer), performer); }
}

/** One executor: the same name in the same group, or the same nameless column. @param {Performer} performer */
export const keyOf = performer => performer.name === "" ? `#${performer.column}` : `${folded(performer.group)}|${folded(performer.name)}`;

/** @param {Mapping} mapping @param {number} index @param {Unread[]} unread @returns {PastedStep} */
function readRow({ grid, columns }, index, unread) {
  /** @type {PastedStep} */ const step = { number: "", cells: {}, symbols: [] };
  columns.forEach((column, c) => {
    const cell = grid.rows[index][c];
    if (cell.row !== index || cell.column !== c || cell.text === "") return; // each merged cell once, at its upper left corner
    const { meaning } = column;
    if (meaning === "number") step.number = lineOf(cell.text).replace(/[.)\s]+$/, "");
    else if (meaning === "executor") readMarks(step, column, c, index, cell.text, unread);
    else if (meaning === "performer") step.symbols.push(...performersOf(cell.text, c));
    else if (meaning !== "skip") step.cells[meaning] = joined(step.cells[meaning], cell.text);
  });
  return step;
}

/** @param {PastedStep} step @param {Column} column @param {number} c @param {number} row @param {string} text @param {Unread[]} unread */
function readMarks(step, column, c, row, text, unread) {
  if (isBlank(text)) return;
  const marks = marksOf(text);
  if (!marks) unread.push({ row, column: c, text: lineOf(text) });
  for (const mark of marks ?? []) step.symbols.push({ performer: { name: column.name, group: column.group, column: c }, mark });
}

/** Names in one cell: a line each, or divided by semicolons. @param {string} text @param {number} column @returns {Placed[]} */
function performersOf(text, column) {
  const names = itemsOf(text).split(/[\n;]/).map(n => n.trim()).filter(n => !isBlank(n));
  return names.map((name, i) => ({ performer: { name, group: "", column }, mark: { kind: null, word: "", exits: [], joint: i > 0 } }));
}

/** @param {PastedStep} step @param {PastedStep} more */
function append(step, more) {
  for (const [field, text] of Object.entries(more.cells)) step.cells[/** @type {Cell} */ (field)] = joined(step.cells[/** @type {Cell} */ (field)], text);
  step.symbols.push(...more.symbols.filter(s => !step.symbols.some(o => keyOf(o.performer) === keyOf(s.performer))));
}

/** @param {string | undefined} before @param {string} text */
const joined = (before, text) => before ? `${before}\n${text}` : text;

/** @param {PastedStep} step */
function tidyCells({ cells }) {
  for (const field of /** @type {Cell[]} */ (Object.keys(cells))) {
    const text = cells[field] ?? "";
    cells[field] = field === "requirements" || field === "output" ? itemsOf(text) : field === "duration" ? lineOf(text) : proseOf(text);
  }
}

/**
 * What does not come along, for the officer to see before pasting.
 * @param {Mapping} mapping @param {Unread[]} unread @param {MappedRow[]} [barren]
 * @returns {{ rows: MappedRow[], columns: { index: number, column: Column }[], unread: Unread[], drawn: number }}
 */
export function leftOut(mapping, unread, barren = []) {
  const used = new Set(mapping.rows.filter(r => r.use !== "skip").map(r => r.index));
  const drawn = new Set(mapping.grid.rows.flatMap((r, i) => used.has(i) ? r.filter(c => c.drawn) : []));
  return {
    rows: mapping.rows.filter(r => r.use === "skip" && r.reason !== "empty" || barren.includes(r) && r.text !== "" && !/^\d{1,3}[.)]?$/.test(r.text)),
    columns: mapping.columns.map((column, index) => ({ index, column })).filter(c => c.column.meaning === "skip" && c.column.filled > 0),
    unread, drawn: drawn.size,
  };
}
