// Taking rows out of the flow and putting them in. The main flow runs down the sheet; arrows that jump or lead back keep their targets.
/** @import { Row } from "../types" */
/** @import { Plan } from "./plan.js" */
/** @import { Way } from "./flow.js" */
import { drawn, entry, openEnds, waysDown, exits, arrivals, onward, groups, group } from "./flow.js";

/** Place of the first of these rows, and the rows with symbols: of these, the last before and the first after. @param {Plan} plan @param {string} chartId @param {string[]} ids */
function around(plan, chartId, ids) {
  const chart = plan.chart(chartId), places = ids.map(id => chart.rows.findIndex(r => r.id === id));
  const first = Math.min(...places), last = Math.max(...places);
  const block = drawn(chart, first, last + 1);
  return { chart, at: first, block, before: drawn(chart, 0, first).at(-1), /** @type {Row | undefined} */ next: drawn(chart, last + 1)[0] };
}

/** @param {Row} row */
const ends = row => groups(row).filter(g => g.some(s => s.kind === "end")).map(g => g[0]);

/**
 * Puts neighbouring rows into the flow: what came down past them now enters the first, and the last goes on to the row below. At the top the
 * capsule of the start moves up to them, at the bottom that of the end down. tails: arrows of the last row that are to follow the order.
 * @param {Plan} plan @param {string} chartId @param {string[]} ids @param {{ tails?: Way[], answers?: boolean }} [options] @returns {boolean} false: nothing leads to them
 */
export function spliceIn(plan, chartId, ids, { tails, answers = true } = {}) {
  const { chart, at, block, before, next } = around(plan, chartId, ids);
  if (!block.length) return true;
  const head = entry(block[0]), last = block[block.length - 1];
  const ways = waysDown(chart, at, next, answers);
  let linked = ways.length > 0;
  for (const way of ways) plan.lead(way, head.id);
  if (!linked && !before) linked = startsHere(plan, head.id, next);
  if (!linked && before && !next) linked = goesOn(plan, before, head.id);
  return goOn(plan, tails ?? openEnds(last), next) && (linked || head.kind === "start");
}

/** @param {Plan} plan @param {string} head @param {Row | undefined} next */
function startsHere(plan, head, next) {
  const below = next && entry(next);
  if (below?.kind === "start") {
    if (plan.symbol(head)?.symbol.kind === "process") plan.kind(head, "start");
    if (plan.symbol(head)?.symbol.kind !== "start") return false;
    plan.kind(below.id, "process");
  }
  return !below || plan.symbol(head)?.symbol.kind === "start";
}

/** The end moves down. @param {Plan} plan @param {Row} before @param {string} head */
function goesOn(plan, before, head) {
  for (const end of ends(before)) {
    plan.kind(end.id, "process");
    plan.lead({ symbol: end.id, exit: { kind: "next", target: "", label: "" }, at: null }, head);
  }
  return ends(before).length > 0;
}

/** Leads the tails to the row below; below the last row there is none, and a box becomes the end. @param {Plan} plan @param {Way[]} tails @param {Row | undefined} next */
function goOn(plan, tails, next) {
  let whole = true;
  for (const way of tails) {
    const below = next && plan.symbol(entry(next).id)?.symbol;
    if (below && below.kind !== "start") plan.lead(way, below.id);
    else if (way.exit.target) {
      plan.lead(way, undefined);
      if (plan.symbol(way.symbol)?.symbol.kind === "process") plan.kind(way.symbol, "end");
      else whole = false;
    }
  }
  return whole;
}

/**
 * Takes neighbouring rows out of the main flow, which closes over the gap. Gives the arrows that were to go on from them, or null where the
 * flow through them is not plain: then it is better left alone.
 * @param {Plan} plan @param {string} chartId @param {string[]} ids @returns {Way[] | null}
 */
export function spliceOut(plan, chartId, ids) {
  const { chart, at, block, before, next } = around(plan, chartId, ids);
  if (!block.length) return [];
  const head = entry(block[0]), last = block[block.length - 1];
  const ways = waysDown(chart, at, block[0], false).filter(w => w.exit.target);
  const onto = next?.symbols.map(s => s.id) ?? [];
  const tails = exits(block.flatMap(r => r.symbols)).filter(w => onto.includes(w.exit.target));
  if (ways.length && tails.length) {
    for (const way of ways) plan.lead(way, tails[0].exit.target);
    return tails;
  }
  if (!before && head.kind === "start" && next && tails.length && entry(next).kind === "process") {
    plan.kind(entry(next).id, "start");
    plan.kind(head.id, "process");
    return tails;
  }
  return !next && ways.length ? endBefore(plan, ways, last) : null;
}

/** The last rows go: what led to them becomes the end. @param {Plan} plan @param {Way[]} ways @param {Row} last @returns {Way[] | null} */
function endBefore(plan, ways, last) {
  const end = ends(last)[0];
  const plain = ways.every(w => { const s = plan.symbol(w.symbol)?.symbol; return s?.kind === "process" && s.exits.length === 1; });
  if (!end || !plain) return null;
  for (const way of ways) {
    plan.lead(way, undefined);
    plan.kind(way.symbol, "end");
  }
  plan.kind(end.id, "process");
  return [{ symbol: end.id, exit: { kind: "next", target: "", label: "" }, at: null }];
}

/**
 * Leads what came to a group of symbols on to where the group led, before it is taken out.
 * capsules: an only start or end passes to the neighbour. @param {Plan} plan @param {string} id @param {boolean} capsules
 */
export function closeOver(plan, id, capsules) {
  const at = plan.symbol(id);
  if (!at) return;
  const members = group(at.row, id), ids = members.map(m => m.id), chart = at.chart;
  const target = onward(chart, members)?.target;
  const ways = arrivals(chart, ids);
  const only = (/** @type {string} */ kind) => members.some(m => m.kind === kind) && !chart.rows.some(r => r.symbols.some(s => s.kind === kind && !ids.includes(s.id)));
  // of work side by side in a row the other strand stays: no arrow past it
  const strand = (/** @type {Way} */ way) => way.exit.kind === "next" && exits(plan.symbol(way.symbol)?.row.symbols.filter(s => s.id === way.symbol) ?? [])
    .some(w => !ids.includes(w.exit.target) && at.row.symbols.some(s => s.id === w.exit.target));
  for (const way of ways) plan.lead(way, strand(way) ? undefined : target);
  if (!capsules) return;
  if (only("start") && target && plan.symbol(target)?.symbol.kind === "process") plan.kind(target, "start");
  if (!only("end")) return;
  const heir = ways.map(w => plan.symbol(w.symbol)?.symbol).find(s => s?.kind === "process" && !s.exits.length);
  if (heir) plan.kind(heir.id, "end");
}
