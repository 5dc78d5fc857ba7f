// The preview before a table is pasted as rows: what each column means, which rows count, where they go, and what is left out.
import { rowOf } from "../model/look.js";
import { attribute, h, text } from "../ui/dom.js";
import { kindWords, lineOf, marksOf } from "./words.js";
import { leftOut, likeliest, mappingOf, reasons, stepsOf } from "./mapping.js";
import { isEmptyRow, pasteSteps, usualPlace } from "./placing.js";
import { selectedChart } from "./places.js";
/** @import { Bilingual, Editor, Kind } from "../types" */
/** @import { Mapping, Use } from "./mapping.js" */
/** @import { Pasted, Where } from "./placing.js" */
/** @import { Grid } from "./table.js" */
/** @import { Meaning } from "./words.js" */

/** @type {[Meaning, Bilingual][]} */
const meanings = [
  ["skip", { id: "— tidak dipakai —", en: "— not used —" }], ["number", { id: "Nomor baris", en: "Row number" }], ["activity", { id: "Kegiatan", en: "Activity" }],
  ["executor", { id: "Pelaksana", en: "Executor" }], ["performer", { id: "Nama pelaksana", en: "Names of executors" }],
  ["requirements", { id: "Kelengkapan", en: "Requirements" }], ["duration", { id: "Waktu", en: "Time" }], ["output", { id: "Output", en: "Output" }], ["note", { id: "Keterangan", en: "Note" }],
];
/** @type {[Use, Bilingual][]} */
const uses = [["row", { id: "baris", en: "row" }], ["more", { id: "sambungan", en: "goes on" }], ["skip", { id: "lewati", en: "leave out" }]];
/** @type {Record<Kind, string>} */
const signs = { start: "⬭", process: "▭", decision: "◇", end: "⬭" };
const shown = 200;

/** @param {Editor} editor @param {Grid[]} grids @param {string | null} row the selected one @returns {Promise<Pasted | null>} */
export async function askHowToPaste(editor, grids, row) {
  const preview = new Preview(editor, grids, row);
  const answer = await editor.ask(editor.t({ id: "Tempel sebagai baris", en: "Paste as rows" }), preview.body, [
    { value: "cancel", label: editor.t({ id: "Batal", en: "Cancel" }) }, { value: "paste", label: editor.t({ id: "Tempel", en: "Paste" }), primary: true },
  ]);
  return answer?.value === "paste" ? preview.pasted : null;
}

class Preview {
  /** @type {Mapping} */ mapping;
  /** @type {Pasted | null} */ pasted = null;
  /** @type {Where} */ where;
  summary = h("p", { class: "paste-summary", role: "status" });
  left = h("div", { class: "paste-left" });
  frame = h("div", { class: "paste-frame", tabindex: "0", role: "region" });
  body = h("div", { class: "paste" });

  /** @param {Editor} editor @param {Grid[]} grids @param {string | null} row */
  constructor(editor, grids, row) {
    this.editor = editor;
    this.row = row;
    this.t = editor.t;
    this.chart = selectedChart(editor);
    const { active } = editor.view.selection;
    this.from = active?.at === "cell" ? active.field : undefined;
    const first = likeliest(grids);
    this.mapping = mappingOf(grids[first], this.from);
    // texts without a head, pasted on another column than the first, are meant for the rows that are there
    this.where = row && this.mapping.head.end === 0 && (this.from ?? "activity") !== "activity" ? "over" : usualPlace(this.chart);
    this.frame.setAttribute("aria-label", this.t({ id: "Isi yang disalin", en: "What was copied" }));
    this.body.append(...grids.length > 1 ? [this.tables(grids, first)] : [], this.places(), this.frame, this.summary, this.left);
    this.build();
  }

  /** @param {Grid[]} grids @param {number} first */
  tables(grids, first) {
    const select = h("select", { class: "form-select form-select-sm", change: () => { this.mapping = mappingOf(grids[select.selectedIndex], this.from); this.build(); } },
      ...grids.map((g, i) => h("option", { selected: i === first }, this.t({ id: `Tabel ${i + 1}: ${g.rows.length} baris`, en: `Table ${i + 1}: ${g.rows.length} rows` }))));
    return h("label", { class: "paste-table" }, this.t({ id: "Yang disalin berisi beberapa tabel; tempel:", en: "Several tables were copied; paste:" }), " ", select);
  }

  places() {
    const place = this.row ? rowOf(this.editor.store.draft, this.row) : null;
    const number = place ? place.r + 1 : this.chart.rows.length;
    const empty = this.chart.rows.filter(isEmptyRow).length;
    /** @type {[Where, Bilingual, boolean][]} */ const choices = [
      ["after", number === 0 ? { id: "Sebagai baris pertama", en: "As the first rows" } : { id: `Sisipkan sesudah baris ${number}`, en: `Insert after row ${number}` }, true],
      ["empty", { id: `Ganti ${empty} baris kosong`, en: `Replace ${empty} empty rows` }, empty > 0],
      ["over", { id: `Timpa mulai baris ${number}`, en: `Overwrite from row ${number} on` }, place !== null],
    ];
    return h("fieldset", { class: "paste-places" }, h("a", { href: "/panduan/naskah#menempel", target: "_blank" }, this.t({ id: "Cara kerjanya", en: "How it works" })), h("legend", {}, this.t({ id: "Tempat", en: "Place" })), ...choices.filter(c => c[2]).sort((a, b) => Number(b[0] === this.where) - Number(a[0] === this.where)).map(([value, label]) =>
      h("label", {}, h("input", { type: "radio", name: "where", value, checked: value === this.where, change: () => { this.where = value; this.refresh(); } }), " ", this.t(label))));
  }

  build() {
    const { grid, columns, rows, head } = this.mapping;
    const heads = columns.map((column, c) => {
      const name = column.head || this.t({ id: `Kolom ${c + 1}`, en: `Column ${c + 1}` });
      const select = h("select", { class: "form-select form-select-sm", "aria-label": this.t({ id: `Arti kolom ${c + 1}: ${name}`, en: `Meaning of column ${c + 1}: ${name}` }), change: () => this.mean(c, /** @type {Meaning} */ (select.value)) },
        ...meanings.map(([value, label]) => h("option", { value, selected: column.meaning === value }, this.t(label))));
      return h("th", { scope: "col" }, select, h("span", { class: "paste-head" }, name));
    });
    const lines = rows.filter(r => r.reason !== "empty").slice(0, shown).map(row => {
      const select = h("select", { class: "form-select form-select-sm", "aria-label": this.t({ id: `Baris ${row.index + 1} dari yang disalin`, en: `Row ${row.index + 1} of what was copied` }),
        change: () => { row.use = /** @type {Use} */ (select.value); this.refresh(); } }, ...uses.map(([value, label]) => h("option", { value, selected: row.use === value }, this.t(label))));
      return h("tr", { "data-row": row.index }, h("td", { class: "paste-use" }, select, row.reason && h("small", {}, this.t(reasons[row.reason]))),
        ...grid.rows[row.index].map((cell, c) => h("td", { "data-column": c }, cell.row === row.index && cell.column === c ? cell.text : "")));
    });
    const more = rows.length - head.end - lines.length;
    this.frame.replaceChildren(h("table", { class: "paste-grid" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, this.t({ id: "Dipakai", en: "Used" })), ...heads)), h("tbody", {}, ...lines)),
      more > 0 && rows.length > shown ? h("p", {}, this.t({ id: `… dan ${more} baris lagi, dengan aturan yang sama.`, en: `… and ${more} more rows, by the same rules.` })) : "");
    this.refresh();
    requestAnimationFrame(() => { // the first row that counts stands under the head
      const first = this.frame.querySelector("tr[data-use='row']"), top = this.frame.querySelector("thead");
      if (first instanceof HTMLElement && top) this.frame.scrollTop = first.offsetTop - top.offsetHeight;
    });
  }

  /** @param {number} c @param {Meaning} meaning */
  mean(c, meaning) {
    const column = this.mapping.columns[c];
    column.meaning = meaning;
    if (meaning === "executor" && column.name === "") column.name = column.head.split(" · ").at(-1) ?? "";
    this.refresh();
  }

  refresh() {
    const { steps, performers, unread, barren } = stepsOf(this.mapping);
    this.pasted = pasteSteps({ draft: this.editor.store.draft, chart: this.chart.id, row: this.row, where: this.where, steps, performers, newId: this.editor.newId });
    this.dress();
    this.sum(steps, performers.length);
    this.list(unread, barren);
    const button = this.body.closest("form")?.querySelector("button[data-primary]");
    if (button instanceof HTMLButtonElement) button.disabled = steps.length === 0 || this.pasted.problem !== null;
  }

  /** Rows and columns that are not used are dim; marks of executors show the symbol they become. */
  dress() {
    for (const line of this.frame.querySelectorAll("tbody tr")) {
      const row = this.mapping.rows[Number(line.getAttribute("data-row"))];
      attribute(line, "data-use", row.use);
      for (const cell of line.querySelectorAll("[data-column]")) {
        const c = Number(cell.getAttribute("data-column")), column = this.mapping.columns[c], own = this.mapping.grid.rows[row.index][c];
        const marks = column.meaning === "executor" && own.row === row.index && own.column === c ? marksOf(own.text) : null;
        attribute(cell, "data-meaning", column.meaning);
        attribute(cell, "data-sign", row.use !== "skip" && marks ? marks.map(m => signs[m.kind ?? "process"]).join(" ") : null);
        attribute(cell, "title", marks ? marks.map(m => m.kind ? this.t(kindWords[m.kind]) : this.t({ id: "simbol", en: "symbol" })).join(", ") : null);
      }
    }
  }

  /** @param {import("./mapping.js").PastedStep[]} steps @param {number} executors */
  sum(steps, executors) {
    const pasted = /** @type {Pasted} */ (this.pasted);
    const symbols = steps.reduce((n, s) => n + s.symbols.length, 0), added = pasted.added.filter(n => n !== "");
    attribute(this.summary, "data-problem", pasted.problem ? "" : null);
    if (pasted.problem) return text(this.summary, this.t(pasted.problem));
    const more = added.length > 0 ? { id: ` (baru: ${added.join(", ")})`, en: ` (new: ${added.join(", ")})` } : { id: "", en: "" };
    const over = pasted.overwritten > 0 ? { id: ` ${pasted.overwritten} isian yang ada ditimpa.`, en: ` ${pasted.overwritten} texts are overwritten.` } : { id: "", en: "" };
    const drawn = symbols > 0 ? { id: `${symbols} simbol yang dihubungkan berurutan`, en: `${symbols} symbols linked one after another` } : { id: "tanpa simbol", en: "without symbols" };
    text(this.summary, this.t({
      id: `${steps.length} baris, ${executors} pelaksana${more.id}, ${drawn.id}.${over.id}`,
      en: `${steps.length} rows, ${executors} executors${more.en}, ${drawn.en}.${over.en}`,
    }));
  }

  /** @param {import("./mapping.js").Unread[]} unread @param {import("./mapping.js").MappedRow[]} barren */
  list(unread, barren) {
    const out = leftOut(this.mapping, unread, barren), { t } = this;
    const items = [
      ...out.columns.map(({ column, index }) => t({ id: `Kolom ${index + 1} “${column.head || column.sample}”: ${column.filled} isian`, en: `Column ${index + 1} “${column.head || column.sample}”: ${column.filled} texts` })),
      ...out.rows.filter(r => r.reason !== "head").map(r => t({ id: `Baris ${r.index + 1} “${r.text.slice(0, 80)}”${r.reason && `: ${reasons[r.reason].id}`}`, en: `Row ${r.index + 1} “${r.text.slice(0, 80)}”${r.reason && `: ${reasons[r.reason].en}`}` })),
      ...out.unread.map(u => t({ id: `Teks di kolom pelaksana, baris ${u.row + 1}: “${lineOf(u.text).slice(0, 80)}”`, en: `Text in the column of an executor, row ${u.row + 1}: “${lineOf(u.text).slice(0, 80)}”` })),
      ...(this.pasted?.unlinked ?? []).map(u => t({ id: `Anak panah baris ${u}: baris itu tidak ada dalam tempelan`, en: `Arrow of row ${u}: there is no such row in the paste` })),
      ...out.drawn > 0 ? [t({ id: `Bentuk yang digambar di berkas asalnya (${out.drawn} sel) tidak dapat dibaca; letakkan simbolnya sesudah menempel`, en: `Shapes drawn in the original (${out.drawn} cells) cannot be read; place the symbols after pasting` })] : [],
    ];
    const open = this.left.querySelector("details")?.open ?? true;
    this.left.replaceChildren(items.length === 0 ? h("p", { class: "quiet" }, t({ id: "Semua isi ikut ditempel.", en: "Everything is pasted." }))
      : h("details", { open }, h("summary", {}, t({ id: `Tidak ikut ditempel (${items.length})`, en: `Not pasted (${items.length})` })), h("ul", {}, ...items.map(i => h("li", {}, i)))));
  }
}
