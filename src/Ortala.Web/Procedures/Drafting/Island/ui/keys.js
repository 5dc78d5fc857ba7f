// Names of keys: "Ctrl+Z", "Alt+ArrowUp", "F2", "?".

/**
 * The name of a pressed key. Shift counts only with letters and with keys that have names: "?" needs it on some keyboards and not on others.
 * @param {KeyboardEvent} event
 */
export function nameOfKey(event) {
  let key = event.key === " " ? "Space" : event.key;
  const letter = key.length === 1 && /\p{L}/u.test(key);
  if (key.length === 1) key = key.toUpperCase();
  // With Alt or Ctrl some keyboards give another letter: then the key itself counts.
  if ((event.altKey || event.ctrlKey || event.metaKey) && /^Key[A-Z]$/.test(event.code) && !/^[A-Z]$/.test(key)) key = event.code.slice(3);
  const shift = event.shiftKey && (key.length > 1 || letter);
  return [(event.ctrlKey || event.metaKey) && "Ctrl", event.altKey && "Alt", shift && "Shift", key].filter(Boolean).join("+");
}

/** True for a key that writes something. @param {KeyboardEvent} event */
export function writes(event) {
  return !event.ctrlKey && !event.metaKey && !event.altKey && ([...event.key].length === 1 || event.key === "Dead" || event.key === "Process");
}

/** @type {Record<string, string>} */
const signs = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→", Enter: "Enter", Escape: "Esc", Delete: "Del", PageUp: "PgUp", PageDown: "PgDn", Space: "Spasi" };

/** How a key is shown to people. @param {string} key */
export function shownKey(key) {
  return key.split("+").map(part => signs[part] ?? part).join(key.length > 1 ? "+" : "") || key;
}
