/** @import { Editor } from "../types" */
/** @param {Editor} _editor */
export default function (_editor) { }
