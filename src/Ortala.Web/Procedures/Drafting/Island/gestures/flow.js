// Reading the flow of a flowchart: which rows bear symbols, which symbols work jointly, where arrows come from and where they may still go.
/** @import { Chart, Row, Symbol, Exit } from "../types" */

/** An arrow, or the place of one that is not there yet (at: null). @typedef {{ symbol: string, exit: Exit, at: number | null }} Way */

/** Rows with a symbol, those of a range of places. @param {Chart} chart @param {number} [from] @param {number} [to] */
export const drawn = (chart, from = 0, to = chart.rows.length) => chart.rows.slice(from, to).filter(row => row.symbols.length > 0);

/** The symbol that an arrow to a row enters. @param {Row} row */
export const entry = row => row.symbols[0];

/** True where neither a text nor a symbol stands. @param {Row} row */
export const blank = row => !row.symbols.length && !`${row.activity}${row.requirements}${row.duration}${row.output}${row.note}`.trim();

/** The symbols that do the work of one jointly, itself included, as listed. @param {Row} row @param {string} id */
export function group(row, id) {
  const found = new Set([id]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const s of row.symbols)
      if (found.has(s.id)) s.joint.forEach(j => found.add(j));
      else if (s.joint.some(j => found.has(j))) found.add(s.id);
  }
  return row.symbols.filter(s => found.has(s.id));
}

/** The groups of a row; the first symbol of each carries its arrows. @param {Row} row */
export function groups(row) {
  /** @type {Symbol[][]} */
  const all = [];
  for (const s of row.symbols) if (!all.some(g => g.includes(s))) all.push(group(row, s.id));
  return all;
}

/** @param {Symbol[]} symbols @returns {Way[]} */
export const exits = symbols => symbols.flatMap(s => s.exits.map((exit, at) => ({ symbol: s.id, exit, at })));

/** Arrows into any of these symbols from others. @param {Chart} chart @param {string[]} ids @returns {Way[]} */
export const arrivals = (chart, ids) =>
  exits(chart.rows.flatMap(r => r.symbols)).filter(w => ids.includes(w.exit.target) && !ids.includes(w.symbol));

/**
 * Where the flow of a row can still go on: symbols without an arrow, and (answers) decisions that lack yes or no.
 * @param {Row} row @param {boolean} [answers] @returns {Way[]}
 */
export function openEnds(row, answers = false) {
  /** @type {Way[]} */
  const open = [];
  for (const members of groups(row)) {
    const lead = members[0], all = exits(members).map(w => w.exit);
    if (members.some(m => m.kind === "end")) continue;
    if (!all.length) open.push({ symbol: lead.id, exit: { kind: lead.kind === "decision" ? "yes" : "next", target: "", label: "" }, at: null });
    else if (lead.kind === "decision" && all.length === 1 && (answers || all[0].kind === "no") && (all[0].kind === "yes" || all[0].kind === "no"))
      open.push({ symbol: lead.id, exit: { kind: all[0].kind === "yes" ? "no" : "yes", target: "", label: "" }, at: all[0].kind === "no" ? 0 : null });
  }
  return open;
}

/**
 * The flow that comes down to the place before a row: from the nearest row above that goes on to `next`, or that can still go on.
 * @param {Chart} chart @param {number} at @param {Row | undefined} next @param {boolean} answers @returns {Way[]}
 */
export function waysDown(chart, at, next, answers) {
  const targets = next?.symbols.map(s => s.id) ?? [];
  for (let r = at - 1; r >= 0; r--) {
    const row = chart.rows[r], through = exits(row.symbols).filter(w => targets.includes(w.exit.target));
    if (through.length) return through;
    const open = openEnds(row, answers);
    if (open.length) return open;
  }
  return [];
}

/** Where the flow goes on when a symbol is taken out: its own onward arrow, forward before back, Ya before Tidak. @param {Chart} chart @param {Symbol[]} members @returns {Exit | undefined} */
export function onward(chart, members) {
  const ids = members.map(m => m.id), here = chart.rows.findIndex(r => r.symbols.some(s => ids.includes(s.id)));
  const all = exits(members).map(w => w.exit).filter(e => !ids.includes(e.target));
  const forward = all.filter(e => chart.rows.findIndex(r => r.symbols.some(s => s.id === e.target)) >= here);
  return forward.find(e => e.kind !== "no") ?? forward[0] ?? all.find(e => e.kind !== "no") ?? all[0];
}

/** The label as drawn. @param {Exit} exit */
export const labelOf = exit => ({ next: "", yes: "Ya", no: "Tidak", branch: exit.label })[exit.kind];

/** An answer as kind and label: Ya and Tidak are kinds of their own. @param {string} text @returns {Pick<Exit, "kind" | "label">} */
export function answer(text) {
  const label = text.trim();
  if (!label) return { kind: "next", label: "" };
  if (/^ya$/i.test(label)) return { kind: "yes", label: "" };
  return /^tidak$/i.test(label) ? { kind: "no", label: "" } : { kind: "branch", label };
}
