// Where places and symbols are on the screen, and bringing them into sight.
import { indexOf } from "./refs.js";
import { boxInDrawing } from "./symbols.js";
/** @import { Draft, Ref } from "../types" */
/** @import { Pages } from "./pages.js" */
/** @import { Places } from "./places.js" */
/** @import { TableElement } from "./table.js" */

/** @typedef {{ x: number, y: number, w: number, h: number }} Box */

/** @param {{ desk: HTMLElement, root: HTMLElement, pages: Pages, tables: Map<string, TableElement>, element(ref: Ref): HTMLElement | null, draft(): Draft, places(): Places, scale(): number }} sheet */
export function createBoxes({ desk, root, pages, tables, element, draft, places, scale }) {
  /** @returns {Ref | null} */
  function rowInSight() {
    for (const at of places().tables)
      for (const row of at.chart.rows) {
        /** @type {Ref} */
        const ref = { at: "cell", chart: at.chart.id, row: row.id, field: "activity" };
        if (visible(ref)) return ref;
      }
    return null;
  }

  /** @param {Ref} ref */
  function visible(ref) {
    const at = box(ref);
    return at !== null && at.y + at.h > desk.scrollTop - root.offsetTop && at.y < desk.scrollTop - root.offsetTop + desk.clientHeight;
  }

  /** @param {Ref} ref @returns {Box | null} */
  function box(ref) {
    if (ref.at === "cell" || ref.at === "lane") {
      const table = places().tables.find(p => p.rows.has(ref.row));
      const row = table?.rows.get(ref.row);
      const column = tables.get(table?.chart.id ?? "")?.columns.find(c => c.key === (ref.at === "cell" ? ref.field : ref.executor));
      return row && column ? { x: column.x * scale(), y: pages.top(row.page) + row.y * scale(), w: column.w * scale(), h: row.h * scale() } : null;
    }
    const style = element(ref)?.style;
    return style && style.width ? { x: parseFloat(style.left), y: parseFloat(style.top), w: parseFloat(style.width), h: parseFloat(style.height) } : null;
  }

  /** @param {string} symbol @returns {Box | null} */
  function symbolBox(symbol) {
    const known = indexOf(draft()).symbols.get(symbol), at = places().tables.find(p => p.rows.has(known?.row ?? ""));
    if (!known || !at) return null;
    const place = at.rows.get(known.row);
    const svg = place?.drawn && place.from ? pages.svg(place.from.page) : null;
    const drawn = svg && boxInDrawing(svg, symbol);
    const cell = box({ at: "lane", chart: at.chart.id, row: known.row, executor: known.executor });
    if (drawn && place?.from && cell) {
      const b = { x: drawn.x * scale(), y: pages.top(place.page) + (drawn.y - place.from.y + place.y) * scale(), w: drawn.w * scale(), h: drawn.h * scale() };
      if (b.x >= cell.x - 1 && b.x + b.w <= cell.x + cell.w + 1) return b; // else it has moved since
    }
    if (!cell) return null;
    const w = Math.min(cell.w * 0.6, 36 * scale()), height = 16 * scale();
    return { x: cell.x + (cell.w - w) / 2, y: cell.y + (cell.h - height) / 2, w, h: height };
  }

  /** Scrolls just so far that a box is seen. @param {Box} at */
  function scrollTo(at) {
    const edge = 24, foot = 60; // the strip about a dropped line lies over the foot of the desk
    const top = at.y + root.offsetTop, left = at.x + root.offsetLeft;
    if (top < desk.scrollTop + edge) desk.scrollTop = top - edge;
    else if (top + at.h > desk.scrollTop + desk.clientHeight - foot) desk.scrollTop = Math.min(top - edge, top + at.h - desk.clientHeight + foot);
    if (left < desk.scrollLeft + edge) desk.scrollLeft = left - edge;
    else if (left + at.w > desk.scrollLeft + desk.clientWidth - edge) desk.scrollLeft = Math.min(left - edge, left + at.w - desk.clientWidth + edge);
  }

  return { box, symbolBox, visible, rowInSight, scrollTo };
}
