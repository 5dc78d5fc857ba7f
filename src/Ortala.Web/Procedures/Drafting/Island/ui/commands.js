import { nameOfKey } from "./keys.js";
/** @import { Command, Commands, Editor } from "../types" */

/**
 * The list of all that can be done, and the keyboard that does it.
 * @param {() => Editor} editor
 * @returns {Commands & { onChange(handler: () => void): void }}
 */
export function createCommands(editor) {
  /** @type {Map<string, Command>} */
  const commands = new Map();
  /** @type {Map<string, Command[]>} */
  const byKey = new Map();
  /** @type {(() => void)[]} */
  const listeners = [];

  /** @param {Command} command */
  function runNow(command) {
    if (command.enabled && !command.enabled(editor())) return;
    command.run(editor());
  }

  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    const writing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
    const candidates = byKey.get(nameOfKey(event)) ?? [];
    const command = candidates.find(c => !c.native && (!writing || c.whileEditing) && (!c.enabled || c.enabled(editor())));
    if (!command) return;
    event.preventDefault();
    command.run(editor());
  });

  return {
    register(...added) {
      for (const command of added) {
        if (commands.has(command.id)) throw new Error(`two commands are called ${command.id}`);
        commands.set(command.id, command);
        for (const key of command.keys ?? []) byKey.set(key, [...byKey.get(key) ?? [], command]);
      }
      for (const listener of listeners) listener();
    },
    all: () => [...commands.values()],
    run(id) {
      const command = commands.get(id);
      if (command) runNow(command);
    },
    onChange(handler) { listeners.push(handler); },
  };
}
