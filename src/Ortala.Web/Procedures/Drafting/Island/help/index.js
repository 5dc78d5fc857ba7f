// Tour, list of keys, guide beside the sheet.
import guide from "./guide.js";
import keys from "./keys-list.js";
import tour from "./tour.js";
/** @import { Editor } from "../types" */

/** @param {Editor} editor */
export default function (editor) {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("./help.css", import.meta.url).href;
  document.head.append(style);
  for (const part of [guide, keys, tour]) part(editor);
}
