import { attribute, h, place, text } from "../ui/dom.js";
import { isList } from "./refs.js";
import { drawSimply, inWords, signOf, symbolsIn } from "./symbols.js";
/** @import { Align, Bilingual, Chart, Draft, Ref, Row } from "../types" */
/** @import { RowPlace } from "./places.js" */

/**
 * @typedef {{ key: string, kind: "no" | "text" | "lane", x: number, w: number, align: Align, head: string }} Column head: id of the column's head.
 * @typedef {{ element: HTMLElement, ref: Ref | null, sign: string }} CellElement
 * @typedef {{
 *   chart: Chart, columns: Column[], left: number, width: number, draft: Draft, scale: number, top: (page: number) => number,
 *   t: (text: Bilingual) => string, refs: WeakMap<Element, Ref | { at: "number", chart: string, row: string }>, elements: Map<string, HTMLElement>, firstRow: number,
 *   plan: object, hint: (column: string) => string, lists: "numbers" | "dashes" | "commas"
 * }} Setting plan: the same object as long as rows, symbols and executors stay as they are.
 */

let ids = 0;

/** One row of the table over the drawing: a number, texts and lanes. */
export class RowElement {
  /** @type {HTMLElement} */
  element = h("div", { role: "row", class: "row-over" });
  /** @type {Map<string, CellElement>} */
  cells = new Map();
  /** @type {Column[] | null} */
  columns = null;
  number = "";
  /** What it was made from last. @type {unknown[]} */
  #made = [];

  /** @param {Setting} setting @param {Row} row @param {number} i @param {RowPlace} at @param {Row | undefined} shown The row as it is drawn. @param {number} was Its place in the drawing. */
  update(setting, row, i, at, shown, was) {
    const { scale } = setting, y = setting.top(at.page) + at.y * scale;
    const made = [setting.columns, setting.plan, setting.left, setting.width, setting.firstRow, scale, row, i, y, at.h, at.drawn, shown, was, setting.lists];
    if (made.every((value, n) => value === this.#made[n])) return;
    this.#made = made;
    if (this.columns !== setting.columns) this.#build(setting, row);
    place(this.element, { x: setting.left * scale, y, w: setting.width * scale, h: at.h * scale });
    attribute(this.element, "aria-rowindex", String(i + setting.firstRow));
    this.element.classList.toggle("undrawn", !at.drawn);
    for (const column of setting.columns) {
      const cell = /** @type {CellElement} */ (this.cells.get(column.key));
      place(cell.element, { x: (column.x - setting.left) * scale, w: column.w * scale });
      if (column.kind === "no") this.#showNumber(cell, setting, i + 1, was === i);
      else if (column.kind === "lane") showLane(cell, setting, row, column.key, at.drawn ? shown : undefined);
      else showText(cell, row, column, at.drawn ? shown : undefined, setting);
    }
  }

  /** @param {Setting} setting @param {Row} row */
  #build(setting, row) {
    this.columns = setting.columns;
    const wanted = new Set(setting.columns.map(c => c.key));
    for (const [key, cell] of this.cells) if (!wanted.has(key)) { cell.element.remove(); this.cells.delete(key); }
    const number = this.cells.get("no")?.element.id ?? `k${++ids}`;
    setting.columns.forEach((column, c) => {
      let cell = this.cells.get(column.key);
      if (!cell) {
        cell = newCell(setting.chart.id, row.id, column, number);
        this.cells.set(column.key, cell);
        if (cell.ref) setting.elements.set(`${cell.ref.at} ${row.id} ${column.key}`, cell.element);
        setting.refs.set(cell.element, cell.ref ?? { at: "number", chart: setting.chart.id, row: row.id });
      }
      if (column.kind !== "no") attribute(cell.element, "aria-labelledby", `${column.head} ${number} ${cell.element.id}`);
      attribute(cell.element, "aria-colindex", String(c + 1));
      cell.element.dataset.align = column.align;
      if (this.element.children[c] !== cell.element) this.element.insertBefore(cell.element, this.element.children[c] ?? null);
    });
  }

  /** @param {CellElement} cell @param {Setting} setting @param {number} n @param {boolean} drawn */
  #showNumber(cell, setting, n, drawn) {
    cell.element.classList.toggle("undrawn", !drawn);
    if (this.number === String(n)) return;
    this.number = String(n);
    text(cell.element, this.number);
    attribute(cell.element, "aria-label", `${setting.t({ id: "baris", en: "row" })} ${n}`);
  }
}

/** @param {string} chart @param {string} row @param {Column} column @param {string} number @returns {CellElement} */
function newCell(chart, row, column, number) {
  if (column.kind === "no") return { element: h("div", { role: "rowheader", class: "cell cell-no", id: number }), ref: null, sign: "" };
  const element = h("div", { role: "gridcell", class: `cell cell-${column.kind}`, id: `k${++ids}`, tabindex: "-1" });
  element.dataset.column = column.key;
  /** @type {Ref} */
  const ref = column.kind === "lane" ? { at: "lane", chart, row, executor: column.key } : { at: "cell", chart, row, field: /** @type {import("../types").Cell} */ (column.key) };
  return { element, ref, sign: "\0" };
}

/** @param {CellElement} cell @param {Row} row @param {Column} column @param {Row | undefined} shown @param {Setting} setting */
function showText(cell, row, column, shown, setting) {
  const field = /** @type {import("../types").Cell} */ (column.key);
  const value = row[field];
  cell.element.classList.toggle("undrawn", shown === undefined || shown[field] !== value);
  const sign = value;
  if (cell.sign === sign) return;
  cell.sign = sign;
  text(cell.element, cell.ref && isList(cell.ref) ? asPrinted(value, setting.lists) : value);
  cell.element.classList.toggle("blank", value === "");
  attribute(cell.element, "data-hint", value === "" ? setting.hint(column.key) : null);
}

/** The items of a list as the print shows them. @param {string} value @param {Setting["lists"]} marks */
export function asPrinted(value, marks) {
  const items = value.split("\n").filter(line => line.trim() !== "");
  if (items.length < 2) return value;
  return marks === "commas" ? items.join(", ") : items.map((item, i) => (marks === "numbers" ? `${i + 1}. ` : "- ") + item).join("\n");
}

/** @param {CellElement} cell @param {Setting} setting @param {Row} row @param {string} executor @param {Row | undefined} shown */
function showLane(cell, setting, row, executor, shown) {
  const symbols = symbolsIn(row, executor);
  const drawn = shown !== undefined && (shown === row || signOf(symbolsIn(shown, executor)) === signOf(symbols));
  const words = symbols.length === 0 ? "" : inWords(setting.draft, symbols, setting.t);
  const sign = `${drawn}|${words}|${signOf(symbols)}`;
  if (cell.sign === sign) return;
  cell.sign = sign;
  cell.element.classList.toggle("undrawn", !drawn);
  cell.element.classList.toggle("blank", symbols.length === 0);
  cell.element.replaceChildren(...drawn ? [] : drawSimply(symbols), ...words ? [h("span", { class: "visually-hidden" }, words)] : []);
}
