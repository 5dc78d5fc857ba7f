// How symbols and arrows are called, on buttons and to screen readers.
/** @import { Bilingual, Draft, Kind } from "../types" */
import { executorOf, rowOf, symbolOf } from "../model/look.js";
import { arrivals, group } from "./flow.js";
import { listed } from "./deciding.js";

/** @type {Record<Kind, Bilingual>} */
export const kindName = {
  start: { id: "Mulai", en: "Start" }, process: { id: "Kegiatan", en: "Activity" }, decision: { id: "Keputusan", en: "Decision" }, end: { id: "Selesai", en: "End" },
};

/** "2 Memeriksa berkas" @param {Draft} draft @param {string} row */
export function rowName(draft, row) {
  const at = rowOf(draft, row);
  const activity = at?.row.activity.replace(/\s+/g, " ").trim() ?? "";
  return at ? `${at.r + 1} ${activity.length > 60 ? `${activity.slice(0, 59).trimEnd()}…` : activity}`.trim() : "";
}

/** @param {Draft} draft @param {string} executor */
export const executorName = (draft, executor) => executorOf(draft, executor)?.executor.name.replace(/\s+/g, " ").trim() ?? "";

/** A symbol with its arrows in one sentence. @param {Draft} draft @param {string} id @param {(text: Bilingual) => string} t */
export function describe(draft, id, t) {
  const at = symbolOf(draft, id);
  if (!at) return "";
  const members = group(at.row, id), executor = executorName(draft, at.symbol.executor);
  const from = [...new Set(arrivals(at.chart, members.map(m => m.id)).map(w => (symbolOf(draft, w.symbol)?.r ?? 0) + 1))].sort((a, b) => a - b);
  const to = listed(draft, id).map(l => t({ id: `${l.label} ke baris ${l.row}`, en: `${l.label} to row ${l.row}` }).trim());
  return [
    t({ id: `${kindName[at.symbol.kind].id} di baris ${at.r + 1}`, en: `${kindName[at.symbol.kind].en} in row ${at.r + 1}` }) + (executor ? `, ${executor}` : ""),
    members.length > 1 && t({ id: `bersama ${members.length - 1} pelaksana lain`, en: `jointly with ${members.length - 1} more` }),
    from.length > 0 && t({ id: `dari baris ${from.join(", ")}`, en: `from row ${from.join(", ")}` }), ...to,
  ].filter(Boolean).join("; ");
}
