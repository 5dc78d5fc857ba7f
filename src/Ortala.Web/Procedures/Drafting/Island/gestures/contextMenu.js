// The menu of a place: right button, the menu key, Shift+F10, or a finger that stays.
/** @import { Command, Editor, Ref } from "../types" */
/** @import { Picking } from "./picking.js" */
import { placeAt } from "./where.js";

/** Menus by place, in this order. @type {Record<string, NonNullable<Command["menu"]>[]>} */
const parts = { lane: ["symbol", "flow", "row"], cell: ["edit", "row"], number: ["row", "edit"], executor: ["executor"], group: ["executor"], chart: ["flow"], identity: ["edit"] };

/** What has a place of its own is left out of the menu of a lane. */
const aside = /^(chart-(?!split)|row-(up|down|duplicate|clear)|flow-words)/;

/** @param {Editor} editor @param {Picking} picking */
export function listenToMenu(editor, picking) {
  const { store, view } = editor;

  /** @param {string} at @returns {Command[]} */
  const commands = at => parts[at].flatMap(menu => editor.commands.all().filter(c => c.menu === menu && !(at === "lane" && aside.test(c.id)) && (!c.enabled || c.enabled(editor))));

  /** @param {Ref | { at: "number", chart: string, row: string }} place @param {{ x: number, y: number } | HTMLElement} at */
  function open(place, at) {
    const chosen = "row" in place && view.selection.anchor && view.selection.rows().some(r => r.id === place.row);
    if (place.at === "number") {
      if (!chosen) {
        view.selection.select({ at: "cell", chart: place.chart, row: place.row, field: "activity" }, { reveal: false });
        view.selection.select({ at: "cell", chart: place.chart, row: place.row, field: "note" }, { extend: true, reveal: false });
      }
    } else if (!chosen) view.selection.select(place, { reveal: false });
    const found = commands(place.at);
    if (found.length) editor.menu(at, found);
  }

  view.root.addEventListener("contextmenu", event => {
    if (view.editing || picking.open) return;
    const byKey = event.button !== 2 || event.clientX === 0 && event.clientY === 0;
    const place = byKey ? view.selection.active : placeAt(view, store.draft, event) ?? (event.target instanceof Element && event.target.closest(".field-over") ? view.selection.active : null);
    if (!place) return;
    event.preventDefault();
    open(place, byKey && place.at !== "number" ? view.element(place) ?? view.root : { x: event.clientX, y: event.clientY });
  });

  view.onKey((ref, event) => {
    if (event.key !== "ContextMenu" && !(event.key === "F10" && event.shiftKey) || view.editing || picking.open) return false;
    open(ref, view.element(ref) ?? view.root);
    return true;
  });
}
