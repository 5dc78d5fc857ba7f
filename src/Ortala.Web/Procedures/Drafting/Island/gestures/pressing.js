// The pointer on lanes, heads and row numbers: click to place and to change, Shift-click for joint work, drag to move.
/** @import { Editor, Ref } from "../types" */
/** @import { Acting } from "./acting.js" */
/** @import { Picking } from "./picking.js" */
/** @import { Symbols } from "./symbolCommands.js" */
/** @import { Place } from "./where.js" */
import { rowOf } from "../model/look.js";
import { createDragging } from "./dragging.js";
import { follow } from "./drag.js";
import { symbolIn } from "./placing.js";
import { placeAt } from "./where.js";

/** @param {Editor} editor @param {Acting} acting @param {Picking} picking @param {Symbols} symbols */
export function listenToPresses(editor, acting, picking, symbols) {
  const { store, view } = editor;
  const dragging = createDragging(editor, acting);

  // A tap gives the focus, and so selects, before it is told: what counts is what was selected when the finger came down.
  /** @type {Ref | null} */
  let before = null;
  view.root.addEventListener("pointerdown", () => { before = view.selection.active; }, { capture: true });

  view.onPress((ref, event) => {
    if (store.readOnly || event.button > 0) return false;
    if (picking.open) {
      const own = ref.at === "lane" ? symbolIn(store.draft, ref.row, ref.executor)?.id : undefined;
      if (own !== picking.symbol || !own) { picking.press(ref); return true; }
      picking.cancel();
    }
    if (ref.at === "lane") return onLane(ref, event);
    if (ref.at === "number") return onNumber(ref, event);
    if (ref.at === "executor" && !isTouch(event) && !view.editing) follow(view, event, dragging.executor(ref.executor));
    return false;
  });

  /** @param {Event} event */
  const isTouch = event => event.type === "click"; // a finger scrolls: only its tap is told

  /** @param {Extract<Ref, { at: "lane" }>} ref @param {PointerEvent} event */
  function onLane(ref, event) {
    const active = isTouch(event) ? before?.at === "lane" ? before : null : acting.lane(), was = active?.row === ref.row && active.executor === ref.executor && !view.selection.anchor;
    const here = symbolIn(store.draft, ref.row, ref.executor), row = rowOf(store.draft, ref.row)?.row;
    const fits = !here && !!row?.symbols.length;
    if (event.shiftKey && !(fits && view.selection.active?.at !== "cell")) return false; // a range
    if (event.shiftKey || event.ctrlKey || event.metaKey) return partner(ref, fits);
    const click = () => {
      if (here) { if (was) symbols.set(); }
      else if (row && !row.symbols.length) symbols.set();
    };
    if (isTouch(event)) { view.selection.select(ref, { reveal: false }); click(); return true; }
    if (here) {
      view.endEdit();
      view.selection.select(ref, { reveal: false });
      follow(view, event, { ...dragging.symbol(here.id), click });
      return true;
    }
    // An empty cell: a click places, dragging on selects a range.
    follow(view, event, { click: up => { const over = placeAt(view, store.draft, up); if (over?.at === "lane" && over.row === ref.row && over.executor === ref.executor) click(); } });
    return false;
  }

  /** @param {Extract<Ref, { at: "lane" }>} ref @param {boolean} fits */
  function partner(ref, fits) {
    view.selection.select(ref, { reveal: false });
    if (fits) symbols.joint();
    return true;
  }

  /** @param {Extract<Place, { at: "number" }>} ref @param {PointerEvent} event */
  function onNumber(ref, event) {
    if (isTouch(event) || event.shiftKey) return false;
    const { anchor } = view.selection, chosen = acting.rows();
    const among = anchor !== null && chosen.length > 1 && chosen.some(r => r.id === ref.row);
    const rows = among ? chosen : [rowOf(store.draft, ref.row)?.row].filter(r => r !== undefined);
    follow(view, event, { ...dragging.rows(rows, ref.chart), click: () => { if (among) whole(ref); } });
    return among; // several rows stay selected, so that they can be dragged together
  }

  /** @param {{ chart: string, row: string }} ref */
  function whole({ chart, row }) {
    view.selection.select({ at: "cell", chart, row, field: "activity" }, { reveal: false });
    view.selection.select({ at: "cell", chart, row, field: "note" }, { extend: true, reveal: false });
  }
}
