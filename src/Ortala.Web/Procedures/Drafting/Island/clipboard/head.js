// Finds the head of a pasted table and what its columns mean.
import { folded, headOf, isBlank, isDuration, lineOf, marksOf } from "./words.js";

/**
 * @typedef {import("./table.js").Grid} Grid
 * @typedef {import("./table.js").GridCell} GridCell
 * @typedef {import("./words.js").Meaning} Meaning
 * @typedef {{ meaning: Meaning, head: string, name: string, group: string, filled: number, sample: string }} Column name and group: of an executor; filled: cells of the body that hold something
 * @typedef {{ first: number, end: number }} Head rows of the head; end is the first row after it. Equal: there is none.
 */

const searched = 60;

/** @param {Grid} grid @returns {Head} */
export function findHead(grid) {
  const none = { first: 0, end: 0 };
  const scores = grid.rows.slice(0, searched).map(headScore);
  const best = Math.max(0, ...scores);
  if (best < 2) return none;
  const first = scores.indexOf(best) > 0 && scores[scores.indexOf(best) - 1] > 0 ? scores.indexOf(best) - 1 : scores.indexOf(best);
  let end = first + 1;
  while (end < grid.rows.length && belongsToHead(grid, first, end)) end++;
  return { first, end };
}

/** Different meanings named in a row. @param {GridCell[]} cells */
function headScore(cells) {
  const meanings = new Set([...new Set(cells)].map(c => headOf(c.text)).filter(m => m));
  return meanings.size;
}

/** @param {Grid} grid @param {number} first @param {number} row */
function belongsToHead(grid, first, row) {
  const cells = grid.rows[row];
  if (cells.some(c => c.row < row && c.row >= first && headOf(c.text))) return true; // "No" and "Kegiatan" reach down
  if (isNumbering(cells)) return false;
  if (headScore(cells) >= 2) return true;
  const groups = groupColumns(grid, first);
  const filled = cells.filter(c => c.text !== "");
  return groups.size > 0 && row === first + 1 && filled.length > 0 && filled.every(c => groups.has(cells.indexOf(c)) || headOf(c.text)) && !filled.some(c => marksOf(c.text));
}

/** Columns that stand below "Pelaksana" or "Mutu Baku"; without merged cells the group reaches over the empty cells to its right. @param {Grid} grid @param {number} row */
function groupColumns(grid, row) {
  /** @type {Map<number, "executors" | "quality">} */ const groups = new Map();
  /** @type {"executors" | "quality" | null} */ let open = null;
  grid.rows[row].forEach((cell, column) => {
    const meaning = cell.text === "" ? open : headOf(cell.text);
    open = meaning === "executors" || meaning === "quality" ? meaning : null;
    if (open) groups.set(column, open);
  });
  return groups;
}

/** A row that numbers the columns: 1, 2, 3 … @param {GridCell[]} cells */
export function isNumbering(cells) {
  const numbers = [...new Set(cells)].filter(c => c.text !== "").map(c => /^\(?(\d{1,2})[.)]?$/.exec(c.text));
  return numbers.length >= 3 && numbers.every((n, i) => n && Number(n[1]) === i + 1);
}

/** The columns by their heads. @param {Grid} grid @param {Head} head @param {number[]} body rows @returns {Column[]} */
export function columnsOf(grid, head, body) {
  const width = grid.rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, c) => columnOf(grid, head, body, c));
  if (head.end === head.first) guess(grid, columns, body);
  else between(columns);
  const performers = columns.filter(c => c.meaning === "executor");
  if (performers.length === 1 && performers[0].name === "" && head.end > head.first && namesPeople(grid, columns.indexOf(performers[0]), body)) performers[0].meaning = "performer";
  return columns;
}

/** @param {Grid} grid @param {Head} head @param {number[]} body @param {number} column @returns {Column} */
function columnOf(grid, head, body, column) {
  const texts = headTexts(grid, head, column);
  const cells = own(grid, body, column).filter(t => t !== "");
  const group = head.end > head.first ? Array.from({ length: head.end - head.first }, (_, i) => groupColumns(grid, head.first + i).get(column)).find(g => g) : undefined;
  const leaf = texts.map(headOf).reverse().find(m => m && m !== "executors" && m !== "quality");
  const names = texts.filter(t => headOf(t) !== "executors");
  const executor = !leaf && group === "executors";
  const meaning = leaf ? /** @type {Meaning} */ (leaf) : executor ? "executor" : "skip";
  return {
    meaning, head: texts.filter((t, i) => i === texts.length - 1 || !["executors", "quality"].includes(headOf(t) ?? "")).map(lineOf).join(" · "), filled: cells.length, sample: lineOf(cells[0] ?? ""),
    name: lineOf(names[names.length - 1] ?? ""), group: executor && names.length > 1 ? lineOf(names[names.length - 2]) : "",
  };
}

/** Different texts of the head over a column, from top to bottom. @param {Grid} grid @param {Head} head @param {number} column */
function headTexts(grid, head, column) {
  const cells = new Set(grid.rows.slice(head.first, head.end).map(r => r[column]));
  return [...cells].map(c => c.text).filter(t => t !== "");
}

/** Columns with a head of their own between activity and standard are executors, also when no "Pelaksana" stands over them. @param {Column[]} columns */
function between(columns) {
  const at = (/** @type {Meaning[]} */ ...wanted) => columns.findIndex(c => wanted.includes(c.meaning));
  const activity = at("activity"), standard = at("requirements", "duration", "output", "note");
  if (activity < 0) return;
  columns.forEach((c, i) => { if (c.meaning === "skip" && c.name !== "" && i > activity && (standard < activity || i < standard)) c.meaning = "executor"; });
}

/** One column "Pelaksana" whose cells name who does it, instead of a column for each. @param {Grid} grid @param {number} column @param {number[]} body */
function namesPeople(grid, column, body) {
  const texts = own(grid, body, column).filter(t => !isBlank(t));
  return texts.length > 0 && texts.filter(t => !marksOf(t)).length > texts.length / 2;
}

/** Texts of a column, each merged cell once. @param {Grid} grid @param {number[]} body @param {number} column */
function own(grid, body, column) {
  return [...new Set(body.map(r => grid.rows[r][column]))].map(c => c.text);
}

/** Without a head: numbers, marks and durations are known by their look, other texts by their place. @param {Grid} grid @param {Column[]} columns @param {number[]} body */
function guess(grid, columns, body) {
  const texts = columns.map((_, c) => own(grid, body, c).filter(t => t !== ""));
  const most = (/** @type {string[]} */ cells, /** @type {(t: string) => boolean} */ test) => cells.length > 0 && cells.filter(test).length > cells.length * 0.6;
  const counts = (/** @type {string[]} */ cells) => cells.length > 1 && cells.every((t, i) => Number.parseInt(t, 10) === Number.parseInt(cells[0], 10) + i && /^\d+[.)]?$/.test(t));
  const marked = texts.map((cells, c) => !(c === 0 && counts(cells)) && most(cells, t => marksOf(t) !== null));
  const firstMark = marked.indexOf(true), lastMark = marked.lastIndexOf(true);
  /** @type {Meaning[]} */ const left = ["activity", "requirements", "output", "note"];
  columns.forEach((column, c) => {
    if (c === 0 && counts(texts[c])) column.meaning = "number";
    else if (c >= firstMark && c <= lastMark && firstMark >= 0 && (marked[c] || texts[c].length === 0)) column.meaning = "executor";
    else if (most(texts[c], isDuration) && !columns.some(o => o.meaning === "duration")) { column.meaning = "duration"; drop(left, "activity", "requirements"); }
    else if (texts[c].length > 0) column.meaning = left.shift() ?? "skip";
    column.name = "";
  });
}

/** @param {Meaning[]} left @param {...Meaning} passed */
function drop(left, ...passed) {
  for (const meaning of passed) if (left.includes(meaning)) left.splice(left.indexOf(meaning), 1);
}

/** True when the row repeats the head, as at the top of a further page. @param {Grid} grid @param {Head} head @param {number} row */
export function repeatsHead(grid, head, row) {
  if (row < head.end || head.end === head.first) return false;
  const texts = grid.rows[row].map(c => folded(c.text)).join("|");
  return grid.rows.slice(head.first, head.end).some(r => r.map(c => folded(c.text)).join("|") === texts);
}
