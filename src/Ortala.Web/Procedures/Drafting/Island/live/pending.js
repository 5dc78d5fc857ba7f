// Changes that the server has not acknowledged. Those of a tab that was closed keep their client and numbers, so that one that did arrive is not taken twice.
/** @import { Draft, Edit } from "../types" */
/** @import { Waiting } from "./queue.js" */
import { applyAll } from "../model/apply.js";
import { placeOf } from "../model/look.js";

/** sent: it may have arrived, so it never changes again. kept: it is in IndexedDB. writing: it is being written there. @typedef {{ seq: number, base: number, edits: Edit[], sent: boolean, kept: boolean, writing?: boolean }} Change */
/** @typedef {{ client: string, changes: Change[], last: number, release?: () => void }} Lane */

/** @param {string} client @param {Waiting[]} changes @returns {Lane} */
export function lane(client, changes = []) {
  return { client, last: 0, changes: changes.map(({ seq, base, edits }) => ({ seq, base, edits, sent: false, kept: true })) };
}

/** Adds a change, or takes a text into the last one, if that set the same text and has not gone out. @param {Lane} lane @param {number} base @param {Edit[]} edits @returns {Change} */
export function add(lane, base, edits) {
  const last = lane.changes.at(-1);
  const joined = last && !last.sent && last.base === base ? oneText(last.edits, edits) : null;
  if (last && joined) {
    last.edits = joined;
    last.kept = false;
    return last;
  }
  const change = { seq: ++lane.last, base, edits, sent: false, kept: false };
  lane.changes.push(change);
  return change;
}

/** Two changes that set the same text, as one that sets the later; null: they are something else. @param {Edit[]} first @param {Edit[]} then @returns {Edit[] | null} */
export function oneText(first, then) {
  const [a, b] = [first[0], then[0]];
  if (first.length !== 1 || then.length !== 1 || placeOf(a) === null || placeOf(a) !== placeOf(b) || !("was" in a)) return null;
  return [/** @type {Edit} */ ({ ...b, was: a.was })];
}

/** Forgets what is acknowledged; gives how many. @param {Lane} lane @param {number} upTo */
export function acknowledge(lane, upTo) {
  const known = lane.changes.length;
  lane.changes = lane.changes.filter(change => change.seq > upTo);
  return known - lane.changes.length;
}

/** @param {Draft} confirmed @param {Lane[]} lanes @returns {Draft} */
export function onTop(confirmed, lanes) {
  return lanes.reduce((draft, { changes }) => changes.reduce((d, change) => applyAll(d, change.edits), draft), confirmed);
}

/** As many changes as fit into one request, at least one. @param {Change[]} changes @param {number} size in characters of JSON */
export function fitting(changes, size) {
  let length = 0;
  const end = changes.findIndex((change, i) => (length += JSON.stringify(change.edits).length) > size && i > 0);
  return end < 0 ? changes : changes.slice(0, end);
}
