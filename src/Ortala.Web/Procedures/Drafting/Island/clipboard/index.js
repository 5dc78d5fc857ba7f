// Paste and copy, find and replace, suggestions.
import copying from "./copying-out.js";
import finding from "./find-panel.js";
import pasting from "./pasting.js";
import suggesting from "./suggestions.js";
/** @import { Editor } from "../types" */

/** @param {Editor} editor */
export default function (editor) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("./clipboard.css", import.meta.url).href;
  document.head.append(style);
  for (const part of [copying, pasting, finding, suggesting]) part(editor);
}
