// The list of keys: what the commands say of themselves, and the keys of moving and typing, which are no commands.
import { h } from "../ui/dom.js";
import { shownKey } from "../ui/keys.js";
/** @import { Bilingual, Command, Editor } from "../types" */

/** @typedef {{ label: Bilingual, hint?: Bilingual, keys: string[] }} Line */

/** @type {{ title: Bilingual, lines: Line[] }} */
const typing = {
  title: { id: "Bergerak dan mengetik", en: "Moving and typing" },
  lines: [
    { label: { id: "Mengetik: mengganti isi sel", en: "Typing: replaces the cell" }, keys: [] },
    { label: { id: "Membuka isi sel untuk diubah", en: "Open the cell to change it" }, keys: ["F2"] },
    { label: { id: "Selesai, turun; sesudah kegiatan terakhir: baris baru", en: "Done, down; after the last activity: a new row" }, keys: ["Enter"] },
    { label: { id: "Selesai, ke kanan · ke kiri", en: "Done, to the right · left" }, keys: ["Tab", "Shift+Tab"] },
    { label: { id: "Baris baru di dalam sel (butir berikutnya)", en: "New line in the cell (next item)" }, keys: ["Alt+Enter", "Shift+Enter"] },
    { label: { id: "Batal, isi semula kembali", en: "Cancel, the text comes back" }, keys: ["Escape"] },
    { label: { id: "Ke sel di sebelahnya", en: "To the next cell" }, keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"] },
    { label: { id: "Memilih beberapa sel", en: "Select several cells" }, keys: ["Shift+ArrowDown", "Shift+ArrowRight"] },
    { label: { id: "Ujung baris · ujung tabel", en: "Ends of the row · of the table" }, keys: ["Home", "End", "Ctrl+Home", "Ctrl+End"] },
    { label: { id: "Mengosongkan isi sel yang dipilih", en: "Clear the selected cells" }, keys: ["Delete"] },
    { label: { id: "Memilih saran di bawah teks", en: "Choose a suggestion below the text" }, keys: ["ArrowDown"] },
  ],
};

/** @type {[Command["menu"], Bilingual][]} */
const groups = [
  ["edit", { id: "Sunting", en: "Edit" }], ["row", { id: "Baris", en: "Row" }], ["executor", { id: "Pelaksana", en: "Executor" }], ["symbol", { id: "Simbol", en: "Symbol" }],
  ["flow", { id: "Alur", en: "Flow" }], ["view", { id: "Tampilan", en: "View" }], ["file", { id: "Naskah", en: "Document" }], ["help", { id: "Bantuan", en: "Help" }], [undefined, { id: "Lainnya", en: "Others" }],
];

/** All keys by group; commands of one name are one line. @param {Command[]} commands @returns {{ title: Bilingual, lines: Line[] }[]} */
export function keyGroups(commands) {
  return [typing, ...groups.map(([menu, title]) => {
    /** @type {Map<string, Line>} */ const lines = new Map();
    for (const { label, hint, keys, menu: own } of commands) {
      if (own !== menu || !keys?.length) continue;
      const line = lines.get(label.id);
      if (line) line.keys.push(...keys);
      else lines.set(label.id, { label, hint, keys: [...keys] });
    }
    return { title, lines: [...lines.values()] };
  })].filter(g => g.lines.length > 0);
}

/** @param {Editor} editor */
export default function (editor) {
  const { t } = editor;
  const show = () => {
    const search = h("input", { type: "text", class: "form-control", autocomplete: "off", placeholder: t({ id: "Cari perintah atau tombol", en: "Search a command or key" }), "aria-label": t({ id: "Cari perintah atau tombol", en: "Search a command or key" }), input: filter });
    const none = h("p", { class: "quiet", hidden: true }, t({ id: "Tidak ada yang cocok.", en: "Nothing fits." }));
    const sections = keyGroups(editor.commands.all()).map(({ title, lines }) => h("section", {}, h("h3", {}, t(title)), h("dl", {}, ...lines.map(line =>
      h("div", { "data-words": [t(line.label), ...line.keys, ...line.keys.map(shownKey)].join(" ").toLowerCase() }, h("dt", {}, t(line.label)),
        h("dd", {}, ...line.keys.map(key => h("kbd", {}, shownKey(key)))))))));
    const body = h("div", { class: "keys" }, search, none, h("div", { class: "keys-list", tabindex: "0", role: "region", "aria-label": t({ id: "Daftar tombol", en: "List of keys" }) }, h("div", { class: "keys-columns" }, ...sections)));

    function filter() {
      const words = search.value.toLowerCase().split(/\s+/).filter(w => w);
      let found = 0;
      for (const section of sections) {
        const lines = /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-words]")]);
        for (const line of lines) line.hidden = !words.every(w => line.dataset.words?.includes(w));
        section.hidden = lines.every(l => l.hidden);
        found += lines.filter(l => !l.hidden).length;
      }
      none.hidden = found > 0;
    }
    editor.ask(t({ id: "Daftar tombol", en: "Keys" }), body, [{ value: "ok", label: t({ id: "Tutup", en: "Close" }), primary: true }]);
  };
  editor.commands.register(
    { id: "keys", label: { id: "Daftar tombol", en: "Keys" }, keys: ["Ctrl+/"], menu: "help", icon: "keys", whileEditing: true, run: show },
    // in a cell of text it is a letter like any other
    { id: "keys-question", label: { id: "Daftar tombol", en: "Keys" }, keys: ["?"], enabled: () => !editor.view.editing, run: show },
  );
}
