import { exists, indexOf, keyOf, same } from "./refs.js";
/** @import { Draft, Ref, Row, Selection } from "../types" */

/**
 * Which place is active, and the range of cells that goes with it.
 * @param {{ draft(): Draft, focus(ref: Ref): void, reveal(ref: Ref): void, leave(): void }} sheet leave: what is being typed is kept and closed.
 */
export function createSelection(sheet) {
  /** @type {Ref | null} */
  let active = null;
  /** @type {Ref | null} */
  let anchor = null;
  let lastIndex = 0;
  /** @type {(() => void)[]} */
  const listeners = [];
  const changed = () => { for (const listener of listeners) listener(); };

  /** @param {Ref} ref */
  const inTable = ref => ref.at === "cell" || ref.at === "lane";

  /** @type {Selection} */
  const selection = {
    get active() { return active; },
    get anchor() { return anchor; },
    rows() {
      if (!active || !inTable(active)) return [];
      const index = indexOf(sheet.draft());
      const to = index.rows.get(/** @type {{ row: string }} */ (active).row);
      const from = anchor && inTable(anchor) ? index.rows.get(/** @type {{ row: string }} */ (anchor).row) : to;
      if (!to) return [];
      const other = from?.chart.id === to.chart.id ? from.index : to.index;
      return /** @type {Row[]} */ (to.chart.rows.slice(Math.min(other, to.index), Math.max(other, to.index) + 1));
    },
    select(ref, options = {}) {
      if (ref && !exists(sheet.draft(), ref)) return;
      if (!same(ref, active)) sheet.leave();
      if (options.extend && active && ref && inTable(active) && inTable(ref)) {
        const start = anchor ?? active;
        anchor = "chart" in start && "chart" in ref && start.chart === ref.chart && !same(start, ref) ? start : null;
      } else anchor = null;
      active = ref;
      remember();
      if (ref && options.focus !== false) sheet.focus(ref);
      if (ref && options.reveal !== false) sheet.reveal(ref);
      changed();
    },
    on(handler) {
      listeners.push(handler);
      return () => { listeners.splice(listeners.indexOf(handler), 1); };
    },
  };

  function remember() {
    if (active && inTable(active)) lastIndex = indexOf(sheet.draft()).rows.get(/** @type {{ row: string }} */ (active).row)?.index ?? 0;
  }

  /** After a change of the draft: what is gone is replaced by what stands there now. */
  function settle() {
    const draft = sheet.draft();
    if (anchor && !exists(draft, anchor)) anchor = null;
    if (active && !exists(draft, active)) {
      const next = neighbour(draft, active);
      anchor = null;
      active = next;
      if (next && (document.activeElement === document.body || document.activeElement === null)) sheet.focus(next); // it was in what is gone
      changed();
    }
    remember();
  }

  /** @param {Draft} draft @param {Ref} gone @returns {Ref | null} */
  function neighbour(draft, gone) {
    if (!("chart" in gone)) return null;
    const chart = draft.charts.find(c => c.id === gone.chart) ?? draft.charts[0];
    const row = chart?.rows[Math.min(lastIndex, chart.rows.length - 1)];
    if (!row) return null;
    /** @type {Ref} */
    const candidate = gone.at === "cell" ? { ...gone, chart: chart.id, row: row.id } : gone.at === "lane" ? { ...gone, chart: chart.id, row: row.id } : { at: "cell", chart: chart.id, row: row.id, field: "activity" };
    return exists(draft, candidate) ? candidate : { at: "cell", chart: chart.id, row: row.id, field: "activity" };
  }

  return { selection, settle, isActive: /** @param {Ref} ref */ ref => active !== null && keyOf(ref) === keyOf(active) };
}
