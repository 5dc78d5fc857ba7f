// What is done to symbols. Functions of (draft, where) that give edits; no edits: there is nothing to do.
/** @import { Draft, Edit, Kind, Row, Symbol, Chart } from "../types" */
/** @import { NewId } from "./plan.js" */
import { Plan } from "./plan.js";
import { rowOf, symbolOf } from "../model/look.js";
import { blank, drawn, entry, exits, group, arrivals } from "./flow.js";
import { spliceIn, closeOver } from "./splice.js";

/** The order in which a click changes a symbol. @type {Kind[]} */
export const cycle = ["process", "decision", "end", "start"];

/** The kind that fits a row: the start in the first, the end in the last, else a box. @param {Chart} chart @param {number} at @returns {Kind} */
export function fitting(chart, at) {
  const above = chart.rows.slice(0, at);
  if (above.every(blank)) return "start";
  return chart.rows.slice(at + 1).every(blank) ? "end" : "process";
}

/** @param {string} id @param {string} executor @param {Kind} kind @returns {Symbol} */
const fresh = (id, executor, kind) => ({ id, executor, kind, text: "", exits: [], joint: [] });

/** The symbol of a cell. @param {Draft} draft @param {string} row @param {string} executor */
export const symbolIn = (draft, row, executor) => rowOf(draft, row)?.row.symbols.find(s => s.executor === executor) ?? null;

/**
 * Places a symbol in an empty row and leads the flow through it.
 * @param {Draft} draft @param {{ row: string, executor: string, kind?: Kind }} where @param {NewId} newId @returns {Edit[]}
 */
export function place(draft, { row, executor, kind }, newId) {
  const at = rowOf(draft, row);
  if (!at || at.row.symbols.length || !at.chart.executors.some(e => e.id === executor)) return [];
  const plan = new Plan(draft);
  plan.do({ do: "placeSymbol", row, symbol: fresh(newId("s"), executor, kind ?? fitting(at.chart, at.r)) });
  spliceIn(plan, at.chart.id, [row]);
  return plan.edits;
}

/**
 * Places a second symbol in a row. joint: work done together; after: handed over within the row; beside: both at the same time.
 * @param {Draft} draft @param {{ row: string, executor: string, how: "joint" | "after" | "beside", to?: string }} where to: the symbol it goes with
 * @param {NewId} newId @returns {Edit[]}
 */
export function placeWith(draft, { row, executor, how, to }, newId) {
  const at = rowOf(draft, row);
  if (!at?.row.symbols.length || !at.chart.executors.some(e => e.id === executor) || symbolIn(draft, row, executor)) return [];
  const members = group(at.row, to && at.row.symbols.some(s => s.id === to) ? to : how === "after" ? at.row.symbols[at.row.symbols.length - 1].id : entry(at.row).id);
  const lead = members[0], plan = new Plan(draft), id = newId("s");
  const kind = how === "joint" ? lead.kind : how === "after" && lead.kind === "end" ? "end" : "process";
  plan.do({ do: "placeSymbol", row, symbol: fresh(id, executor, kind) });
  if (how === "joint") return plan.do({ do: "join", symbol: lead.id, with: id }).edits;
  if (how === "after") return handOver(plan, members, id).edits;
  for (const { symbol, exit } of arrivals(at.chart, members.map(m => m.id)))
    if (exit.kind === "next") plan.do({ do: "link", symbol, exit: { ...exit, target: id } });
  for (const { exit } of exits(members)) if (exit.kind !== "no") plan.do({ do: "link", symbol: id, exit: { kind: "next", target: exit.target, label: "" } });
  return plan.edits;
}

/** The new symbol takes over what led on, of a decision what Ya led to. @param {Plan} plan @param {Symbol[]} members @param {string} id */
function handOver(plan, members, id) {
  const lead = members[0], all = exits(members);
  const moved = lead.kind === "decision" ? all.filter(w => w.exit.kind === "yes") : all;
  for (const { symbol, exit } of moved) {
    plan.do({ do: "unlink", symbol, exit });
    plan.do({ do: "link", symbol: id, exit: { kind: "next", target: exit.target, label: "" } });
  }
  if (lead.kind === "end") plan.kind(lead.id, "process");
  return plan.do({ do: "link", symbol: lead.id, exit: { kind: lead.kind === "decision" ? "yes" : "next", target: id, label: "" }, at: 0 });
}

/** Ends joint work: the partner stands for itself, without arrows. @param {Draft} draft @param {string} id @returns {Edit[]} */
export function part(draft, id) {
  const at = symbolOf(draft, id), plan = new Plan(draft);
  for (const s of at?.row.symbols ?? []) {
    if (s.id === id) for (const j of s.joint) plan.do({ do: "part", symbol: id, with: j });
    else if (s.joint.includes(id)) plan.do({ do: "part", symbol: s.id, with: id });
  }
  return plan.edits;
}

/** Takes a symbol out; what led to it leads on, or to those who did the work with it. @param {Draft} draft @param {string} id @returns {Edit[]} */
export function remove(draft, id) {
  const at = symbolOf(draft, id);
  if (!at) return [];
  const plan = new Plan(draft), members = group(at.row, id);
  if (members.length === 1) closeOver(plan, id, false);
  else bequeath(plan, at.chart, members, at.symbol);
  return plan.do({ do: "removeSymbol", symbol: id }).edits;
}

/** Arrows of a partner that goes pass to the first who stays; who hung together only by way of it is joined anew. @param {Plan} plan @param {Chart} chart @param {Symbol[]} members @param {Symbol} gone */
function bequeath(plan, chart, members, gone) {
  const rest = members.filter(m => m !== gone), heir = rest[0];
  for (const way of arrivals(chart, members.map(m => m.id))) if (way.exit.target === gone.id) plan.lead(way, heir.id);
  for (const { exit } of exits([gone])) {
    plan.do({ do: "unlink", symbol: gone.id, exit });
    plan.do({ do: "link", symbol: heir.id, exit });
  }
  for (const other of rest.slice(1)) if (other.joint.includes(gone.id) || gone.joint.includes(other.id)) plan.do({ do: "join", symbol: heir.id, with: other.id });
}

/** Changes what a symbol is; its arrows follow. @param {Draft} draft @param {string} id @param {Kind} kind @returns {Edit[]} */
export function change(draft, id, kind) {
  const at = symbolOf(draft, id);
  if (!at || at.symbol.kind === kind) return [];
  const plan = new Plan(draft), members = group(at.row, id), lead = members[0];
  plan.kind(id, kind);
  if (kind === "end") plan.cut(members);
  else if (!exits(members).length) toNext(plan, at.chart, at.row, lead, kind);
  else if (kind === "decision") answers(plan, members);
  else if (lead.kind === "decision") undecide(plan, at.chart, members);
  return plan.edits;
}

/** The next kind in the circle; a second start is left out. @param {Draft} draft @param {string} id @returns {Edit[]} */
export function cycled(draft, id) {
  const at = symbolOf(draft, id);
  if (!at) return [];
  const started = at.chart.rows.some(r => r.symbols.some(s => s.kind === "start" && s.id !== id)), kinds = cycle.filter(k => k !== "start" || !started);
  return change(draft, id, kinds[(kinds.indexOf(at.symbol.kind) + 1) % kinds.length]);
}

/** @param {Plan} plan @param {Chart} chart @param {Row} row @param {Symbol} lead @param {Kind} kind */
function toNext(plan, chart, row, lead, kind) {
  const next = drawn(chart, chart.rows.indexOf(row) + 1)[0];
  if (next && entry(next).kind !== "start")
    plan.lead({ symbol: lead.id, exit: { kind: kind === "decision" ? "yes" : "next", target: "", label: "" }, at: null }, entry(next).id);
}

/** The arrows of a box become the answers of a decision. @param {Plan} plan @param {Symbol[]} members */
function answers(plan, members) {
  exits(members).forEach(({ symbol, exit }, i) => {
    if (exit.kind === "next") plan.relabel(symbol, exit, i < 2 ? { kind: i ? "no" : "yes", label: "" } : { kind: "branch", label: `Pilihan ${i + 1}` });
  });
}

/** Of the answers only the way on stays, as a plain arrow. @param {Plan} plan @param {Chart} chart @param {Symbol[]} members */
function undecide(plan, chart, members) {
  const at = (/** @type {string} */ id) => chart.rows.findIndex(r => r.symbols.some(s => s.id === id));
  const here = at(members[0].id), all = exits(members), forward = all.filter(w => at(w.exit.target) >= here);
  const kept = forward.find(w => w.exit.kind === "yes") ?? forward[0] ?? all[0];
  for (const way of all) {
    if (way === kept) plan.relabel(way.symbol, way.exit, { kind: "next", label: "" });
    else plan.do({ do: "unlink", symbol: way.symbol, exit: way.exit });
  }
}

/**
 * Moves a symbol to another executor of its row; one that stands there changes places with it.
 * @param {Draft} draft @param {string} id @param {string} executor @returns {Edit[]}
 */
export function moveTo(draft, id, executor) {
  const at = symbolOf(draft, id);
  if (!at || at.symbol.executor === executor || !at.chart.executors.some(e => e.id === executor)) return [];
  const there = at.row.symbols.filter(s => s.executor === executor), row = at.row.id;
  const move = (/** @type {string} */ symbol, /** @type {string} */ to, /** @type {string} */ from) => /** @type {Edit} */ ({ do: "moveSymbol", symbol, row, executor: to, wasRow: row, wasExecutor: from });
  return [move(id, executor, at.symbol.executor), ...there.map(s => move(s.id, at.symbol.executor, executor))];
}

/** @param {Draft} draft @param {string} id @param {string} value @returns {Edit[]} */
export function word(draft, id, value) {
  const was = symbolOf(draft, id)?.symbol.text;
  return was === undefined || was === value.trim() ? [] : [{ do: "wordSymbol", symbol: id, value: value.trim(), was }];
}
