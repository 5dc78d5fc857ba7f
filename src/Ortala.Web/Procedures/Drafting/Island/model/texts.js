// Characters that no source of an SOP may hold (CleanText.ForbiddenIn) and that come along when text is pasted. The server refuses a change with one, so they are left out before.
/** @import { Edit } from "../types" */

const breaks = /[\v\f]/g;
const forbidden = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff]/g;
const halves = /\p{Cs}/gu;

/** @param {string} text */
export function allowed(text) {
  return text.replace(breaks, "\n").replace(forbidden, "").replace(halves, "\ufffd");
}

/** The same edits where there is nothing to leave out. @param {Edit[]} edits @returns {Edit[]} */
export function allowedAll(edits) {
  return /** @type {Edit[]} */ (mapped(edits));
}

/** @param {unknown} value @returns {unknown} */
function mapped(value) {
  if (typeof value === "string") return allowed(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items = value.map(mapped);
    return items.every((item, i) => item === value[i]) ? value : items;
  }
  const from = /** @type {Record<string, unknown>} */ (value), to = Object.fromEntries(Object.entries(from).map(([key, v]) => [key, mapped(v)]));
  return Object.keys(from).every(key => to[key] === from[key]) ? value : to;
}
