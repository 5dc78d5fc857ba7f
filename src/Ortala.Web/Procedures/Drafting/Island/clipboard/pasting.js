// Paste: into a text, over cells, or as rows by way of the dialog.
import { editsAt, isList } from "../sheet/refs.js";
import { ofClipboard, ofTransfer } from "./incoming.js";
import { mappingOf, refusalOf } from "./mapping.js";
import { pasteBlock, pasteRows } from "./own.js";
import { askHowToPaste } from "./paste-dialog.js";
import { inSheet, selectedBlock, selectedChart, selectRows } from "./places.js";
import { isEmptyRow } from "./placing.js";
import { gridOfTexts } from "./table.js";
import { itemsOf, lineOf } from "./words.js";
/** @import { Bilingual, Edit, Editor, Ref } from "../types" */
/** @import { Own } from "./copying.js" */
/** @import { Incoming } from "./incoming.js" */
/** @import { Grid } from "./table.js" */

/** @param {Editor} editor */
export default function (editor) {
  const { store, t, view } = editor;

  document.addEventListener("paste", event => {
    if (store.readOnly || document.querySelector("dialog[open]") || !event.clipboardData) return;
    const typing = view.editing && event.target instanceof HTMLTextAreaElement && view.root.contains(event.target);
    if (!typing && !inSheet(editor)) return;
    const found = ofTransfer(event.clipboardData);
    if (typing && !intoText(found)) return; // the browser pastes the text
    event.preventDefault();
    if (!typing) paste(found);
  });

  /** While a text is typed: a cell or a column goes in as text, a wider range ends the typing and is pasted as rows. @param {Incoming} found */
  function intoText({ own, grids, text }) {
    if (grids.length === 0) return false;
    const grid = widest(grids);
    if (grid.rows[0].length > 1) { view.endEdit(); paste({ own, grids, text }); return true; }
    document.execCommand("insertText", false, grid.rows.map(r => r[0].text).filter(x => x !== "").join("\n"));
    return true;
  }

  /** @param {Incoming} found */
  function paste({ own, grids, text }) {
    const { active } = view.selection;
    if (!active) return say({ id: "Pilih dulu tempat menempel.", en: "First select where to paste." });
    if (own) return own.whole || !("row" in active) && own.rows.length > 1 ? ownRows(own) : ownBlock(own, active);
    if (grids.length === 0) return plainText(active, text);
    const grid = widest(grids);
    if (grid.rows.length === 1 && grid.rows[0].length === 1) return oneText(active, grid.rows[0][0].text);
    if (active.at === "identity" && mappingOf(grid).head.end === 0) return oneText(active, isList(active) ? listOf(grid) : grid.rows.map(r => lineOf(r.map(c => c.text).join(" "))).join("\n"));
    return asRows(grids);
  }

  /** @param {Ref} active @param {string} text */
  function plainText(active, text) {
    if (text === "") return say({ id: "Tidak ada teks yang dapat ditempel.", en: "There is no text to paste." });
    oneText(active, text);
    const lines = text.split("\n").filter(l => l !== "");
    if (active.at === "cell" && lines.length > 1) editor.say(t({ id: `${lines.length} baris teks ditempel ke satu sel.`, en: `${lines.length} lines of text pasted into one cell.` }),
      { show: true, action: { label: t({ id: "Jadikan baris tabel", en: "Make them rows" }), run() { store.undo(); asRows([gridOfTexts(lines.map(l => [l]))]); } } });
  }

  /** One text, into all cells that are selected. @param {Ref} active @param {string} text */
  function oneText(active, text) {
    if (active.at === "lane") return say({ id: "Sel pelaksana berisi simbol, bukan teks.", en: "A cell of an executor holds symbols, not text." });
    const value = isList(active) ? itemsOf(text) : active.at === "executor" || active.at === "group" || active.at === "chart" ? lineOf(text) : text;
    const block = selectedBlock(editor);
    const places = active.at === "cell" && block ? block.rows.map(r => /** @type {Ref} */ ({ ...active, row: r.id })) : [active];
    perform(places.flatMap(place => editsAt(store.draft, place, value)), { id: "menempel teks", en: "pasting text" });
    editor.say(t({ id: "Teks ditempel", en: "Text pasted" }));
  }

  /** @param {Own} own */
  function ownRows(own) {
    const chart = selectedChart(editor), at = view.selection.active;
    const spare = chart.rows.every(isEmptyRow) ? chart.rows : [];
    const after = at && "row" in at ? view.selection.rows().at(-1)?.id ?? null : chart.rows.at(-1)?.id ?? null;
    const { edits, rows, lost, problem } = pasteRows(store.draft, own, chart.id, after, editor.newId);
    if (problem) return refuse(problem);
    perform([...edits, ...spare.map(row => /** @type {Edit} */ ({ do: "deleteRow", row: row.id }))], { id: `menempel ${rows.length} baris`, en: `pasting ${rows.length} rows` });
    selectRows(editor, chart.id, rows);
    done(rows.length, lost > 0 ? { id: ` ${lost} anak panah ke baris di luar salinan tidak ikut.`, en: ` ${lost} arrows to rows outside the copy did not come along.` } : { id: "", en: "" });
  }

  /** @param {Own} own @param {Ref} active */
  function ownBlock(own, active) {
    const block = selectedBlock(editor);
    if (!block) return oneText(active, own.rows.map(r => own.columns.map(c => /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (r))[c]).filter(x => typeof x === "string" && x !== "").join(" ")).join("\n"));
    const { edits, rows, lost, problem } = pasteBlock(store.draft, own, { ...block, chart: block.chart.id }, editor.newId);
    if (problem) return refuse(problem);
    perform(edits, { id: "menempel sel", en: "pasting cells" });
    editor.say(t(lost > 0
      ? { id: `${lost} sel tidak mempunyai tempat di sini dan tidak ditempel: teks hanya masuk ke kolom teks, simbol ke kolom pelaksana.`, en: `${lost} cells have no place here and were not pasted: texts go into columns of text, symbols into columns of executors.` }
      : { id: `Ditempel ke ${rows.length} baris`, en: `Pasted into ${rows.length} rows` }), { show: lost > 0 });
  }

  /** @param {Grid[]} grids */
  async function asRows(grids) {
    const refusal = grids.map(refusalOf).find(r => r);
    if (refusal) return refuse(refusal);
    const at = view.selection.active, chart = selectedChart(editor).id;
    const made = await askHowToPaste(editor, grids, at && "row" in at ? view.selection.rows().at(-1)?.id ?? at.row : null);
    if (!made) return;
    perform(made.edits, { id: `menempel ${made.rows.length} baris`, en: `pasting ${made.rows.length} rows` });
    selectRows(editor, chart, made.rows);
    done(made.rows.length, { id: "", en: "" });
  }

  /** @param {number} count @param {Bilingual} more */
  function done(count, more) {
    editor.say(t({ id: `${count} baris ditempel.${more.id}`, en: `${count} rows pasted.${more.en}` }), { show: true, action: { label: t({ id: "Urungkan", en: "Undo" }), run: () => { store.undo(); } } });
  }

  /** @param {Edit[]} edits @param {Bilingual} label */
  function perform(edits, label) { if (edits.length > 0) store.perform(edits, { label }); }
  /** @param {Bilingual} text */
  function say(text) { editor.say(t(text), { show: true }); }
  /** @param {Bilingual} problem */
  function refuse(problem) { editor.ask(t({ id: "Tidak dapat ditempel", en: "Cannot be pasted" }), t(problem), [{ value: "ok", label: t({ id: "Tutup", en: "Close" }), primary: true }]); }

  editor.commands.register({
    id: "paste", label: { id: "Tempel", en: "Paste" }, hint: { id: "sel, atau tabel dari Excel dan Word menjadi baris", en: "cells, or a table of Excel or Word as rows" }, keys: ["Ctrl+V"], native: true, menu: "edit", icon: "paste",
    enabled: () => !store.readOnly,
    async run() {
      const found = await ofClipboard();
      if (found) paste(found);
      else say({ id: "Peramban tidak mengizinkan menu ini membaca papan klip. Tekan Ctrl+V.", en: "The browser does not let this menu read the clipboard. Press Ctrl+V." });
    },
  });
}

/** @param {Grid[]} grids */
const widest = grids => grids.reduce((a, b) => b.rows.length * b.rows[0].length > a.rows.length * a.rows[0].length ? b : a);

/** Items of an identity list: numbers in a column of their own are left out. @param {Grid} grid */
function listOf(grid) {
  return grid.rows.map(r => lineOf([...new Set(r)].map(c => c.text).filter(x => !/^\d{1,3}[.)]?$/.test(x)).join(" "))).filter(l => l !== "").join("\n");
}
