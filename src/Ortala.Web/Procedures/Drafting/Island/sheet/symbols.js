// Symbols: in words for screen readers, simply drawn where the drawing does not show them yet, and found in the drawing.
import { indexOf } from "./refs.js";
import { h } from "../ui/dom.js";
/** @import { Bilingual, Draft, Kind, Row, Symbol } from "../types" */

/** @type {Record<Kind, Bilingual>} */
export const kindName = {
  start: { id: "Mulai", en: "Start" }, process: { id: "Proses", en: "Process" }, decision: { id: "Keputusan", en: "Decision" }, end: { id: "Selesai", en: "End" },
};

/** @type {Record<string, Bilingual>} */
const exits = { next: { id: "ke baris", en: "to row" }, yes: { id: "Ya ke baris", en: "Yes to row" }, no: { id: "Tidak ke baris", en: "No to row" } };

/** @param {Row} row @param {string} executor */
export const symbolsIn = (row, executor) => row.symbols.filter(s => s.executor === executor);

/** What a lane cell holds, in words. @param {Draft} draft @param {Symbol[]} symbols @param {(text: Bilingual) => string} t */
export function inWords(draft, symbols, t) {
  const index = indexOf(draft);
  /** @param {string} symbol */
  const rowOf = symbol => {
    const at = index.rows.get(index.symbols.get(symbol)?.row ?? "");
    return at ? String(at.index + 1) : "?";
  };
  return symbols.map(s => [
    t(kindName[s.kind]) + (s.text ? ` ${s.text}` : ""),
    ...s.exits.map(e => `${e.kind === "branch" ? `${e.label} ${t(exits.next)}` : t(exits[e.kind])} ${rowOf(e.target)}`),
    ...s.joint.map(j => `${t({ id: "bersama", en: "jointly with" })} ${index.executors.get(index.symbols.get(j)?.executor ?? "")?.executor.name ?? "?"}`),
  ].join(", ")).join("; ");
}

/** @param {Symbol[]} symbols */
export const signOf = symbols => symbols.map(s => `${s.id} ${s.kind} ${s.text}`).join("|");

/** @param {Symbol[]} symbols */
export const drawSimply = symbols => symbols.map(s => h("span", { class: `simple simple-${s.kind}`, "aria-hidden": "true" }, h("span", {}, s.text)));

/** @typedef {{ x: number, y: number, w: number, h: number }} Box */
/** Boxes of the symbols of a drawn page by their ids. @type {WeakMap<Element, Map<string, Box>>} */
const boxes = new WeakMap();

/** Box of a symbol in its drawing, in points. @param {Element} svg @param {string} id @returns {Box | null} */
export function boxInDrawing(svg, id) {
  let known = boxes.get(svg);
  if (!known) {
    boxes.set(svg, known = new Map());
    for (const shape of svg.querySelectorAll("g[data-kind][data-symbol] > :is(polygon, rect)")) {
      const symbol = shape.parentElement?.dataset.symbol ?? "";
      if (!known.has(symbol)) known.set(symbol, boxOf(shape));
    }
  }
  return known.get(id) ?? null;
}

/** @param {Element} shape @returns {Box} */
function boxOf(shape) {
  if (shape.localName === "rect") {
    const [x, y, w, height] = ["x", "y", "width", "height"].map(n => Number(shape.getAttribute(n)));
    return { x, y, w, h: height };
  }
  const points = (shape.getAttribute("points") ?? "").trim().split(/\s+/).map(p => p.split(",").map(Number));
  const xs = points.map(p => p[0]), ys = points.map(p => p[1]);
  const x = Math.min(...xs), y = Math.min(...ys);
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}
