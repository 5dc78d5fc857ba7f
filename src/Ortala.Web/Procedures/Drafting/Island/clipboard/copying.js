// Copying out: a table that Excel and Word open well, the same as text, and inside it what Ortala needs to paste it back without loss.
import { arrivals, symbolOf } from "../model/look.js";
import { cells, isList } from "./bounds.js";
import { toTsv } from "./tsv.js";
import { kindWords } from "./words.js";

/**
 * @import { Cell, Chart, Draft, Exit, Executor, Row, Symbol } from "../types"
 * @typedef {{ ortala: 1, chart: string, columns: string[], rows: Row[], executors: Executor[], whole: boolean, arrivals: { symbol: string, exit: Exit }[] }} Own columns: cells by name, lanes by the id of the executor; arrivals: flows into rows that were cut
 * @typedef {{ html: string, text: string }} Copied
 */

/** Heads as on the sheet, which is Indonesian in every language of the screen. @type {Record<Cell | "no", string>} */
export const headWords = { no: "No", activity: "Kegiatan", requirements: "Kelengkapan", duration: "Waktu", output: "Output", note: "Keterangan" };

/** All columns in the order of the sheet. @param {Chart} chart @returns {string[]} */
export const columnsOf = chart => ["activity", ...chart.executors.map(e => e.id), "requirements", "duration", "output", "note"];

/** @param {string} column @returns {column is Cell} */
export const isCellName = column => cells.includes(/** @type {Cell} */ (column));

/**
 * @param {Draft} draft @param {Chart} chart @param {Row[]} rows @param {string[]} columns
 * @param {{ heads?: boolean, whole?: boolean, cut?: boolean }} [options] heads: with head and numbers; whole: rows, not a block of cells
 * @returns {Copied}
 */
export function copy(draft, chart, rows, columns, options = {}) {
  const { whole = false } = options;
  /** @type {Own} */ const own = { ortala: 1, chart: chart.id, columns, rows, executors: chart.executors, whole, arrivals: options.cut && whole ? outsideArrivals(draft, rows) : [] };
  const lines = rows.map(row => columns.map(column => textAt(draft, chart, row, column)));
  if (options.heads) lines.forEach((line, i) => line.unshift(String(chart.rows.indexOf(rows[i]) + 1)));
  const heads = options.heads ? headRows(chart, columns) : [];
  const table = [...heads.map(row => `<tr>${row.map(headCell).join("")}</tr>`), ...lines.map(line => `<tr>${line.map(cell).join("")}</tr>`)].join("\n");
  return {
    html: `<meta charset="utf-8"><table border="1" style="border-collapse:collapse" data-ortala="${escaped(JSON.stringify(own))}">\n${table}\n</table>`,
    text: toTsv([...heads.length > 0 ? [["No", ...columns.map(c => headText(chart, c))]] : [], ...lines]),
  };
}

/** What stands in a place, in words. @param {Draft} draft @param {Chart} chart @param {Row} row @param {string} column */
export function textAt(draft, chart, row, column) {
  if (isCellName(column)) return row[column];
  return row.symbols.filter(s => s.executor === column).map(s => symbolWords(draft, chart, row, s)).join("\n");
}

/** "Keputusan “Lengkap?”: Ya → 4; Tidak → 2"; a plain flow to the next row is not said. @param {Draft} draft @param {Chart} chart @param {Row} row @param {Symbol} symbol */
function symbolWords(draft, chart, row, symbol) {
  const joint = row.symbols.some(s => s.joint.includes(symbol.id));
  const next = chart.rows.slice(chart.rows.indexOf(row) + 1).find(r => r.symbols.length > 0)?.symbols[0];
  const plain = symbol.exits.length === 1 && symbol.exits[0].kind === "next" && symbol.exits[0].target === next?.id;
  const exits = plain ? [] : symbol.exits.map(x => `${exitWord(x)}→ ${numberOf(draft, x.target)}`);
  return kindWords[symbol.kind].id + (symbol.text ? ` “${symbol.text.replaceAll("\n", " ")}”` : "") + (exits.length > 0 ? `: ${exits.join("; ")}` : "") + (joint ? " (bersama)" : "");
}

/** @param {Exit} exit */
const exitWord = exit => exit.kind === "yes" ? "Ya " : exit.kind === "no" ? "Tidak " : exit.label ? `${exit.label} ` : "";

/** @param {Draft} draft @param {string} symbol */
function numberOf(draft, symbol) {
  const place = symbolOf(draft, symbol);
  return place ? String(place.r + 1) : "?";
}

/** @param {Draft} draft @param {Row[]} rows */
function outsideArrivals(draft, rows) {
  const inside = new Set(rows.flatMap(r => r.symbols.map(s => s.id)));
  return [...inside].flatMap(id => arrivals(draft, id)).filter(a => !inside.has(a.symbol.id)).map(a => ({ symbol: a.symbol.id, exit: a.exit }));
}

/** @typedef {{ text: string, columns: number, rows: number }} HeadCell */

/** Two rows, three where executors have groups, as on the sheet. @param {Chart} chart @param {string[]} columns @returns {HeadCell[][]} */
function headRows(chart, columns) {
  const executors = chart.executors.filter(e => columns.includes(e.id));
  const grouped = executors.some(e => e.group !== "");
  const depth = grouped ? 3 : 2;
  /** @type {HeadCell[][]} */ const rows = Array.from({ length: depth }, () => []);
  const runs = runsOf([{ key: "no", over: "" }, ...columns.map(key => ({ key, over: overOf(key) }))], x => x.over);
  for (const run of runs) {
    const { over } = run[0];
    if (over === "") { for (const x of run) rows[0].push({ text: x.key === "no" ? headWords.no : headText(chart, x.key), columns: 1, rows: depth }); continue; }
    rows[0].push({ text: over, columns: run.length, rows: 1 });
    if (over !== "Pelaksana" || !grouped) { rows[1].push(...run.map(x => ({ text: headText(chart, x.key), columns: 1, rows: depth - 1 }))); continue; }
    for (const group of runsOf(run, x => chart.executors.find(e => e.id === x.key)?.group ?? "")) {
      const name = chart.executors.find(e => e.id === group[0].key)?.group ?? "";
      if (name) rows[1].push({ text: name, columns: group.length, rows: 1 });
      for (const x of group) rows[name ? 2 : 1].push({ text: headText(chart, x.key), columns: 1, rows: name ? 1 : 2 });
    }
  }
  return rows;
}

/** @param {string} column */
const overOf = column => !isCellName(column) ? "Pelaksana" : column === "duration" || isList(column) ? "Mutu Baku" : "";
/** @param {Chart} chart @param {string} column */
const headText = (chart, column) => isCellName(column) ? headWords[column] : chart.executors.find(e => e.id === column)?.name ?? "";

/** Neighbours with the same key together. @template T @param {T[]} items @param {(item: T) => string} key @returns {T[][]} */
function runsOf(items, key) {
  /** @type {T[][]} */ const runs = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && key(last[0]) === key(item)) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

const frame = "border:1px solid #000000;vertical-align:top";
/** @param {HeadCell} head */
const headCell = head => `<th${head.columns > 1 ? ` colspan="${head.columns}"` : ""}${head.rows > 1 ? ` rowspan="${head.rows}"` : ""} valign="middle" bgcolor="#e7e7e7" style="${frame}">${lined(head.text)}</th>`;
/** As text (for Excel and for LibreOffice), so that a spreadsheet makes no date of "1-3" and no formula of "=". @param {string} text */
const cell = text => `<td valign="top" sdnum="1033;0;@" style="mso-number-format:'\\@';${frame}">${lined(text)}</td>`;
/** @param {string} text */
const lined = text => escaped(text).replaceAll("\n", `<br style="mso-data-placement:same-cell">`);
/** @param {string} text */
const escaped = text => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
