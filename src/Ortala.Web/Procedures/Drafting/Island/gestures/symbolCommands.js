// Commands on the symbol of the selected cell: place, change, move, word, remove, joint work.
/** @import { Bilingual, Command, Editor, Kind, Edit } from "../types" */
/** @import { Acting } from "./acting.js" */
/** @import { Picking } from "./picking.js" */
import { h } from "../ui/dom.js";
import { executorOf, rowOf } from "../model/look.js";
import { change, cycled, moveTo, part, place, placeWith, remove, symbolIn, word } from "./placing.js";
import { group } from "./flow.js";
import { listed } from "./deciding.js";
import { executorName, kindName } from "./words.js";

/** @type {{ kind: Kind, key: string }[]} */
export const kinds = [{ kind: "start", key: "M" }, { kind: "process", key: "K" }, { kind: "decision", key: "P" }, { kind: "end", key: "S" }];

/** @param {Editor} editor @param {Acting} acting @param {Picking} picking */
export function createSymbols(editor, acting, picking) {
  const { store, t, newId } = editor;
  const { act } = acting;

  /** After a symbol became a decision, its Tidak is asked for. @param {string} id */
  function askForNo(id) {
    const all = listed(store.draft, id);
    if (all.length < 2 && !all.some(l => l.exit.kind === "no")) picking.pick(id, { label: "Tidak" });
  }

  /** Places a symbol of a kind in the selected cell, or changes the one that stands there. @param {Kind} [kind] */
  function set(kind) {
    const at = acting.lane(), here = acting.symbol();
    if (!at) return;
    if (here) return changeTo(here.id, kind ? change(store.draft, here.id, kind) : cycled(store.draft, here.id));
    if (rowOf(store.draft, at.row)?.row.symbols.length) return kind ? besides(kind) : with_("joint");
    if (!act(place(store.draft, { row: at.row, executor: at.executor, kind }, newId), { id: "menempatkan simbol", en: "placing a symbol" })) return;
    const made = acting.symbol();
    if (!made) return;
    editor.say(acting.say(made.id));
    if (made.kind === "decision") askForNo(made.id);
  }

  /** @param {string} id @param {Edit[]} edits */
  function changeTo(id, edits) {
    const before = listed(store.draft, id).length;
    if (!act(edits, { id: "mengubah simbol", en: "changing a symbol" }, { merge: `symbol ${id}` })) return;
    const lost = before - listed(store.draft, id).length;
    editor.say(acting.say(id) + (lost > 0 ? t({ id: `; ${lost} panah dilepas`, en: `; ${lost} arrows removed` }) : ""));
    if (acting.symbol()?.kind === "decision") askForNo(id);
  }

  /** A kind typed in a row that has its symbol elsewhere: handed over within the row. @param {Kind} kind */
  function besides(kind) {
    const at = acting.lane();
    if (!at || !with_("after")) return;
    const made = symbolIn(store.draft, at.row, at.executor);
    if (made && made.kind !== kind) changeTo(made.id, change(store.draft, made.id, kind));
  }

  /** @type {Record<"joint" | "after" | "beside", Bilingual>} */
  const ways = { joint: { id: "kerja bersama", en: "joint work" }, after: { id: "serah terima dalam baris", en: "handing over within the row" }, beside: { id: "kerja sejajar", en: "work side by side" } };

  /** @param {"joint" | "after" | "beside"} how */
  function with_(how) {
    const at = acting.lane();
    if (!at) return false;
    const done = act(placeWith(store.draft, { row: at.row, executor: at.executor, how }, newId), ways[how]);
    const made = symbolIn(store.draft, at.row, at.executor);
    if (done && made) editor.say(`${t(ways[how])}: ${acting.say(made.id)}`);
    return done;
  }

  /** Brings the symbol of the row into the selected cell. */
  function bring() {
    const at = acting.lane(), first = at && rowOf(store.draft, at.row)?.row.symbols[0];
    if (at && first) act(moveTo(store.draft, first.id, at.executor), { id: "memindahkan simbol", en: "moving a symbol" }, { said: () => acting.say(first.id) });
  }

  /** To the next executor whose cell is no partner's. @param {-1 | 1} step */
  function shift(step) {
    const at = acting.lane(), here = acting.symbol(), column = here && executorOf(store.draft, here.executor), row = at && rowOf(store.draft, at.row)?.row;
    if (!at || !here || !column || !row) return;
    const partners = group(row, here.id).map(s => s.executor);
    let x = column.x + step;
    while (partners.includes(column.chart.executors[x]?.id)) x += step;
    const to = column.chart.executors[x];
    if (!to) return acting.refuse({ id: "Tidak ada kolom pelaksana lagi di sisi itu", en: "There is no executor column further on that side" });
    act(moveTo(store.draft, here.id, to.id), { id: "memindahkan simbol", en: "moving a symbol" },
      { select: { ...at, executor: to.id }, said: t({ id: `Dipindahkan ke ${executorName(store.draft, to.id) || "kolom tanpa nama"}`, en: `Moved to ${executorName(store.draft, to.id) || "a column without name"}` }) });
  }

  function erase() {
    const here = acting.symbol();
    if (here) act(remove(store.draft, here.id), { id: "menghapus simbol", en: "removing a symbol" }, { said: t({ id: "Simbol dihapus, alur disambung", en: "Symbol removed, the flow closes over it" }) });
  }

  async function reword() {
    const here = acting.symbol();
    if (!here) return;
    const field = h("input", { class: "form-control", name: "word", id: "kata-simbol", value: here.text, maxlength: "60", autocomplete: "off" });
    const body = h("div", {}, h("label", { class: "form-label", for: "kata-simbol" }, t({ id: "Kata di dalam simbol", en: "Word inside the symbol" })), field,
      h("p", { class: "quiet" }, t({ id: "Biasanya kosong. Contoh untuk keputusan: Lengkap?", en: "Usually empty. For a decision, for instance: Complete?" })));
    const answer = await editor.ask(t({ id: "Kata simbol", en: "Word of the symbol" }), body, [{ value: "ok", label: t({ id: "Simpan", en: "Save" }), primary: true }]);
    if (answer) act(word(store.draft, here.id, String(answer.form.get("word") ?? "")), { id: "kata simbol", en: "word of a symbol" }, { said: () => acting.say(here.id) });
  }

  const onSymbol = () => acting.able() && acting.symbol() !== null;
  const besideSymbol = () => acting.able() && acting.lane() !== null && acting.symbol() === null && (rowOf(store.draft, acting.lane()?.row ?? "")?.row.symbols.length ?? 0) > 0;
  const onLane = () => acting.able() && acting.lane() !== null && !picking.open;

  /** @type {Command[]} */
  const commands = [
    { id: "symbol-set", label: { id: "Tempatkan atau ganti simbol", en: "Place or change symbol" }, hint: { id: "Mulai, kegiatan, keputusan, selesai bergiliran", en: "Start, activity, decision, end in turn" }, keys: ["Space"], enabled: onLane, run: () => { set(); } },
    ...kinds.map(({ kind, key }) => /** @type {Command} */ ({ id: `symbol-${kind}`, label: kindName[kind], keys: [key], menu: "symbol", icon: kind, bar: true, enabled: onLane, run: () => { set(kind); } })),
    { id: "symbol-joint", label: { id: "Kerja bersama di sel ini", en: "Joint work in this cell" }, hint: { id: "Juga: Shift + klik sel pelaksana lain", en: "Also: Shift + click another executor's cell" }, keys: ["B"], menu: "symbol", icon: "joint", bar: true, enabled: besideSymbol, run: () => { with_("joint"); } },
    { id: "symbol-after", label: { id: "Serah terima dalam baris ini", en: "Hand over within this row" }, keys: ["L"], menu: "symbol", icon: "link", enabled: besideSymbol, run: () => { with_("after"); } },
    { id: "symbol-beside", label: { id: "Kerja sejajar (bercabang)", en: "Work side by side (fork)" }, keys: ["J"], menu: "symbol", icon: "fork", enabled: besideSymbol, run: () => { with_("beside"); } },
    { id: "symbol-bring", label: { id: "Pindahkan simbol baris ini ke sini", en: "Move the row's symbol here" }, keys: ["X"], menu: "symbol", enabled: besideSymbol, run: bring },
    { id: "symbol-left", label: { id: "Pindahkan ke pelaksana kiri", en: "Move to the executor on the left" }, keys: ["Alt+ArrowLeft"], menu: "symbol", enabled: onSymbol, run: () => shift(-1) },
    { id: "symbol-right", label: { id: "Pindahkan ke pelaksana kanan", en: "Move to the executor on the right" }, keys: ["Alt+ArrowRight"], menu: "symbol", enabled: onSymbol, run: () => shift(1) },
    { id: "symbol-word", label: { id: "Kata di dalam simbol …", en: "Word inside the symbol …" }, keys: ["F2"], menu: "symbol", icon: "pen", enabled: onSymbol, run: () => { void reword(); } },
    { id: "symbol-part", label: { id: "Akhiri kerja bersama", en: "End joint work" }, menu: "symbol", icon: "unlink",
      enabled: () => { const at = acting.lane(), here = acting.symbol(); return onSymbol() && !!at && !!here && group(/** @type {NonNullable<ReturnType<typeof rowOf>>} */ (rowOf(store.draft, at.row)).row, here.id).length > 1; },
      run: () => { const here = acting.symbol(); if (here) act(part(store.draft, here.id), { id: "mengakhiri kerja bersama", en: "ending joint work" }, { said: () => acting.say(here.id) }); } },
    { id: "symbol-remove", label: { id: "Hapus simbol", en: "Remove symbol" }, keys: ["Delete", "Backspace"], menu: "symbol", icon: "trash", enabled: onSymbol, run: erase },
  ];
  return { commands, set, joint: () => with_("joint"), bring, reword };
}

/** @typedef {ReturnType<typeof createSymbols>} Symbols */
