// A small stage for the tests of gestures: a draft written as lines, and read back as lines.
import { applyAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";
import { inverseAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/inverse.js";
import assert from "node:assert/strict";

const island = "../../../src/Ortala.Web/Procedures/Drafting/Island/gestures/";
export const [flow, placing, deciding, rowing, executors, charts] =
  await Promise.all(["flow", "placing", "deciding", "rowing", "executors", "charts"].map(name => import(`${island}${name}.js`)));

let made = 0;
/** @param {string} prefix */
export const newId = prefix => `${prefix}new${++made}`;

/** An empty flowchart with executors a, b, c … and rows r1, r2 … that have an activity each. */
export function blank(rows = 5, lanes = 3) {
  return {
    identity: {}, charts: [{
      id: "c1", title: "", executors: [..."abcdefgh"].slice(0, lanes).map(id => ({ id, name: `Pelaksana ${id}`, group: "" })),
      rows: Array.from({ length: rows }, (_, i) => ({ ...rowing.emptyRow(`r${i + 1}`), activity: `Kegiatan ${i + 1}` })),
    }],
  };
}

/** Places a symbol in each row of an empty flowchart, row by row. */
export function chain(rows = 5, lanes = 3) {
  let draft = blank(rows, lanes);
  for (let i = 1; i <= rows; i++) draft = done(draft, placing.place(draft, { row: `r${i}`, executor: "abcdefgh"[(i - 1) % lanes] }, newId));
  return draft;
}

/** Applies edits; they must do something, and be taken back by their inverse. */
export function done(draft, edits) {
  const after = applyAll(draft, edits);
  assert.ok(edits.length > 0 && after !== draft, "the gesture did nothing");
  assert.deepEqual(applyAll(after, inverseAll(draft, edits)), draft);
  return after;
}

/** The id of the symbol of a row, by its number from 1 (or its id). */
export const at = (draft, row, which = 0) => rowOf(draft, row).symbols[which].id;
const rowOf = (draft, row) => { const rows = draft.charts.flatMap(c => c.rows); return typeof row === "number" ? rows[row - 1] : rows.find(r => r.id === row); };

/** The flow in words, a row a line: "r1 a start >r2". */
export function told(draft, chart = 0) {
  const rows = draft.charts[chart].rows, home = id => rows.find(r => r.symbols.some(s => s.id === id));
  return rows.map(row => [row.id, ...row.symbols.map(s => [s.executor, s.kind,
    ...s.exits.map(e => `${flow.labelOf(e)}>${home(e.target) === row ? row.symbols.find(x => x.id === e.target).executor : home(e.target)?.id ?? "?"}`),
    ...s.joint.map(j => `~${row.symbols.find(x => x.id === j)?.executor}`)].join(" "))].join(" | "));
}

/** What is wrong with the structure, by the rules that are errors (SOP101 to SOP106) and SOP204, SOP209, SOP213. */
export function wrong(draft) {
  const found = [];
  for (const chart of draft.charts) {
    const all = chart.rows.flatMap(row => flow.groups(row)), of = new Map(all.flatMap(g => g.map(s => [s.id, g])));
    const exits = g => g.flatMap(s => s.exits), kind = (g, k) => g.some(s => s.kind === k);
    const reach = (from, step) => { const seen = new Set(), open = [...from]; for (let g; (g = open.pop());) if (!seen.has(g)) { seen.add(g); open.push(...step(g)); } return seen; };
    const onward = g => exits(g).map(e => of.get(e.target)).filter(Boolean);
    if (!all.some(g => kind(g, "start"))) found.push("no start");
    if (!all.some(g => kind(g, "end"))) found.push("no end");
    const reached = reach(all.filter(g => kind(g, "start")), onward), ending = reach(all.filter(g => kind(g, "end")), g => all.filter(o => onward(o).includes(g)));
    for (const g of all) {
      const id = g[0].id, targets = exits(g).map(e => e.target);
      if (!reached.has(g)) found.push(`${id} unreachable`);
      if (!ending.has(g)) found.push(`${id} no way to end`);
      if (kind(g, "decision") && exits(g).length < 2) found.push(`${id} lacks an answer`);
      if (kind(g, "decision") && exits(g).some(e => !flow.labelOf(e))) found.push(`${id} answer without label`);
      if (!kind(g, "decision") && exits(g).some(e => flow.labelOf(e))) found.push(`${id} label without decision`);
      if (kind(g, "decision") && new Set(targets).size < targets.length) found.push(`${id} answers to one place`);
      if (kind(g, "end") && targets.length) found.push(`${id} leads out of an end`);
      if (targets.some(t => of.get(t) === g)) found.push(`${id} leads to itself`);
    }
  }
  return found;
}
