import { openEmblem } from "./emblem.js";
import { openForm } from "./form.js";
import { full } from "./scale.js";
/** @import { Editor } from "../types" */
/** @import { SheetView } from "./view.js" */

const steps = [0.5, 0.6, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** Commands of the sheet as a whole: undo, size, form, print. @param {Editor} editor */
export default function (editor) {
  const { store, t } = editor;
  const view = /** @type {SheetView} */ (editor.view);

  /** @param {1 | -1} by */
  function zoom(by) {
    const now = view.scale / full;
    const next = by > 0 ? steps.find(s => s > now + 0.01) : steps.findLast(s => s < now - 0.01);
    if (next) setScale(next * full);
  }
  /** @param {number | "width"} to */
  function setScale(to) {
    view.setScale(to);
    try { localStorage.setItem("ortala-besar", String(to)); } catch { /* private browsing */ }
  }

  /** @param {"undo" | "redo"} way */
  function back(way) {
    const label = store[way]();
    if (label) editor.say(t(way === "undo" ? { id: `Diurungkan: ${label.id}`, en: `Undone: ${label.en}` } : { id: `Diulangi: ${label.id}`, en: `Redone: ${label.en}` }));
  }

  editor.commands.register(
    { id: "undo", label: { id: "Urungkan", en: "Undo" }, keys: ["Ctrl+Z"], menu: "edit", icon: "undo", bar: true, whileEditing: true, enabled: () => store.canUndo, run: () => back("undo") },
    { id: "redo", label: { id: "Ulangi", en: "Redo" }, keys: ["Ctrl+Y", "Ctrl+Shift+Z"], menu: "edit", icon: "redo", bar: true, whileEditing: true, enabled: () => store.canRedo, run: () => back("redo") },
    { id: "form", label: { id: "Bentuk dan kertas …", en: "Form and paper …" }, menu: "file", icon: "form", enabled: () => !store.readOnly, run: () => { openForm(editor); } },
    { id: "emblem", label: { id: "Lambang …", en: "Emblem …" }, menu: "file", icon: "emblem", enabled: () => !store.readOnly, run: () => { openEmblem(editor); } },
    { id: "print", label: { id: "Cetak", en: "Print" }, keys: ["Ctrl+P"], menu: "file", icon: "print", whileEditing: true, run: () => { view.endEdit(); print(); } },
    ...["pdf", "svg", "yaml"].map(kind => ({ id: `export-${kind}`, label: { id: `Unduh ${kind.toUpperCase()}`, en: `Download ${kind.toUpperCase()}` }, menu: /** @type {const} */ ("file"), icon: "download",
      run: () => { location.assign(`/naskah/${store.document}/unduh/${kind}`); } })),
    { id: "versions", label: { id: "Riwayat versi", en: "Version history" }, menu: "file", icon: "history", run: () => { location.assign(`/naskah/${store.document}/versi`); } },
    { id: "plain", label: { id: "Formulir tanpa skrip", en: "Form without scripts" }, menu: "file", icon: "list", run: () => { location.assign(`/naskah/${store.document}/formulir`); } },
    { id: "list", label: { id: "Kembali ke daftar naskah", en: "Back to the list of documents" }, menu: "file", icon: "list", run: () => { location.assign("/naskah"); } },
    { id: "zoom-in", label: { id: "Perbesar", en: "Zoom in" }, keys: ["Alt++", "Alt+="], menu: "view", icon: "zoom-in", whileEditing: true, run: () => zoom(1) },
    { id: "zoom-out", label: { id: "Perkecil", en: "Zoom out" }, keys: ["Alt+-"], menu: "view", icon: "zoom-out", whileEditing: true, run: () => zoom(-1) },
    { id: "zoom-full", label: { id: "Ukuran sebenarnya", en: "Actual size" }, keys: ["Alt+1"], menu: "view", whileEditing: true, run: () => setScale(full) },
    { id: "zoom-fit", label: { id: "Selebar layar", en: "Fit width" }, keys: ["Alt+0"], menu: "view", icon: "fit", whileEditing: true, run: () => setScale("width") },
    { id: "full-screen", label: { id: "Layar penuh", en: "Full screen" }, keys: ["Ctrl+Shift+F"], menu: "view", icon: "full", whileEditing: true, run: () => {
      if (document.fullscreenElement) document.exitFullscreen(); else document.documentElement.requestFullscreen().catch(() => {});
    } },
    { id: "language", label: { id: "In English", en: "Dalam bahasa Indonesia" }, menu: "view", run: () => { view.endEdit(); location.search = editor.language === "id" ? "?lang=en" : "?lang=id"; } },
    { id: "next-part", label: { id: "Ke bagian layar berikutnya", en: "To the next part of the screen" }, keys: ["F6"], menu: "view", whileEditing: true, run: () => part(1) },
    { id: "previous-part", label: { id: "Ke bagian layar sebelumnya", en: "To the previous part of the screen" }, keys: ["Shift+F6"], whileEditing: true, run: () => part(-1) },
  );

  /** From toolbar to sheet to findings and back. @param {1 | -1} by */
  function part(by) {
    view.endEdit();
    const parts = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-part]")]).filter(p => p.offsetParent !== null);
    const here = parts.findIndex(p => p.contains(document.activeElement));
    const next = here < 0 ? view.desk : parts[(here + by + parts.length) % parts.length];
    if (next === view.desk) enter();
    else (next?.querySelector("[tabindex='0'], button, a[href]") instanceof HTMLElement ? /** @type {HTMLElement} */ (next.querySelector("[tabindex='0'], button, a[href]")) : next)?.focus();
  }

  // Without a focus anywhere, the arrows lead into the sheet.
  document.addEventListener("keydown", event => {
    if (document.activeElement !== document.body || event.defaultPrevented || !/^Arrow|^F2$|^Enter$/.test(event.key) || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    enter();
  });
  function enter() { view.selection.select(view.selection.active ?? firstCell()); }
  view.desk.addEventListener("focus", enter); // by the link that skips to the sheet

  /** @returns {import("../types").Ref | null} */
  function firstCell() {
    const chart = store.draft.charts[0], row = chart?.rows[0];
    return row ? { at: "cell", chart: chart.id, row: row.id, field: "activity" } : null;
  }

  view.desk.addEventListener("wheel", event => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    setScale(Math.min(4, Math.max(0.4, view.scale / full * Math.exp(-event.deltaY / 400))) * full);
  }, { passive: false });

  try {
    const kept = localStorage.getItem("ortala-besar");
    if (kept && kept !== "width" && Number(kept) > 0 && innerWidth >= 640) view.setScale(Number(kept));
  } catch { /* private browsing */ }
}
