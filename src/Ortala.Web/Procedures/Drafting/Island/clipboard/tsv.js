// Text of cells divided by tabs, as Excel, LibreOffice and Google Sheets put it on the clipboard and take it from there.

/**
 * Reads rows of cells. A cell that holds line breaks, tabs or quotes stands in quotes with its own quotes doubled; a quote that is not
 * closed before a tab or line end is a letter like any other.
 * @param {string} text @returns {string[][]}
 */
export function parseTsv(text) {
  const source = text.replace(/\r\n?/g, "\n");
  /** @type {string[][]} */ const rows = [[]];
  let at = 0;
  while (at <= source.length) {
    const quoted = source[at] === '"' ? quotedCell(source, at) : null;
    const end = quoted ? quoted.end : endOfPlain(source, at);
    rows[rows.length - 1].push(quoted ? quoted.text : source.slice(at, end));
    if (source[end] === "\n") rows.push([]);
    at = end + 1;
  }
  const last = rows[rows.length - 1];
  if (rows.length > 1 && (last.length === 0 || last.length === 1 && last[0] === "")) rows.pop();
  return rows;
}

/** @param {string} source @param {number} at */
function endOfPlain(source, at) {
  let end = at;
  while (end < source.length && source[end] !== "\t" && source[end] !== "\n") end++;
  return end;
}

/** @param {string} source @param {number} at place of the opening quote */
function quotedCell(source, at) {
  let text = "";
  for (let i = at + 1; i < source.length; i++) {
    if (source[i] !== '"') text += source[i];
    else if (source[i + 1] === '"') { text += '"'; i++; }
    else return i + 1 === source.length || source[i + 1] === "\t" || source[i + 1] === "\n" ? { text, end: i + 1 } : null;
  }
  return null;
}

/** @param {string[][]} rows */
export function toTsv(rows) {
  return rows.map(row => row.map(cell => /["\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join("\t")).join("\r\n");
}
