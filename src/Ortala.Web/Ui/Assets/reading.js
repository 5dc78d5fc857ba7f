// Applies a changed choice at once; without this script the button does it.
for (const form of document.querySelectorAll("form[data-apply-on-change]")) {
  form.classList.add("applies-itself");
  form.addEventListener("change", () => form.requestSubmit());
}
