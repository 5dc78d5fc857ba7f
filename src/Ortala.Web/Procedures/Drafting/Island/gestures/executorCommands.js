// Commands on the executor whose head or cell is selected.
/** @import { Command, Editor } from "../types" */
/** @import { Acting } from "./acting.js" */
import { h } from "../ui/dom.js";
import { chartOf, executorOf, symbolsUnder } from "../model/look.js";
import { add, groupUnder, merge, names, remove, shift } from "./executors.js";
import { executorName } from "./words.js";

/** @param {Editor} editor @param {Acting} acting @returns {Command[]} */
export function executorCommands(editor, acting) {
  const { store, view, t, newId } = editor;
  const { act } = acting;
  const here = () => { const at = acting.executor(); return at && executorOf(store.draft, at.executor); };
  const on = () => acting.able() && here() !== null;
  const onHead = () => on() && view.selection.active?.at === "executor";

  /** The new column is named at once. @param {"left" | "right"} side */
  function create(side) {
    const at = acting.executor(), chart = at?.chart ?? acting.chart().id;
    const edits = add(store.draft, { chart, beside: at?.executor, side }, newId);
    if (!edits.length) return;
    const ref = /** @type {const} */ ({ at: "executor", chart, executor: edits[0].executor.id });
    if (act(edits, { id: "pelaksana baru", en: "new executor" }, { select: ref, said: t({ id: "Pelaksana baru, ketik namanya", en: "New executor, type the name" }) })) view.beginEdit(ref, { caret: "end" });
  }

  /** @param {-1 | 1} step */
  function move(step) {
    const at = here();
    if (!at) return;
    if (!act(shift(store.draft, at.executor.id, step), { id: "memindahkan pelaksana", en: "moving an executor" }, { said: t({ id: `Kini kolom pelaksana ke-${at.x + 1 + step}`, en: `Now executor column ${at.x + 1 + step}` }) }))
      acting.refuse({ id: "Tidak ada kolom pelaksana lagi di sisi itu", en: "There is no executor column further on that side" });
  }

  /** @param {string} id */
  const nameOf = id => executorName(store.draft, id) || t({ id: "(tanpa nama)", en: "(without name)" });

  async function join() {
    const at = here();
    if (!at) return;
    const others = at.chart.executors.filter(e => e !== at.executor);
    const select = h("select", { class: "form-select", name: "into", id: "gabung-ke" }, ...others.map(e => h("option", { value: e.id }, nameOf(e.id))));
    const body = h("div", {}, h("label", { class: "form-label", for: "gabung-ke" }, t({ id: "Semua simbolnya pindah ke kolom", en: "All its symbols move to the column of" })), select);
    const answer = await editor.ask(t({ id: `Gabungkan “${nameOf(at.executor.id)}”`, en: `Merge “${nameOf(at.executor.id)}”` }), body, [{ value: "ok", label: t({ id: "Gabungkan", en: "Merge" }), primary: true }]);
    const into = String(answer?.form.get("into") ?? "");
    if (into) act(merge(store.draft, at.executor.id, into), { id: "menggabungkan pelaksana", en: "merging executors" }, { said: t({ id: `Digabungkan ke ${nameOf(into)}`, en: `Merged into ${nameOf(into)}` }), show: true, undo: true, select: { at: "executor", chart: at.chart.id, executor: into } });
  }

  async function erase() {
    const at = here();
    if (!at) return;
    if (at.chart.executors.length < 2) return acting.refuse({ id: "Pelaksana terakhir tidak dapat dihapus; ganti saja namanya", en: "The last executor cannot be removed; rename it instead" });
    const count = symbolsUnder(at.chart, at.executor.id).length, name = nameOf(at.executor.id);
    if (count > 0) {
      const sure = await editor.ask(t({ id: `Hapus pelaksana “${name}”?`, en: `Remove the executor “${name}”?` }), t({ id: `${count} simbol di kolomnya ikut terhapus dan alurnya disambung. Ini dapat diurungkan.`, en: `${count} symbols in the column are removed too and the flow closes over them. This can be undone.` }),
        [{ value: "cancel", label: t({ id: "Batal", en: "Cancel" }) }, { value: "ok", label: t({ id: "Hapus", en: "Remove" }), primary: true }]);
      if (sure?.value !== "ok") return;
    }
    const next = at.chart.executors[at.x + 1] ?? at.chart.executors[at.x - 1];
    act(remove(store.draft, at.executor.id), { id: "menghapus pelaksana", en: "removing an executor" }, { said: t({ id: `Pelaksana ${name} dihapus`, en: `Executor ${name} removed` }), show: true, undo: true, select: { at: "executor", chart: at.chart.id, executor: next.id } });
  }

  async function bundle() {
    const at = here();
    if (!at) return;
    const field = h("input", { class: "form-control", name: "group", id: "nama-kelompok", value: at.executor.group, maxlength: "120", autocomplete: "off", list: "kelompok" });
    const boxes = at.chart.executors.map(e => h("label", { class: "choice" }, h("input", { type: "checkbox", name: "member", value: e.id, checked: e === at.executor || at.executor.group !== "" && e.group === at.executor.group }), " ", nameOf(e.id)));
    const body = h("div", {}, h("label", { class: "form-label", for: "nama-kelompok" }, t({ id: "Judul di atas kolom-kolomnya (kosong: tanpa kelompok)", en: "Heading over the columns (empty: no group)" })), field,
      h("fieldset", { class: "choices" }, h("legend", { class: "form-label" }, t({ id: "Pelaksana di bawahnya", en: "Executors below it" })), ...boxes),
      h("datalist", { id: "kelompok" }, ...[...new Set(store.draft.charts.flatMap(c => c.executors.map(e => e.group)))].filter(Boolean).map(g => h("option", { value: g }))));
    const answer = await editor.ask(t({ id: "Kelompok pelaksana", en: "Group of executors" }), body, [{ value: "ok", label: t({ id: "Simpan", en: "Save" }), primary: true }]);
    if (!answer) return;
    const value = String(answer.form.get("group") ?? "").trim(), members = answer.form.getAll("member").map(String), chart = chartOf(store.draft, at.chart.id)?.chart;
    const left = at.executor.group ? chart?.executors.filter(e => e.group === at.executor.group && !members.includes(e.id)).map(e => e.id) ?? [] : [];
    act([...groupUnder(store.draft, members, value), ...groupUnder(store.draft, left, "")], { id: "kelompok pelaksana", en: "group of executors" });
  }

  /** Names that stand elsewhere in the document, to be taken with one click. */
  function choose() {
    const at = here();
    if (!at) return;
    const found = names(store.draft, at.chart.id);
    if (!found.length) return acting.refuse({ id: "Belum ada nama pelaksana lain di naskah ini", en: "There is no other name of an executor in this document yet" });
    editor.menu(view.element({ at: "executor", chart: at.chart.id, executor: at.executor.id }) ?? view.root, found.map((name, i) => ({ id: `executor-name-${i}`, label: { id: name, en: name },
      run: () => { act([{ do: "renameExecutor", executor: at.executor.id, value: name, was: at.executor.name }], { id: "nama pelaksana", en: "name of an executor" }); } })));
  }

  return [
    { id: "executor-right", label: { id: "Tambah pelaksana di kanan", en: "Add an executor on the right" }, keys: ["Alt+Shift+ArrowRight"], menu: "executor", icon: "executor-add", bar: true, enabled: acting.able, run: () => create("right") },
    { id: "executor-left", label: { id: "Tambah pelaksana di kiri", en: "Add an executor on the left" }, keys: ["Alt+Shift+ArrowLeft"], menu: "executor", enabled: on, run: () => create("left") },
    { id: "executor-rename", label: { id: "Ganti nama pelaksana", en: "Rename executor" }, menu: "executor", icon: "pen", enabled: on, run: () => { const at = acting.executor(); if (at) view.beginEdit({ at: "executor", ...at }, { caret: "all" }); } },
    { id: "executor-names", label: { id: "Ambil nama dari naskah ini …", en: "Take a name from this document …" }, menu: "executor", enabled: on, run: choose },
    { id: "executor-move-left", label: { id: "Pindahkan kolom ke kiri", en: "Move column to the left" }, hint: { id: "Juga: seret kepala kolomnya", en: "Also: drag the head of the column" }, menu: "executor", icon: "executor-left", enabled: on, run: () => move(-1) },
    { id: "executor-move-right", label: { id: "Pindahkan kolom ke kanan", en: "Move column to the right" }, menu: "executor", icon: "executor-right", enabled: on, run: () => move(1) },
    { id: "executor-head-left", label: { id: "Kepala kolom ke kiri", en: "Head of the column to the left" }, keys: ["Alt+ArrowLeft"], enabled: onHead, run: () => move(-1) },
    { id: "executor-head-right", label: { id: "Kepala kolom ke kanan", en: "Head of the column to the right" }, keys: ["Alt+ArrowRight"], enabled: onHead, run: () => move(1) },
    { id: "executor-merge", label: { id: "Gabungkan dengan pelaksana lain …", en: "Merge with another executor …" }, menu: "executor", enabled: () => on() && (here()?.chart.executors.length ?? 0) > 1, run: () => { void join(); } },
    { id: "executor-group", label: { id: "Kelompok pelaksana …", en: "Group of executors …" }, menu: "executor", enabled: on, run: () => { void bundle(); } },
    { id: "executor-remove", label: { id: "Hapus pelaksana", en: "Remove executor" }, menu: "executor", icon: "executor-delete", enabled: on, run: () => { void erase(); } },
    { id: "executor-head-remove", label: { id: "Hapus pelaksana (di kepala kolom)", en: "Remove executor (on the head)" }, keys: ["Ctrl+Delete"], enabled: onHead, run: () => { void erase(); } },
  ];
}
