// The arrows that leave a symbol: where they lead, what they are called.
/** @import { Draft, Edit, Exit, Symbol, Row, Kind } from "../types" */
/** @import { NewId } from "./plan.js" */
import { Plan } from "./plan.js";
import { rowOf, symbolOf } from "../model/look.js";
import { answer, entry, exits, group, labelOf } from "./flow.js";
import { place } from "./placing.js";

/** Pairs of answers that are offered. */
export const pairs = [["Ya", "Tidak"], ["Lengkap", "Tidak lengkap"], ["Setuju", "Tidak setuju"], ["Sesuai", "Tidak sesuai"], ["Benar", "Salah"], ["Memenuhi syarat", "Tidak memenuhi syarat"]];

/** An arrow as it is listed. @typedef {{ owner: string, exit: Exit, label: string, row: number, target: Symbol | null, back: boolean }} Listed */

/** The arrows of a symbol and of those who work with it. @param {Draft} draft @param {string} id @returns {Listed[]} */
export function listed(draft, id) {
  const at = symbolOf(draft, id);
  return exits(at ? group(at.row, id) : []).map(({ symbol, exit }) => {
    const to = symbolOf(draft, exit.target);
    return { owner: symbol, exit, label: labelOf(exit), row: to ? to.r + 1 : 0, target: to?.symbol ?? null, back: !!to && !!at && to.r <= at.r };
  });
}

/** The answer that a decision lacks first; null: it has two or more. @param {Draft} draft @param {string} id @returns {"yes" | "no" | null} */
export function missing(draft, id) {
  if (symbolOf(draft, id)?.symbol.kind !== "decision") return null;
  const kinds = listed(draft, id).map(l => l.exit.kind);
  if (kinds.length >= 2) return null;
  return kinds.includes("no") ? "yes" : kinds.length || kinds.includes("yes") ? "no" : "yes";
}

/** The symbol that an arrow to a row or symbol would enter; null: it cannot lead there. @param {Draft} draft @param {string} id @param {string} to @returns {string | null} */
export function enters(draft, id, to) {
  const from = symbolOf(draft, id), row = rowOf(draft, to)?.row;
  const target = row ? row.symbols.length ? entry(row).id : null : symbolOf(draft, to)?.symbol.id ?? null;
  if (!from || !target || group(from.row, id).some(s => s.id === target)) return null;
  return symbolOf(draft, target)?.chart.id === from.chart.id ? target : null;
}

/**
 * Lets a symbol lead to a row or symbol. instead: the arrow that is to lead there; else one is added: of a decision as the answer
 * that it lacks (or with `label`), of another symbol as a fork.
 * @param {Draft} draft @param {string} id @param {string} to @param {{ instead?: Exit, label?: string }} [options] @returns {Edit[]}
 */
export function leadTo(draft, id, to, { instead, label } = {}) {
  const at = symbolOf(draft, id), target = enters(draft, id, to), plan = new Plan(draft);
  if (!at || !target) return [];
  const members = group(at.row, id), lead = members[0];
  if (instead) {
    const way = exits(members).find(w => w.exit.kind === instead.kind && w.exit.target === instead.target && w.exit.label === instead.label);
    if (way) plan.lead(way, target);
    return plan.edits;
  }
  if (lead.kind === "end") plan.kind(id, "process");
  const kind = missing(draft, id);
  const name = label !== undefined ? answer(label) : lead.kind !== "decision" ? { kind: /** @type {const} */ ("next"), label: "" }
    : kind ? { kind, label: "" } : { kind: /** @type {const} */ ("branch"), label: `Pilihan ${exits(members).length + 1}` };
  return plan.do({ do: "link", symbol: lead.id, exit: { ...name, target }, at: name.kind === "yes" ? 0 : null }).edits;
}

/**
 * Lets an arrow lead to a cell of a row without symbols: a symbol is placed there first.
 * @param {Draft} draft @param {string} id @param {{ row: string, executor: string, kind?: Kind }} where @param {NewId} newId @param {{ instead?: Exit, label?: string }} [options] @returns {Edit[]}
 */
export function leadToCell(draft, id, where, newId, options) {
  const placed = new Plan(draft).do(...place(draft, where, newId));
  if (!placed.edits.length) return [];
  const made = /** @type {Row} */ (placed.row(where.row)?.row).symbols[0].id;
  if (symbolOf(placed.draft, id)?.symbol.exits.some(e => e.target === made)) return placed.edits;
  return placed.do(...leadTo(placed.draft, id, made, options)).edits;
}

/** Names an arrow: Ya and Tidak, or other words. @param {Draft} draft @param {string} owner @param {Exit} exit @param {string} text @returns {Edit[]} */
export function name(draft, owner, exit, text) {
  const plan = new Plan(draft);
  plan.relabel(owner, exit, answer(text));
  return plan.edits;
}

/** Takes out an arrow. @param {string} owner @param {Exit} exit @returns {Edit[]} */
export const unlink = (owner, exit) => [{ do: "unlink", symbol: owner, exit }];

/** The first two answers change places: what was Ya is Tidak. @param {Draft} draft @param {string} id @returns {Edit[]} */
export function swap(draft, id) {
  const [a, b] = listed(draft, id), plan = new Plan(draft);
  if (!a || !b) return [];
  plan.relabel(a.owner, a.exit, { kind: b.exit.kind, label: b.exit.label });
  plan.relabel(b.owner, b.exit, { kind: a.exit.kind, label: a.exit.label });
  return plan.edits;
}

/** Gives the first two answers the words of a pair. @param {Draft} draft @param {string} id @param {string[]} pair @returns {Edit[]} */
export function wordPair(draft, id, pair) {
  const plan = new Plan(draft), all = listed(draft, id);
  const no = all.findIndex((l, i) => l.exit.kind === "no" || (i < 2 && /^(tidak|belum|salah)/i.test(l.label)));
  all.slice(0, 2).forEach((l, i) => plan.relabel(l.owner, l.exit, answer(pair[no >= 0 && no < 2 ? i === no ? 1 : 0 : i])));
  return plan.edits;
}
