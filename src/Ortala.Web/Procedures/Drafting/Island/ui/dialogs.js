import { h } from "./dom.js";

let ids = 0;

/**
 * A modal dialog with a form. Esc and the close button give null; the focus goes back to where it was.
 * @param {string} title @param {Node | string} body @param {{ value: string, label: string, primary?: boolean, danger?: boolean }[]} buttons
 * @param {string} close @returns {Promise<{ value: string, form: FormData } | null>}
 */
export function ask(title, body, buttons, close) {
  const back = document.activeElement;
  const id = `d${++ids}`;
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": id });
  const form = h("form", { method: "dialog", class: "dialog-form" },
    h("header", { class: "dialog-head" }, h("h2", { id }, title), h("button", { type: "button", class: "dialog-close", "aria-label": close, click: () => dialog.close("") }, "×")),
    h("div", { class: "dialog-body" }, body),
    h("footer", { class: "dialog-foot" }, ...[...buttons].map(b => h("button", {
      value: b.value, type: "submit", class: `btn ${b.primary ? "btn-primary" : b.danger ? "btn-outline-danger" : "btn-outline-primary"}`, formnovalidate: !b.primary, "data-primary": b.primary,
    }, b.label))));
  // Enter in a field of the form means the main button, which is not the first one.
  form.addEventListener("keydown", event => {
    if (event.key !== "Enter" || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    form.requestSubmit(/** @type {HTMLButtonElement | null} */ (form.querySelector("button[data-primary]")));
  });
  dialog.append(form);
  document.body.append(dialog);
  return new Promise(resolve => {
    dialog.addEventListener("close", () => {
      const value = dialog.returnValue, data = new FormData(form);
      dialog.remove();
      if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
      resolve(value === "" || value === "cancel" ? null : { value, form: data });
    });
    dialog.showModal();
    const first = form.querySelector(".dialog-body :is(input, select, textarea, button):not([disabled])") ?? form.querySelector("button[data-primary]");
    if (first instanceof HTMLElement) first.focus();
  });
}
