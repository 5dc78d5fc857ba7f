// Emptying a range that holds lanes: texts and symbols in one step.
/** @import { Cell, Edit, Editor, Ref } from "../types" */
/** @import { Acting } from "./acting.js" */
import { Plan } from "./plan.js";
import { remove } from "./placing.js";
import { cells } from "./where.js";

/** Columns of the selected range, by where they stand. @param {Editor} editor @param {Acting} acting */
function columns({ view }, acting) {
  const { active, anchor } = view.selection, row = acting.ids()[0];
  if (!anchor || !active || !row || active.at !== "lane" && active.at !== "cell") return null;
  const chart = acting.chart(), ends = [active, anchor].map(ref => view.box(ref)?.x ?? 0), from = Math.min(...ends), to = Math.max(...ends);
  const within = (/** @type {Ref} */ ref) => { const x = view.box(ref)?.x; return x !== undefined && x >= from - 1 && x <= to + 1; };
  return {
    fields: /** @type {Cell[]} */ (cells.filter(field => within({ at: "cell", chart: chart.id, row, field }))),
    executors: chart.executors.map(e => e.id).filter(executor => within({ at: "lane", chart: chart.id, row, executor })),
  };
}

/** True where the range held lanes, so that this was the one to deal with it. @param {Editor} editor @param {Acting} acting */
export function clearRange(editor, acting) {
  const found = columns(editor, acting);
  if (!found?.executors.length) return false;
  const plan = new Plan(editor.store.draft);
  for (const row of acting.rows()) {
    /** @type {Edit[]} */
    const texts = found.fields.filter(field => row[field]).map(field => ({ do: "setCell", row: row.id, field, value: "", was: row[field] }));
    plan.do(...texts);
    for (const s of row.symbols) if (found.executors.includes(s.executor)) plan.do(...remove(plan.draft, s.id));
  }
  acting.act(plan.edits, { id: "mengosongkan", en: "clearing" }, { said: editor.t({ id: "Dikosongkan, alur disambung", en: "Cleared, the flow closes over it" }) });
  return true;
}
