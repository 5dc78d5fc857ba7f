import { h, place } from "../ui/dom.js";
import { attribute } from "../ui/dom.js";
/** @import { Ref, Selection } from "../types" */

/**
 * Shows what is selected: a frame around the active place, a tint over the range.
 * @param {HTMLElement} layer @param {Selection} selection
 * @param {{ box(ref: Ref): { x: number, y: number, w: number, h: number } | null, typing(): boolean, drafted(ref: Ref): boolean }} sheet
 */
export function createOutline(layer, selection, sheet) {
  const active = h("div", { class: "outline-active", hidden: true });
  const range = h("div", { class: "outline-range", hidden: true });
  layer.append(range, active);

  return {
    update() {
      const a = selection.active && sheet.drafted(selection.active) ? sheet.box(selection.active) : null;
      active.hidden = a === null;
      attribute(active, "data-typing", sheet.typing() ? "" : null);
      if (a) place(active, a);
      const b = selection.anchor && sheet.drafted(selection.anchor) ? sheet.box(selection.anchor) : null;
      range.hidden = !a || !b;
      if (!a || !b) return;
      const x = Math.min(a.x, b.x), y = Math.min(a.y, b.y);
      place(range, { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y });
    },
  };
}
