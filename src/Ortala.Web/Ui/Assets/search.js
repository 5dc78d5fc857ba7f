// The search over everything: Ctrl+K anywhere and / where no list has it lead to the box; arrows go through the hits.

const box = () => /** @type {HTMLInputElement | null} */ (document.querySelector("[data-search-home]") ?? document.querySelector("[data-search-box]"));
const hits = () => /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-search-hits] h3 a"));

document.addEventListener("keydown", (event) => {
  const at = /** @type {HTMLElement} */ (event.target);
  const typing = at.closest("input:not([type=checkbox]), select, textarea, [contenteditable], dialog") !== null;
  const modified = event.ctrlKey || event.metaKey;
  const toBox = modified && event.key.toLowerCase() === "k" && !at.closest("[contenteditable], dialog")
    || event.key === "/" && !modified && !event.altKey && !typing && !document.querySelector("[data-listing]") && localStorage.getItem("ortala-pintasan") !== "tidak";
  if (toBox && box()) {
    event.preventDefault();
    box()?.focus();
    box()?.select();
    return;
  }
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp" || modified || event.altKey || event.shiftKey) return;
  const here = [...hits()].indexOf(at);
  if (here < 0 && !at.matches("[data-search-home]") || hits().length === 0) return;
  event.preventDefault();
  if (here === 0 && event.key === "ArrowUp") box()?.focus();
  else hits()[Math.min(hits().length - 1, here + (event.key === "ArrowDown" ? 1 : -1))]?.focus();
});
