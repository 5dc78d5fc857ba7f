// What every gesture needs: what is selected, and one step of undo with its announcement.
/** @import { Bilingual, Edit, Editor, Ref, Row, Symbol } from "../types" */
import { chartOf, rowOf } from "../model/look.js";
import { symbolIn } from "./placing.js";
import { describe } from "./words.js";

/** @param {Editor} editor */
export function createActing(editor) {
  const { store, view, t } = editor;

  /** @returns {Extract<Ref, { at: "lane" }> | null} */
  const lane = () => view.selection.active?.at === "lane" ? view.selection.active : null;

  /** The symbol of the selected cell. @returns {Symbol | null} */
  function symbol() {
    const at = lane();
    return at && symbolIn(store.draft, at.row, at.executor);
  }

  /** @returns {{ chart: string, executor: string } | null} */
  function executor() {
    const at = view.selection.active;
    return at && (at.at === "executor" || at.at === "group" || at.at === "lane") ? { chart: at.chart, executor: at.executor } : null;
  }

  /** The flowchart in which one works; the first where nothing of one is selected. */
  const chart = () => {
    const at = view.selection.active;
    return (at && "chart" in at && chartOf(store.draft, at.chart)?.chart) || store.draft.charts[0];
  };

  /** @returns {Row[]} */
  const rows = () => view.selection.rows();
  const numbers = () => {
    const all = rows(), first = all.length ? rowOf(store.draft, all[0].id)?.r ?? 0 : 0;
    return all.length > 1 ? `${first + 1}–${first + all.length}` : String(first + 1);
  };

  /**
   * Performs edits as one step, keeps the selection, and says what was done.
   * @param {Edit[]} edits @param {Bilingual} label @param {{ said?: string | (() => string), show?: boolean, merge?: string, select?: Ref, undo?: boolean }} [options]
   */
  function act(edits, label, { said, show, merge, select, undo } = {}) {
    if (!edits.length || store.readOnly) return false;
    const { active, anchor } = view.selection;
    if (!store.perform(edits, { label, merge })) return false;
    if (select) view.selection.select(select);
    else if (anchor && active) { view.selection.select(anchor, { reveal: false, focus: false }); view.selection.select(active, { extend: true }); }
    else if (active && active === view.selection.active) view.selection.select(active, { reveal: false });
    const text = typeof said === "function" ? said() : said;
    if (text) editor.say(text, { show, action: undo ? { label: t({ id: "Urungkan", en: "Undo" }), run: () => editor.commands.run("undo") } : undefined });
    return true;
  }

  return {
    lane, symbol, executor, chart, rows, numbers, act,
    ids: () => rows().map(r => r.id),
    able: () => !store.readOnly,
    /** @param {string} id */
    say: id => describe(store.draft, id, t),
    /** Nothing was done: why. @param {Bilingual} text */
    refuse: text => editor.say(t(text), { show: true }),
  };
}

/** @typedef {ReturnType<typeof createActing>} Acting */
