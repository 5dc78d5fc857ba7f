// Open menus of the masthead close when one looks elsewhere. Without this they close by their own button.
const menus = () => document.querySelectorAll(".masthead details[open]");

document.addEventListener("click", event => {
  for (const menu of menus()) if (!menu.contains(/** @type {Node} */ (event.target))) menu.removeAttribute("open");
});
document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of menus()) {
    menu.removeAttribute("open");
    menu.querySelector("summary")?.focus();
  }
});
