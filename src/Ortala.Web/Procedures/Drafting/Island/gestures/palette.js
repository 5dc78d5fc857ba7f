// The small palette at the selected lane cell: for the mouse and the finger. The keyboard has its letters, and the menu (Shift+F10) has everything.
/** @import { Command, Editor } from "../types" */
/** @import { Acting } from "./acting.js" */
/** @import { Picking } from "./picking.js" */
import { h } from "../ui/dom.js";
import { iconOf } from "../ui/icons.js";
import { rowOf } from "../model/look.js";
import { lanesOf } from "./where.js";

const kinds = ["symbol-start", "symbol-process", "symbol-decision", "symbol-end"];
/** Commands by what the cell holds; those with words have no picture that explains itself. */
/** @type {Record<string, { commands: string[], words: string[] }>} */
const sets = {
  empty: { commands: kinds, words: [] },
  symbol: { commands: [...kinds, "flow-no", "flow-list", "symbol-word", "symbol-remove"], words: ["flow-no", "flow-list"] },
  beside: { commands: ["symbol-joint", "symbol-bring", "symbol-after", "symbol-beside"], words: ["symbol-joint", "symbol-bring", "symbol-after", "symbol-beside"] },
};
/** @type {Record<string, { id: string, en: string }>} */
const short = {
  "flow-no": { id: "Tidak →", en: "No →" }, "flow-list": { id: "Panah", en: "Arrows" }, "symbol-joint": { id: "Bersama", en: "Jointly" }, "symbol-bring": { id: "Pindah ke sini", en: "Move here" },
  "symbol-after": { id: "Serah terima", en: "Hand over" }, "symbol-beside": { id: "Sejajar", en: "Side by side" },
};
/** @type {Record<string, string>} */
const icons = { "symbol-word": "pen" };

/** @param {Editor} editor @param {Acting} acting @param {Picking} picking */
export function createPalette(editor, acting, picking) {
  const { store, view, t } = editor;
  const bar = h("div", { class: "palette", role: "toolbar", "aria-label": t({ id: "Simbol untuk sel ini", en: "Symbols for this cell" }) });
  let shown = "";

  /** @param {Command} command @param {boolean} words @param {boolean} pressed */
  function button(command, words, pressed) {
    const label = t(command.label), key = command.keys?.[0];
    // no focus: the sheet keeps the keyboard
    return h("button", { type: "button", tabindex: "-1", class: "palette-button", title: key ? `${label} (${key})` : label, "aria-label": words ? null : label, "aria-pressed": pressed ? "true" : null,
      pointerdown: (/** @type {Event} */ e) => { e.preventDefault(); e.stopPropagation(); }, mousedown: (/** @type {Event} */ e) => e.preventDefault(),
      click: (/** @type {Event} */ e) => { e.stopPropagation(); editor.commands.run(command.id); } }, words ? t(short[command.id] ?? command.label) : iconOf(icons[command.id] ?? command.icon));
  }

  function update() {
    const at = acting.lane(), box = at && view.box(at);
    if (!at || !box || view.selection.anchor || picking.open || view.editing || store.readOnly || view.root.classList.contains("dragging")) { bar.remove(); shown = ""; return; }
    const here = acting.symbol(), row = rowOf(store.draft, at.row)?.row, set = here ? "symbol" : row?.symbols.length ? "beside" : "empty";
    const sign = `${set} ${here?.kind ?? ""}`;
    if (sign !== shown) {
      shown = sign;
      const all = new Map(editor.commands.all().map(c => [c.id, c]));
      bar.replaceChildren(...sets[set].commands.flatMap(id => {
        const command = all.get(id);
        return !command || command.enabled && !command.enabled(editor) ? [] : [button(command, sets[set].words.includes(id), id === `symbol-${here?.kind}`)];
      }));
    }
    if (!bar.isConnected) view.layer.append(bar);
    settle(at, box);
  }

  /** Beside the lanes in the same row, where it covers no symbol; above the cell where there is no room. @param {Extract<import("../types").Ref, { at: "lane" }>} at @param {import("./where.js").Box} box */
  function settle(at, box) {
    const w = bar.offsetWidth, height = bar.offsetHeight, desk = /** @type {HTMLElement} */ (view.root.parentElement);
    const left = desk.scrollLeft - view.root.offsetLeft + 4, right = left + desk.clientWidth - 8, top = desk.scrollTop - view.root.offsetTop;
    const lanes = lanesOf(view, acting.chart(), at.row);
    const beside = lanes.right + 8 + w <= right ? lanes.right + 8 : lanes.left - 8 - w >= left ? lanes.left - 8 - w : null;
    const x = beside ?? Math.max(left, Math.min(box.x + box.w / 2 - w / 2, right - w));
    const y = beside !== null ? box.y + box.h / 2 - height / 2 : box.y - height - 6 < top ? box.y + box.h + 6 : box.y - height - 6;
    bar.style.left = `${x}px`;
    bar.style.top = `${y}px`;
  }

  view.selection.on(update);
  store.on("draft", update);
  store.on("drawn", update);
  /** @type {import("../sheet/view.js").SheetView} */ (view).onChange(update); // another scale moves the lanes
  return { update };
}
