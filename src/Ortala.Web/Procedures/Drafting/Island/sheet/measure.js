// Heights of rows that no drawing shows yet, by the face that prints them.
/** @import { Row, Table } from "../types" */

const context = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

/** Distance of texts from the rules of their cell: TableWidths.Pad and MeasuredTable.PadY of the layout. */
export const padX = 3, padY = 3;


/** @param {Row} row @param {Table} table */
export function heightOf(row, table) {
  context.font = `${table.size}px Arimo`;
  let lines = 1;
  for (const column of table.cells) {
    const text = column.cell === "no" ? "" : /** @type {Record<string, unknown>} */ (/** @type {unknown} */ (row))[column.cell];
    if (typeof text === "string" && text !== "") lines = Math.max(lines, linesOf(text, column.w - 2 * padX, text.includes("\n")));
  }
  const symbol = row.symbols.length === 0 ? 0 : row.symbols.some(s => s.kind === "decision") ? 34 : 26;
  return Math.max(symbol, lines * table.leading + 2 * padY);
}

/** @param {string} text @param {number} width @param {boolean} marked */
function linesOf(text, width, marked) {
  const room = marked ? width - context.measureText("10. ").width : width;
  let lines = 0;
  for (const item of text.split("\n")) {
    let used = 0;
    lines++;
    for (const word of item.split(" ")) {
      const w = context.measureText(word + " ").width;
      if (used > 0 && used + w > room) { lines++; used = 0; }
      used += w;
      while (used > room && room > 0) { lines++; used -= room; }
    }
  }
  return lines;
}
