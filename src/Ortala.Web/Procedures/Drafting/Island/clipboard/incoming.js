// What stands on the clipboard: Ortala's own rows, tables of other programs, or text.
import { readOwn } from "./own.js";
import { gridOfTexts, tablesOf, tidy } from "./table.js";
import { parseTsv } from "./tsv.js";

/** @typedef {{ own: import("./copying.js").Own | null, grids: import("./table.js").Grid[], text: string }} Incoming */

/**
 * Styles say what is hidden and which numbers Word made, but a page's policy allows none within the markup, not even to be read: they are
 * kept under another name.
 * @param {string} html
 */
const harmless = html => html.replace(/<style[\s\S]*?<\/style\s*>|<script[\s\S]*?<\/script\s*>/gi, "").replace(/<[a-z][^>]*>/gi, tag => tag.replace(/\s(style|on[a-z]+)\s*=/gi, " data-$1="));

/** @param {string} html @param {string} text @returns {Incoming} */
export function incoming(html, text) {
  const page = html ? new DOMParser().parseFromString(harmless(html), "text/html") : null;
  const own = readOwn(page?.querySelector("table[data-ortala]")?.getAttribute("data-ortala") ?? "");
  const grids = page ? tablesOf(page.body) : [];
  if (grids.length === 0 && text.includes("\t")) grids.push(gridOfTexts(parseTsv(text)));
  return { own, grids: grids.filter(g => g.rows.length > 0 && g.rows[0].length > 0), text: tidy(text) };
}

/** @param {DataTransfer} data */
export const ofTransfer = data => incoming(data.getData("text/html"), data.getData("text/plain"));

/** Asks the browser, which asks the officer. @returns {Promise<Incoming | null>} */
export async function ofClipboard() {
  try {
    let html = "", text = "";
    for (const item of await navigator.clipboard.read()) {
      if (item.types.includes("text/html")) html ||= await (await item.getType("text/html")).text();
      if (item.types.includes("text/plain")) text ||= await (await item.getType("text/plain")).text();
    }
    return incoming(html, text);
  } catch {
    return null;
  }
}
