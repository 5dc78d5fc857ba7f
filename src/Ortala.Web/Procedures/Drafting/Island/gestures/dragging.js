// Dragging symbols, rows and executors, with a mark where they would go.
/** @import { Editor, Row } from "../types" */
/** @import { Acting } from "./acting.js" */
/** @import { Box } from "./where.js" */
import { h, place as put } from "../ui/dom.js";
import { before, chartOf, executorOf, rowOf, symbolOf } from "../model/look.js";
import { createArrow } from "./arrow.js";
import { enters, leadTo, listed, missing } from "./deciding.js";
import { move as moveExecutor } from "./executors.js";
import { moveTo } from "./placing.js";
import { move as moveRows } from "./rowing.js";
import { placeAt, pointIn, rowAt, span } from "./where.js";
import { executorName, rowName } from "./words.js";

/** @param {Editor} editor @param {Acting} acting */
export function createDragging(editor, acting) {
  const { store, view, t } = editor;
  const mark = h("div", { class: "drop-mark", "aria-hidden": "true" }), arrow = createArrow(view);

  /** @param {string} kind @param {Box} box */
  function show(kind, box) {
    mark.className = `drop-mark drop-${kind}`;
    if (!mark.isConnected) view.layer.append(mark);
    put(mark, box);
  }
  function hide() { mark.remove(); arrow.hide(); }

  /** A symbol: to another executor of its row, or, as an arrow, onto another row. @param {string} id */
  function symbol(id) {
    /** @type {{ executor?: string, row?: string, target?: string }} */
    let aim = {};
    return {
      /** @param {PointerEvent} event */
      move(event) {
        const at = symbolOf(store.draft, id), over = placeAt(view, store.draft, event);
        aim = {};
        if (!at || !over || !("row" in over)) return hide();
        if (over.row === at.row.id) {
          arrow.hide();
          if (over.at !== "lane") return hide();
          aim = { executor: over.executor };
          const box = view.box(over);
          if (box) show("cell", box);
          return;
        }
        const target = enters(store.draft, id, (over.at === "lane" && rowOf(store.draft, over.row)?.row.symbols.find(s => s.executor === over.executor)?.id) || over.row);
        const from = view.symbolBox(id), to = target && view.symbolBox(target), box = view.box({ at: "cell", chart: over.chart, row: over.row, field: "activity" });
        if (!target || !from || !to || !box) return hide();
        const edge = span(view, at.chart, over.row);
        aim = { row: over.row, target };
        show("row", { x: edge.left, y: box.y, w: edge.right - edge.left, h: box.h });
        arrow.show(from, to, edge.right - 4);
      },
      drop() {
        const at = symbolOf(store.draft, id);
        if (at && aim.executor && aim.executor !== at.symbol.executor)
          acting.act(moveTo(store.draft, id, aim.executor), { id: "memindahkan simbol", en: "moving a symbol" }, { select: { at: "lane", chart: at.chart.id, row: at.row.id, executor: aim.executor },
            said: t({ id: `Dipindahkan ke ${executorName(store.draft, aim.executor)}`, en: `Moved to ${executorName(store.draft, aim.executor)}` }) });
        else if (at && aim.target) lead(id, aim.target);
      },
      end: hide,
    };
  }

  /** An arrow dropped on a row: of a decision the answer that it lacks; of another symbol with an arrow one is asked which is meant. @param {string} id @param {string} target */
  function lead(id, target) {
    const all = listed(store.draft, id), at = symbolOf(store.draft, id);
    if (!at || all.some(l => l.target?.id === target)) return;
    const set = (/** @type {Parameters<typeof leadTo>[3]} */ options) => { acting.act(leadTo(store.draft, id, target, options), { id: "panah", en: "arrow" }, { said: () => acting.say(id) }); };
    if (!all.length || missing(store.draft, id)) return set({});
    const to = symbolOf(store.draft, target), name = to ? rowName(store.draft, to.row.id) : "";
    const box = view.symbolBox(target), corner = view.layer.getBoundingClientRect();
    editor.menu({ x: corner.left + (box?.x ?? 0), y: corner.top + (box ? box.y + box.h : 0) }, [
      ...all.map((l, i) => ({ id: `lead-${i}`, label: { id: `Alihkan ${l.label ? `“${l.label}”` : `panah ke baris ${l.row}`} ke baris ${name}`, en: `Redirect ${l.label ? `“${l.label}”` : `the arrow to row ${l.row}`} to row ${name}` }, run: () => set({ instead: l.exit }) })),
      { id: "lead-more", label: { id: `Tambah panah ke baris ${name}`, en: `Add an arrow to row ${name}` }, run: () => set({}) },
    ]);
  }

  /** Rows by their number. @param {Row[]} rows @param {string} chart */
  function rows(rows, chart) {
    const ids = rows.map(r => r.id);
    /** @type {string | null | undefined} */
    let after;
    return {
      /** @param {PointerEvent} event */
      move(event) {
        const p = pointIn(view, event), list = chartOf(store.draft, chart)?.chart, over = rowAt(view, store.draft, p.y);
        if (!list || !over || over.chart.id !== chart) { after = undefined; return hide(); }
        const r = rowOf(store.draft, over.row)?.r ?? 0, lower = p.y > over.box.y + over.box.h / 2;
        after = lower ? over.row : before(list.rows, r);
        while (after && ids.includes(after)) after = before(list.rows, list.rows.findIndex(x => x.id === after));
        const edge = span(view, list, over.row);
        show("line", { x: edge.left - 26 * view.scale, y: over.box.y + (lower ? over.box.h : 0) - 1.5, w: edge.right - edge.left + 26 * view.scale, h: 3 });
      },
      drop() {
        if (after === undefined) return;
        acting.act(moveRows(store.draft, ids, after), { id: "memindahkan baris", en: "moving rows" }, { said: () => t({ id: `Kini baris ${(rowOf(store.draft, ids[0])?.r ?? 0) + 1}`, en: `Now row ${(rowOf(store.draft, ids[0])?.r ?? 0) + 1}` }) });
      },
      end: hide,
    };
  }

  /** An executor by its head. @param {string} id */
  function executor(id) {
    /** @type {string | null | undefined} */
    let after;
    return {
      /** @param {PointerEvent} event */
      move(event) {
        const at = executorOf(store.draft, id), p = pointIn(view, event), first = at?.chart.rows[0], last = at?.chart.rows.at(-1);
        if (!at || !first || !last) return;
        const boxes = at.chart.executors.map(e => ({ e, box: view.box({ at: "lane", chart: at.chart.id, row: first.id, executor: e.id }) }));
        const over = boxes.find(b => b.box && p.x < b.box.x + b.box.w / 2) ?? null, left = over ? before(at.chart.executors, at.chart.executors.indexOf(over.e)) : at.chart.executors.at(-1)?.id ?? null;
        after = left === id ? before(at.chart.executors, at.x) : left;
        const ends = boxes.at(-1)?.box, x = over?.box?.x ?? (ends ? ends.x + ends.w : 0), top = view.box({ at: "executor", chart: at.chart.id, executor: id }), bottom = view.box({ at: "lane", chart: at.chart.id, row: last.id, executor: id });
        if (top && bottom) show("column", { x: x - 1.5, y: top.y, w: 3, h: Math.max(top.h, bottom.y + bottom.h - top.y) });
      },
      drop() {
        if (after === undefined) return;
        acting.act(moveExecutor(store.draft, id, after), { id: "memindahkan pelaksana", en: "moving an executor" }, { said: () => t({ id: `Kini kolom pelaksana ke-${(executorOf(store.draft, id)?.x ?? 0) + 1}`, en: `Now executor column ${(executorOf(store.draft, id)?.x ?? 0) + 1}` }) });
      },
      end: hide,
    };
  }

  return { symbol, rows, executor };
}
