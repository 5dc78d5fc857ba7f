// A parsed document with the few properties that clipboard/table.js reads; parse5 builds it by the same rules as a browser.
import { parse } from "parse5";

/** @param {string} html */
export const parseHtml = html => wrap(parse(html));

function wrap(node) {
  const attributes = new Map((node.attrs ?? []).map(a => [a.name, a.value]));
  return {
    nodeType: node.nodeName === "#text" ? 3 : node.nodeName === "#comment" ? 8 : node.nodeName.startsWith("#") ? 9 : 1,
    nodeName: node.nodeName.startsWith("#") ? node.nodeName : node.nodeName.toUpperCase(),
    nodeValue: node.value ?? null,
    childNodes: (node.childNodes ?? []).map(wrap),
    getAttribute: name => attributes.get(name) ?? null,
  };
}
