// A line with a head over the sheet, while a target is being picked.
/** @import { View } from "../types" */
/** @import { Box } from "./where.js" */

const ns = "http://www.w3.org/2000/svg";

/** @param {View} view */
export function createArrow(view) {
  const svg = document.createElementNS(ns, "svg"), line = document.createElementNS(ns, "path"), head = document.createElementNS(ns, "path");
  svg.setAttribute("class", "pick-arrow");
  svg.setAttribute("aria-hidden", "true");
  head.setAttribute("class", "pick-head");
  svg.append(line, head);

  return {
    /** From the side of one box to the side of another, in pixels of the layer. @param {Box} from @param {Box} to @param {number} edge The line stays left of it. */
    show(from, to, edge) {
      if (!svg.isConnected) view.layer.append(svg);
      const y1 = from.y + from.h / 2, y2 = to.y + to.h / 2, x = Math.min(edge, Math.max(from.x + from.w, to.x + to.w) + 14);
      line.setAttribute("d", `M${from.x + from.w} ${y1}H${x}V${y2}H${to.x + to.w + 6}`);
      head.setAttribute("d", `M${to.x + to.w} ${y2}l8 -4.5v9z`);
    },
    hide() { svg.remove(); },
  };
}
