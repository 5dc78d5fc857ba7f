import { h } from "./dom.js";
/** @import { Action, Store } from "../types" */

/**
 * What is said: to screen readers in one live region, and on wish as a short notice with one action.
 * @param {HTMLElement} region Live region, polite. @param {HTMLElement} shelf Where notices stand. @param {string} close @param {Store} store
 */
export function createNotices(region, shelf, close, store) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let wait;
  /** @type {string[]} */
  let pending = [];

  /** @param {string} text @param {{ show?: boolean, action?: Action }} [options] */
  return function say(text, options = {}) {
    // What is said in quick succession is one message; a text said twice is said anew.
    pending = [...pending.filter(t => t !== text), text].slice(-3);
    clearTimeout(wait);
    wait = setTimeout(() => {
      region.textContent = "";
      const said = pending.join(". ");
      pending = [];
      setTimeout(() => { region.textContent = said; }, 30);
    }, 120);
    if (options.show || options.action) show(text, options.action);
  };

  /** @param {string} text @param {Action} [action] */
  function show(text, action) {
    const step = store.step, good = () => action?.lasting || store.step === step; // what it offers is about the last step
    const notice = h("div", { class: "toast-note" }, h("span", {}, text),
      action && h("button", { type: "button", class: "toast-action", click: () => { notice.remove(); if (good()) action.run(); } }, action.label),
      h("button", { type: "button", class: "toast-close", "aria-label": close, click: () => notice.remove() }, "×"));
    while (shelf.children.length > 2) shelf.firstElementChild?.remove();
    shelf.append(notice);
    const end = action && store.on("draft", () => { if (!good()) notice.remove(); });
    let left = action ? 12 : 6;
    const clock = setInterval(() => {
      if (!notice.isConnected) { clearInterval(clock); end?.(); }
      else if (!notice.matches(":hover, :focus-within") && --left <= 0) { notice.remove(); clearInterval(clock); }
    }, 1000);
  }
}
