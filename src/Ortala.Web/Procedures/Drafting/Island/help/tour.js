// A short tour of the sheet for who is here for the first time: offered, not forced; can be left at any step and started again.
import { h, text } from "../ui/dom.js";
/** @import { Bilingual, Editor, Ref } from "../types" */

const kept = "ortala-tur";

/** @typedef {{ title: Bilingual, words: Bilingual, ref?: (editor: Editor) => Ref | null, place?: string }} Stop */

/** @param {Editor} editor */
const firstRow = editor => { const chart = editor.store.draft.charts[0]; return chart?.rows[0] ? { chart, row: chart.rows[0] } : null; };

/** @type {Stop[]} */
export const stops = [
  {
    title: { id: "Lembar ini yang dicetak", en: "This is what is printed" }, ref: () => ({ at: "identity", field: "title" }),
    words: { id: "Klik bagian mana pun dari kotak identitas, lalu ketik. Daftar seperti dasar hukum: satu butir satu baris.", en: "Click any part of the identity block and type. In lists such as the legal basis each line is an item." },
  },
  {
    title: { id: "Satu baris, satu kegiatan", en: "One row, one activity" }, ref: editor => { const at = firstRow(editor); return at && { at: "cell", chart: at.chart.id, row: at.row.id, field: "activity" }; },
    words: { id: "Ketik seperti di Excel: Enter turun, Tab ke kanan. Enter pada baris terakhir membuat baris baru.", en: "Type as in Excel: Enter goes down, Tab to the right. Enter in the last row begins a new one." },
  },
  {
    title: { id: "Klik untuk meletakkan simbol", en: "Click to place a symbol" }, ref: editor => { const at = firstRow(editor); return at?.chart.executors[0] ? { at: "lane", chart: at.chart.id, row: at.row.id, executor: at.chart.executors[0].id } : null; },
    words: { id: "Klik sel di bawah pelaksana; klik lagi mengganti bentuknya. Panah tergambar sendiri. Untuk keputusan, tunjuk baris tujuan “Tidak”.", en: "Click a cell below an executor; another click changes the shape. Arrows draw themselves. For a decision, point at the row “Tidak” leads to." },
  },
  {
    title: { id: "Pelaksana adalah kolom", en: "Executors are columns" }, ref: editor => { const at = firstRow(editor); return at?.chart.executors[0] ? { at: "executor", chart: at.chart.id, executor: at.chart.executors[0].id } : null; },
    words: { id: "Klik kepalanya untuk menulis jabatan. Seret untuk memindahkan; kolom baru ada di menu Pelaksana.", en: "Click the head to write the position. Drag to move it; new columns are in the menu Executor." },
  },
  {
    title: { id: "Sudah ada di Excel atau Word?", en: "Already in Excel or Word?" }, place: "#perkakas",
    words: { id: "Salin tabelnya di sana, pilih satu sel di sini, lalu tekan Ctrl+V. Kolomnya dikenali dan dapat Anda periksa dulu.", en: "Copy the table there, select a cell here, press Ctrl+V. The columns are recognised, and you can check them first." },
  },
  {
    title: { id: "Diperiksa sambil ditulis", en: "Checked while you write" }, place: "#catatan",
    words: { id: "Catatan menunjuk barisnya dan menyebut alasannya. Yang aman dapat diperbaiki dengan satu klik.", en: "Findings point at their row and give the reason. Safe ones are mended with one click." },
  },
  {
    title: { id: "Tersimpan sendiri, bersama-sama", en: "Saved by itself, together" }, place: "#tersimpan",
    words: { id: "Semua yang diketik tersimpan, juga saat sambungan putus. Rekan dapat menulis di naskah yang sama. Bantuan: F1; daftar tombol: Ctrl+/.", en: "All you type is saved, also when the line is down. Colleagues can write in the same document. Help: F1; keys: Ctrl+/." },
  },
];

/** @param {Editor} editor */
export default function (editor) {
  const { t } = editor;
  editor.commands.register({ id: "tour", label: { id: "Tur singkat", en: "Short tour" }, menu: "help", icon: "tour", run: () => { offer.remove(); start(); } });
  const offer = h("section", { class: "tour-offer", "aria-label": t({ id: "Tur singkat", en: "Short tour" }) }, h("p", {}, t({ id: "Baru di sini? Lihat caranya dalam satu menit.", en: "New here? See how it works in a minute." })),
    h("div", {}, h("button", { type: "button", class: "btn btn-primary btn-sm", click: () => { offer.remove(); start(); } }, t({ id: "Mulai tur", en: "Start the tour" })),
      h("button", { type: "button", class: "btn btn-outline-primary btn-sm", click: () => { offer.remove(); done(); } }, t({ id: "Tidak perlu", en: "No need" }))));
  if (!editor.store.readOnly && !seen()) document.getElementById("editor")?.append(offer);

  function start() {
    editor.view.endEdit();
    new Tour(editor, done);
  }
}

function seen() { try { return localStorage.getItem(kept) !== null; } catch { return true; } }
function done() { try { localStorage.setItem(kept, "ya"); } catch { /* private browsing */ } }

class Tour {
  at = -1;
  /** @param {Editor} editor @param {() => void} done */
  constructor(editor, done) {
    this.editor = editor;
    this.done = done;
    this.back = document.activeElement;
    const { t } = editor;
    this.ring = h("div", { class: "tour-ring" });
    this.title = h("h2", { id: "tur-judul" });
    this.words = h("p", { id: "tur-isi" });
    this.step = h("span", { class: "quiet" });
    this.before = h("button", { type: "button", class: "btn btn-outline-primary btn-sm", click: () => this.go(-1) }, t({ id: "Kembali", en: "Back" }));
    this.next = h("button", { type: "button", class: "btn btn-primary btn-sm", click: () => this.go(1) });
    this.card = h("div", { class: "tour-card", role: "dialog", "aria-modal": "true", "aria-labelledby": "tur-judul", "aria-describedby": "tur-isi", keydown: (/** @type {KeyboardEvent} */ event) => this.key(event) },
      this.title, this.words, h("div", { class: "tour-foot" }, this.step, h("button", { type: "button", class: "btn btn-link btn-sm", click: () => this.end() }, t({ id: "Lewati tur", en: "Skip the tour" })), this.before, this.next));
    document.getElementById("editor")?.append(this.ring, this.card);
    this.follow = () => this.settle();
    addEventListener("resize", this.follow);
    this.go(1);
  }

  /** @param {1 | -1} by */
  go(by) {
    const { editor } = this, { t } = editor;
    let at = this.at + by;
    while (stops[at] && !this.target(stops[at])) at += by; // a place that is not on this sheet is passed over
    if (at >= stops.length) return this.end();
    if (at < 0) return;
    this.at = at;
    const stop = stops[at], ref = stop.ref?.(editor);
    if (ref) editor.view.selection.select(ref, { focus: false });
    text(this.title, t(stop.title));
    text(this.words, t(stop.words));
    text(this.step, `${at + 1} / ${stops.length}`);
    text(this.next, t(at === stops.length - 1 ? { id: "Selesai", en: "Done" } : { id: "Lanjut", en: "Next" }));
    this.before.hidden = at === 0;
    this.next.focus();
    this.settle();
    requestAnimationFrame(this.follow);
  }

  /** @param {Stop} stop */
  target(stop) {
    const ref = stop.ref?.(this.editor);
    const element = ref ? this.editor.view.element(ref) : stop.place ? document.querySelector(stop.place) : null;
    return element instanceof HTMLElement ? element : null;
  }

  /** The ring around the place, the card below it, or above where there is no room. */
  settle() {
    const box = stops[this.at] && this.target(stops[this.at])?.getBoundingClientRect();
    if (!box) return;
    const edge = 5, { style } = this.ring, card = this.card;
    Object.assign(style, { left: `${box.left - edge}px`, top: `${box.top - edge}px`, width: `${box.width + 2 * edge}px`, height: `${box.height + 2 * edge}px` });
    const below = box.bottom + 14 + card.offsetHeight < innerHeight;
    card.style.top = `${Math.max(8, below ? box.bottom + 14 : box.top - card.offsetHeight - 14)}px`;
    card.style.left = `${Math.max(8, Math.min(box.left, innerWidth - card.offsetWidth - 8))}px`;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    event.stopPropagation();
    if (event.key === "Escape") this.end();
    else if (event.key === "ArrowRight") this.go(1);
    else if (event.key === "ArrowLeft") this.go(-1);
    else if (event.key === "Tab") this.around(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  }

  /** @param {1 | -1} by */
  around(by) {
    const all = /** @type {HTMLElement[]} */ ([...this.card.querySelectorAll("button")].filter(b => !b.hidden));
    all[(all.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + by + all.length) % all.length].focus();
  }

  end() {
    removeEventListener("resize", this.follow);
    this.ring.remove();
    this.card.remove();
    this.done();
    const { selection } = this.editor.view;
    if (selection.active) selection.select(selection.active, { reveal: false });
    else if (this.back instanceof HTMLElement) this.back.focus();
    this.editor.say(this.editor.t({ id: "Tur selesai. Menu Bantuan memulainya lagi.", en: "End of the tour. The menu Help starts it again." }), { show: true });
  }
}
