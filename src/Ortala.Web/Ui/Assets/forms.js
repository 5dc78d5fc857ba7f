// Keeps the preview of a form up to date while it is edited; without this script a button does it.
const wait = 350;
const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-preview]"));
const place = /** @type {HTMLElement} */ (document.getElementById("pratinjau-isi"));
let timer = 0, asked = 0, typed = false;

form.classList.add("live-preview");
form.addEventListener("input", event => {
  if (/** @type {HTMLElement} */ (event.target).id !== "contoh") typed = true;
  clearTimeout(timer);
  timer = window.setTimeout(refresh, wait);
});
form.addEventListener("submit", () => { typed = false; });
window.addEventListener("beforeunload", event => { if (typed) event.preventDefault(); });

async function refresh() {
  const turn = ++asked;
  try {
    const answer = await fetch(form.dataset.preview ?? "", { method: "POST", body: new FormData(form), headers: { "X-Preview": "1" } });
    if (!answer.ok || turn !== asked) return;
    place.innerHTML = await answer.text();
  } catch {
    // the line is down: the preview stays as it was, and saving tells what is the matter
  }
}
