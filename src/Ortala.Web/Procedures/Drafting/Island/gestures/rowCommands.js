// Commands on the rows of the selection.
/** @import { Command, Editor, Ref } from "../types" */
/** @import { Acting } from "./acting.js" */
import { before, rowOf } from "../model/look.js";
import { clear, duplicate, erase, insert, losesMuch, shift } from "./rowing.js";
import { drawn } from "./flow.js";

/** @param {Editor} editor @param {Acting} acting @returns {Command[]} */
export function rowCommands(editor, acting) {
  const { store, view, t, newId } = editor;
  const { act, ids } = acting;
  const on = () => acting.able() && ids().length > 0;

  /** As many rows as are selected. @param {"above" | "below"} side */
  function add(side) {
    view.endEdit();
    const all = acting.rows(), chart = acting.chart(), last = chart?.rows.at(-1);
    const at = rowOf(store.draft, (side === "above" ? all[0] : all.at(-1) ?? last)?.id ?? "");
    const after = !at ? last?.id ?? null : side === "above" ? before(at.chart.rows, at.r) : at.row.id;
    const edits = insert({ chart: (at?.chart ?? chart).id, after, count: Math.max(1, all.length) }, newId), first = edits[0].row.id, active = view.selection.active;
    /** @type {Ref} */
    const select = active && (active.at === "cell" || active.at === "lane") ? { ...active, row: first } : { at: "cell", chart: edits[0].chart, row: first, field: "activity" };
    act(edits, { id: "baris baru", en: "new row" }, { select, said: () => t({ id: `Baris ${(rowOf(store.draft, first)?.r ?? 0) + 1} ditambahkan`, en: `Row ${(rowOf(store.draft, first)?.r ?? 0) + 1} added` }) });
  }

  /** @param {-1 | 1} step */
  function move(step) {
    const all = ids(), chart = acting.chart(), flowsBefore = arrows(chart.id);
    if (!act(shift(store.draft, all, step), { id: "memindahkan baris", en: "moving rows" })) return acting.refuse(step < 0 ? { id: "Sudah baris pertama", en: "This is the first row" } : { id: "Sudah baris terakhir", en: "This is the last row" });
    const kept = drawn(chart).length > 1 && flowsBefore === arrows(chart.id);
    editor.say(t({ id: `Kini baris ${acting.numbers()}`, en: `Now row ${acting.numbers()}` }) + (kept ? "" : t({ id: ", alur mengikuti urutan", en: ", the flow follows the order" })));
  }

  /** @param {string} chart */
  const arrows = chart => JSON.stringify(store.draft.charts.find(c => c.id === chart)?.rows.flatMap(r => r.symbols).map(s => [s.id, s.kind, s.exits]).sort());

  async function remove() {
    const all = ids(), numbers = acting.numbers();
    view.endEdit({ cancel: true });
    if (losesMuch(store.draft, all)) {
      const sure = await editor.ask(t({ id: `Hapus baris ${numbers}?`, en: `Delete rows ${numbers}?` }), t({ id: `${all.length} baris beserta isinya dihapus dan alurnya disambung. Ini dapat diurungkan.`, en: `${all.length} rows with what they hold are deleted and the flow closes over the gap. This can be undone.` }),
        [{ value: "cancel", label: t({ id: "Batal", en: "Cancel" }) }, { value: "ok", label: t({ id: "Hapus", en: "Delete" }), primary: true }]);
      if (sure?.value !== "ok") return;
    }
    act(erase(store.draft, all, newId), { id: "menghapus baris", en: "deleting rows" },
      { said: t({ id: `Baris ${numbers} dihapus, alur disambung`, en: `Row ${numbers} deleted, the flow closes over the gap` }), show: true, undo: true });
  }

  return [
    { id: "row-below", label: { id: "Tambah baris di bawah", en: "Add a row below" }, keys: ["Ctrl+Enter"], menu: "row", icon: "row-add", bar: true, whileEditing: true, enabled: acting.able, run: () => add("below") },
    { id: "row-above", label: { id: "Tambah baris di atas", en: "Add a row above" }, keys: ["Ctrl+Shift+Enter"], menu: "row", whileEditing: true, enabled: acting.able, run: () => add("above") },
    { id: "row-up", label: { id: "Pindahkan baris ke atas", en: "Move row up" }, hint: { id: "Juga: seret nomor baris", en: "Also: drag the row number" }, keys: ["Alt+ArrowUp"], menu: "row", icon: "row-up", bar: true, enabled: on, run: () => move(-1) },
    { id: "row-down", label: { id: "Pindahkan baris ke bawah", en: "Move row down" }, keys: ["Alt+ArrowDown"], menu: "row", icon: "row-down", bar: true, enabled: on, run: () => move(1) },
    { id: "row-duplicate", label: { id: "Gandakan baris", en: "Duplicate row" }, keys: ["Ctrl+D"], menu: "row", icon: "copy", enabled: on,
      run: () => { act(duplicate(store.draft, ids(), newId), { id: "menggandakan baris", en: "duplicating rows" }, { said: t({ id: `Baris ${acting.numbers()} digandakan`, en: `Row ${acting.numbers()} duplicated` }) }); } },
    { id: "row-clear", label: { id: "Kosongkan baris", en: "Clear row" }, menu: "row", enabled: on,
      run: () => { act(clear(store.draft, ids()), { id: "mengosongkan baris", en: "clearing rows" }, { said: t({ id: `Baris ${acting.numbers()} dikosongkan`, en: `Row ${acting.numbers()} cleared` }), show: true, undo: true }); } },
    { id: "row-delete", label: { id: "Hapus baris", en: "Delete row" }, keys: ["Ctrl+Delete", "Ctrl+Backspace"], menu: "row", icon: "row-delete", bar: true, enabled: on, run: () => { void remove(); } },
  ];
}
