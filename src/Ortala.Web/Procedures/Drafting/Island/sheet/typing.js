import { attribute, h, place } from "../ui/dom.js";
import { editsAt, fieldName, indexOf, isList, keyOf, valueAt } from "./refs.js";
/** @import { Editor, Ref } from "../types" */

/**
 * The one text field of the sheet. It opens over the active place in the face of the print and grows with its text;
 * every stroke is performed, so that arrows and page breaks follow.
 * @param {Editor} editor
 * @param {{ element(ref: Ref): HTMLElement | null, box(ref: Ref): { x: number, y: number, w: number, h: number } | null, done(): void, changed(): void, scroll(box: { x: number, y: number, w: number, h: number }): void }} sheet
 */
export function createTyping(editor, sheet) {
  const area = h("textarea", { class: "typing-text", rows: "1", autocomplete: "off", autocapitalize: "sentences", spellcheck: "true" });
  const frame = h("div", { class: "typing", hidden: true }, area);
  /** @type {Ref | null} */
  let ref = null;
  let before = "", session = 0, written = 0, arranged = "";

  /** @param {Ref} at @param {{ value?: string, caret?: "start" | "end" | "all" }} options */
  function begin(at, options = {}) {
    const value = valueAt(editor.store.draft, at);
    if (value === null || editor.store.readOnly) return;
    ref = at;
    before = value;
    session++;
    written = 0;
    area.value = options.value ?? value;
    area.lang = "id";
    attribute(area, "aria-label", nameOf(at));
    attribute(area, "data-list", isList(at) ? "" : null);
    arrange();
    frame.hidden = false;
    area.focus({ preventScroll: true });
    const end = area.value.length;
    if (options.caret === "start") area.setSelectionRange(0, 0);
    else if (options.caret === "all") area.setSelectionRange(0, end);
    else area.setSelectionRange(end, end);
    if (options.value !== undefined && options.value !== value) write();
    sheet.changed();
    reveal();
  }

  /** @param {Ref} at */
  function nameOf(at) {
    const row = "row" in at ? indexOf(editor.store.draft).rows.get(at.row) : undefined;
    const field = editor.t(fieldName(at.at === "cell" || at.at === "identity" ? at.field : at.at));
    return row ? `${field}, ${editor.t({ id: "baris", en: "row" })} ${row.index + 1}` : field;
  }

  function write() {
    if (!ref) return;
    const edits = editsAt(editor.store.draft, ref, clean(area.value, ref));
    if (edits.length > 0 && editor.store.perform(edits, { merge: `typing ${keyOf(ref)} ${session}`, label: { id: "mengetik", en: "typing" } })) written++;
  }

  /** Takes back what was typed since the field was opened. @param {Ref} at */
  function cancel(at) {
    for (; written > 0 && valueAt(editor.store.draft, at) !== before; written--) editor.store.undo();
    area.value = before; // what somebody else wrote in between gives way, as it would to any text
  }

  /** @param {{ cancel?: boolean }} [options] */
  function end(options = {}) {
    if (!ref) return;
    const at = ref;
    if (options.cancel) cancel(at);
    write();
    ref = null;
    frame.hidden = true;
    const value = valueAt(editor.store.draft, at);
    // Blank lines and blanks at the ends are not kept once the text is finished.
    const tidy = value === null ? null : value.split("\n").map(l => l.trimEnd()).filter(l => !isList(at) || l.trim() !== "").join("\n").trim();
    if (value !== null && tidy !== null && tidy !== value) editor.store.perform(editsAt(editor.store.draft, at, tidy), { merge: `typing ${keyOf(at)} ${session}` });
    sheet.done();
  }

  area.addEventListener("input", () => { write(); reveal(); });

  /** True when the place that was typed in is gone: the strokes that follow must not fall into another one. What was typed can be copied. */
  function orphaned() {
    if (!ref || valueAt(editor.store.draft, ref) !== null) return false;
    const text = area.value.trim();
    ref = null;
    frame.hidden = true;
    if (text) editor.say(editor.t({ id: `Tempat Anda menulis sudah dihapus. Tulisan Anda: “${text}”`, en: `The place you were writing in has been deleted. Your text: “${text}”` }),
      { show: true, action: { label: editor.t({ id: "Salin", en: "Copy" }), lasting: true, run: () => { void navigator.clipboard?.writeText(text); } } });
    return true;
  }

  /** The draft has changed, perhaps by somebody else or by undo. */
  function follow() {
    if (!ref) return;
    const value = valueAt(editor.store.draft, ref);
    if (value === null) return;
    if (value === clean(area.value, ref) || composing) return;
    const { selectionStart: start, selectionEnd: stop, value: was } = area;
    let head = 0;
    while (head < was.length && head < value.length && was[head] === value[head]) head++;
    const moved = /** @param {number} n */ n => n <= head ? n : Math.max(head, n + value.length - was.length);
    area.value = value;
    area.setSelectionRange(moved(start), moved(stop));
  }

  let composing = false;
  area.addEventListener("compositionstart", () => { composing = true; });
  area.addEventListener("compositionend", () => { composing = false; write(); });

  let sized = "";

  /** Puts the field over its place again. */
  function arrange() {
    if (!ref) return;
    const box = sheet.box(ref), element = sheet.element(ref);
    if (!box || !element) return;
    const sign = JSON.stringify([keyOf(ref), box, session]);
    if (sign === arranged) return;
    arranged = sign;
    place(frame, { x: box.x, y: box.y });
    const size = `${keyOf(ref)} ${box.w} ${box.h}`;
    if (size === sized) return; // to ask for styles at every stroke would have the browser work out all of them
    sized = size;
    frame.style.width = `${box.w}px`;
    frame.style.minHeight = `${box.h}px`;
    const style = getComputedStyle(element);
    for (const name of ["--size", "--leading", "--pad"]) frame.style.setProperty(name, style.getPropertyValue(name));
    frame.style.fontWeight = style.fontWeight;
    area.style.textAlign = element.dataset.align ?? "left";
    grow();
  }

  /** Browsers that do not size a field by its contents are told its height. */
  function grow() {
    if (CSS.supports("field-sizing", "content")) return;
    area.style.height = "0";
    area.style.height = `${area.scrollHeight}px`;
  }

  function reveal() {
    grow();
    if (!ref) return;
    sheet.scroll({ x: frame.offsetLeft, y: frame.offsetTop, w: frame.offsetWidth, h: frame.offsetHeight });
  }

  return { frame, area, begin, end, orphaned, follow, arrange, get ref() { return ref; } };
}

/** Cells of one line keep no line breaks but those of lists and typed ones. @param {string} value @param {Ref} ref */
function clean(value, ref) {
  const text = value.replaceAll("\r", "");
  return ref.at === "executor" || ref.at === "group" || ref.at === "chart" ? text.replaceAll("\n", " ") : text;
}
/** @typedef {ReturnType<typeof createTyping>} Typing */
