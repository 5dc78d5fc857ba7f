// Everything that is done to symbols, arrows, joint work, rows, executors and flowcharts: commands, the pointer, and what is shown meanwhile.
/** @import { Editor } from "../types" */
import { createActing } from "./acting.js";
import { chartCommands } from "./chartCommands.js";
import { clearRange } from "./clearing.js";
import { listenToMenu } from "./contextMenu.js";
import { executorCommands } from "./executorCommands.js";
import { flowCommands } from "./flowCommands.js";
import { showHints } from "./hints.js";
import { createPalette } from "./palette.js";
import { createPicking } from "./picking.js";
import { listenToPresses } from "./pressing.js";
import { rowCommands } from "./rowCommands.js";
import { createSymbols } from "./symbolCommands.js";

/** @param {Editor} editor */
export default function (editor) {
  const { view, commands } = editor;
  const acting = createActing(editor), picking = createPicking(editor, acting), symbols = createSymbols(editor, acting, picking);
  commands.register(...rowCommands(editor, acting), ...executorCommands(editor, acting), ...symbols.commands, ...flowCommands(editor, acting, picking), ...chartCommands(editor, acting));
  listenToPresses(editor, acting, picking, symbols);
  listenToMenu(editor, picking);
  createPalette(editor, acting, picking);
  showHints(editor, picking);

  // Keys that the sheet would otherwise take for itself, and one that would leave the page.
  view.onKey((ref, event) => {
    if (event.altKey && !event.shiftKey && (event.key === "ArrowLeft" || event.key === "ArrowRight")) return ref.at !== "executor" && acting.symbol() === null;
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === "F2" && ref.at === "lane") { commands.run("symbol-word"); return true; }
    return (event.key === "Delete" || event.key === "Backspace") && acting.able() && clearRange(editor, acting);
  });
}
