import { h } from "../ui/dom.js";
import { editsAt } from "./refs.js";
/** @import { Editor } from "../types" */

/** Which official form and which paper the document is printed on. @param {Editor} editor */
export async function openForm(editor) {
  const { store, t } = editor;
  const { identity } = store.draft;
  const profiles = editor.state.profiles ?? [];
  const now = identity.profile ?? "";
  const profile = h("select", { class: "form-select", id: "bentuk", name: "profile" },
    ...now && !profiles.some(p => p.id === now) ? [h("option", { value: now }, now)] : [],
    ...profiles.map(p => h("option", { value: p.id, selected: p.id === now }, p.own ? `${t(p.name)} (${t({ id: "milik sendiri", en: "own" })})` : t(p.name))));
  const page = h("select", { class: "form-select", id: "kertas", name: "page" }, h("option", { value: "" }, t({ id: "Menurut bentuk", en: "As the form says" })),
    ...["A4", "F4", "A3", "Legal", "Letter"].flatMap(size => ["landscape", "portrait"].map(way => h("option", { value: `${size}-${way}`, selected: identity.page === `${size}-${way}` },
      `${size} ${way === "landscape" ? t({ id: "mendatar", en: "landscape" }) : t({ id: "tegak", en: "portrait" })}`))));
  const body = h("div", { class: "form-fields" },
    h("label", { class: "form-label", for: "bentuk" }, t({ id: "Bentuk resmi", en: "Official form" })), profile,
    h("p", { class: "form-text" }, t({ id: "Isi naskah tetap; hanya susunan lembarnya yang berubah.", en: "The contents stay; only the arrangement of the sheet changes." }), " ", h("a", { href: "/bentuk" }, t({ id: "Bentuk milik instansi", en: "The agency's own forms" }))),
    h("label", { class: "form-label", for: "kertas" }, t({ id: "Kertas", en: "Paper" })), page);
  const answer = await editor.ask(t({ id: "Bentuk dan kertas", en: "Form and paper" }), body,
    [{ value: "cancel", label: t({ id: "Batal", en: "Cancel" }) }, { value: "set", label: t({ id: "Terapkan", en: "Apply" }), primary: true }]);
  if (!answer) return;
  const edits = ["profile", "page"].flatMap(field => editsAt(store.draft, { at: "identity", field }, String(answer.form.get(field) ?? "")));
  if (edits.length > 0) store.perform(edits, { label: { id: "bentuk dan kertas", en: "form and paper" } });
}
