// Lists: filters as one types, heads and pages without a new page, keys, choosing many. Everything works without it too.

const wait = 250; // milliseconds after the last key until the list is asked

for (const listing of document.querySelectorAll("[data-listing]")) begin(listing);

/** @param {HTMLElement} listing */
function begin(listing) {
  const asking = /** @type {HTMLFormElement} */ (listing.querySelector("[data-list-asking]"));
  const home = new URL(asking.action).pathname;
  let asked = 0, timer = 0, stop = new AbortController();

  /** @param {string} address @param {{push?: boolean, replace?: boolean, fields?: boolean}} how */
  async function show(address, how) {
    const mine = ++asked;
    stop.abort();
    stop = new AbortController();
    listing.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(address, { signal: stop.signal, headers: { Accept: "text/html" } });
      if (!answer.ok || answer.redirected && new URL(answer.url).pathname !== home) return void location.assign(address);
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-listing]");
      if (mine !== asked) return;
      if (!fresh) return void location.assign(address);
      if (how.push) history.pushState({ list: home }, "", address);
      if (how.replace) history.replaceState({ list: home }, "", address);
      swap(fresh, how.fields === true);
    } catch (error) {
      if (/** @type {Error} */ (error).name !== "AbortError") location.assign(address);
    } finally {
      if (mine === asked) listing.removeAttribute("aria-busy");
    }
  }

  /** @param {Element} fresh @param {boolean} fields */
  function swap(fresh, fields) {
    for (const part of ["[data-list-part]", "[data-list-count]", ".list-tools"]) {
      const [old, now] = [listing.querySelector(part), fresh.querySelector(part)];
      if (old && now) old.replaceChildren(...now.childNodes);
    }
    const theirs = /** @type {HTMLFormElement} */ (fresh.querySelector("[data-list-asking]"));
    for (const field of asking.querySelectorAll("input, select")) {
      const other = /** @type {HTMLInputElement | null} */ (theirs.querySelector("#" + CSS.escape(field.id)));
      if (field.id && other && (fields || field.id === "urut")) /** @type {HTMLInputElement} */ (field).value = other.value;
    }
    for (const hidden of asking.querySelectorAll("input[type=hidden]")) hidden.remove();
    for (const hidden of theirs.querySelectorAll("input[type=hidden]")) asking.append(hidden);
    problems(theirs);
    ready();
  }

  /** What is wrong with a filter stands beside it. @param {HTMLFormElement} theirs */
  function problems(theirs) {
    for (const old of asking.querySelectorAll(".list-problem")) old.remove();
    for (const field of asking.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
    for (const problem of theirs.querySelectorAll(".list-problem")) {
      const of = theirs.querySelector(`[aria-describedby="${CSS.escape(problem.id)}"]`);
      const field = of && asking.querySelector("#" + CSS.escape(of.id));
      if (!field) continue;
      field.setAttribute("aria-describedby", problem.id);
      field.setAttribute("aria-invalid", "true");
      field.parentElement?.append(problem);
    }
  }

  function address() {
    const query = new URLSearchParams();
    for (const [key, value] of new FormData(asking)) if (value !== "") query.append(key, String(value));
    return home + (query.size ? "?" + query : "");
  }

  asking.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(timer);
    show(address(), { push: true });
  });
  asking.addEventListener("input", (event) => {
    const field = /** @type {HTMLInputElement} */ (event.target);
    clearTimeout(timer);
    if (field.dataset.units) suggest(field);
    if (field.type === "search") timer = window.setTimeout(() => show(address(), { replace: true }), wait);
  });
  asking.addEventListener("change", (event) => {
    if (/** @type {HTMLInputElement} */ (event.target).type === "search") return;
    clearTimeout(timer);
    show(address(), { push: true });
  });
  listing.addEventListener("click", (event) => {
    const link = /** @type {HTMLElement} */ (event.target).closest("a");
    if (!link || link.hasAttribute("download") || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    const to = new URL(link.href);
    if (to.origin !== location.origin || to.pathname !== home || !link.closest(".list-chips, thead, .pager, .list-sizes, .empty")) return;
    event.preventDefault();
    const place = focusAgain(link);
    show(link.href, { push: true, fields: true }).then(place);
  });
  window.addEventListener("popstate", () => show(location.href, { fields: true }));

  /** Where the focus goes when what had it was swapped: a head keeps it, else the count tells what is there. @param {HTMLElement} link */
  function focusAgain(link) {
    const head = link.closest("th");
    const index = head ? [.../** @type {Element} */ (head.parentElement).children].indexOf(head) : -1;
    const paging = link.closest(".pager") !== null;
    return () => {
      if (index >= 0) /** @type {HTMLElement | undefined} */ (listing.querySelectorAll("thead th")[index]?.querySelector("a"))?.focus();
      else if (paging) {
        listing.scrollIntoView({ block: "start" });
        focusRow(0);
      } else /** @type {HTMLElement | null} */ (asking.querySelector("input[type=search]"))?.focus();
    };
  }

  /** @param {HTMLInputElement} field */
  async function suggest(field) {
    const list = document.getElementById(field.getAttribute("list") ?? "");
    if (!list || field.value.trim().length < 2) return;
    const answer = await fetch(field.dataset.units + "?q=" + encodeURIComponent(field.value), { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    list.replaceChildren(...(/** @type {string[]} */ (await answer.json())).map((name) => Object.assign(document.createElement("option"), { value: name })));
  }

  // Choosing many.
  const boxes = () => /** @type {NodeListOf<HTMLInputElement>} */ (listing.querySelectorAll("input[name=pilih]"));
  let last = -1;

  function ready() {
    last = -1;
    for (const row of listing.querySelectorAll("[data-row]")) /** @type {HTMLElement} */ (row).tabIndex = -1;
    const head = /** @type {HTMLInputElement | null} */ (listing.querySelector("[data-list-page]"));
    if (head) head.hidden = false;
    const keys = /** @type {HTMLElement | null} */ (listing.querySelector("[data-list-keys]"));
    if (keys) {
      keys.hidden = false;
      /** @type {HTMLInputElement} */ (keys.querySelector("input")).checked = keysOn();
    }
    tell();
  }

  function tell() {
    const told = /** @type {HTMLElement | null} */ (listing.querySelector("[data-list-chosen]"));
    if (!told) return;
    const all = /** @type {HTMLInputElement | null} */ (listing.querySelector("input[name=semua]"))?.checked === true;
    const chosen = [...boxes()].filter((b) => b.checked).length;
    told.textContent = all ? told.dataset.all ?? "" : chosen ? (told.dataset.some ?? "").replace("{0}", String(chosen)) : told.dataset.none ?? "";
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (listing.querySelectorAll(".list-actions button"))) button.disabled = !all && chosen === 0;
    const head = /** @type {HTMLInputElement | null} */ (listing.querySelector("[data-list-page]"));
    if (head) [head.checked, head.indeterminate] = [chosen > 0 && chosen === boxes().length, chosen > 0 && chosen < boxes().length];
  }

  listing.addEventListener("change", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (box.matches("[data-list-page]")) for (const b of boxes()) b.checked = box.checked;
    if (box.matches("[data-list-keys] input")) localStorage.setItem("ortala-pintasan", box.checked ? "ya" : "tidak");
    tell();
  });
  listing.addEventListener("click", (event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    if (!box.matches("input[name=pilih]")) return;
    const at = [...boxes()].indexOf(box);
    if (event.shiftKey && last >= 0) for (let i = Math.min(at, last); i <= Math.max(at, last); i++) boxes()[i].checked = box.checked;
    last = at;
    tell();
  });

  // Keys.
  const keysOn = () => localStorage.getItem("ortala-pintasan") !== "tidak";
  const rows = () => /** @type {NodeListOf<HTMLElement>} */ (listing.querySelectorAll("[data-row]"));

  /** @param {number} at */
  function focusRow(at) {
    const row = rows()[Math.max(0, Math.min(at, rows().length - 1))];
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", (event) => {
    const at = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey || at.closest("input:not([type=checkbox]), select, textarea, [contenteditable], dialog")) return;
    const here = [...rows()].indexOf(/** @type {HTMLElement} */ (at.closest("[data-row]")));
    if (event.key === "ArrowDown" && here >= 0) focusRow(here + 1);
    else if (event.key === "ArrowUp" && here >= 0) focusRow(here - 1);
    else if (event.key === "Enter" && here >= 0 && at === rows()[here]) /** @type {HTMLElement | null} */ (at.querySelector("a[href]"))?.click();
    else if (!keysOn()) return;
    else if (event.key === "/") /** @type {HTMLInputElement} */ (asking.querySelector("input[type=search]")).select();
    else if (event.key === "j") focusRow(here + 1);
    else if (event.key === "k") focusRow(here < 0 ? 0 : here - 1);
    else if (event.key === "x" && here >= 0) /** @type {HTMLInputElement | null} */ (rows()[here].querySelector("input[name=pilih]"))?.click();
    else return;
    event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    for (const open of /** @type {NodeListOf<HTMLDetailsElement>} */ (listing.querySelectorAll("details.list-panel[open]"))) if (!open.contains(/** @type {Node} */ (event.target))) open.open = false;
  });
  listing.addEventListener("keydown", (event) => {
    const open = /** @type {HTMLDetailsElement | null} */ (/** @type {HTMLElement} */ (event.target).closest("details.list-panel[open]"));
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary")?.focus();
  });
  ready();
}
