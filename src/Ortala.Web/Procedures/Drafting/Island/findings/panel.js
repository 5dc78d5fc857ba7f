import { attribute, h, sure, text } from "../ui/dom.js";
import { iconOf } from "../ui/icons.js";
import { keyOfFinding, placeName } from "./where.js";
/** @import { Bilingual, Editor, Finding } from "../types" */

/** @type {Record<Finding["severity"], { one: Bilingual, many: Bilingual }>} */
export const severityName = {
  error: { one: { id: "Kesalahan", en: "Error" }, many: { id: "kesalahan", en: "errors" } },
  warning: { one: { id: "Peringatan", en: "Warning" }, many: { id: "peringatan", en: "warnings" } },
  info: { one: { id: "Info", en: "Note" }, many: { id: "info", en: "notes" } },
};
const shownAtOnce = 60;

/** How well the ground of a rule is known. @type {Record<string, Bilingual>} */
const marks = {
  confirmed: { id: "dibaca pada sumbernya", en: "read in its source" }, seen: { id: "terlihat pada lembar resmi", en: "seen in signed sheets" },
  general: { id: "pengetahuan umum", en: "general knowledge" }, own: { id: "aturan sendiri", en: "own rule" },
};

/**
 * The panel with all findings.
 * @param {Editor} editor @param {HTMLElement} root
 * @param {{ go(finding: Finding): void, mend(finding: Finding): void, close(): void, idOf(finding: Finding): string }} does
 */
export function createPanel(editor, root, does) {
  const { t } = editor;
  /** @type {Finding["severity"] | "all"} */
  let filter = "all";
  /** @type {Finding[]} */
  let findings = [];
  let limit = shownAtOnce, sign = "";
  const heading = h("h2", { class: "side-title" }, t({ id: "Catatan pemeriksaan", en: "Findings" }));
  const filters = h("div", { class: "side-filters", role: "group", "aria-label": t({ id: "Saring menurut bobot", en: "Filter by severity" }) });
  const list = h("ul", { class: "side-list" });
  const none = h("p", { class: "side-none" });
  const more = h("button", { type: "button", class: "btn btn-outline-primary btn-sm", click: () => { limit += shownAtOnce; draw(); } }, t({ id: "Tampilkan lagi", en: "Show more" }));
  root.append(h("div", { class: "side-head" }, heading, h("button", { type: "button", class: "dialog-close", "aria-label": t({ id: "Tutup catatan", en: "Close the findings" }), click: does.close }, "×")), filters, none, list, more);
  /** @type {Map<string, HTMLElement>} */
  const items = new Map();

  for (const kind of /** @type {const} */ (["all", "error", "warning", "info"]))
    filters.append(h("button", { type: "button", class: "side-filter", "data-kind": kind, "aria-pressed": kind === "all" ? "true" : "false", click: () => { filter = kind; sign = ""; draw(); } }));

  /** @param {Finding[]} next */
  function update(next) {
    findings = next;
    draw(); // hidden too: cells are described by these sentences
  }

  function draw() {
    const shown = findings.filter(f => filter === "all" || f.severity === filter);
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (filters.querySelectorAll("button"))) {
      const kind = /** @type {Finding["severity"] | "all"} */ (button.dataset.kind);
      const count = kind === "all" ? findings.length : findings.filter(f => f.severity === kind).length;
      text(button, `${kind === "all" ? t({ id: "Semua", en: "All" }) : t(severityName[kind].one)} ${count}`);
      attribute(button, "aria-pressed", String(kind === filter));
    }
    text(none, findings.length === 0 ? t({ id: "Tidak ada catatan. Susunan, isi, dan bahasanya lolos semua pemeriksaan.", en: "No findings. Structure, content and wording pass every check." })
      : shown.length === 0 ? t({ id: "Tidak ada catatan dengan bobot ini.", en: "No findings of this severity." }) : "");
    none.hidden = none.textContent === "";
    more.hidden = shown.length <= limit;
    const now = shown.slice(0, limit);
    const next = JSON.stringify(now.map(f => [keyOfFinding(f), placeName(editor, f), f.mend?.label]));
    if (next === sign) return;
    sign = next;
    const keys = new Set();
    /** @type {HTMLElement | null} */
    let previous = null;
    for (const finding of now) {
      let key = keyOfFinding(finding);
      while (keys.has(key)) key += "+";
      keys.add(key);
      const item = items.get(key) ?? add(key);
      fill(item, finding);
      /** @type {Element | null} */
      const at = previous ? previous.nextElementSibling : list.firstElementChild;
      if (at !== item) list.insertBefore(item, at);
      previous = item;
    }
    const lost = document.activeElement !== null && list.contains(document.activeElement);
    for (const [key, item] of items) if (!keys.has(key)) { item.remove(); items.delete(key); }
    if (lost && !list.contains(document.activeElement)) (list.querySelector("button") ?? sure(root.querySelector("button"))).focus();
  }

  /** @param {string} key */
  function add(key) {
    const item = h("li", {});
    items.set(key, item);
    return item;
  }

  /** @param {HTMLElement} item @param {Finding} f */
  function fill(item, f) {
    const content = JSON.stringify([f, placeName(editor, f)]);
    if (item.dataset.content === content) return;
    item.dataset.content = content;
    item.className = `finding finding-${f.severity}`;
    item.replaceChildren(
      h("button", { type: "button", class: "finding-go", click: () => does.go(f) },
        h("span", { class: "finding-kind" }, iconOf(f.severity), " ", h("span", { class: "visually-hidden" }, `${t(severityName[f.severity].one)}, `), placeName(editor, f))),
      h("p", { class: "finding-message", id: does.idOf(f) }, f.message),
      h("p", { class: "finding-basis" }, `${f.code} · ${f.source}`, f.mark ? h("span", { class: "finding-mark" }, t(marks[f.mark.toLowerCase()] ?? { id: f.mark, en: f.mark })) : null),
      ...f.mend ? [h("button", { type: "button", class: "btn btn-outline-primary btn-sm finding-mend", click: () => does.mend(f) }, iconOf("check"), f.mend.label)] : []);
  }

  return {
    update, draw,
    /** Brings a finding into sight. @param {Finding} finding @param {boolean} focus */
    show(finding, focus) {
      if (filter !== "all" && filter !== finding.severity) filter = "all";
      const at = findings.indexOf(finding);
      if (at >= limit) limit = at + shownAtOnce;
      sign = "";
      draw();
      const item = items.get(keyOfFinding(finding));
      for (const other of items.values()) other.classList.toggle("finding-now", other === item);
      item?.scrollIntoView({ block: "nearest" });
      if (focus) /** @type {HTMLElement | null | undefined} */ (item?.querySelector("button"))?.focus();
    },
  };
}
