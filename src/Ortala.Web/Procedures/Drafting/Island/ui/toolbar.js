import { h } from "./dom.js";
import { hasIcon, iconOf } from "./icons.js";
import { shownKey } from "./keys.js";
import { openMenu } from "./menus.js";
/** @import { Bilingual, Command, Editor } from "../types" */

/** @type {{ menu: NonNullable<Command["menu"]>, label: Bilingual }[]} */
const menus = [
  { menu: "file", label: { id: "Naskah", en: "Document" } }, { menu: "edit", label: { id: "Sunting", en: "Edit" } }, { menu: "row", label: { id: "Baris", en: "Row" } },
  { menu: "executor", label: { id: "Pelaksana", en: "Executor" } }, { menu: "symbol", label: { id: "Simbol", en: "Symbol" } }, { menu: "flow", label: { id: "Alur", en: "Flow" } },
  { menu: "view", label: { id: "Tampilan", en: "View" } }, { menu: "help", label: { id: "Bantuan", en: "Help" } },
];

/** Menus and buttons, all out of the list of commands. @param {Editor} editor @param {HTMLElement} bar @param {(handler: () => void) => void} onCommands */
export function createToolbar(editor, bar, onCommands) {
  const { t } = editor;
  /** @type {{ command: Command, button: HTMLButtonElement }[]} */
  let buttons = [];

  function build() {
    buttons = [];
    const all = editor.commands.all();
    const heads = h("div", { class: "bar-menus", role: "group", "aria-label": t({ id: "Menu", en: "Menus" }) });
    const whole = h("button", { type: "button", class: "bar-menu bar-all", "aria-haspopup": "menu", "aria-expanded": "false", tabindex: "-1", click: () => {
      if (whole.getAttribute("aria-expanded") !== "true") openMenu(editor, whole, menus.flatMap(m => editor.commands.all().filter(c => c.menu === m.menu)), menus);
    } }, iconOf("menu"), t({ id: "Menu", en: "Menu" }));
    heads.append(whole);
    const groups = [];
    for (const { menu, label } of menus) {
      const own = all.filter(c => c.menu === menu);
      if (own.length === 0) continue;
      const head = h("button", { type: "button", class: "bar-menu", "aria-haspopup": "menu", "aria-expanded": "false", tabindex: "-1", click: () => {
        if (head.getAttribute("aria-expanded") !== "true") editor.menu(head, own);
      } }, t(label));
      heads.append(head);
      const shown = own.filter(c => c.bar);
      if (shown.length > 0) groups.push(h("div", { class: "bar-group", role: "group", "aria-label": t(label) }, ...shown.map(buttonOf)));
    }
    bar.replaceChildren(heads, h("div", { class: "bar-groups" }, ...groups));
    stop();
    refresh();
  }

  /** The one button that Tab reaches is one that is seen. */
  function stop() {
    const all = /** @type {HTMLButtonElement[]} */ ([...bar.querySelectorAll("button")]);
    const seen = all.filter(b => b.offsetParent !== null);
    const at = seen.find(b => b.tabIndex === 0) ?? seen[0] ?? all[0];
    for (const button of all) button.tabIndex = button === at ? 0 : -1;
  }
  addEventListener("resize", stop);

  /** @param {Command} command */
  function buttonOf(command) {
    const key = command.keys?.[0];
    const label = t(command.label);
    const icon = hasIcon(command.icon);
    const button = h("button", { type: "button", class: "bar-button", tabindex: "-1", title: key ? `${label} (${shownKey(key)})` : label, "aria-label": icon ? label : null, "data-command": command.id,
      // The pressed button does not take the focus from the sheet, so that typing goes on where it was.
      pointerdown: (/** @type {PointerEvent} */ event) => { if (document.activeElement && editor.view.root.contains(document.activeElement)) event.preventDefault(); },
      mousedown: (/** @type {MouseEvent} */ event) => { if (document.activeElement && editor.view.root.contains(document.activeElement)) event.preventDefault(); },
      click: () => { if (!command.enabled || command.enabled(editor)) command.run(editor); } }, icon ? iconOf(command.icon) : label);
    buttons.push({ command, button });
    return button;
  }

  let waiting = false;
  function refresh() {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      for (const { command, button } of buttons) {
        const able = !command.enabled || command.enabled(editor);
        if (able === (button.getAttribute("aria-disabled") !== "true")) continue;
        if (able) button.removeAttribute("aria-disabled");
        else button.setAttribute("aria-disabled", "true");
      }
    });
  }

  // A toolbar is one stop for Tab; the arrows go from button to button.
  bar.addEventListener("keydown", event => {
    const all = /** @type {HTMLButtonElement[]} */ ([...bar.querySelectorAll("button")]).filter(b => b.offsetParent !== null);
    const here = all.indexOf(/** @type {HTMLButtonElement} */ (event.target));
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (event.key === "ArrowDown" && event.target instanceof HTMLElement && event.target.matches(".bar-menu")) event.target.click();
    else if (here >= 0 && to !== undefined) all[(to + all.length) % all.length].focus();
    else return;
    event.preventDefault();
  });
  bar.addEventListener("focusin", event => {
    for (const button of bar.querySelectorAll("button")) button.tabIndex = button === event.target ? 0 : -1;
  });

  build();
  onCommands(build);
  editor.store.on("draft", refresh);
  editor.store.on("status", refresh);
  editor.view.selection.on(refresh);
}
