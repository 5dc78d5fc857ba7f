// The last drawing. The server sends only pages that the browser does not hold; those of the drawings before are held too, since undo brings them back.
/** @import { Answer, Draft, Drawn, Page, State } from "../types" */

/** Each request names them all, so they are not to be many on a slow line. */
const most = 40;

/** @param {State} state */
export function drawings(state) {
  /** Pages by their hash, the latest last. @type {Map<string, Page>} */ const held = new Map();
  /** @param {Page[]} pages */
  const hold = pages => {
    for (const page of pages) { held.delete(page.hash); held.set(page.hash, page); }
    for (const hash of held.keys()) { if (held.size <= Math.max(most, pages.length)) break; held.delete(hash); }
  };
  hold(state.pages);
  let current = { pages: state.pages, geometry: state.geometry, findings: state.findings, draft: state.draft, revision: state.revision };
  return {
    get current() { return current; },
    /** What to tell the server that need not be sent. */
    held: () => [...held.keys()],
    /** Takes the drawing of an answer; false where a page is missing, then all are asked for. @param {Answer} answer @param {Draft} draft @returns {boolean} */
    take(answer, draft) {
      const { pages, geometry, findings } = /** @type {Partial<Drawn>} */ (answer);
      if (!pages || !geometry || !findings) return true;
      const full = pages.map(page => page.svg === undefined ? held.get(page.hash) : page);
      if (!full.every(page => page !== undefined)) { held.clear(); return false; }
      hold(full);
      const same = answer.revision === current.revision && full.length === current.pages.length && full.every((page, i) => page.hash === current.pages[i].hash);
      if (!same) current = { pages: full, geometry, findings, draft, revision: answer.revision };
      return true;
    },
  };
}
