import { attribute, h, place, text } from "../ui/dom.js";
import { fieldName, isList } from "./refs.js";
/** @import { Bilingual, Draft, Field, Ref } from "../types" */

/**
 * The texts outside the rows: identity block, headings, and the heads repeated on further pages.
 * @param {HTMLElement} identity @param {(chart: string) => HTMLElement} before Gives the place where the heading of a flowchart stands in the order of reading.
 * @param {WeakMap<Element, Ref | { at: "number", chart: string, row: string }>} refs @param {Map<string, HTMLElement>} elements @param {(text: Bilingual) => string} t
 */
export function createFields(identity, before, refs, elements, t) {
  /** @type {Map<string, HTMLElement>} */
  const buttons = new Map();

  /** @param {Field} field @param {Draft} draft @returns {Ref | null} */
  function refOf(field, draft) {
    if (field.field === "chart") return { at: "chart", chart: field.owner };
    if (field.field !== "executor" && field.field !== "group") return { at: "identity", field: field.field };
    const chart = draft.charts.find(c => c.executors.some(e => e.id === field.owner));
    return chart ? { at: field.field, chart: chart.id, executor: field.owner } : null;
  }

  /** @param {Field[]} fields @param {Draft} draft @param {Draft} drawn @param {number} scale @param {(page: number) => number} top */
  function update(fields, draft, drawn, scale, top) {
    const used = new Set();
    const first = new Set();
    for (const field of fields) {
      const key = `${field.field} ${field.owner} ${field.page}`;
      const repeat = first.has(`${field.field} ${field.owner}`);
      first.add(`${field.field} ${field.owner}`);
      if (!repeat && (field.field === "executor" || field.field === "group")) continue; // in the table
      const ref = refOf(field, draft);
      if (!ref || used.has(key)) continue;
      used.add(key);
      const element = buttons.get(key) ?? add(key, ref, repeat);
      show(element, field, ref, draft, drawn, scale);
      place(element, { x: field.x * scale, y: top(field.page) + field.y * scale, w: field.w * scale, h: field.h * scale });
    }
    for (const [key, element] of buttons) if (!used.has(key)) { element.remove(); buttons.delete(key); }
  }

  /** @param {string} key @param {Ref} ref @param {boolean} repeat */
  function add(key, ref, repeat) {
    const element = h("div", { class: "field-over", role: repeat ? null : "button", tabindex: repeat ? null : "0", "aria-hidden": repeat ? "true" : null }, h("span", {}));
    buttons.set(key, element);
    refs.set(element, ref);
    if (!repeat) elements.set(ref.at === "chart" ? `chart ${ref.chart}` : ref.at === "identity" ? `identity ${ref.field}` : key, element);
    if (ref.at === "chart") before(ref.chart).before(element);
    else identity.append(element);
    return element;
  }

  /** @param {HTMLElement} element @param {Field} field @param {Ref} ref @param {Draft} draft @param {Draft} drawn @param {number} scale */
  function show(element, field, ref, draft, drawn, scale) {
    const value = textOf(ref, draft), before = textOf(ref, drawn);
    const name = t(fieldName(field.field));
    const picture = ref.at === "identity" && ref.field === "emblem";
    element.classList.toggle("undrawn", value !== before && !picture);
    element.classList.toggle("blank", value === "");
    element.dataset.align = field.align;
    attribute(element, "data-field", field.field);
    attribute(element, "data-hint", value === "" && field.field !== "revised" ? name : null); // an SOP that was never revised prints a sign of its own
    text(/** @type {Element} */ (element.firstElementChild), picture ? "" : value);
    const said = picture ? (value ? t({ id: "ada", en: "set" }) : "") : isList(ref) ? value.replaceAll("\n", "; ") : value;
    attribute(element, "aria-label", `${name}: ${said || t({ id: "kosong", en: "empty" })}`);
    const style = element.style;
    style.setProperty("--size", `${field.size * scale}px`);
    style.setProperty("--leading", `${field.size * 1.2 * scale}px`);
    style.setProperty("--pad", `${3 * scale}px`);
    style.fontWeight = field.bold ? "700" : "";
  }

  /** @param {Ref} ref @param {Draft} draft */
  function textOf(ref, draft) {
    if (ref.at === "identity") return draft.identity[ref.field] ?? "";
    if (ref.at === "chart") return draft.charts.find(c => c.id === ref.chart)?.title ?? "";
    if (ref.at === "executor" || ref.at === "group") {
      const executor = draft.charts.find(c => c.id === ref.chart)?.executors.find(e => e.id === ref.executor);
      return (ref.at === "executor" ? executor?.name : executor?.group) ?? "";
    }
    return "";
  }

  return { update };
}
