import { sure, text } from "./dom.js";
/** @import { Editor } from "../types" */

/** Where the zones of Indonesia are: times are told in that of the officer's unit, wherever the browser is. @type {Record<string, string | undefined>} */
const places = { WIB: "Asia/Jakarta", WITA: "Asia/Makassar", WIT: "Asia/Jayapura" };

/** The line at the foot, the saved state, and the strip that tells of a dropped line. @param {Editor} editor */
export default function (editor) {
  const { store, t } = editor;
  const saved = sure(document.getElementById("tersimpan")), strip = sure(document.getElementById("putus"));
  const clock = new Intl.DateTimeFormat(editor.language === "id" ? "id-ID" : "en-GB", { hour: "2-digit", minute: "2-digit", timeZone: places[editor.state.zone ?? ""] });
  let online = true, told = "";
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let calm;

  function show() {
    const { status } = store;
    const words = status.stopped ?? (store.readOnly ? t({ id: "Hanya dibaca", en: "Read only" })
      : status.waiting > 0 && !status.online ? t({ id: `${status.waiting} perubahan menunggu jaringan`, en: `${status.waiting} changes wait for the network` })
      : status.waiting > 0 ? t({ id: "Menyimpan …", en: "Saving …" })
      : status.saved ? t({ id: `Tersimpan ${clock.format(new Date(status.saved))}`, en: `Saved ${clock.format(new Date(status.saved))}` }) : t({ id: "Tersimpan", en: "Saved" }));
    clearTimeout(calm);
    // "Saving" is shown only when it takes a while, so that the line stays quiet while one types.
    const say = () => { text(saved, words); saved.dataset.state = status.stopped ? "stopped" : !status.online ? "offline" : status.waiting > 0 ? "waiting" : "saved"; };
    if (status.waiting > 0 && status.online && !status.stopped) calm = setTimeout(say, 1200);
    else say();
    const why = status.stopped ?? (!status.online ? t({ id: "Sambungan terputus. Anda dapat terus menulis; semuanya tersimpan di peramban ini dan dikirim begitu sambungan kembali.",
      en: "The connection is down. You can go on writing; everything is kept in this browser and sent when the connection is back." }) : "");
    strip.hidden = why === "";
    if (why !== told) { text(strip, why); told = why; }
    if (status.online !== online) {
      online = status.online;
      editor.say(online ? t({ id: "Sambungan kembali", en: "The connection is back" }) : t({ id: "Sambungan terputus, Anda dapat terus menulis", en: "The connection is down, you can go on writing" }));
    }
  }

  const name = sure(document.getElementById("nama"));
  let title = store.draft.identity.title ?? "";
  store.on("draft", () => {
    const now = store.draft.identity.title ?? "";
    if (now === title) return;
    title = now;
    text(name, now || t({ id: "Naskah tanpa nama", en: "Document without a name" }));
    document.title = `${name.textContent} · Ortala`;
  });

  const pages = sure(document.getElementById("halaman"));
  const view = /** @type {import("../sheet/view.js").SheetView} */ (editor.view);
  function showPage() {
    text(pages, t({ id: `Halaman ${view.page() + 1} dari ${view.pageCount()}`, en: `Page ${view.page() + 1} of ${view.pageCount()}` }));
  }
  const zoom = sure(document.getElementById("besar"));
  function showZoom() { text(zoom, `${Math.round(view.scale / (96 / 72) * 100)} %`); }

  store.on("status", show);
  store.on("draft", show);
  store.on("refused", detail => editor.say(typeof detail === "string" ? detail : t({ id: "Sebuah perubahan tidak dapat diterima dan dibatalkan.", en: "A change could not be accepted and was taken back." }), { show: true }));
  let asked = false;
  // with the next frame: where it is scrolled to is known then, and asking at once would have the browser lay out the sheet twice
  view.onChange(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; showPage(); showZoom(); });
  });
  view.desk.addEventListener("scroll", showPage, { passive: true });
  new ResizeObserver(() => { showPage(); showZoom(); }).observe(view.root);
  for (const [id, command] of /** @type {const} */ ([["perkecil", "zoom-out"], ["perbesar", "zoom-in"], ["besar", "zoom-fit"]])) {
    sure(document.getElementById(id)).addEventListener("click", () => editor.commands.run(command));
  }
  show();
  showPage();
  showZoom();
}
