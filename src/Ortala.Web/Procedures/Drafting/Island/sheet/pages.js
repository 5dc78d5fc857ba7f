import { h, place, attribute } from "../ui/dom.js";
/** @import { Page } from "../types" */
/** @import { Patch } from "./places.js" */

/** Space between two pages, in pixels. */
export const gap = 20;

/**
 * The drawn pages, one below the other. A page of the same hash stays as it is.
 * @param {HTMLElement} root
 */
export function createPages(root) {
  /** @type {{ leaf: HTMLElement, paper: HTMLElement, hash: string, width: number, height: number }[]} */
  let leaves = [];
  /** @type {number[]} */
  let tops = [];
  /** @type {"numbers" | "dashes" | "commas" | null} */
  let lists = null;

  /** @param {Page[]} pages */
  function draw(pages) {
    while (leaves.length > pages.length) leaves.pop()?.leaf.remove();
    pages.forEach((page, i) => {
      const drawn = leaves[i] ?? add();
      if (drawn.hash !== page.hash && page.svg) {
        drawn.paper.innerHTML = page.svg; // from the exporter, which escapes all texts
        drawn.hash = page.hash;
        lists ??= markOfLists(drawn.paper);
        const svg = drawn.paper.firstElementChild;
        if (svg) attribute(svg, "aria-hidden", "true"); // the table over it says the same, and more
      }
      drawn.width = page.width;
      drawn.height = page.height;
      attribute(drawn.leaf, "data-paper", `${Math.round(page.width)}x${Math.round(page.height)}`);
    });
  }

  const patched = h("div", { class: "patches" });
  let sign = "";
  /** Pieces of the drawing at other places, until the next drawing comes. @param {Patch[]} patches @param {number} scale */
  function patch(patches, scale) {
    const next = patches.length === 0 ? "" : JSON.stringify([patches, scale, tops, leaves.map(l => l.hash)]);
    if (next === sign) return;
    sign = next;
    root.append(patched);
    patched.replaceChildren(...patches.map(p => {
      const width = leaves[p.page]?.width ?? 0;
      const piece = h("div", { class: p.from ? "patch" : "patch patch-blank" });
      place(piece, { x: 0, y: (tops[p.page] ?? 0) + p.y * scale, w: width * scale, h: p.h * scale });
      const svg = p.from ? leaves[p.from.page]?.paper.firstElementChild?.cloneNode(true) : null;
      if (p.from && svg instanceof SVGElement) {
        svg.style.top = `${-p.from.y * scale}px`;
        svg.style.width = `${(leaves[p.from.page]?.width ?? 0) * scale}px`;
        piece.append(svg);
      }
      return piece;
    }));
  }

  function add() {
    const paper = h("div", { class: "paper" });
    const leaf = h("div", { class: "leaf" }, paper);
    const drawn = { leaf, paper, hash: "", width: 0, height: 0 };
    leaves.push(drawn);
    root.append(leaf);
    return drawn;
  }

  /** @param {number} scale @param {number[]} extra Points by which a page is taller for now. */
  function arrange(scale, extra) {
    let y = 0;
    tops = [];
    const widest = Math.max(0, ...leaves.map(l => l.width));
    leaves.forEach((l, i) => {
      tops.push(y);
      const tall = (l.height + Math.max(0, extra[i] ?? 0)) * scale;
      place(l.leaf, { x: 0, y, w: l.width * scale, h: tall });
      y += tall + gap;
    });
    place(root, { w: widest * scale, h: Math.max(0, y - gap) });
  }

  return {
    draw, arrange, patch,
    /** Upper edge of a page in pixels. @param {number} page */
    top: page => tops[page] ?? 0,
    /** @param {number} page */
    svg: page => leaves[page]?.paper.firstElementChild ?? null,
    get widest() { return Math.max(1, ...leaves.map(l => l.width)); },
    /** How the form marks the items of a list, as far as the drawing shows it. */
    lists: () => lists ?? "dashes",
    get count() { return leaves.length; },
    /** Page at a height in pixels. @param {number} y */
    at: y => Math.max(0, tops.findLastIndex(top => top <= y)),
  };
}
/** @param {Element} paper @returns {"numbers" | "dashes" | null} */
function markOfLists(paper) {
  for (const text of paper.querySelectorAll(":is([data-cell=requirements], [data-cell=output]) > text")) {
    if (text.textContent?.startsWith("1. ")) return "numbers";
    if (text.textContent?.startsWith("- ")) return "dashes";
  }
  return null;
}

/** @typedef {ReturnType<typeof createPages>} Pages */
