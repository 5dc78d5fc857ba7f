// What teaches without words: the symbol that a click would place, and one line in a flowchart that has none yet.
/** @import { Editor } from "../types" */
/** @import { Picking } from "./picking.js" */
import { h } from "../ui/dom.js";
import { rowOf } from "../model/look.js";
import { drawn } from "./flow.js";
import { fitting } from "./placing.js";
import { lanesOf, placeAt } from "./where.js";

/** @param {Editor} editor @param {Picking} picking */
export function showHints(editor, picking) {
  const { store, view, t } = editor;
  const ghost = h("div", { class: "ghost", "aria-hidden": "true" });
  /** @type {Map<string, HTMLElement>} */
  const lines = new Map();

  view.root.addEventListener("pointermove", event => {
    const over = event.pointerType === "mouse" && !event.buttons && !picking.open && !store.readOnly ? placeAt(view, store.draft, event) : null;
    const at = over?.at === "lane" ? rowOf(store.draft, over.row) : null, box = over?.at === "lane" && at && !at.row.symbols.length ? view.box(over) : null;
    if (!at || !box) return ghost.remove();
    const w = Math.min(box.w * 0.62, 44 * view.scale), height = Math.min(box.h * 0.7, w * 0.5);
    ghost.className = `ghost ghost-${fitting(at.chart, at.r)}`;
    Object.assign(ghost.style, { left: `${box.x + (box.w - w) / 2}px`, top: `${box.y + (box.h - height) / 2}px`, width: `${w}px`, height: `${height}px` });
    if (!ghost.isConnected) view.layer.append(ghost);
  });
  view.root.addEventListener("pointerleave", () => ghost.remove());
  view.root.addEventListener("pointerdown", () => ghost.remove());

  function update() {
    for (const [id, line] of lines) if (!store.draft.charts.some(c => c.id === id)) { line.remove(); lines.delete(id); }
    for (const chart of store.draft.charts) {
      const first = chart.rows[0], last = chart.rows[Math.min(3, chart.rows.length - 1)], from = chart.executors[0];
      const a = first && from && view.box({ at: "lane", chart: chart.id, row: first.id, executor: from.id }), b = last && from && view.box({ at: "lane", chart: chart.id, row: last.id, executor: from.id });
      let line = lines.get(chart.id);
      if (store.readOnly || drawn(chart).length || !a || !b) { line?.remove(); continue; }
      if (!line) lines.set(chart.id, line = h("p", { class: "hint-line", "aria-hidden": "true" }, t({ id: "Klik sel pelaksana untuk menempatkan simbol, baris demi baris. Panahnya tergambar sendiri.", en: "Click the cell of an executor to place a symbol, row by row. The arrows draw themselves." })));
      const lanes = lanesOf(view, chart, first.id);
      Object.assign(line.style, { left: `${lanes.left + 3}px`, top: `${a.y + 3}px`, width: `${lanes.right - lanes.left - 6}px`, minHeight: `${b.y + b.h - a.y - 6}px` });
      if (!line.isConnected) view.layer.append(line);
    }
  }
  store.on("draft", () => { ghost.remove(); update(); });
  store.on("drawn", update);
  update();
}
