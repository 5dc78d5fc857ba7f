import { createLosses } from "./losses.js";
import { createPeople } from "./people.js";
/** @import { Editor } from "../types" */

/** Other people in the document. @param {Editor} editor */
export default function (editor) {
  createPeople(editor);
  createLosses(editor);
}
