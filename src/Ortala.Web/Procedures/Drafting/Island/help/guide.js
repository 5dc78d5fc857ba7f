// The guide beside the sheet: the page of the guide, read in a panel, open at what one is doing.
import { h } from "../ui/dom.js";
/** @import { Editor, Ref } from "../types" */

const page = "/panduan/naskah";

/** The section that fits a place: anchors of docs/guide/naskah.md. @param {Ref | null} ref */
export function sectionFor(ref) {
  switch (ref?.at) {
    case "lane": return "simbol";
    case "executor": case "group": return "pelaksana";
    case "identity": return "identitas";
    case "chart": return "beberapa-bagan";
    case "cell": return "baris";
    default: return "mulai";
  }
}

/** @param {Editor} editor */
export default function (editor) {
  const { t, view } = editor;
  const text = h("div", { class: "guide-text prose", tabindex: "0", role: "region", "aria-label": t({ id: "Isi panduan", en: "Text of the guide" }) });
  const chapters = h("select", { class: "form-select form-select-sm", "aria-label": t({ id: "Bagian panduan", en: "Section of the guide" }), change: () => go(chapters.value) });
  const panel = h("aside", { class: "guide-panel", "aria-label": t({ id: "Panduan", en: "Guide" }), hidden: true, "data-part": true, keydown: (/** @type {KeyboardEvent} */ event) => { if (event.key === "Escape") { close(); event.stopPropagation(); } } },
    h("header", {}, h("h2", {}, t({ id: "Panduan", en: "Guide" })), h("a", { href: page, target: "_blank" }, t({ id: "Buka di tab baru", en: "Open in a new tab" })),
      h("button", { type: "button", class: "dialog-close", "aria-label": t({ id: "Tutup panduan", en: "Close the guide" }), click: close }, "×")), chapters, text);
  document.getElementById("editor")?.append(panel);
  let read = false;

  async function load() {
    if (read) return true;
    try {
      const response = await fetch(page);
      const article = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("article");
      if (!response.ok || !article) throw new Error(String(response.status));
      text.lang = article.lang;
      text.replaceChildren(...article.childNodes);
      for (const link of text.querySelectorAll("a")) if (!link.getAttribute("href")?.startsWith("#")) link.target = "_blank";
      chapters.replaceChildren(...[...text.querySelectorAll("h2[id]")].map(head => h("option", { value: head.id }, head.textContent ?? "")));
      return read = true;
    } catch {
      text.replaceChildren(h("p", {}, t({ id: "Panduan tidak dapat dibuka sekarang; periksa sambungan, lalu coba lagi.", en: "The guide cannot be opened now; check the connection and try again." })));
      return false;
    }
  }

  /** @param {string} section */
  function go(section) {
    const head = text.querySelector(`[id="${CSS.escape(section)}"]`);
    if (!(head instanceof HTMLElement)) return;
    text.scrollTop = head.offsetTop - 6;
    chapters.value = section;
  }

  text.addEventListener("click", event => {
    const link = event.target instanceof Element ? event.target.closest("a[href^='#']") : null;
    if (!link) return;
    event.preventDefault();
    go(/** @type {string} */ (link.getAttribute("href")).slice(1));
  });
  text.addEventListener("scroll", () => {
    const heads = /** @type {HTMLElement[]} */ ([...text.querySelectorAll("h2[id]")]);
    const here = heads.filter(head => head.offsetTop <= text.scrollTop + 40).at(-1) ?? heads[0];
    if (here) chapters.value = here.id;
  }, { passive: true });

  /** @param {string} section */
  async function open(section) {
    panel.hidden = false;
    if (!await load()) return;
    go(section);
    text.focus({ preventScroll: true });
  }

  function close() {
    panel.hidden = true;
    if (view.selection.active) view.selection.select(view.selection.active);
  }

  editor.commands.register({
    id: "guide", label: { id: "Panduan", en: "Guide" }, hint: { id: "terbuka pada yang sedang dikerjakan", en: "opens at what you are doing" }, keys: ["F1"], menu: "help", icon: "book", bar: true, whileEditing: true,
    run: () => { if (panel.hidden) void open(sectionFor(view.selection.active)); else close(); },
  });
}
