// Finding and replacing in all texts of a draft: pure.
import { cells } from "./bounds.js";
/** @import { Draft, Edit, Ref } from "../types" */

/**
 * @typedef {{ text: string, matchCase: boolean, wholeWord: boolean }} Query
 * @typedef {{ ref: Ref, start: number, end: number }} Hit
 * @typedef {{ ref: Ref, text: string }} Place
 */

/** Order of the identity block, as it is read on the sheet; emblem and settings are no texts. */
const identity = ["agency", "unit", "number", "made", "revised", "effective", "signatory.office", "signatory.name", "signatory.rank", "signatory.nip", "title",
  "legalBasis", "qualifications", "relatedSops", "equipment", "warnings", "records"];

/** Every text of the draft in the order of reading. @param {Draft} draft @returns {Generator<Place>} */
export function* placesIn(draft) {
  for (const field of identity) if (draft.identity[field]) yield { ref: { at: "identity", field }, text: draft.identity[field] };
  for (const chart of draft.charts) {
    if (chart.title) yield { ref: { at: "chart", chart: chart.id }, text: chart.title };
    let group = "";
    for (const executor of chart.executors) {
      // neighbours of one group have one head
      if (executor.group && executor.group !== group) yield { ref: { at: "group", chart: chart.id, executor: executor.id }, text: executor.group };
      group = executor.group;
      if (executor.name) yield { ref: { at: "executor", chart: chart.id, executor: executor.id }, text: executor.name };
    }
    for (const row of chart.rows) for (const field of cells) if (row[field]) yield { ref: { at: "cell", chart: chart.id, row: row.id, field }, text: row[field] };
  }
}

/** @param {Draft} draft @param {Query} query @returns {Hit[]} */
export function find(draft, query) {
  const pattern = patternOf(query);
  return pattern ? [...placesIn(draft)].flatMap(({ ref, text }) => [...text.matchAll(pattern)].map(m => ({ ref, start: m.index, end: m.index + m[0].length }))) : [];
}

/** The edits that replace hits; several in one text become one edit, a head over several executors one for each. @param {Draft} draft @param {Hit[]} hits @param {string} replacement @returns {Edit[]} */
export function replace(draft, hits, replacement) {
  /** @type {Map<string, { place: Place, hits: Hit[] }>} */ const byPlace = new Map();
  const places = new Map([...placesIn(draft)].map(p => [JSON.stringify(p.ref), p]));
  for (const hit of hits) {
    const key = JSON.stringify(hit.ref), place = places.get(key);
    if (!place) continue;
    const entry = byPlace.get(key) ?? { place, hits: [] };
    entry.hits.push(hit);
    byPlace.set(key, entry);
  }
  return [...byPlace.values()].flatMap(({ place, hits: own }) => {
    const value = own.toSorted((a, b) => b.start - a.start).reduce((text, h) => text.slice(0, h.start) + replacement + text.slice(h.end), place.text);
    return value === place.text ? [] : editsFor(draft, place, value);
  });
}

/** @param {Draft} draft @param {Place} place @param {string} value @returns {Edit[]} */
function editsFor(draft, { ref, text: was }, value) {
  switch (ref.at) {
    case "identity": return [{ do: "setIdentity", field: ref.field, value, was }];
    case "chart": return [{ do: "titleChart", chart: ref.chart, value, was }];
    case "executor": return [{ do: "renameExecutor", executor: ref.executor, value, was }];
    case "cell": return [{ do: "setCell", row: ref.row, field: ref.field, value, was }];
    case "group": {
      const { executors } = draft.charts.find(c => c.id === ref.chart) ?? { executors: [] };
      const from = executors.findIndex(e => e.id === ref.executor), after = executors.slice(from).findIndex(e => e.group !== was);
      return executors.slice(from, after < 0 ? undefined : from + after).map(e => ({ do: "groupExecutor", executor: e.id, value, was }));
    }
    default: return [];
  }
}

/** A space that is sought is any white space: texts are broken into lines. @param {Query} query */
function patternOf({ text, matchCase, wholeWord }) {
  if (text === "") return null;
  const literal = text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(wholeWord ? `(?<![\\p{L}\\p{N}_])${literal}(?![\\p{L}\\p{N}_])` : literal, matchCase ? "gu" : "giu");
}

/** The hit at or after a place, going round. @param {Hit[]} hits @param {Ref | null} from @param {Draft} draft */
export function hitFrom(hits, from, draft) {
  if (!from || hits.length === 0) return 0;
  const order = new Map([...placesIn(draft)].map((p, i) => [JSON.stringify(p.ref), i]));
  const here = order.get(JSON.stringify(from)) ?? -1;
  const at = hits.findIndex(h => (order.get(JSON.stringify(h.ref)) ?? 0) >= here);
  return Math.max(0, at);
}
