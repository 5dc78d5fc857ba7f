// All arrows of a symbol in one form: names, targets, one more, none. Everything about arrows can be done here without a mouse.
/** @import { Edit, Editor, Symbol } from "../types" */
/** @import { Acting } from "./acting.js" */
import { h } from "../ui/dom.js";
import { symbolOf } from "../model/look.js";
import { leadTo, listed, missing, name, pairs, unlink } from "./deciding.js";
import { group, groups } from "./flow.js";
import { Plan } from "./plan.js";
import { executorName, kindName, rowName } from "./words.js";

/** @param {Editor} editor @param {Acting} acting @param {string} id */
export async function openExits(editor, acting, id) {
  const { store, t } = editor, at = symbolOf(store.draft, id);
  if (!at) return;
  const all = listed(store.draft, id), own = group(at.row, id), decision = at.symbol.kind === "decision";
  const targets = at.chart.rows.flatMap(row => groups(row).filter(g => !g.some(s => own.includes(s))).map(g => ({
    id: g[0].id, text: rowName(store.draft, row.id) + (groups(row).length > 1 ? ` (${executorName(store.draft, g[0].executor)})` : ""),
  })));

  /** @param {string} at @param {string} chosen @param {string} none */
  const select = (at, chosen, none) => h("select", { class: "form-select", name: `target-${at}`, "aria-label": t({ id: "Ke baris", en: "To row" }) },
    h("option", { value: "" }, none), ...targets.map(o => h("option", { value: o.id, selected: o.id === chosen }, o.text)));
  /** @param {string} at @param {string} value */
  const label = (at, value) => decision && h("input", { class: "form-control", name: `label-${at}`, value, maxlength: "40", list: "jawaban", autocomplete: "off", "aria-label": t({ id: "Jawaban", en: "Answer" }) });
  /** The row of a symbol whose target is a partner of a group shows the group. @param {Symbol | null} target */
  const lead = target => target ? groups(/** @type {NonNullable<ReturnType<typeof symbolOf>>} */ (symbolOf(store.draft, target.id)).row).find(g => g.some(s => s.id === target.id))?.[0].id ?? "" : "";
  /** @param {string} at @param {string} value @param {string} chosen @param {string} none */
  const line = (at, value, chosen, none) => h("li", { class: "exit-line" }, label(at, value), h("span", { "aria-hidden": "true" }, "→"), select(at, chosen, none));

  const lacks = missing(store.draft, id);
  const fresh = decision ? lacks === "yes" ? "Ya" : lacks === "no" ? "Tidak" : "" : "";
  const list = h("ol", { class: "exit-list" },
    ...all.map((l, i) => line(String(i), l.label, lead(l.target), t({ id: "— hapus panah ini —", en: "— remove this arrow —" }))),
    line("new", fresh, "", all.length ? t({ id: "— tambah panah ke … —", en: "— add an arrow to … —" }) : t({ id: "— pilih baris —", en: "— choose a row —" })));
  const words = decision && h("p", { class: "exit-pairs" }, h("span", {}, t({ id: "Jawaban: ", en: "Answers: " })),
    ...pairs.map(pair => h("button", { type: "button", class: "btn btn-sm btn-outline-primary", click: () => fill(pair) }, pair.join(" / "))),
    all.length > 1 && h("button", { type: "button", class: "btn btn-sm btn-outline-primary", click: () => fill([field(1).value, field(0).value]) }, t({ id: "Tukar", en: "Swap" })));
  const field = (/** @type {number} */ i) => /** @type {HTMLInputElement} */ (list.querySelectorAll("input")[i]);
  /** @param {string[]} pair */
  function fill(pair) { pair.forEach((word, i) => { if (field(i)) field(i).value = word; }); }

  const body = h("div", {}, h("p", { class: "quiet" }, `${t(kindName[at.symbol.kind])} · ${rowName(store.draft, at.row.id)}`), list, words,
    decision && h("datalist", { id: "jawaban" }, ...[...new Set(pairs.flat())].map(w => h("option", { value: w }))));
  const answer = await editor.ask(t({ id: "Alur dari simbol ini", en: "Flow from this symbol" }), body, [{ value: "ok", label: t({ id: "Simpan", en: "Save" }), primary: true }]);
  if (!answer) return;
  const edits = editsOf(store.draft, id, all, answer.form, decision);
  acting.act(edits, { id: "alur", en: "flow" }, { said: () => acting.say(id) });
}

/**
 * @param {import("../types").Draft} draft @param {string} id @param {import("./deciding.js").Listed[]} all @param {FormData} form @param {boolean} decision
 * @returns {Edit[]}
 */
export function editsOf(draft, id, all, form, decision) {
  const plan = new Plan(draft);
  const read = (/** @type {string} */ key) => String(form.get(key) ?? "").trim();
  all.forEach((l, i) => {
    const target = read(`target-${i}`);
    if (!target) { plan.do(...unlink(l.owner, l.exit)); return; }
    const now = symbolOf(plan.draft, l.owner)?.symbol.exits.find(e => e.kind === l.exit.kind && e.target === l.exit.target && e.label === l.exit.label);
    if (!now) return;
    const to = symbolOf(draft, target)?.row, same = to && l.target && group(to, target).some(s => s.id === l.target?.id);
    if (!same) plan.do(...leadTo(plan.draft, id, target, { instead: now }));
    const moved = same ? now : { ...now, target };
    if (decision) plan.do(...name(plan.draft, l.owner, moved, read(`label-${i}`)));
  });
  if (read("target-new")) plan.do(...leadTo(plan.draft, id, read("target-new"), decision && read("label-new") ? { label: read("label-new") } : {}));
  return plan.edits;
}
