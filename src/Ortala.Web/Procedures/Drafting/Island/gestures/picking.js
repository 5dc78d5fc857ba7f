// Picking the row that an arrow leads to: by a click, by its number, or with the arrow keys and Enter. The line is shown before it is drawn.
/** @import { Bilingual, Editor, Exit, Ref } from "../types" */
/** @import { Acting } from "./acting.js" */
/** @import { Place } from "./where.js" */
import { h, text } from "../ui/dom.js";
import { rowOf, symbolOf } from "../model/look.js";
import { createArrow } from "./arrow.js";
import { enters, leadTo, leadToCell } from "./deciding.js";
import { entry, group, labelOf } from "./flow.js";
import { pointIn, rowAt, span } from "./where.js";
import { rowName } from "./words.js";

/** @typedef {{ symbol: string, options: { instead?: Exit, label?: string }, row: string | null, typed: string }} Pick */

/** @param {Editor} editor @param {Acting} acting */
export function createPicking(editor, acting) {
  const { store, view, t, newId } = editor;
  const arrow = createArrow(view), target = h("div", { class: "pick-row", "aria-hidden": "true" });
  const question = h("strong", {}), candidate = h("span", { class: "pick-candidate" });
  const bar = h("div", { class: "pick-bar", role: "group", "aria-label": t({ id: "Memilih tujuan panah", en: "Picking where the arrow leads" }) }, question, candidate,
    h("span", { class: "pick-how" }, t({ id: "Klik barisnya, ketik nomornya, atau ↑ ↓ lalu Enter.", en: "Click the row, type its number, or ↑ ↓ and Enter." })),
    h("button", { type: "button", class: "pick-cancel", click: () => cancel() }, t({ id: "Batal (Esc)", en: "Cancel (Esc)" })));
  /** @type {Pick | null} */
  let now = null;

  /** @param {{ instead?: Exit, label?: string }} options */
  const nameOf = options => options.instead ? labelOf(options.instead) : options.label ?? "";

  /** Begins. @param {string} symbol @param {{ instead?: Exit, label?: string }} [options] */
  function pick(symbol, options = {}) {
    const at = symbolOf(store.draft, symbol);
    if (!at || store.readOnly) return;
    now = { symbol, options, row: null, typed: "" };
    const name = nameOf(options);
    const asked = t(name ? { id: `“${name}” dari baris ${at.r + 1} ke baris mana?`, en: `“${name}” from row ${at.r + 1} to which row?` } : { id: `Panah dari baris ${at.r + 1} ke baris mana?`, en: `Arrow from row ${at.r + 1} to which row?` });
    text(question, asked);
    (view.root.parentElement ?? view.root).append(bar);
    view.root.classList.add("picking");
    if (view.selection.active) view.selection.select(view.selection.active, { reveal: false });
    show(options.instead ? symbolOf(store.draft, options.instead.target)?.row.id ?? null : first(at.r));
    editor.say(`${asked} ${t({ id: "Panah atas bawah memilih, Enter menetapkan, Esc batal. ", en: "Up and down choose, Enter sets, Esc cancels. " })}${candidate.textContent}`);
  }

  /** Rows that can be the target, from top to bottom. */
  function rows() {
    const at = now && symbolOf(store.draft, now.symbol), own = at ? group(at.row, at.symbol.id) : [];
    return at?.chart.rows.filter(r => r.symbols.length > 0 && !own.includes(entry(r))) ?? [];
  }

  /** What is picked most: the row above. @param {number} from */
  function first(from) {
    const all = rows(), above = new Set(now && symbolOf(store.draft, now.symbol)?.chart.rows.slice(0, from));
    return (all.findLast(r => above.has(r)) ?? all[0])?.id ?? null;
  }

  /** @param {string | null} row */
  function show(row) {
    if (!now) return;
    now.row = row;
    const id = row && enters(store.draft, now.symbol, row), chart = symbolOf(store.draft, now.symbol)?.chart;
    text(candidate, now.typed && !row ? t({ id: `Nomor ${now.typed}…`, en: `Number ${now.typed}…` }) : row ? `→ ${rowName(store.draft, row)}` : "");
    const from = view.symbolBox(now.symbol), to = id ? view.symbolBox(id) : null, box = row && chart ? view.box({ at: "cell", chart: chart.id, row, field: "activity" }) : null;
    if (!box || !chart || !row) { target.remove(); arrow.hide(); return; }
    const edge = span(view, chart, row);
    if (!target.isConnected) view.layer.append(target);
    Object.assign(target.style, { left: `${edge.left}px`, top: `${box.y}px`, width: `${edge.right - edge.left}px`, height: `${box.h}px` });
    if (from && to) arrow.show(from, to, edge.right - 4); else arrow.hide();
  }

  function close() {
    now = null;
    bar.remove();
    target.remove();
    arrow.hide();
    view.root.classList.remove("picking");
  }

  function back() {
    if (view.selection.active) view.selection.select(view.selection.active);
  }

  function cancel() {
    if (!now) return;
    close();
    editor.say(t({ id: "Batal, panah tidak berubah", en: "Cancelled, no arrow changed" }));
    back();
  }

  /** @type {Bilingual} */
  const label = { id: "panah", en: "arrow" };

  /** @param {string} row @param {string} [executor] The cell that was clicked. */
  function set(row, executor) {
    if (!now) return;
    const { symbol, options } = now, at = rowOf(store.draft, row), own = symbolOf(store.draft, symbol);
    const clicked = at?.row.symbols.find(s => s.executor === executor)?.id;
    const edits = at && !at.row.symbols.length && executor ? leadToCell(store.draft, symbol, { row, executor }, newId, options) : leadTo(store.draft, symbol, clicked ?? row, options);
    if (edits.length) {
      close();
      act(edits, symbol);
    } else if (own?.row.id === row) acting.refuse({ id: "Panah tidak dapat kembali ke simbolnya sendiri: pilih baris lain", en: "An arrow cannot lead back to its own symbol: choose another row" });
    else if (at?.chart !== own?.chart) acting.refuse({ id: "Panah hanya dapat menuju baris bagan yang sama", en: "An arrow can lead only to a row of the same flowchart" });
    else if (at && !at.row.symbols.length) acting.refuse({ id: `Baris ${at.r + 1} belum bersimbol: klik sel pelaksananya`, en: `Row ${at.r + 1} has no symbol yet: click the cell of its executor` });
    else cancel();
  }

  /** @param {import("../types").Edit[]} edits @param {string} symbol */
  const act = (edits, symbol) => acting.act(edits, label, { said: () => acting.say(symbol) });

  /** A digit more: the number typed so far, or the digit alone where there is no such row. @param {string} digit */
  function type(digit) {
    if (!now) return;
    const chart = symbolOf(store.draft, now.symbol)?.chart;
    const exists = (/** @type {string} */ n) => Number(n) >= 1 && Number(n) <= (chart?.rows.length ?? 0);
    now.typed = exists(now.typed + digit) ? now.typed + digit : exists(digit) ? digit : "";
    const row = now.typed ? chart?.rows[Number(now.typed) - 1] : undefined;
    show(row?.id ?? null);
    if (row) look(row.id);
    editor.say(candidate.textContent ?? "");
  }

  /** @param {string} row */
  function look(row) {
    const chart = rowOf(store.draft, row)?.chart.id;
    if (chart) view.reveal({ at: "cell", chart, row, field: "activity" });
  }

  /** @param {number} step */
  function walk(step) {
    const all = rows(), here = all.findIndex(r => r.id === now?.row);
    if (!now || !all.length) return;
    now.typed = "";
    const row = all[Math.max(0, Math.min(all.length - 1, here + step))].id;
    show(row);
    look(row);
    editor.say(candidate.textContent ?? "");
  }

  view.onKey((_ref, event) => {
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return false;
    const step = { ArrowUp: -1, ArrowDown: 1, Home: -9999, End: 9999, PageUp: -5, PageDown: 5 }[event.key];
    if (step) walk(step);
    else if (/^\d$/.test(event.key)) type(event.key);
    else if (event.key === "Enter") { if (now.row) { set(now.row); back(); } }
    else if (event.key === "Escape") cancel();
    else return event.key.length === 1 || event.key === "Tab" || event.key.startsWith("Arrow");
    return true;
  });

  view.root.addEventListener("pointermove", event => {
    if (!now || event.pointerType === "touch") return;
    const row = rowAt(view, store.draft, pointIn(view, event).y);
    if (row && row.row !== now.row && enters(store.draft, now.symbol, row.row)) { now.typed = ""; show(row.row); }
  });
  document.addEventListener("keydown", event => { if (now && event.key === "Escape" && !event.defaultPrevented) cancel(); });
  store.on("draft", () => { if (now && !symbolOf(store.draft, now.symbol)) close(); else if (now) show(now.row && rowOf(store.draft, now.row) ? now.row : null); });
  store.on("drawn", () => { if (now) show(now.row); });

  return {
    get open() { return now !== null; },
    get symbol() { return now?.symbol ?? null; },
    pick, cancel,
    /** A press while picking. @param {Place | Ref} ref */
    press(ref) {
      const at = now && symbolOf(store.draft, now.symbol);
      if (!at || !("row" in ref)) return cancel();
      // a tap has selected the target: back to the symbol whose arrow it is
      view.selection.select({ at: "lane", chart: at.chart.id, row: at.row.id, executor: at.symbol.executor }, { reveal: false });
      set(ref.row, ref.at === "lane" ? ref.executor : undefined);
    },
  };
}

/** @typedef {ReturnType<typeof createPicking>} Picking */
