import { attribute, h, place, text } from "../ui/dom.js";
import { keyOf } from "../sheet/refs.js";
import { gravest, refOf } from "./where.js";
/** @import { Editor, Finding, Ref } from "../types" */
/** @import { SheetView } from "../sheet/view.js" */

/**
 * Marks on the sheet: a tab at the edge of a row, a spot at a symbol or field.
 * @param {Editor} editor @param {(findings: Finding[]) => void} show
 */
export function createMarks(editor, show) {
  const view = /** @type {SheetView} */ (editor.view);
  const root = h("div", { class: "marks-over" });
  view.root.insertBefore(root, view.layer);
  /** @type {Map<string, HTMLButtonElement>} */
  const marks = new Map();
  /** @type {Set<Element>} */
  let invalid = new Set();

  /** @param {Finding[]} findings @param {(f: Finding) => string} idOf */
  function update(findings, idOf) {
    /** @type {Map<string, { ref: Ref, row: boolean, findings: Finding[] }>} */
    const groups = new Map();
    /** @type {Map<Element, string[]>} */
    const described = new Map();
    for (const finding of findings) {
      const ref = refOf(editor.store.draft, finding);
      if (!ref) continue;
      const row = "row" in ref;
      const key = row ? `row ${ref.row}` : keyOf(ref);
      const group = groups.get(key) ?? { ref, row, findings: [] };
      group.findings.push(finding);
      groups.set(key, group);
      const element = view.element(ref);
      if (element) described.set(element, [...described.get(element) ?? [], idOf(finding)]);
      if (row && finding.symbol) spot(groups, finding, ref);
    }
    for (const [key, mark] of marks) if (!groups.has(key)) { mark.remove(); marks.delete(key); }
    for (const [key, group] of groups) draw(key, group);
    describe(described);
  }

  /** @param {Map<string, { ref: Ref, row: boolean, findings: Finding[] }>} groups @param {Finding} finding @param {Ref} ref */
  function spot(groups, finding, ref) {
    const key = `symbol ${finding.symbol}`;
    const group = groups.get(key) ?? { ref, row: false, findings: [] };
    group.findings.push(finding);
    groups.set(key, group);
  }

  /** @param {string} key @param {{ ref: Ref, row: boolean, findings: Finding[] }} group */
  function draw(key, group) {
    const symbol = key.startsWith("symbol ") ? view.symbolBox(key.slice(7)) : null;
    const box = symbol ?? view.box(group.ref);
    const known = marks.get(key);
    if (!box) { known?.remove(); marks.delete(key); return; }
    const mark = known ?? h("button", { type: "button", tabindex: "-1", class: "sheet-mark" });
    if (!known) { marks.set(key, mark); root.append(mark); }
    mark.onclick = () => show(group.findings);
    attribute(mark, "class", `sheet-mark sheet-mark-${gravest(group.findings)} ${group.row ? "sheet-mark-row" : "sheet-mark-spot"}`);
    text(mark, group.row ? String(group.findings.length) : "");
    attribute(mark, "aria-label", `${group.findings.length} ${editor.t({ id: "catatan", en: "findings" })}: ${group.findings[0].title}`);
    attribute(mark, "title", group.findings.map(f => f.title).slice(0, 4).join("\n"));
    if (group.row) {
      const table = view.places().tables.find(p => p.chart.id === /** @type {{ chart: string }} */ (group.ref).chart);
      const left = Math.min(...table?.table.cells.map(c => c.x) ?? [30]) * view.scale;
      place(mark, { x: Math.max(0, left - 24), y: box.y + box.h / 2 - 10 });
    } else place(mark, { x: box.x + box.w - (symbol ? 5 : 14), y: box.y + (symbol ? -6 : 3) });
  }

  /** Cells with findings say so to screen readers. @param {Map<Element, string[]>} described */
  function describe(described) {
    for (const element of invalid) if (!described.has(element)) element.removeAttribute("aria-describedby");
    for (const [element, ids] of described) attribute(element, "aria-describedby", ids.join(" "));
    invalid = new Set(described.keys());
  }

  return { update };
}
