// Find and replace: a small panel over the sheet. The browser's own find works as ever when the focus is not in the editor's sheet.
import { h, text } from "../ui/dom.js";
import { find, hitFrom, replace } from "./finding.js";
import { inSheet } from "./places.js";
/** @import { Editor } from "../types" */
/** @import { Hit } from "./finding.js" */

/** @param {Editor} editor */
export default function (editor) {
  const panel = new FindPanel(editor);
  const { t } = editor, own = () => inSheet(editor) || editor.view.editing || panel.open;
  editor.commands.register(
    { id: "find", label: { id: "Cari …", en: "Find …" }, keys: ["Ctrl+F"], menu: "edit", icon: "find", bar: true, whileEditing: true, enabled: own, run: () => panel.show(false) },
    { id: "replace", label: { id: "Cari dan ganti …", en: "Find and replace …" }, keys: ["Ctrl+H"], menu: "edit", whileEditing: true, enabled: () => own() && !editor.store.readOnly, run: () => panel.show(true) },
    { id: "find-next", label: { id: "Temuan berikutnya", en: "Next match" }, keys: ["F3"], whileEditing: true, enabled: () => panel.query !== "", run: () => panel.go(1) },
    { id: "find-previous", label: { id: "Temuan sebelumnya", en: "Previous match" }, keys: ["Shift+F3"], whileEditing: true, enabled: () => panel.query !== "", run: () => panel.go(-1) },
  );
  editor.store.on("draft", () => panel.follow());
  document.getElementById("meja")?.before(panel.element);
  if (!panel.element.isConnected) editor.view.root.parentElement?.before(panel.element);
  panel.element.setAttribute("aria-label", t({ id: "Cari dan ganti", en: "Find and replace" }));
}

class FindPanel {
  /** @type {Hit[]} */ hits = [];
  at = 0;
  /** @param {Editor} editor */
  constructor(editor) {
    this.editor = editor;
    const { t } = editor;
    const seek = () => this.seek(true);
    this.input = h("input", { type: "text", class: "form-control form-control-sm", autocomplete: "off", spellcheck: "false", "aria-label": t({ id: "Teks yang dicari", en: "Text to find" }), placeholder: t({ id: "Cari", en: "Find" }), input: seek });
    this.with = h("input", { type: "text", class: "form-control form-control-sm", autocomplete: "off", "aria-label": t({ id: "Pengganti", en: "Replacement" }), placeholder: t({ id: "Ganti dengan", en: "Replace with" }) });
    this.matchCase = h("input", { type: "checkbox", change: seek });
    this.wholeWord = h("input", { type: "checkbox", change: seek });
    this.count = h("span", { class: "find-count", role: "status" });
    this.second = h("div", { class: "find-line" }, this.with, this.button({ id: "Ganti", en: "Replace" }, () => this.one()), this.button({ id: "Ganti semua", en: "Replace all" }, () => this.all()));
    this.element = h("div", { class: "find", role: "search", hidden: true, keydown: (/** @type {KeyboardEvent} */ e) => this.key(e) },
      h("div", { class: "find-line" }, this.input, this.button("↑", () => this.go(-1), { id: "Temuan sebelumnya", en: "Previous match" }), this.button("↓", () => this.go(1), { id: "Temuan berikutnya", en: "Next match" }),
        this.count, this.button("×", () => this.hide(), { id: "Tutup pencarian", en: "Close find" })),
      this.second,
      h("div", { class: "find-line find-options" }, h("label", {}, this.matchCase, " ", t({ id: "Huruf besar/kecil sama", en: "Match case" })), h("label", {}, this.wholeWord, " ", t({ id: "Kata utuh", en: "Whole word" }))));
  }

  get open() { return !this.element.hidden; }
  get query() { return this.input.value; }

  /** @param {import("../types").Bilingual | string} label @param {() => void} click @param {import("../types").Bilingual} [name] */
  button(label, click, name) {
    const title = name && this.editor.t(name);
    return h("button", { type: "button", class: "btn btn-sm btn-outline-primary", click, "aria-label": title, title }, typeof label === "string" ? label : this.editor.t(label));
  }

  /** @param {boolean} replacing */
  show(replacing) {
    const { view } = this.editor;
    const typed = view.editing && document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd) : "";
    view.endEdit();
    if (!this.open || typed) this.input.value = typed || this.input.value;
    this.second.hidden = !replacing;
    this.element.hidden = false;
    this.input.focus();
    this.input.select();
    this.seek(true);
  }

  hide() {
    this.element.hidden = true;
    this.editor.view.selection.select(this.editor.view.selection.active);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.key === "Escape") this.hide();
    else if (event.key === "Enter" && event.target === this.input) this.go(event.shiftKey ? -1 : 1);
    else if (event.key === "Enter" && event.target === this.with) this.one();
    else return;
    event.preventDefault();
  }

  /** @param {boolean} near shows the hit that is nearest to the selection */
  seek(near) {
    const { store, view } = this.editor;
    this.hits = find(store.draft, { text: this.input.value, matchCase: this.matchCase.checked, wholeWord: this.wholeWord.checked });
    this.at = near ? hitFrom(this.hits, view.selection.active, store.draft) : Math.min(this.at, Math.max(0, this.hits.length - 1));
    if (near) this.reveal();
    this.tell();
  }

  /** The draft has changed under the panel. */
  follow() { if (this.open) this.seek(false); }

  /** @param {1 | -1} by */
  go(by) {
    if (!this.open) this.seek(true);
    if (this.hits.length === 0) return this.tell();
    this.at = (this.at + by + this.hits.length) % this.hits.length;
    this.reveal();
    this.tell();
  }

  reveal() {
    const hit = this.hits[this.at];
    if (hit) this.editor.view.selection.select(hit.ref, { focus: false });
  }

  tell() {
    const { t } = this.editor;
    text(this.count, this.input.value === "" ? "" : this.hits.length === 0 ? t({ id: "Tidak ada", en: "None" }) : t({ id: `${this.at + 1} dari ${this.hits.length}`, en: `${this.at + 1} of ${this.hits.length}` }));
    this.element.toggleAttribute("data-none", this.input.value !== "" && this.hits.length === 0);
  }

  one() {
    const hit = this.hits[this.at];
    if (!hit) return this.tell();
    this.editor.store.perform(replace(this.editor.store.draft, [hit], this.with.value), { label: { id: "mengganti teks", en: "replacing text" } });
    // the replacement may hold what is sought: go on behind it
    const behind = this.hits.findIndex(h => JSON.stringify(h.ref) === JSON.stringify(hit.ref) ? h.start >= hit.start + this.with.value.length : this.hits.indexOf(h) >= this.at);
    this.at = behind < 0 ? 0 : behind;
    this.reveal();
    this.tell();
  }

  all() {
    const { store, t } = this.editor, count = this.hits.length;
    if (count === 0) return this.tell();
    store.perform(replace(store.draft, this.hits, this.with.value), { label: { id: `mengganti ${count} teks`, en: `replacing ${count} texts` } });
    this.seek(false);
    this.editor.say(t({ id: `${count} diganti.`, en: `${count} replaced.` }), { show: true, action: { label: t({ id: "Urungkan", en: "Undo" }), run: () => { store.undo(); } } });
  }
}
