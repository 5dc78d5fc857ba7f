import { attribute, h, place, text } from "../ui/dom.js";
import { fieldName } from "./refs.js";
import { RowElement } from "./row.js";
/** @import { Chart, Draft, Drawn, Field, Ref } from "../types" */
/** @import { Column, Setting } from "./row.js" */
/** @import { TablePlace } from "./places.js" */

let ids = 0;

/** The table of one flowchart over its drawing: a grid for the keyboard and for screen readers. */
export class TableElement {
  element = h("div", { role: "grid", class: "table-over", "aria-multiselectable": "true" });
  #groups = h("div", { role: "row", class: "head-over", "aria-rowindex": "1" });
  #heads = h("div", { role: "row", class: "head-over" });
  /** @type {Map<string, HTMLElement>} */
  #headOf = new Map();
  /** @type {Map<string, RowElement>} */
  #rows = new Map();
  /** @type {Column[]} */
  columns = [];
  #sign = "";
  /** @type {Chart | null} */
  #chart = null;
  #plan = {};

  constructor() { this.element.append(this.#heads); }

  /**
   * @param {TablePlace} at @param {Drawn & { draft: Draft }} drawing @param {Omit<Setting, "chart" | "columns" | "left" | "width" | "firstRow" | "hint" | "plan">} setting
   * @param {Field[]} fields Heads of this table.
   */
  update(at, drawing, setting, fields) {
    const grouped = fields.some(f => f.field === "group");
    this.#arrangeColumns(at, setting);
    this.#updateHeads(at, setting, fields, grouped, drawing.draft);
    const left = Math.min(...this.columns.map(c => c.x)), right = Math.max(...this.columns.map(c => c.x + c.w));
    if (!samePlan(this.#chart, at.chart)) this.#plan = {};
    this.#chart = at.chart;
    const full = { ...setting, chart: at.chart, plan: this.#plan, columns: this.columns, left, width: right - left, firstRow: grouped ? 3 : 2,
      hint: /** @param {string} column */ column => column === "duration" ? setting.t({ id: "mis. 2 hari", en: "e.g. 2 days" }) : setting.t(fieldName(column)) };
    const drawnRows = drawing.draft.charts.find(c => c.id === at.chart.id)?.rows ?? [];
    const shown = new Map(drawnRows.map((r, i) => [r.id, { r, i }]));
    this.#dropRows(at, setting);
    /** @type {HTMLElement} */
    let previous = this.#heads;
    at.chart.rows.forEach((row, i) => {
      let element = this.#rows.get(row.id);
      if (!element) this.#rows.set(row.id, element = new RowElement());
      element.update(full, row, i, /** @type {import("./places.js").RowPlace} */ (at.rows.get(row.id)), shown.get(row.id)?.r, shown.get(row.id)?.i ?? -1);
      if (previous.nextElementSibling !== element.element) previous.after(element.element);
      previous = element.element;
    });
    attribute(this.element, "aria-rowcount", String(at.chart.rows.length + (grouped ? 2 : 1)));
    attribute(this.element, "aria-colcount", String(this.columns.length));
    attribute(this.element, "aria-label", at.chart.title || setting.t({ id: "Bagan alir", en: "Flowchart" }));
    const style = this.element.style;
    style.setProperty("--size", `${at.table.size * setting.scale}px`);
    style.setProperty("--leading", `${at.table.leading * setting.scale}px`);
    style.setProperty("--pad", `${3 * setting.scale}px`);
    style.setProperty("--symbol", `${Math.min(36, Math.max(20, 0.45 * Math.min(80, ...at.lanes.map(l => l.w)))) * setting.scale}px`);
  }

  /** @param {TablePlace} at @param {{ scale: number }} setting */
  #arrangeColumns(at, setting) {
    const sign = JSON.stringify([at.lanes, at.table.cells, setting.scale, at.chart.id]);
    if (sign === this.#sign) return;
    this.#sign = sign;
    /** @param {string} key */
    const head = key => this.#head(key).id;
    this.columns = [
      ...at.table.cells.map(c => ({ key: c.cell, kind: /** @type {"no" | "text"} */ (c.cell === "no" ? "no" : "text"), x: c.x, w: c.w, align: c.align, head: head(c.cell) })),
      ...at.lanes.map(l => ({ key: l.executor, kind: /** @type {const} */ ("lane"), x: l.x, w: l.w, align: /** @type {const} */ ("center"), head: head(l.executor) })),
    ].sort((a, b) => a.x - b.x);
  }

  /** @param {string} key */
  #head(key) {
    let element = this.#headOf.get(key);
    if (!element) this.#headOf.set(key, element = h("div", { role: "columnheader", class: "cell head-cell", id: `h${++ids}` }));
    return element;
  }

  /** @param {TablePlace} at @param {Omit<Setting, "chart" | "columns" | "left" | "width" | "firstRow" | "hint" | "plan">} setting @param {Field[]} fields @param {boolean} grouped @param {Draft} shown */
  #updateHeads(at, setting, fields, grouped, shown) {
    const first = fields.find(f => f.field === "executor");
    const top = at.rows.values().next().value;
    const box = first ?? { page: top?.page ?? 0, y: (top?.y ?? 40) - 24, h: 24 };
    const y = setting.top(box.page) + box.y * setting.scale;
    const names = new Map(at.chart.executors.map(e => [e.id, e.name]));
    const drawn = new Map(shown.charts.find(c => c.id === at.chart.id)?.executors.map(e => [e.id, e.name]));
    this.columns.forEach((column, c) => {
      const element = this.#head(column.key);
      const own = fields.find(f => f.field === "executor" && f.owner === column.key && f.page === box.page);
      place(element, { x: column.x * setting.scale, y: own ? setting.top(own.page) + own.y * setting.scale : y, w: column.w * setting.scale, h: (own ?? box).h * setting.scale });
      attribute(element, "aria-colindex", String(c + 1));
      const label = names.get(column.key) ?? setting.t(fieldName(column.key));
      text(element, label);
      element.classList.toggle("undrawn", column.kind === "lane" && (!at.drawn || drawn.get(column.key) !== label));
      if (column.kind === "lane") this.#editable(element, { at: "executor", chart: at.chart.id, executor: column.key }, `executor ${column.key}`, setting);
      if (this.#heads.children[c] !== element) this.#heads.insertBefore(element, this.#heads.children[c] ?? null);
    });
    while (this.#heads.children.length > this.columns.length) this.#heads.lastElementChild?.remove();
    attribute(this.#heads, "aria-rowindex", grouped ? "2" : "1");
    this.#updateGroups(at, setting, fields.filter(f => f.field === "group"));
  }

  /** @param {TablePlace} at @param {Omit<Setting, "chart" | "columns" | "left" | "width" | "firstRow" | "hint" | "plan">} setting @param {Field[]} fields */
  #updateGroups(at, setting, fields) {
    const page = fields[0]?.page;
    const own = fields.filter(f => f.page === page);
    while (this.#groups.children.length > own.length) this.#groups.lastElementChild?.remove();
    own.forEach((field, i) => {
      const element = /** @type {HTMLElement} */ (this.#groups.children[i] ?? this.#groups.appendChild(h("div", { role: "columnheader", class: "cell head-cell" })));
      const covered = this.columns.filter(c => c.x >= field.x - 0.1 && c.x + c.w <= field.x + field.w + 0.1);
      place(element, { x: field.x * setting.scale, y: setting.top(field.page) + field.y * setting.scale, w: field.w * setting.scale, h: field.h * setting.scale });
      attribute(element, "aria-colindex", String(this.columns.indexOf(covered[0]) + 1));
      attribute(element, "aria-colspan", String(Math.max(1, covered.length)));
      text(element, at.chart.executors.find(e => e.id === field.owner)?.group ?? "");
      this.#editable(element, { at: "group", chart: at.chart.id, executor: field.owner }, `group ${field.owner}`, setting);
    });
    if (own.length > 0 && !this.#groups.isConnected) this.element.prepend(this.#groups);
    if (own.length === 0) this.#groups.remove();
  }

  /** @param {HTMLElement} element @param {Ref} ref @param {string} key @param {{ refs: Setting["refs"], elements: Setting["elements"] }} setting */
  #editable(element, ref, key, setting) {
    if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
    element.classList.add("head-editable");
    setting.refs.set(element, ref);
    setting.elements.set(key, element);
  }

  /** @param {TablePlace} at @param {{ elements: Setting["elements"] }} setting */
  #dropRows(at, setting) {
    if (this.#rows.size === at.chart.rows.length && at.chart.rows.every(r => this.#rows.has(r.id))) return;
    const wanted = new Set(at.chart.rows.map(r => r.id));
    for (const [id, row] of this.#rows) {
      if (wanted.has(id)) continue;
      row.element.remove();
      this.#rows.delete(id);
      for (const key of row.cells.keys()) for (const at of ["cell", "lane"]) setting.elements.delete(`${at} ${id} ${key}`);
    }
  }
}

/** @param {Chart | null} was @param {Chart} is */
function samePlan(was, is) {
  return was !== null && was.executors === is.executors && was.rows.length === is.rows.length && was.rows.every((row, i) => row.id === is.rows[i].id && row.symbols === is.rows[i].symbols);
}
