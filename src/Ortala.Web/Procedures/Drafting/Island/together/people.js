import { attribute, h, place, sure, text } from "../ui/dom.js";
/** @import { Editor, Presence, Ref } from "../types" */
/** @import { SheetView } from "../sheet/view.js" */

/** Colours on which white letters can be read. */
const colours = 8;

/** @param {string} id */
function colourOf(id) {
  let n = 0;
  for (const c of id) n = (n * 31 + c.charCodeAt(0)) >>> 0;
  return n % colours;
}

/** @param {string} name */
export function initials(name) {
  const words = name.trim().split(/\s+/);
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? words[words.length - 1][0] : words[0]?.[1] ?? "")).toUpperCase();
}

/** Who is in the document and in which row. @param {Editor} editor */
export function createPeople(editor) {
  const { store, t } = editor;
  const view = /** @type {SheetView} */ (editor.view);
  const root = sure(document.getElementById("orang"));
  const others = h("ul", { class: "people-others", "aria-label": t({ id: "Juga di naskah ini", en: "Also in this document" }) });
  const me = h("a", { class: "person-me", href: "/profil" });
  root.append(others, me);
  const flags = h("div", { class: "people-at", "aria-hidden": "true" });
  view.root.insertBefore(flags, view.layer);
  /** @type {Map<string, HTMLElement>} */
  const bars = new Map();
  const name = store.me.name;
  /** @type {Set<string>} */
  let known = new Set(store.people.map(p => p.person.id));

  function update() {
    const here = store.people.filter(p => p.client !== store.client);
    /** @type {Map<string, Presence>} */
    const persons = new Map();
    for (const presence of here) if (!persons.has(presence.person.id) || presence.row) persons.set(presence.person.id, presence);
    others.replaceChildren(...[...persons.values()].map(p => h("li", {},
      h("button", { type: "button", class: `person person-${colourOf(p.person.id)}`, title: p.person.name, "aria-label": `${p.person.name}${p.row ? `, ${rowName(p.row)}` : ""}`, "data-initials": initials(p.person.name), click: () => goTo(p) }))));
    others.hidden = persons.size === 0;
    me.replaceChildren(h("span", { class: "person person-self", "data-initials": initials(name) }), h("span", { class: "person-own" }, name));
    attribute(me, "aria-label", `${t({ id: "Anda menulis sebagai", en: "You write as" })} ${name}. ${t({ id: "Profil", en: "Profile" })}`);
    tell(here);
    draw();
  }

  /** @param {Presence[]} here */
  function tell(here) {
    for (const p of here) if (!known.has(p.person.id)) editor.say(t({ id: `${p.person.name} membuka naskah ini`, en: `${p.person.name} has opened this document` }), { show: true });
    known = new Set([...known, ...here.map(p => p.person.id)]);
  }

  /** @param {string} row */
  function rowName(row) {
    for (const chart of store.draft.charts) {
      const i = chart.rows.findIndex(r => r.id === row);
      if (i >= 0) return `${t({ id: "baris", en: "row" })} ${i + 1}`;
    }
    return "";
  }

  /** @param {Presence} p @returns {Ref | null} */
  function refOf(p) {
    for (const chart of store.draft.charts) if (p.row && chart.rows.some(r => r.id === p.row)) return { at: "cell", chart: chart.id, row: p.row, field: "activity" };
    return p.field && !p.row ? { at: "identity", field: p.field } : null;
  }

  /** @param {Presence} p */
  function goTo(p) {
    const ref = refOf(p);
    if (ref && view.element(ref)) view.selection.select(ref);
  }

  function draw() {
    const seen = new Set();
    for (const p of store.people) {
      if (p.client === store.client) continue;
      const ref = refOf(p), box = ref && view.box(ref);
      if (!ref || !box) continue;
      seen.add(p.client);
      let bar = bars.get(p.client);
      if (!bar) { bar = h("div", {}, h("span", { class: "person-name" })); bars.set(p.client, bar); flags.append(bar); }
      bar.className = `person-at person-${colourOf(p.person.id)}`;
      text(/** @type {Element} */ (bar.firstElementChild), initials(p.person.name));
      const table = ref.at === "cell" ? view.places().tables.find(x => x.chart.id === ref.chart) : undefined;
      const right = table ? Math.max(...table.table.cells.map(c => c.x + c.w), ...table.lanes.map(c => c.x + c.w)) * view.scale : box.x + box.w;
      const beside = (seen.size - 1) % 3;
      place(bar, { x: right + 2 + beside * 5, y: box.y + 1, h: box.h - 2 });
    }
    for (const [client, bar] of bars) if (!seen.has(client)) { bar.remove(); bars.delete(client); }
  }

  store.on("people", update);
  view.onChange(draw);
  update();
}
