// Copy and cut, by keys, by menu, and the whole table at once.
import { erase } from "../gestures/rowing.js";
import { copy } from "./copying.js";
import { clearBlock } from "./own.js";
import { inSheet, orderOf, selectedBlock, selectedChart, selectRows } from "./places.js";
/** @import { Copied } from "./copying.js" */
/** @import { Edit, Editor } from "../types" */
/** @import { Block } from "./places.js" */

/** @param {Editor} editor */
export default function (editor) {
  const { store, t, commands } = editor;
  document.addEventListener("copy", event => take(event, false));
  document.addEventListener("cut", event => take(event, !store.readOnly));

  /** @param {ClipboardEvent} event @param {boolean} cut */
  function take(event, cut) {
    const { active } = editor.view.selection;
    if (!inSheet(editor) || !active || !event.clipboardData || String(getSelection()) !== "") return;
    const block = selectedBlock(editor);
    const copied = block ? ofBlock(block, cut) : ofText(editor);
    if (!copied) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", copied.text);
    if (copied.html) event.clipboardData.setData("text/html", copied.html);
    if (cut) clear(block);
    editor.say(t(block ? said(block, cut) : { id: "Teks disalin", en: "Text copied" }));
  }

  /** @param {Block} block @param {boolean} cut @returns {Copied} */
  function ofBlock({ chart, rows, columns, order }, cut) {
    const whole = columns.length === order.length;
    return copy(store.draft, chart, rows, columns, { whole, cut, heads: whole && rows.length === chart.rows.length && rows.length > 1 });
  }

  /** @param {Block | null} block */
  function clear(block) {
    const active = editor.view.selection.active;
    /** @type {Edit[]} */ let edits = [];
    if (block && block.columns.length === block.order.length) edits = erase(store.draft, block.rows.map(r => r.id), editor.newId);
    else if (block) edits = clearBlock(block.rows, block.columns);
    else if (active?.at === "identity") edits = [{ do: "setIdentity", field: active.field, value: "", was: store.draft.identity[active.field] ?? "" }];
    if (edits.length === 0) return;
    const before = block && block.chart.rows[block.chart.rows.indexOf(block.rows[0]) - 1];
    store.perform(edits, { label: { id: "memotong", en: "cutting" } });
    // rows are pasted after the selected one: pasted at once they come back to their place
    if (before && block.columns.length === block.order.length) editor.view.selection.select({ at: "cell", chart: block.chart.id, row: before.id, field: "activity" });
  }

  /** @param {Block} block @param {boolean} cut */
  const said = ({ rows, columns, order }, cut) => columns.length === order.length
    ? { id: `${rows.length} baris ${cut ? "dipotong" : "disalin"}`, en: `${rows.length} rows ${cut ? "cut" : "copied"}` }
    : { id: `${rows.length * columns.length} sel ${cut ? "dipotong" : "disalin"}`, en: `${rows.length * columns.length} cells ${cut ? "cut" : "copied"}` };

  function selectAll() {
    const chart = selectedChart(editor);
    selectRows(editor, chart.id, chart.rows.map(r => r.id));
    editor.say(t({ id: `Semua ${chart.rows.length} baris dipilih`, en: `All ${chart.rows.length} rows selected` }));
  }

  async function copyTable() {
    const chart = selectedChart(editor);
    const { html, text } = copy(store.draft, chart, chart.rows, orderOf(editor, chart), { heads: true, whole: true });
    try {
      await navigator.clipboard.write([new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) })]);
      editor.say(t({ id: `Tabel ${chart.rows.length} baris disalin. Tempel di Excel atau Word.`, en: `Table of ${chart.rows.length} rows copied. Paste it in Excel or Word.` }), { show: true });
    } catch {
      selectAll();
      editor.say(t({ id: "Peramban tidak mengizinkan. Semua baris sudah dipilih: tekan Ctrl+C.", en: "The browser does not allow it. All rows are selected: press Ctrl+C." }), { show: true });
    }
  }

  const inTable = () => selectedBlock(editor) !== null;
  commands.register(
    { id: "cut", label: { id: "Potong", en: "Cut" }, keys: ["Ctrl+X"], native: true, menu: "edit", icon: "cut", enabled: () => !store.readOnly && editor.view.selection.active !== null, run: () => { document.execCommand("cut"); } },
    { id: "copy", label: { id: "Salin", en: "Copy" }, keys: ["Ctrl+C"], native: true, menu: "edit", icon: "copy", enabled: () => editor.view.selection.active !== null, run: () => { document.execCommand("copy"); } },
    { id: "copy-table", label: { id: "Salin seluruh tabel", en: "Copy the whole table" }, hint: { id: "untuk Excel atau Word", en: "for Excel or Word" }, menu: "edit", icon: "copy", run: copyTable },
    { id: "select-all", label: { id: "Pilih semua baris", en: "Select all rows" }, keys: ["Ctrl+A"], menu: "edit", enabled: inTable, run: selectAll },
  );
}

/** A text outside the table. @param {Editor} editor @returns {Copied | null} */
function ofText({ store, view: { selection: { active } } }) {
  const executor = active && (active.at === "executor" || active.at === "group") ? store.draft.charts.find(c => c.id === active.chart)?.executors.find(e => e.id === active.executor) : undefined;
  const text = active?.at === "identity" ? store.draft.identity[active.field] : active?.at === "executor" ? executor?.name : active?.at === "group" ? executor?.group
    : active?.at === "chart" ? store.draft.charts.find(c => c.id === active.chart)?.title : undefined;
  return text ? { text, html: "" } : null;
}
