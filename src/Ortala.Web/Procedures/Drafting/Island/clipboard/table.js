// Tables out of the HTML that Excel, Word, LibreOffice and Google Sheets put on the clipboard. Needs only childNodes, nodeType, nodeName,
// getAttribute and nodeValue of a parsed document, so that tests can read without a browser.

/**
 * A cell of the grid; a merged cell stands at every place that it covers, so cells are compared by identity.
 * @typedef {{ text: string, row: number, column: number, rows: number, columns: number, drawn: boolean }} GridCell
 * @typedef {{ rows: GridCell[][], hidden: boolean[] }} Grid
 */

/** The largest range that is read at all. */
export const limits = { rows: 2000, columns: 100 };

const skipped = new Set(["STYLE", "SCRIPT", "TEMPLATE", "HEAD", "TITLE", "META", "LINK", "XML", "NOSCRIPT"]);
const blocks = new Set(["P", "DIV", "LI", "UL", "OL", "TABLE", "TR", "H1", "H2", "H3", "H4", "H5", "H6", "BLOCKQUOTE", "DD", "DT", "PRE"]);

/** Tables that are not inside other tables. @param {Node} root @returns {Grid[]} */
export function tablesOf(root) {
  /** @type {Grid[]} */ const found = [];
  for (const node of root.childNodes) {
    if (node.nodeName.toUpperCase() === "TABLE") found.push(gridOf(/** @type {Element} */ (node)));
    else if (!skipped.has(node.nodeName.toUpperCase())) found.push(...tablesOf(node));
  }
  return found.filter(g => g.rows.length > 0);
}

/** A grid of plain texts. @param {string[][]} texts @returns {Grid} */
export function gridOfTexts(texts) {
  const width = Math.max(0, ...texts.map(r => r.length));
  const rows = texts.map((cells, row) => Array.from({ length: width }, (_, column) => ({ text: tidy(cells[column] ?? ""), row, column, rows: 1, columns: 1, drawn: false })));
  return trimmed({ rows, hidden: texts.map(() => false) });
}

/** @param {Element} table @returns {Grid} */
function gridOf(table) {
  /** @type {GridCell[][]} */ const rows = [];
  /** @type {boolean[]} */ const hidden = [];
  const lines = linesOf(table);
  lines.forEach((line, row) => {
    rows[row] ??= [];
    hidden[row] = isHidden(line);
    let column = 0;
    for (const node of elements(line, "TD", "TH")) {
      while (rows[row][column]) column++;
      const cell = cellOf(node, row, column, lines.length);
      for (let r = row; r < row + cell.rows; r++) for (let c = column; c < column + cell.columns; c++) (rows[r] ??= [])[c] ??= cell;
      column += cell.columns;
    }
  });
  const width = Math.max(0, ...rows.map(r => r.length));
  if (hasDrawing(table)) rows.forEach((cells, row) => closeGap(cells, row, width));
  rows.forEach((cells, row) => { for (let c = 0; c < width; c++) cells[c] ??= { text: "", row, column: c, rows: 1, columns: 1, drawn: false }; });
  return trimmed({ rows, hidden });
}

/**
 * LibreOffice leaves out cells that a drawing covers, and the spans it writes instead overlap: what follows stands too far to the left. In a
 * table with drawings an empty cell with one reaches down no row, and a row that is too short gets its cells back where the empty ones begin.
 * @param {GridCell[]} cells @param {number} row @param {number} width
 */
function closeGap(cells, row, width) {
  const missing = width - cells.length, at = cells.findIndex((c, i) => i > 0 && c && c.row === row && c.text === "");
  if (missing <= 0 || at < 0 || cells.slice(at).some(c => c && c.row < row && c.text !== "")) return;
  const moved = cells.splice(at, cells.length - at, ...Array.from({ length: missing }, (_, i) => ({ text: "", row, column: at + i, rows: 1, columns: 1, drawn: false })));
  for (const cell of new Set(moved)) if (cell && cell.row === row) { cell.column += missing; cell.rows = 1; }
  cells.push(...moved);
}

/** @param {Element} node @param {number} row @param {number} column @param {number} height @returns {GridCell} */
function cellOf(node, row, column, height) {
  const span = (/** @type {string} */ name, /** @type {number} */ most) => Math.min(Math.max(1, Number.parseInt(node.getAttribute(name) ?? "1", 10) || 1), Math.max(1, most));
  const text = textOf(node), drawn = hasDrawing(node);
  return { text, row, column, rows: drawn && text === "" ? 1 : span("rowspan", height - row), columns: span("colspan", limits.columns + 1), drawn };
}

/** Rows of a table, without those of tables inside it. @param {Element} table @returns {Element[]} */
function linesOf(table) {
  return [...table.childNodes].flatMap(node => {
    const name = node.nodeName.toUpperCase();
    if (name === "TR") return [/** @type {Element} */ (node)];
    return ["TBODY", "THEAD", "TFOOT"].includes(name) ? linesOf(/** @type {Element} */ (node)) : [];
  });
}

/** @param {Node} node @param {...string} names */
function elements(node, ...names) {
  return /** @type {Element[]} */ ([...node.childNodes].filter(n => names.includes(n.nodeName.toUpperCase())));
}

/** Without empty columns at the right and empty rows at the end: whole columns of a worksheet are copied with thousands of them. @param {Grid} grid @returns {Grid} */
function trimmed(grid) {
  let width = Math.max(0, ...grid.rows.map(r => r.length)), height = grid.rows.length;
  const filled = (/** @type {GridCell} */ c) => c.text !== "" || c.drawn;
  while (width > 0 && grid.rows.every(r => !filled(r[width - 1]) || r[width - 1].column < width - 1)) width--;
  while (height > 0 && grid.rows[height - 1].every(c => !filled(c) || c.row < height - 1)) height--;
  return { rows: grid.rows.slice(0, height).map(r => r.slice(0, width)), hidden: grid.hidden.slice(0, height) };
}

/** @param {Element} node */
const styleOf = node => (node.getAttribute?.("style") ?? node.getAttribute?.("data-style") ?? "").toLowerCase().replace(/\s/g, "");
/** @param {Element} node */
const isHidden = node => /display:none|mso-hide:all/.test(styleOf(node));

/** @param {Node} node @returns {boolean} */
function hasDrawing(node) {
  return [...node.childNodes].some(n => ["IMG", "V:SHAPE", "SVG"].includes(n.nodeName.toUpperCase()) || hasDrawing(n));
}

/** The text of a cell as lines: paragraphs, items and breaks end a line, every other white space is one space. @param {Node} cell */
export function textOf(cell) {
  const lines = [""];
  const end = () => { if (lines[lines.length - 1].trim() !== "") lines.push(""); };
  const write = (/** @type {string} */ text) => { lines[lines.length - 1] += text; };
  /** @param {Node} node @param {string} mark */
  const walk = (node, mark) => {
    if (node.nodeType === 3) return write((node.nodeValue ?? "").replace(/[\s\u00a0]+/g, " "));
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== 1 || skipped.has(name) || isHidden(/** @type {Element} */ (node))) return;
    if (name === "BR") { lines.push(""); return; }
    if (styleOf(/** @type {Element} */ (node)).includes("mso-list:ignore")) return write(numberOf(node));
    const block = blocks.has(name);
    if (block) end();
    if (mark) write(mark);
    let item = 0;
    for (const child of node.childNodes) walk(child, child.nodeName.toUpperCase() === "LI" && name === "OL" ? `${++item}. ` : "");
    if (block) end();
    if (name === "TD" || name === "TH") write(" ");
  };
  for (const child of cell.childNodes) walk(child, "");
  return tidy(lines.join("\n"));
}

/** Word writes the number of an item as text; the sign of a bulleted list is left out. @param {Node} node */
function numberOf(node) {
  const text = plain(node).replace(/[\s\u00a0]+/g, "");
  return /^\(?([0-9]{1,3}|[a-z]{1,4})[.)]$/i.test(text) ? `${text} ` : "";
}

/** @param {Node} node @returns {string} */
const plain = node => node.nodeType === 3 ? node.nodeValue ?? "" : [...node.childNodes].map(plain).join("");

/** Characters that no text of a procedure may hold are spaces; lines are trimmed, empty ones at both ends dropped. @param {string} text */
export function tidy(text) {
  return text.replace(/\r\n?|\v/g, "\n").replace(/[\u0000-\u0009\u000b-\u001f\u007f\u00a0]/g, " ").replace(/[\u200b\ufeff\u00ad]/g, "")
    .split("\n").map(l => l.replace(/ {2,}/g, " ").trim()).join("\n").replace(/\n{2,}/g, "\n").trim();
}
