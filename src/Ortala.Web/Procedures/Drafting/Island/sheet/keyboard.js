import { writes } from "../ui/keys.js";
import { editsAt, indexOf, isList, keyOf, valueAt } from "./refs.js";
import { cellRef, columnOf } from "./moving.js";
import { openEmblem } from "./emblem.js";
/** @import { Edit, Editor, Ref, View } from "../types" */
/** @import { Moving } from "./moving.js" */
/** @import { Typing } from "./typing.js" */

/** @type {Record<string, [number, number]>} */
const arrows = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/**
 * The keyboard of the sheet: moving and typing as in a spreadsheet. What it does not know goes on to the commands.
 * @param {Editor} editor @param {View} view
 * @param {{ typing: Typing, moving: Moving, refs: WeakMap<Element, Ref | { at: "number", chart: string, row: string }>, keyHandlers: ((ref: Ref, event: KeyboardEvent) => boolean)[] }} sheet
 */
export function listenToKeys(editor, view, { typing, moving, refs, keyHandlers }) {
  const { selection } = view;

  view.root.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing) return;
    const active = selection.active;
    if (!active) return;
    const done = typing.ref ? whileTyping(event, active) : keyHandlers.some(handler => handler(active, event)) || whileMoving(event, active);
    if (done) event.preventDefault();
  });

  // Focus that comes by Tab or by a screen reader selects.
  view.root.addEventListener("focusin", event => {
    const ref = event.target instanceof Element ? refs.get(event.target) : undefined;
    if (ref && ref.at !== "number" && (!selection.active || keyOf(ref) !== keyOf(selection.active))) selection.select(ref, { focus: false });
  });

  /** @param {KeyboardEvent} event @param {Ref} active */
  function whileTyping(event, active) {
    if (event.key === "Escape") { view.endEdit({ cancel: true }); return true; }
    if (event.key === "Tab") return leaveTo(moving.along(active, event.shiftKey ? -1 : 1), event);
    if (event.key !== "Enter" || event.ctrlKey) return false;
    if (event.altKey || event.shiftKey) { breakLine(); return true; }
    if (active.at === "identity" && isList(active)) return false; // an item a line
    view.endEdit();
    goDown(active);
    return true;
  }

  function breakLine() {
    document.execCommand("insertText", false, "\n"); // kept in the field's own undo, and gives an input event
  }

  /** @param {Ref | null} next @param {KeyboardEvent} event */
  function leaveTo(next, event) {
    view.endEdit();
    if (next) selection.select(next);
    return next !== null || !event.shiftKey;
  }

  /** Down a row; under the last activity a new row begins, unless the last is still blank. @param {Ref} from */
  function goDown(from) {
    const next = moving.step(from, 0, 1);
    if (from.at !== "cell" && from.at !== "lane") { if (next) selection.select(next); return; }
    const at = indexOf(editor.store.draft).rows.get(from.row);
    if (!at) return;
    if (at.index < at.chart.rows.length - 1) { if (next) selection.select(next); return; }
    const blank = at.row.symbols.length === 0 && [at.row.activity, at.row.requirements, at.row.duration, at.row.output, at.row.note].every(text => text === "");
    if (blank || editor.store.readOnly || from.at !== "cell" || from.field !== "activity") return; // elsewhere a row is rarely meant
    const id = editor.newId("r");
    editor.store.perform([{ do: "insertRow", chart: at.chart.id, after: from.row, row: { id, activity: "", requirements: "", duration: "", output: "", note: "", symbols: [] } }],
      { label: { id: "baris baru", en: "new row" } });
    selection.select(cellRef(at.chart, id, columnOf(from)));
    editor.say(editor.t({ id: `Baris ${at.index + 2} ditambahkan`, en: `Row ${at.index + 2} added` }));
  }

  /** @param {KeyboardEvent} event @param {Ref} active */
  function whileMoving(event, active) {
    if (event.altKey || event.metaKey) return false;
    const arrow = arrows[event.key];
    if (arrow) return move(event.ctrlKey ? farthest(active, arrow) : moving.step(active, ...arrow), event);
    if (event.key === "Home" || event.key === "End") return move(moving.end(active, event.key, event.ctrlKey), event);
    if (event.ctrlKey) return false;
    switch (event.key) {
      case "PageDown": return move(far(active, [0, 1], 10), event);
      case "PageUp": return move(far(active, [0, -1], 10), event);
      case "Tab": return tab(active, event);
      case "Enter": if (active.at === "identity" || active.at === "chart") return open(active); goDown(active); return true;
      case "F2": return open(active);
      case "Delete": case "Backspace": return clear(active);
      case "Escape": if (selection.anchor) selection.select(active); return false;
    }
    if (writes(event) && active.at !== "lane" && !(active.at === "identity" && active.field === "emblem")) {
      if (event.key === " " && active.at === "identity") { open(active); return true; }
      typing.begin(active, { value: "" }); // the stroke goes on into the field that has the focus now
    }
    return false;
  }

  /** @param {Ref} active @param {KeyboardEvent} event */
  function tab(active, event) {
    if (active.at === "identity" || active.at === "chart") return false; // the browser's own order
    const next = moving.along(active, event.shiftKey ? -1 : 1);
    if (next) selection.select(next);
    return next !== null;
  }

  /** @param {Ref | null} next @param {KeyboardEvent} event */
  function move(next, event) {
    if (next) selection.select(next, { extend: event.shiftKey });
    return true;
  }

  /** @param {Ref} from @param {[number, number]} arrow @param {number} steps */
  function far(from, arrow, steps) {
    /** @type {Ref | null} */
    let at = from;
    for (let i = 0; i < steps; i++) {
      const next = /** @type {Ref | null} */ (at && moving.step(at, ...arrow));
      if (!next || next.at !== from.at && !(next.at === "cell" || next.at === "lane")) break;
      at = next;
    }
    return at;
  }

  /** @param {Ref} from @param {[number, number]} arrow */
  const farthest = (from, arrow) => from.at === "cell" || from.at === "lane" ? far(from, arrow, 100000) : moving.step(from, ...arrow);

  /** @param {Ref} active */
  function open(active) {
    if (active.at === "identity" && active.field === "emblem") openEmblem(editor);
    else if (active.at !== "lane") typing.begin(active, { caret: "end" });
    return true;
  }

  /** Empties the texts of the range. @param {Ref} active */
  function clear(active) {
    if (active.at === "lane" && !selection.anchor) return false;
    /** @type {Edit[]} */
    const edits = [];
    if (active.at === "cell" || active.at === "lane") {
      const keys = moving.walkable(active.chart), to = keys.indexOf(columnOf(active)), from = selection.anchor ? keys.indexOf(columnOf(selection.anchor)) : to;
      for (const row of selection.rows())
        for (const key of keys.slice(Math.min(from, to), Math.max(from, to) + 1)) {
          const ref = cellRef(/** @type {import("../types").Chart} */ (indexOf(editor.store.draft).charts.get(active.chart)), row.id, key);
          if (ref.at === "cell") edits.push(...editsAt(editor.store.draft, ref, ""));
        }
    } else if (active.at === "identity" || active.at === "chart" || active.at === "group") edits.push(...editsAt(editor.store.draft, active, ""));
    if (edits.length > 0 && valueAt(editor.store.draft, active) !== undefined) editor.store.perform(edits, { label: { id: "mengosongkan", en: "clearing" } });
    return true;
  }
}
