import { keyOf } from "./refs.js";
import { openEmblem } from "./emblem.js";
/** @import { Editor, Ref, View } from "../types" */

/**
 * The pointer on the sheet: a press selects, a second one opens the text, dragging extends the range. A finger scrolls; only its tap counts.
 * @param {Editor} editor @param {View} view
 * @param {{ refs: WeakMap<Element, Ref | { at: "number", chart: string, row: string }>, pressHandlers: ((ref: Ref | { at: "number", chart: string, row: string }, event: PointerEvent) => boolean)[], over: HTMLElement }} sheet
 */
export function listenToPointer(editor, view, { refs, pressHandlers, over }) {
  const { selection } = view;
  let dragging = false, opens = false;
  /** @type {Ref | null} */
  let before = null;

  /** @param {EventTarget | null} target */
  function refAt(target) {
    for (let element = target instanceof Element ? target : null; element && element !== over; element = element.parentElement) {
      const ref = refs.get(element);
      if (ref) return ref;
    }
    return null;
  }

  over.addEventListener("pointerdown", event => {
    before = selection.active; // a tap lets the browser set the focus, which selects, before it is a click
    if (event.pointerType !== "touch" && event.button === 0) press(event);
  });
  over.addEventListener("click", event => {
    const ref = refAt(event.target);
    if (/** @type {PointerEvent} */ (event).pointerType === "touch") press(/** @type {PointerEvent} */ (event));
    if (opens && ref && ref.at !== "number" && selection.active && keyOf(ref) === keyOf(selection.active)) open(ref);
    opens = false;
  });
  over.addEventListener("dblclick", event => {
    const ref = refAt(event.target);
    if (ref && ref.at !== "number" && ref.at !== "lane" && !view.editing) open(ref);
  });
  over.addEventListener("pointermove", event => {
    if (!dragging || !(event.buttons & 1)) return;
    const ref = refAt(document.elementFromPoint(event.clientX, event.clientY));
    if (!ref || ref.at !== "cell" && ref.at !== "lane" || selection.active && keyOf(ref) === keyOf(selection.active)) return;
    opens = false;
    selection.select(ref, { extend: true });
  });
  addEventListener("pointerup", () => { dragging = false; });

  /** @param {PointerEvent} event */
  function press(event) {
    const ref = refAt(event.target);
    opens = false;
    if (!ref) return;
    if (pressHandlers.some(handler => handler(ref, event))) { event.preventDefault(); return; }
    if (ref.at === "number") { selectRow(ref.chart, ref.row, event.shiftKey); event.preventDefault(); return; }
    const already = before !== null && keyOf(before) === keyOf(ref);
    opens = already && !selection.anchor && !view.editing && ref.at !== "lane";
    dragging = ref.at === "cell" || ref.at === "lane";
    selection.select(ref, { extend: event.shiftKey, reveal: false });
    event.preventDefault(); // the focus is set by the selection, and nothing is marked as text
  }

  /** The whole row as a range. @param {string} chart @param {string} row @param {boolean} extend */
  function selectRow(chart, row, extend) {
    if (!extend || selection.active?.at !== "cell") selection.select({ at: "cell", chart, row, field: "activity" }, { reveal: false });
    selection.select({ at: "cell", chart, row, field: "note" }, { extend: true, reveal: false });
  }

  /** @param {Ref} ref */
  function open(ref) {
    if (ref.at === "identity" && ref.field === "emblem") openEmblem(editor);
    else if (ref.at !== "lane") view.beginEdit(ref, { caret: "end" });
  }
}
