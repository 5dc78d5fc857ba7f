// Copies a text or an address to the clipboard. Without scripts, or without a clipboard, its buttons stay hidden: the text can be marked and copied by hand.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copy]")) {
    button.hidden = false;
    const label = button.querySelector("span");
    const usual = label.textContent;
    button.addEventListener("click", async () => {
      const source = document.getElementById(button.dataset.copy);
      await navigator.clipboard.writeText("value" in source ? source.value : source.textContent.trim());
      label.textContent = button.dataset.copied;
      label.setAttribute("role", "status");
      setTimeout(() => { label.textContent = usual; }, 2500);
    });
  }
}
