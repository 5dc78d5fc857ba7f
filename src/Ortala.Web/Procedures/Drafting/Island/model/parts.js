// The ways down into a draft, and what is done to its lists. What does not change stays the same object.
/** @import { Draft, Chart, Executor, Row, Symbol } from "../types" */
import { executorOf, rowOf, symbolOf } from "./look.js";

/** @param {Draft} draft @param {string | undefined} id @param {(chart: Chart) => Chart} change @returns {Draft} */
export function onChart(draft, id, change) {
  return withList(draft, "charts", same(draft.charts, draft.charts.map(chart => chart.id === id ? change(chart) : chart)));
}

/** @param {Draft} draft @param {string} id @param {(row: Row) => Row} change @returns {Draft} */
export function onRow(draft, id, change) {
  return onChart(draft, rowOf(draft, id)?.chart.id, chart => withList(chart, "rows", same(chart.rows, chart.rows.map(row => row.id === id ? change(row) : row))));
}

/** @param {Draft} draft @param {string} id @param {(executor: Executor) => Executor} change @returns {Draft} */
export function onExecutor(draft, id, change) {
  return onChart(draft, executorOf(draft, id)?.chart.id, chart => withList(chart, "executors", same(chart.executors, chart.executors.map(x => x.id === id ? change(x) : x))));
}

/** @param {Draft} draft @param {string} id @param {(symbol: Symbol) => Symbol} change @returns {Draft} */
export function onSymbol(draft, id, change) {
  const place = symbolOf(draft, id);
  return place ? onRow(draft, place.row.id, row => withList(row, "symbols", same(row.symbols, row.symbols.map(s => s.id === id ? change(s) : s)))) : draft;
}

/** @param {Draft} draft @param {(symbol: Symbol) => Symbol} change @returns {Draft} */
export function mapSymbols(draft, change) {
  return withList(draft, "charts", same(draft.charts, draft.charts.map(chart => withList(chart, "rows",
    same(chart.rows, chart.rows.map(row => withList(row, "symbols", same(row.symbols, row.symbols.map(change)))))))));
}

/** Without flows and joint lines to these symbols. @param {Draft} draft @param {string[]} gone @returns {Draft} */
export function forgotten(draft, gone) {
  if (gone.length === 0) return draft;
  const ids = new Set(gone);
  return mapSymbols(draft, s => without(without(s, "exits", x => ids.has(x.target)), "joint", id => ids.has(id)));
}

// ---- lists ----

/** @template T @param {T[]} list @param {T[]} mapped @returns {T[]} */
export function same(list, mapped) {
  return list.length === mapped.length && list.every((item, i) => item === mapped[i]) ? list : mapped;
}

/** @template {object} T @template {keyof T} K @param {T} thing @param {K} key @param {T[K]} list @returns {T} */
export function withList(thing, key, list) {
  return thing[key] === list ? thing : { ...thing, [key]: list };
}

/** @template {object} T @template {keyof T} K @param {T} thing @param {K} key @param {(item: T[K] extends (infer I)[] ? I : never) => boolean} gone @returns {T} */
export function without(thing, key, gone) {
  const list = /** @type {any[]} */ (thing[key]), kept = list.filter(item => !gone(item));
  return kept.length === list.length ? thing : { ...thing, [key]: kept };
}

/** At a place, or last. @template T @param {T[]} list @param {T} item @param {number | null | undefined} at @returns {T[]} */
export function put(list, item, at) {
  return at == null ? [...list, item] : list.toSpliced(Math.min(Math.max(at, 0), list.length), 0, item);
}

/** After a neighbour; null: first; a neighbour that is gone: last. @template {{ id: string }} T @param {T[]} list @param {T} item @param {string | null} after @returns {T[]} */
export function inserted(list, item, after) {
  if (after === null || after === undefined) return [item, ...list];
  const at = list.findIndex(other => other.id === after);
  return at < 0 ? [...list, item] : list.toSpliced(at + 1, 0, item);
}

/** @template {{ id: string }} T @param {T[]} list @param {string} id @param {string | null} after @returns {T[]} */
export function moved(list, id, after) {
  const item = list.find(other => other.id === id);
  if (!item || id === after) return list;
  return same(list, inserted(list.filter(other => other.id !== id), item, after));
}

/** The second value, in which every part that equals its part of the first is the same object. @template T @param {T} was @param {T} is @returns {T} */
export function shared(was, is) {
  if (was === is || typeof was !== "object" || typeof is !== "object" || was === null || is === null) return is;
  if (Array.isArray(is) && Array.isArray(was)) {
    const known = new Map(was.filter(item => item?.id).map(item => [item.id, item]));
    return /** @type {T} */ (same(was, same(is, is.map((item, i) => shared(known.get(item?.id) ?? was[i], item)))));
  }
  const a = /** @type {Record<string, unknown>} */ (was), b = /** @type {Record<string, unknown>} */ (is);
  const mixed = Object.fromEntries(Object.entries(b).map(([key, value]) => [key, shared(a[key], value)]));
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every(key => key in a && mixed[key] === a[key]) ? was : /** @type {T} */ (mixed);
}
