// The password fields: shown on wish, and told how strong they are. The pages work without.
for (const field of document.querySelectorAll("input[data-show]")) {
  const label = document.createElement("label"), box = document.createElement("input");
  label.className = "show-password";
  box.type = "checkbox";
  box.className = "form-check-input";
  label.append(box, " " + field.dataset.show);
  const both = [field, document.getElementById("ulang")].filter(f => f);
  box.addEventListener("change", () => both.forEach(f => { f.type = box.checked ? "text" : "password"; }));
  field.form.addEventListener("submit", () => both.forEach(f => { f.type = "password"; }));
  field.after(label);
  if (field.dataset.weak) tellStrength(field, label);
}

function tellStrength(field, after) {
  const told = document.createElement("p");
  told.className = "strength";
  told.setAttribute("role", "status");
  after.after(told);
  field.addEventListener("input", () => {
    const step = strength(field.value);
    told.textContent = field.value ? field.dataset[["weak", "fair", "good", "strong"][step]] : "";
    told.dataset.step = field.value ? step : "";
  });
}

function strength(password) {
  if (password.length < 10 || new Set(password.toLowerCase()).size < 5) return 0;
  return password.length < 14 ? 1 : password.length < 18 ? 2 : 3;
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText);
    button.querySelector("span").textContent = button.dataset.copied;
  });
}
for (const button of document.querySelectorAll("button[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
