import { h, place } from "../ui/dom.js";
import { fieldName, indexOf, isCell } from "../sheet/refs.js";
/** @import { Editor, Entry, Loss, Ref } from "../types" */
/** @import { SheetView } from "../sheet/view.js" */

/** What one wrote and another's change pushed aside is shown at its place, and can be taken back. @param {Editor} editor */
export function createLosses(editor) {
  const { store, t } = editor;
  const view = /** @type {SheetView} */ (editor.view);
  const root = h("div", { class: "losses" });
  view.root.append(root);
  /** @type {Map<Loss, HTMLElement>} */
  const cards = new Map();

  /** @param {Loss} loss @returns {Ref | null} */
  function refOf({ place: at }) {
    const index = indexOf(store.draft);
    const row = index.rows.get(at.row ?? (at.symbol ? index.symbols.get(at.symbol)?.row ?? "" : ""));
    if (row) return at.field && isCell(at.field) || !at.executor ? { at: "cell", chart: row.chart.id, row: row.row.id, field: at.field && isCell(at.field) ? at.field : "activity" }
      : index.executors.has(at.executor) ? { at: "lane", chart: row.chart.id, row: row.row.id, executor: at.executor } : { at: "cell", chart: row.chart.id, row: row.row.id, field: "activity" };
    const executor = at.executor ? index.executors.get(at.executor) : undefined;
    if (executor) return { at: "executor", chart: executor.chart.id, executor: executor.executor.id };
    return at.field && !at.row ? { at: "identity", field: at.field } : null;
  }

  /** @param {Loss} loss */
  function placeName(loss) {
    const row = indexOf(store.draft).rows.get(loss.place.row ?? "");
    return [row && `${t({ id: "baris", en: "row" })} ${row.index + 1}`, loss.place.field && t(fieldName(loss.place.field))].filter(Boolean).join(", ");
  }

  function update() {
    const shown = store.losses.slice(-4);
    for (const [loss, card] of cards) if (!shown.some(s => s.loss === loss)) { card.remove(); cards.delete(loss); }
    for (const { entry, loss } of shown) if (!cards.has(loss)) add(entry, loss);
    arrange();
  }

  /** @param {Entry} entry @param {Loss} loss */
  function add(entry, loss) {
    const where = placeName(loss);
    const gone = !refOf(loss) && !loss.isMine;
    const title = gone ? t({ id: `${entry.by.name} menghapus tempat Anda menulis`, en: `${entry.by.name} deleted the place where you wrote` }) : loss.isMine ? t({ id: `Perubahan Anda tidak dapat dipasang: tempatnya sudah dihapus orang lain${where ? ` (${where})` : ""}`, en: `Your change found no place: somebody else has deleted it${where ? ` (${where})` : ""}` })
      : loss.lost ? t({ id: `${entry.by.name} menulis di tempat yang sama${where ? ` (${where})` : ""}`, en: `${entry.by.name} wrote at the same place${where ? ` (${where})` : ""}` })
      : t({ id: `Perubahan Anda tersisih oleh ${entry.by.name}${where ? ` (${where})` : ""}`, en: `Your change gave way to one by ${entry.by.name}${where ? ` (${where})` : ""}` });
    const card = h("section", { class: "loss", "aria-label": title },
      h("p", {}, h("strong", {}, title)),
      loss.lost && h("p", {}, t({ id: "Tulisan Anda:", en: "Your text:" })), loss.lost && h("blockquote", {}, loss.lost),
      loss.kept && h("p", {}, t({ id: "Sekarang tertulis:", en: "Now it says:" })), loss.kept && h("blockquote", {}, loss.kept),
      h("div", { class: "loss-actions" },
        loss.restore.length > 0 && h("button", { type: "button", class: "btn btn-primary btn-sm", click: () => {
          store.perform(loss.restore, { label: { id: "memulihkan tulisan saya", en: "restoring my text" } });
          store.dismissLoss(loss);
          editor.say(t({ id: "Tulisan Anda dipulihkan", en: "Your text is back" }));
        } }, t({ id: "Pakai tulisan saya", en: "Take mine back" })),
        h("button", { type: "button", class: "btn btn-outline-primary btn-sm", click: () => store.dismissLoss(loss) }, t({ id: "Biarkan", en: "Fine as it is" }))));
    cards.set(loss, card);
    root.append(card);
    editor.say(title);
  }

  function arrange() {
    let free = 0;
    for (const [loss, card] of cards) {
      const ref = refOf(loss), box = ref && view.box(ref);
      const top = view.desk.scrollTop - view.root.offsetTop, bottom = top + view.desk.clientHeight;
      const x = box ? Math.max(0, Math.min(box.x + 12, view.root.offsetWidth - card.offsetWidth)) : Math.max(0, view.desk.scrollLeft + view.desk.clientWidth - card.offsetWidth - 24);
      const below = box ? box.y + box.h + 4 : top + 12;
      const above = box && below < bottom && below + card.offsetHeight > bottom && box.y - card.offsetHeight - 4 > Math.max(top, free);
      const y = Math.max(above ? box.y - card.offsetHeight - 4 : below, free);
      place(card, { x, y });
      free = y + card.offsetHeight + 6;
    }
  }

  store.on("losses", update);
  store.on("overturned", entry => editor.say(t({
    id: `${/** @type {Entry} */ (entry).by.name} mengubah banyak baris sekaligus, misalnya dengan memulihkan versi. Yang sebelumnya ada di Naskah › Riwayat versi.`,
    en: `${/** @type {Entry} */ (entry).by.name} changed many rows at once, for instance by restoring a version. What stood before is in the version history.` }), { show: true }));
  view.onChange(arrange);
  update();
}
