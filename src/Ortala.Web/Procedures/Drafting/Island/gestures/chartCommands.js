// Commands on flowcharts: an SOP may hold several.
/** @import { Command, Editor } from "../types" */
/** @import { Acting } from "./acting.js" */
import { chartOf, rowOf } from "../model/look.js";
import { blank } from "./flow.js";
import { add, remove, shift, split } from "./charts.js";

/** @param {Editor} editor @param {Acting} acting @returns {Command[]} */
export function chartCommands(editor, acting) {
  const { store, view, t, newId } = editor;
  const { act } = acting;
  const several = () => acting.able() && store.draft.charts.length > 1;
  const row = () => acting.rows()[0];

  function create() {
    const edits = add(store.draft, acting.chart().id, newId);
    if (!edits.length) return;
    const made = edits[0].chart;
    act(edits, { id: "bagan baru", en: "new flowchart" }, { select: { at: "cell", chart: made.id, row: made.rows[0].id, field: "activity" }, said: t({ id: "Bagan baru di bawah, dengan pelaksana yang sama. Beri judul kedua bagan", en: "New flowchart below, with the same executors. Give both a heading" }), show: true, undo: true });
  }

  async function erase() {
    const chart = acting.chart();
    if (!chart.rows.every(blank)) {
      const sure = await editor.ask(t({ id: "Hapus bagan ini?", en: "Remove this flowchart?" }), t({ id: `${chart.title || "Bagan"} dengan ${chart.rows.length} baris dihapus. Ini dapat diurungkan.`, en: `${chart.title || "The flowchart"} with ${chart.rows.length} rows is removed. This can be undone.` }),
        [{ value: "cancel", label: t({ id: "Batal", en: "Cancel" }) }, { value: "ok", label: t({ id: "Hapus", en: "Remove" }), primary: true }]);
      if (sure?.value !== "ok") return;
    }
    act(remove(store.draft, chart.id), { id: "menghapus bagan", en: "removing a flowchart" }, { said: t({ id: "Bagan dihapus", en: "Flowchart removed" }), show: true, undo: true });
  }

  function cut() {
    const first = row(), chart = acting.chart();
    if (!first || !act(split(store.draft, first.id, newId), { id: "memecah bagan", en: "splitting a flowchart" })) return;
    const at = store.draft.charts[(chartOf(store.draft, chart.id)?.c ?? -1) + 1];
    if (at?.rows[0]) view.selection.select({ at: "cell", chart: at.id, row: at.rows[0].id, field: "activity" });
    editor.say(t({ id: "Bagan dipecah; periksa awal dan akhirnya", en: "Flowchart split; check its start and end" }), { show: true, action: { label: t({ id: "Urungkan", en: "Undo" }), run: () => editor.commands.run("undo") } });
  }

  /** @param {-1 | 1} step */
  const move = step => { act(shift(store.draft, acting.chart().id, step), { id: "memindahkan bagan", en: "moving a flowchart" }, { said: () => t({ id: `Kini bagan ke-${(chartOf(store.draft, acting.chart().id)?.c ?? 0) + 1}`, en: `Now flowchart ${(chartOf(store.draft, acting.chart().id)?.c ?? 0) + 1}` }) }); };

  return [
    { id: "chart-add", label: { id: "Tambah bagan alir", en: "Add a flowchart" }, menu: "flow", icon: "chart", enabled: acting.able, run: create },
    { id: "chart-title", label: { id: "Judul bagan", en: "Heading of the flowchart" }, menu: "flow", enabled: several, run: () => view.beginEdit({ at: "chart", chart: acting.chart().id }, { caret: "all" }) },
    { id: "chart-split", label: { id: "Pecah bagan mulai baris ini", en: "Split the flowchart from this row on" }, menu: "flow", enabled: () => acting.able() && (rowOf(store.draft, row()?.id ?? "")?.r ?? 0) > 0, run: cut },
    { id: "chart-up", label: { id: "Pindahkan bagan ke atas", en: "Move the flowchart up" }, menu: "flow", enabled: several, run: () => move(-1) },
    { id: "chart-down", label: { id: "Pindahkan bagan ke bawah", en: "Move the flowchart down" }, menu: "flow", enabled: several, run: () => move(1) },
    { id: "chart-remove", label: { id: "Hapus bagan", en: "Remove the flowchart" }, menu: "flow", enabled: several, run: () => { void erase(); } },
  ];
}
