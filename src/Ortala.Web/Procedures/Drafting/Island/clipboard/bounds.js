// How much a sheet can carry, asked before anything is pasted: the numbers of Ortala.Procedures.Reading.Limits, which the server holds to.
import { applyAll } from "../model/apply.js";

/** @import { Bilingual, Cell, Chart, Draft, Edit } from "../types" */

export const bounds = { rows: 2000, executors: 30, items: 200, text: 2000, row: 4000, item: 80, name: 300 };

/** @type {Cell[]} */
export const cells = ["activity", "requirements", "duration", "output", "note"];
/** @param {Cell} cell */
export const isList = cell => cell === "requirements" || cell === "output";

/** Why these edits would make more than a sheet can carry. @param {Draft} draft @param {Chart} chart @param {Edit[]} edits @returns {Bilingual | null} */
export function problemOf(draft, chart, edits) {
  const after = applyAll(draft, edits);
  const rows = after.charts.reduce((n, c) => n + c.rows.length, 0);
  if (rows > bounds.rows) return {
    id: `Naskah akan berisi ${rows} baris; paling banyak ${bounds.rows}. Kurangi baris yang ditempel.`,
    en: `The document would have ${rows} rows; ${bounds.rows} at most. Paste fewer rows.`,
  };
  const executors = after.charts.find(c => c.id === chart.id)?.executors ?? [];
  if (executors.length > bounds.executors) return {
    id: `Bagan alir akan berisi ${executors.length} pelaksana; paling banyak ${bounds.executors}. Pilih kolom mana yang bukan pelaksana.`,
    en: `The flowchart would have ${executors.length} executors; ${bounds.executors} at most. Say which columns are not executors.`,
  };
  const long = executors.find(e => e.name.length > bounds.name);
  if (long) return {
    id: `Nama pelaksana “${long.name.slice(0, 40)}…” terlalu panjang: ${long.name.length} huruf, paling banyak ${bounds.name}.`,
    en: `The executor's name “${long.name.slice(0, 40)}…” is too long: ${long.name.length} characters, ${bounds.name} at most.`,
  };
  return rowProblem(edits);
}

/** @param {Edit[]} edits @returns {Bilingual | null} */
function rowProblem(edits) {
  let number = 0;
  for (const edit of edits) {
    const texts = edit.do === "insertRow" ? cells.map(c => /** @type {const} */ ([c, edit.row[c]])) : edit.do === "setCell" ? [/** @type {const} */ ([edit.field, edit.value])] : [];
    if (edit.do === "insertRow") number++;
    for (const [cell, text] of texts) {
      const items = isList(cell) ? text.split("\n") : [text];
      const longest = items.reduce((a, b) => b.length > a.length ? b : a, "");
      if (longest.length > bounds.text) return tooLong(number, longest, longest.length, bounds.text);
      if (items.length > bounds.items) return {
        id: `Sel “${items[0].slice(0, 40)}…” berisi ${items.length} butir; paling banyak ${bounds.items}.`,
        en: `The cell “${items[0].slice(0, 40)}…” holds ${items.length} items; ${bounds.items} at most.`,
      };
    }
    const weight = texts.reduce((n, [cell, text]) => n + (isList(cell) ? text.split("\n").reduce((m, i) => m + Math.max(i.length, i ? bounds.item : 0), 0) : text.length), 0);
    if (weight > bounds.row) return tooLong(number, texts[0][1], weight, bounds.row);
  }
  return null;
}

/** @param {number} row @param {string} text @param {number} length @param {number} most @returns {Bilingual} */
const tooLong = (row, text, length, most) => ({
  id: `Baris ke-${row} (“${text.slice(0, 40)}…”) terlalu panjang: ${length} huruf, paling banyak ${most}. Pecah menjadi beberapa baris.`,
  en: `Row ${row} (“${text.slice(0, 40)}…”) is too long: ${length} characters, ${most} at most. Split it into several rows.`,
});
