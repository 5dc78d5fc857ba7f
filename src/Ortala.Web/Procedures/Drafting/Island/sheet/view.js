import { h } from "../ui/dom.js";
import { createBoxes } from "./boxes.js";
import { createScale } from "./scale.js";
import { createFields } from "./fields.js";
import { heightOf } from "./measure.js";
import { createMoving } from "./moving.js";
import { createPages } from "./pages.js";
import { placesOf } from "./places.js";
import { listenToKeys } from "./keyboard.js";
import { listenToPointer } from "./pointer.js";
import { exists, keyOf } from "./refs.js";
import { createOutline } from "./outline.js";
import { createSelection } from "./selection.js";
import { TableElement } from "./table.js";
import { createTyping } from "./typing.js";
/** @import { Editor, Ref, View } from "../types" */
/** @import { Places } from "./places.js" */

/** @typedef {View & { desk: HTMLElement, places(): Places, top(page: number): number, onChange(handler: () => void): void, moveOn(from: Ref, dx: number, dy: number): void, page(): number, pageCount(): number, scaleMode(): number | "width" }} SheetView */

/** The drawing may lag so long (ms) before rows make room for texts that have outgrown it. */
const patience = 900;

/**
 * The sheet on the screen.
 * @param {Editor} editor @param {HTMLElement} desk Where it is scrolled.
 * @returns {SheetView}
 */
export function createView(editor, desk) {
  const store = editor.store;
  const t = editor.t;
  const leaves = h("div", { class: "leaves", "aria-hidden": "true" });
  const identity = h("div", { class: "identity-over", role: "group", "aria-label": t({ id: "Identitas SOP", en: "Identity of the SOP" }) });
  const over = h("div", { class: "over" }, identity);
  const layer = h("div", { class: "layer" });
  const root = h("div", { class: "sheet" }, leaves, over, layer);
  desk.append(root);

  const pages = createPages(leaves);
  /** @type {Map<string, HTMLElement>} */
  const elements = new Map();
  /** @type {WeakMap<Element, Ref | { at: "number", chart: string, row: string }>} */
  const refs = new WeakMap();
  /** @type {Map<string, TableElement>} */
  const tables = new Map();
  const fields = createFields(identity, chart => /** @type {TableElement} */ (tables.get(chart)).element, refs, elements, t);
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @type {((ref: Ref | { at: "number", chart: string, row: string }, event: PointerEvent) => boolean)[]} */
  const pressHandlers = [];
  /** @type {((ref: Ref, event: KeyboardEvent) => boolean)[]} */
  const keyHandlers = [];
  /** @type {Places} */
  let places = { tables: [], extra: [], fields: [], patches: [] };
  let lagging = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let lag;

  /** @param {Ref} ref */
  const element = ref => elements.get(keyOf(ref)) ?? null;
  const scale = createScale(desk, () => pages.widest, keep => { anchored(render, keep); changed(); });
  const { box, symbolBox, visible, rowInSight, scrollTo } = createBoxes({ desk, root, pages, tables, element, draft: () => store.draft, places: () => places, scale: () => scale.value });
  const { selection, settle } = createSelection({
    draft: () => store.draft, focus, reveal,
    leave: () => typing.end(),
  });
  const typing = createTyping(editor, { element, box, done: () => { refocus(); outline.update(); changed(); }, changed: () => { outline.update(); changed(); }, scroll: scrollTo });
  layer.append(typing.frame);
  const outline = createOutline(layer, selection, { box, typing: () => typing.ref !== null, drafted: ref => exists(store.draft, ref) });
  const moving = createMoving({
    draft: () => store.draft, box,
    columns: chart => tables.get(chart)?.columns ?? [],
    order: () => [...root.querySelectorAll(".field-over[role=button]")].map(e => refs.get(e)).filter(r => r !== undefined && r.at !== "number").map(r => /** @type {Ref} */ (r)),
    groups: chart => places.fields.filter(f => f.field === "group").map(f => /** @type {Ref} */ ({ at: "group", chart, executor: f.owner })).filter(r => elements.has(keyOf(r))),
  });

  const changed = () => { for (const listener of listeners) listener(); };

  function render() {
    const held = document.activeElement;
    places = placesOf(store.draft, store.drawing, heightOf, lagging);
    pages.arrange(scale.value, places.extra);
    pages.patch(places.patches, scale.value);
    const charts = new Set(store.draft.charts.map(c => c.id));
    for (const [id, table] of tables) if (!charts.has(id)) { table.element.remove(); tables.delete(id); }
    const setting = { draft: store.draft, scale: scale.value, top: pages.top, t, refs, elements, lists: pages.lists() };
    for (const at of places.tables) {
      let table = tables.get(at.chart.id);
      if (!table) tables.set(at.chart.id, table = new TableElement());
      over.append(...table.element.isConnected ? [] : [table.element]);
      const executors = new Set(at.chart.executors.map(e => e.id));
      table.update(at, store.drawing, setting, places.fields.filter(f => executors.has(f.owner)));
    }
    fields.update(places.fields, store.draft, store.drawing.draft, scale.value, pages.top);
    rove();
    typing.arrange();
    outline.update();
    // A row that is moved in the page loses the focus; it stays with the one who works there.
    if (held && held !== document.body && document.activeElement === document.body && elements.has(selection.active ? keyOf(selection.active) : "")) focus(/** @type {Ref} */ (selection.active));
  }

  /** Exactly one place of each table is reached by Tab. */
  function rove() {
    const active = selection.active ? element(selection.active) : null;
    for (const table of tables.values()) {
      const holds = active !== null && table.element.contains(active) ? active : /** @type {HTMLElement | null} */ (table.element.querySelector(".cell-text"));
      const was = table.element.querySelector("[tabindex='0']");
      if (was === holds) continue;
      if (was instanceof HTMLElement) was.tabIndex = -1;
      if (holds) holds.tabIndex = 0;
    }
  }

  /** Changes the sheet so that what the eye rests on stays where it is. @param {() => void} change @param {number} [zoom] */
  function anchored(change, zoom) {
    const watched = selection.active && visible(selection.active) ? selection.active : rowInSight();
    const before = watched ? box(watched) : null;
    const { scrollTop, scrollLeft } = desk;
    change();
    const after = watched ? box(watched) : null;
    if (before && after && before.y !== after.y) desk.scrollTop = scrollTop + after.y - before.y;
    if (zoom !== undefined && before && after) desk.scrollLeft = scrollLeft + after.x - before.x;
  }

  /** @param {Ref} ref */
  function focus(ref) {
    rove();
    element(ref)?.focus({ preventScroll: true });
  }

  function refocus() {
    if (selection.active && (document.activeElement === document.body || document.activeElement === typing.area)) focus(selection.active);
  }

  /** @param {Ref} ref */
  function reveal(ref) {
    const at = box(ref);
    if (at) scrollTo(at);
  }

  function drawn() {
    clearTimeout(lag);
    lagging = false;
    anchored(() => {
      const { widest } = pages;
      pages.draw(store.drawing.pages);
      if (pages.widest !== widest) scale.refit();
      render();
    });
    changed();
  }

  store.on("draft", () => {
    if (typing.orphaned()) selection.select(null);
    clearTimeout(lag);
    if (lagging === false) lag = setTimeout(() => { lagging = true; anchored(render); }, patience);
    anchored(render);
    settle();
    typing.follow();
    changed();
  });
  store.on("drawn", drawn);

  /** @type {SheetView} */
  const view = {
    root, layer, desk, selection,
    get scale() { return scale.value; },
    setScale: scale.set, scaleMode: () => scale.mode,
    get editing() { return typing.ref !== null; },
    beginEdit(ref, options) {
      if (!exists(store.draft, ref) || ref.at === "lane") return;
      selection.select(ref, { focus: false });
      typing.begin(ref, options);
    },
    endEdit: typing.end,
    element, box, symbolBox, reveal,
    onPress(handler) { pressHandlers.push(handler); },
    onKey(handler) { keyHandlers.push(handler); },
    onChange(handler) { listeners.push(handler); },
    places: () => places, top: pages.top,
    moveOn(from, dx, dy) { const next = moving.step(from, dx, dy); if (next) selection.select(next); },
    page: () => pages.at(desk.scrollTop - root.offsetTop + desk.clientHeight / 3), pageCount: () => pages.count,
  };
  selection.on(() => {
    outline.update();
    const at = selection.active;
    store.stand(at === null ? {} : at.at === "cell" || at.at === "lane" ? { row: at.row, field: at.at === "cell" ? at.field : undefined } : { field: at.at === "identity" ? at.field : at.at });
  });
  listenToKeys(editor, view, { typing, moving, refs, keyHandlers });
  listenToPointer(editor, view, { refs, pressHandlers, over });
  pages.draw(store.drawing.pages);
  scale.refit();
  render();
  return view;
}
