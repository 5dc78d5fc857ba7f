// Building the page: no templates, no markup in texts.

/**
 * An element with attributes (functions become listeners, false and null are left out) and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, unknown>} [attributes]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name, /** @type {EventListener} */ (value));
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter(c => c !== null && c !== undefined && c !== false).map(c => /** @type {Node | string} */ (c)));
  return element;
}

/**
 * Sets an attribute only where it differs.
 * @param {Element} element @param {string} name @param {string | null} value
 */
export function attribute(element, name, value) {
  if (element.getAttribute(name) === value) return;
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

/** Sets the text only where it differs. @param {Element} element @param {string} text */
export function text(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** @param {number} n */
const px = n => Math.round(n * 100) / 100 + "px";
const sides = /** @type {const} */ ([["x", "left"], ["y", "top"], ["w", "width"], ["h", "height"]]);
/** What was written last: to read a style is dearer than to know it. @type {WeakMap<HTMLElement, { x?: number, y?: number, w?: number, h?: number }>} */
const placed = new WeakMap();

/**
 * Places an element absolutely; only what differs is written. Its left, top, width or height, once given here, is written by nobody else.
 * @param {HTMLElement} element @param {{ x?: number, y?: number, w?: number, h?: number }} box
 */
export function place(element, box) {
  let known = placed.get(element);
  if (!known) placed.set(element, known = {});
  for (const [side, name] of sides) {
    const length = box[side];
    if (length === undefined || known[side] === length) continue;
    known[side] = length;
    element.style[name] = px(length);
  }
}

/** @template T @param {T | null | undefined} value @returns {T} */
export function sure(value) {
  if (value === null || value === undefined) throw new Error("something that must be there is not");
  return value;
}
