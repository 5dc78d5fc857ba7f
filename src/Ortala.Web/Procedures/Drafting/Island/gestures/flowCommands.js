// Commands on the arrows of the selected symbol.
/** @import { Command, Editor } from "../types" */
/** @import { Acting } from "./acting.js" */
/** @import { Picking } from "./picking.js" */
import { listed, pairs, swap, wordPair } from "./deciding.js";
import { openExits } from "./exitsDialog.js";

/** @param {Editor} editor @param {Acting} acting @param {Picking} picking @returns {Command[]} */
export function flowCommands(editor, acting, picking) {
  const { store } = editor;
  const on = () => acting.able() && acting.symbol() !== null && !picking.open;
  const onDecision = () => on() && acting.symbol()?.kind === "decision";

  /** The answer is led elsewhere where it is there, else added. @param {"yes" | "no"} kind */
  function answer(kind) {
    const here = acting.symbol();
    if (!here) return;
    const all = listed(store.draft, here.id), at = all.find(l => l.exit.kind === kind) ?? (kind === "yes" ? all[0] : all[1]);
    picking.pick(here.id, at && at.owner === here.id ? { instead: at.exit } : { label: kind === "yes" ? "Ya" : "Tidak" });
  }

  const withSymbol = (/** @type {(id: string) => void} */ run) => () => { const here = acting.symbol(); if (here) run(here.id); };

  return [
    { id: "flow-list", label: { id: "Panah dari simbol ini …", en: "Arrows from this symbol …" }, hint: { id: "Tujuan, jawaban, tambah, hapus", en: "Targets, answers, add, remove" }, keys: ["A"], menu: "flow", icon: "list", bar: true, enabled: on, run: withSymbol(id => { void openExits(editor, acting, id); }) },
    { id: "flow-no", label: { id: "“Tidak” ke baris …", en: "“Tidak” to row …" }, keys: ["T"], menu: "flow", icon: "loop", bar: true, enabled: onDecision, run: () => answer("no") },
    { id: "flow-yes", label: { id: "“Ya” ke baris …", en: "“Ya” to row …" }, keys: ["Y"], menu: "flow", enabled: onDecision, run: () => answer("yes") },
    { id: "flow-add", label: { id: "Tambah panah ke baris …", en: "Add an arrow to row …" }, hint: { id: "Juga: seret simbol ke baris lain", en: "Also: drag the symbol to another row" }, keys: ["+"], menu: "flow", icon: "fork", enabled: on, run: withSymbol(id => picking.pick(id, acting.symbol()?.kind === "decision" && listed(store.draft, id).length >= 2 ? { label: `Pilihan ${listed(store.draft, id).length + 1}` } : {})) },
    { id: "flow-swap", label: { id: "Tukar Ya dan Tidak", en: "Swap Ya and Tidak" }, keys: ["W"], menu: "flow", enabled: () => onDecision() && listed(store.draft, acting.symbol()?.id ?? "").length > 1,
      run: withSymbol(id => { acting.act(swap(store.draft, id), { id: "menukar jawaban", en: "swapping answers" }, { said: () => acting.say(id) }); }) },
    ...pairs.slice(1).map((pair, i) => /** @type {Command} */ ({ id: `flow-words-${i + 1}`, label: { id: `Jawaban: ${pair.join(" / ")}`, en: `Answers: ${pair.join(" / ")}` }, menu: "flow", enabled: () => onDecision() && listed(store.draft, acting.symbol()?.id ?? "").length > 1,
      run: withSymbol(id => { acting.act(wordPair(store.draft, id, pair), { id: "kata jawaban", en: "words of the answers" }, { said: () => acting.say(id) }); }) })),
  ];
}
