// What may be meant by what is typed: out of the document itself. Pure; the server adds what other documents and the register know.
import { rowOf } from "../model/look.js";
import { folded } from "./words.js";
/** @import { Draft, Ref } from "../types" */

/** @typedef {{ text: string, source: string }} Suggestion */

export const most = 8;
const units = ["menit", "jam", "hari kerja", "hari", "minggu", "bulan", "triwulan", "semester", "tahun"];

/** Name of what is asked of the server; null: it has nothing for this place. @param {Ref} ref */
export function fieldOf(ref) {
  if (ref.at === "identity") return ["agency", "unit", "signatory.office", "legalBasis", "qualifications", "relatedSops", "equipment", "warnings", "records"].includes(ref.field) ? ref.field : null;
  if (ref.at === "cell") return ref.field === "activity" || ref.field === "note" ? null : ref.field;
  return ref.at === "executor" || ref.at === "group" ? ref.at : null;
}

/** The line in which the caret stands, where each line is an item; else the whole text. @param {string} text @param {number} caret @param {boolean} list */
export function itemAt(text, caret, list) {
  if (!list) return { start: 0, end: text.length, text };
  const start = text.lastIndexOf("\n", caret - 1) + 1, next = text.indexOf("\n", caret);
  const end = next < 0 ? text.length : next;
  return { start, end, text: text.slice(start, end) };
}

/** What the document itself offers for a place, the likeliest first. @param {Draft} draft @param {Ref} ref @param {string} typed @returns {string[]} */
export function ofDraft(draft, ref, typed) {
  if (ref.at === "cell" && ref.field === "duration") return [...withUnits(typed), ...counted(texts(draft, "duration"))];
  if (ref.at === "cell" && (ref.field === "requirements" || ref.field === "output")) return [...(ref.field === "requirements" ? outputsBefore(draft, ref.row) : []),
    ...counted([...items(draft, "requirements"), ...items(draft, "output")])];
  if (ref.at === "executor" || ref.at === "group") return counted(draft.charts.flatMap(c => c.executors.map(e => ref.at === "group" ? e.group : e.name)));
  return [];
}

/** A number alone gets its units. @param {string} typed */
function withUnits(typed) {
  const number = /^\s*(\d+(?:[.,]\d+)?(?:\s*[-–]\s*\d+(?:[.,]\d+)?)?)\s*(\p{L}.*)?$/u.exec(typed);
  return number ? (number[2] ? units : units.slice(0, 6)).map(u => `${number[1]} ${u}`) : [];
}

/** Outputs of the rows above, the nearest first: the output of a step is often what the next one needs. @param {Draft} draft @param {string} row */
function outputsBefore(draft, row) {
  const place = rowOf(draft, row);
  return place ? place.chart.rows.slice(0, place.r).reverse().flatMap(r => r.output.split("\n")) : [];
}

/** @param {Draft} draft @param {"duration" | "requirements" | "output"} cell */
const texts = (draft, cell) => draft.charts.flatMap(c => c.rows.map(r => r[cell]));
/** @param {Draft} draft @param {"requirements" | "output"} cell */
const items = (draft, cell) => texts(draft, cell).flatMap(t => t.split("\n"));

/** The most used first. @param {string[]} all */
function counted(all) {
  /** @type {Map<string, number>} */ const counts = new Map();
  for (const text of all) if (text.trim()) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
}

/**
 * Those that fit what is typed: every typed word begins a word of the text; what is there already, in the text or in another item of it, is not offered.
 * @param {Suggestion[]} all @param {string} typed @param {string[]} others items beside the typed one
 * @param {Suggestion[]} [found] by the server for what is typed: it also knows what "uu 25" means
 * @returns {Suggestion[]}
 */
export function fitting(all, typed, others, found = []) {
  const words = folded(typed).split(" ").filter(w => w);
  const seen = new Set([folded(typed), ...others.map(folded), ""]);
  const fit = [...all, ...found].filter((s, i) => {
    const key = folded(s.text), own = key.split(" ");
    if (seen.has(key) || i < all.length && !words.every(w => own.some(o => o.startsWith(w)))) return false;
    seen.add(key);
    return true;
  });
  const begins = (/** @type {Suggestion} */ s) => folded(s.text).startsWith(folded(typed)) ? 0 : 1;
  return fit.sort((a, b) => begins(a) - begins(b)).slice(0, most);
}
