import { h } from "./dom.js";
import { iconOf } from "./icons.js";
import { shownKey } from "./keys.js";
/** @import { Bilingual, Command, Editor } from "../types" */

/** @type {{ close(): void } | null} */
let open = null;

/** Closes the menu that is open. */
export function closeMenu() { open?.close(); }

/**
 * A menu of commands at a place of the page or under a button.
 * @param {Editor} editor @param {{ x: number, y: number } | HTMLElement} at @param {Command[]} commands
 * @param {{ menu: Command["menu"], label: Bilingual }[]} [heads] Headings over the commands of each menu.
 */
export function openMenu(editor, at, commands, heads = []) {
  closeMenu();
  const back = document.activeElement;
  const opener = at instanceof HTMLElement ? at : null;
  const list = h("div", { class: "menu", role: "menu", tabindex: "-1" });
  let under = "";
  for (const command of commands) {
    const head = heads.find(x => x.menu === command.menu);
    if (head && under !== head.menu) list.append(h("div", { class: "menu-head", role: "presentation" }, editor.t(head.label)));
    under = head?.menu ?? under;
    list.append(item(editor, command, () => { close(true); command.run(editor); }));
  }
  if (commands.length === 0) return;
  document.body.append(list);
  settle(list, at);
  opener?.setAttribute("aria-expanded", "true");
  const items = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("[role=menuitem]")]);
  items()[0]?.focus({ preventScroll: true });

  /** @param {boolean} focus */
  function close(focus) {
    if (open !== handle) return;
    open = null;
    list.remove();
    opener?.setAttribute("aria-expanded", "false");
    removeEventListener("pointerdown", outside, true);
    removeEventListener("resize", away);
    if (focus && back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  }
  const away = () => close(false);
  /** @param {PointerEvent} event */
  const outside = event => { if (event.target instanceof Node && !list.contains(event.target) && !opener?.contains(event.target)) close(false); };
  addEventListener("pointerdown", outside, true);
  addEventListener("resize", away);
  list.addEventListener("focusout", event => { if (event.relatedTarget instanceof Node && !list.contains(event.relatedTarget)) close(false); });
  list.addEventListener("keydown", event => {
    const all = items(), here = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    event.stopPropagation();
    if (event.key === "ArrowDown") all[(here + 1) % all.length].focus();
    else if (event.key === "ArrowUp") all[(here - 1 + all.length) % all.length].focus();
    else if (event.key === "Home") all[0].focus();
    else if (event.key === "End") all[all.length - 1].focus();
    else if (event.key === "Escape" || event.key === "Tab") close(true);
    else if (event.key.length === 1 && event.key !== " ") {
      const typed = event.key.toLowerCase();
      const rest = [...all.slice(here + 1), ...all.slice(0, here + 1)];
      rest.find(e => e.dataset.label?.toLowerCase().startsWith(typed))?.focus();
    } else return;
    event.preventDefault();
  });
  const handle = { close: () => close(false) };
  open = handle;
}

/** @param {Editor} editor @param {Command} command @param {() => void} run */
function item(editor, command, run) {
  const able = !command.enabled || command.enabled(editor);
  const label = editor.t(command.label);
  return h("button", { role: "menuitem", type: "button", class: "menu-item", tabindex: "-1", "aria-disabled": able ? null : "true", "data-label": label, click: () => { if (able) run(); } },
    h("span", { class: "menu-icon" }, iconOf(command.icon)),
    h("span", { class: "menu-label" }, label, command.hint ? h("small", {}, editor.t(command.hint)) : null),
    command.keys?.[0] ? h("kbd", { "aria-hidden": "true" }, shownKey(command.keys[0])) : null);
}

/** @param {HTMLElement} list @param {{ x: number, y: number } | HTMLElement} at */
function settle(list, at) {
  const box = at instanceof HTMLElement ? at.getBoundingClientRect() : { left: at.x, right: at.x, top: at.y, bottom: at.y };
  const { offsetWidth: w, offsetHeight: height } = list;
  const left = Math.max(8, Math.min(box.left, innerWidth - w - 8));
  const top = box.bottom + height + 8 <= innerHeight || box.top - height < 8 ? Math.max(8, Math.min(box.bottom + 2, innerHeight - height - 8)) : box.top - height - 2;
  list.style.left = `${left}px`;
  list.style.top = `${top}px`;
}
