// A list under the text that is being typed. Arrow down goes into it; Enter and Tab take a suggestion only when one is chosen.
import { isList } from "../sheet/refs.js";
import { h, place } from "../ui/dom.js";
import { fieldOf, fitting, itemAt, ofDraft } from "./suggesting.js";
/** @import { Editor, Ref } from "../types" */
/** @import { Suggestion } from "./suggesting.js" */

/** @param {Editor} editor */
export default function (editor) { new Suggestions(editor); }

class Suggestions {
  /** @type {Suggestion[]} */ shown = [];
  /** @type {Suggestion[]} */ fromServer = [];
  at = -1;
  asked = "";
  found = "";
  announced = false;
  list = h("ul", { class: "suggestions", role: "listbox", id: "saran", hidden: true });
  /** @type {AbortController | null} */ request = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ wait;

  /** @param {Editor} editor */
  constructor(editor) {
    this.editor = editor;
    const { view, t } = editor;
    this.list.setAttribute("aria-label", t({ id: "Saran", en: "Suggestions" }));
    view.layer.append(this.list);
    view.root.addEventListener("input", event => { if (this.isText(event.target)) this.update(); });
    view.root.addEventListener("focusin", event => { if (this.isText(event.target)) { this.announced = false; this.fromServer = []; this.asked = ""; this.update(); } });
    view.root.addEventListener("focusout", event => { if (this.isText(event.target)) this.hide(); });
    view.root.addEventListener("keydown", event => { if (this.isText(event.target) && this.key(event)) { event.preventDefault(); event.stopPropagation(); } }, true);
    this.list.addEventListener("pointerdown", event => {
      event.preventDefault(); // the caret stays where it is
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option) this.take([...this.list.children].indexOf(option));
    });
  }

  /** @param {EventTarget | null} target @returns {target is HTMLTextAreaElement} */
  isText(target) { return target instanceof HTMLTextAreaElement && this.editor.view.layer.contains(target); }

  get area() { return document.activeElement instanceof HTMLTextAreaElement && this.isText(document.activeElement) ? document.activeElement : null; }

  update() {
    const { view, store } = this.editor, { area } = this, ref = view.selection.active;
    if (!area || !ref || !view.editing || fieldOf(ref) === null) return this.hide();
    const item = itemAt(area.value, area.selectionEnd, isList(ref));
    const typed = item.text.trim();
    const own = ofDraft(store.draft, ref, typed).map(text => ({ text, source: "" }));
    const others = isList(ref) ? [area.value.slice(0, item.start), area.value.slice(item.end)].join("\n").split("\n") : [];
    // without a word typed only what a step most likely needs is offered, not everything that is known
    const offered = typed !== "" || ref.at === "cell" && ref.field === "requirements" ? fitting(own, typed, others, this.found === typed ? this.fromServer : []) : [];
    // the draft holds what is being typed, too: a text that only repeats it is no help
    this.show(area, offered.filter(s => s.text !== typed));
    this.ask(ref, typed);
  }

  /** @param {Ref} ref @param {string} typed */
  ask(ref, typed) {
    const field = fieldOf(ref), key = `${field} ${typed}`;
    if (typed.length < 2 || key === this.asked || !this.editor.store.status.online) return;
    this.asked = key;
    clearTimeout(this.wait);
    this.request?.abort();
    this.wait = setTimeout(async () => {
      const request = this.request = new AbortController();
      try {
        const response = await fetch(`/naskah/saran?${new URLSearchParams({ bidang: field ?? "", q: typed })}`, { signal: request.signal });
        if (!response.ok) return;
        this.fromServer = await response.json();
        this.found = typed;
        if (this.asked === key) this.update();
      } catch { /* offline, or something else is being typed by now */ }
    }, 150);
  }

  /** @param {HTMLTextAreaElement} area @param {Suggestion[]} suggestions */
  show(area, suggestions) {
    if (suggestions.length === 0) return this.hide();
    const chosen = this.at >= 0 ? this.shown[this.at]?.text : undefined;
    this.shown = suggestions;
    this.at = chosen === undefined ? -1 : suggestions.findIndex(s => s.text === chosen);
    this.list.replaceChildren(...suggestions.map((s, i) => h("li", { role: "option", id: `saran-${i}`, "aria-selected": String(i === this.at) }, s.text, s.source && h("small", {}, s.source))));
    this.list.hidden = false;
    area.setAttribute("aria-autocomplete", "list");
    area.setAttribute("aria-haspopup", "listbox");
    area.setAttribute("aria-controls", "saran");
    this.mark(area);
    this.settle(area);
    if (!this.announced) this.editor.say(this.editor.t({ id: `${suggestions.length} saran, panah bawah untuk memilih`, en: `${suggestions.length} suggestions, arrow down to choose` }));
    this.announced = true;
  }

  /** Under the text, above it where there is no room. @param {HTMLTextAreaElement} area */
  settle(area) {
    const frame = area.parentElement, desk = this.editor.view.root.parentElement;
    if (!frame || !desk) return;
    const layer = this.editor.view.layer.getBoundingClientRect(), box = frame.getBoundingClientRect(), room = desk.getBoundingClientRect();
    const w = this.list.offsetWidth, height = this.list.offsetHeight;
    const below = box.bottom + height + 4 <= room.bottom || box.top - height < room.top;
    const left = Math.max(room.left + 4, Math.min(box.left, room.right - w - 8));
    place(this.list, { x: left - layer.left, y: (below ? box.bottom + 2 : box.top - height - 2) - layer.top });
  }

  hide() {
    clearTimeout(this.wait);
    this.request?.abort();
    if (this.list.hidden) return;
    this.list.hidden = true;
    this.at = -1;
    for (const name of ["aria-autocomplete", "aria-haspopup", "aria-controls", "aria-activedescendant"]) this.editor.view.layer.querySelector("textarea")?.removeAttribute(name);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (this.list.hidden || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    const { area } = this;
    if (!area) return false;
    if (event.key === "ArrowDown" && (this.at >= 0 || !area.value.slice(area.selectionEnd).includes("\n"))) { this.at = Math.min(this.at + 1, this.shown.length - 1); this.mark(area); return true; }
    if (this.at < 0) return false;
    if (event.key === "ArrowUp") { this.at--; this.mark(area); return true; }
    if (event.key === "Enter") { this.take(this.at); return true; }
    if (event.key === "Escape") { this.hide(); return true; }
    if (event.key === "Tab") this.take(this.at); // and on to the next cell
    else if (event.key.length === 1 || event.key === "Backspace") { this.at = -1; this.mark(area); }
    return false;
  }

  /** @param {HTMLTextAreaElement} area */
  mark(area) {
    [...this.list.children].forEach((option, i) => { option.setAttribute("aria-selected", String(i === this.at)); if (i === this.at) option.scrollIntoView({ block: "nearest" }); });
    if (this.at >= 0) area.setAttribute("aria-activedescendant", `saran-${this.at}`);
    else area.removeAttribute("aria-activedescendant");
  }

  /** @param {number} index */
  take(index) {
    const { area } = this, suggestion = this.shown[index], ref = this.editor.view.selection.active;
    if (!area || !suggestion || !ref) return;
    const item = itemAt(area.value, area.selectionEnd, isList(ref));
    area.setSelectionRange(item.start, item.end);
    document.execCommand("insertText", false, suggestion.text); // kept in the field's own undo, and gives an input event
    this.hide();
  }
}
