import { h, sure, text } from "../ui/dom.js";
import { createMarks } from "./marks.js";
import { createPanel, severityName } from "./panel.js";
import { keyOfFinding, placeName, refOf, sorted } from "./where.js";
/** @import { Editor, Finding } from "../types" */
/** @import { SheetView } from "../sheet/view.js" */

/** A screen as wide as this has room for the panel beside the sheet from the start. */
const roomy = 1500;

/** What the checks say: marks on the sheet, a panel beside it, keys to go from one to the next. @param {Editor} editor */
export default function (editor) {
  const { store, t } = editor;
  const view = /** @type {SheetView} */ (editor.view);
  const side = sure(document.getElementById("samping"));
  const foot = sure(document.getElementById("catatan"));
  /** @type {Map<string, string>} */
  const ids = new Map();
  /** @param {Finding} f */
  const idOf = f => { const key = keyOfFinding(f); if (!ids.has(key)) ids.set(key, `f${ids.size + 1}`); return /** @type {string} */ (ids.get(key)); };
  /** @type {Finding[]} */
  let findings = [];
  /** Mended ones vanish at once, not only with the next drawing. @type {Set<string>} */
  let mended = new Set();
  /** @type {Finding | null} */
  let current = null;
  let told = store.drawing.findings.length;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let quiet;

  const wide = h("span", { class: "wide-words" }), narrow = h("span", { class: "narrow-words" });
  const button = h("button", { type: "button", class: "foot-findings", "aria-expanded": "false", "aria-controls": "samping", click: () => toggle() }, wide, narrow);
  foot.append(button);
  const panel = createPanel(editor, side, { go, mend, close: () => { toggle(false); button.focus(); }, idOf });
  const marks = createMarks(editor, some => { toggle(true); current = some[0]; panel.show(some[0], true); });

  function update() {
    findings = sorted(store.draft, store.drawing.findings.filter(f => !mended.has(keyOfFinding(f))));
    const counts = /** @type {const} */ (["error", "warning", "info"]).map(s => ({ s, n: findings.filter(f => f.severity === s).length })).filter(c => c.n > 0);
    text(wide, counts.length === 0 ? t({ id: "Tidak ada catatan", en: "No findings" }) : counts.map(c => `${c.n} ${t(c.n === 1 ? severityName[c.s].one : severityName[c.s].many).toLowerCase()}`).join(", "));
    text(narrow, t({ id: `${findings.length} catatan`, en: findings.length === 1 ? "1 finding" : `${findings.length} findings` }));
    button.dataset.gravest = counts[0]?.s ?? "clean";
    panel.update(findings);
    marks.update(findings, idOf);
  }

  function announce() {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      if (findings.length === told) return;
      told = findings.length;
      editor.say(told === 0 ? t({ id: "Tidak ada catatan lagi", en: "No findings left" }) : t({ id: `${told} catatan`, en: `${told} findings` }));
    }, 4000);
  }

  /** @param {boolean} [open] */
  function toggle(open = side.hidden) {
    if (side.hidden !== open) return;
    side.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    try { localStorage.setItem("ortala-catatan", open ? "ya" : "tidak"); } catch { /* private browsing */ }
    if (open) panel.update(findings);
  }

  /** @param {Finding} finding */
  function go(finding) {
    current = finding;
    panel.show(finding, false);
    const ref = refOf(store.draft, finding);
    if (ref && view.element(ref)) view.selection.select(ref);
  }

  /** @param {Finding} finding */
  function mend(finding) {
    const what = finding.mend;
    if (!what || !store.perform(what.edits, { label: { id: what.label, en: what.label } })) return;
    mended.add(keyOfFinding(finding));
    update();
    editor.say(`${what.label}: ${placeName(editor, finding)}`, { show: true, action: { label: t({ id: "Urungkan", en: "Undo" }), run: () => { mended.delete(keyOfFinding(finding)); editor.commands.run("undo"); } } });
  }

  /** @param {1 | -1} by */
  function next(by) {
    if (findings.length === 0) { editor.say(t({ id: "Tidak ada catatan", en: "No findings" }), { show: true }); return; }
    const at = current ? findings.findIndex(f => keyOfFinding(f) === keyOfFinding(/** @type {Finding} */ (current))) : -1;
    const finding = findings[at < 0 ? (by > 0 ? 0 : findings.length - 1) : (at + by + findings.length) % findings.length];
    go(finding);
    editor.say(`${t(severityName[finding.severity].one)}: ${finding.message} (${findings.indexOf(finding) + 1}/${findings.length})`);
  }

  editor.commands.register(
    { id: "findings", label: { id: "Catatan pemeriksaan", en: "Findings" }, keys: ["Ctrl+F8"], menu: "view", icon: "findings", bar: true, whileEditing: true, run: () => toggle() },
    { id: "next-finding", label: { id: "Catatan berikutnya", en: "Next finding" }, keys: ["F8"], menu: "view", whileEditing: true, run: () => next(1) },
    { id: "previous-finding", label: { id: "Catatan sebelumnya", en: "Previous finding" }, keys: ["Shift+F8"], menu: "view", whileEditing: true, run: () => next(-1) },
    { id: "mend", label: { id: "Terapkan perbaikan yang diusulkan", en: "Apply the suggested mend" }, keys: ["Ctrl+."], menu: "edit", icon: "check", enabled: () => mendHere() !== undefined, run: () => { const f = mendHere(); if (f) mend(f); } },
  );

  /** The mend of the finding that was gone to, or of one at the active place. */
  function mendHere() {
    const at = view.selection.active;
    return findings.find(f => f.mend && current && keyOfFinding(f) === keyOfFinding(current)) ?? findings.find(f => f.mend && at && "row" in at && f.row === at.row);
  }

  store.on("drawn", () => { mended = new Set(); update(); announce(); });
  let waiting = false, stood = "";
  /** Where the rows stand: while it is the same, so are the marks. */
  const standing = () => view.places().tables.reduce((sign, { rows }) => { for (const r of rows.values()) sign += ` ${r.page} ${r.y} ${r.h}`; return sign; }, String(view.scale));
  view.onChange(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      const now = standing();
      if (now !== stood) update();
      stood = now;
    });
  });
  let open = innerWidth >= roomy && findings.length > 0;
  try { open = innerWidth >= 1000 && (localStorage.getItem("ortala-catatan") ?? (innerWidth >= roomy ? "ya" : "tidak")) === "ya"; } catch { /* private browsing */ }
  update();
  if (open) toggle(true);
}
