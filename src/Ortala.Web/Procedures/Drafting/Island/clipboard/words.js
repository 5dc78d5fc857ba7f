// What cells of a workbook mean: marks in the columns of executors, items of lists, heads of columns.

/**
 * @typedef {import("../types").Kind} Kind
 * @typedef {{ kind: "next" | "yes" | "no" | "branch", label: string, row: string }} MarkExit an exit written in words, to the row of that number
 * @typedef {{ kind: Kind | null, word: string, exits: MarkExit[], joint: boolean }} Mark kind null: only that somebody does it; word: inside the symbol
 */

/** Words for symbols, as they are copied out and read again. @type {Record<Kind, { id: string, en: string }>} */
export const kindWords = {
  start: { id: "Mulai", en: "Start" },
  process: { id: "Proses", en: "Process" },
  decision: { id: "Keputusan", en: "Decision" },
  end: { id: "Selesai", en: "End" },
};

/** @type {[Kind | null, RegExp][]} */
const marks = [
  ["decision", /^(keputusan|decision|belah ketupat|diamond|ya ?[/|] ?tidak|y ?\/ ?t|yes ?\/ ?no|[◇◊◆⬦♦⟡⋄]|\?)$/],
  ["start", /^(mulai|start|awal|begin)$/],
  ["end", /^(selesai|end|akhir|finish)$/],
  ["start", /^(kapsul|capsule|terminator|⬭)$/],
  ["process", /^(proses|process|kotak|persegi|persegi panjang|kegiatan|rectangle|[■□▪▫▭▬▢◻◼])$/],
  // ü, þ and P are what a tick in Wingdings is without its font
  [null, /^([x×✗✘✕v√✓✔☑☒●•○◉⚫⬤★*üþ]|ya|yes|ada|\d{1,2})$/],
];

/** What a cell of an executor says, null: nothing that can be read as a symbol. Several lines are several symbols. @param {string} text @returns {Mark[] | null} */
export function marksOf(text) {
  const found = text.split("\n").filter(l => l !== "").map(markOf);
  return found.length > 0 && found.every(m => m) ? /** @type {Mark[]} */ (found) : null;
}

/** A cell that says that nobody does it. @param {string} text */
export const isBlank = text => /^[-–—.\s]*$/.test(text);

/** @param {string} text @returns {Mark | null} */
function markOf(text) {
  const parts = /^([^:“]*?)\s*(?:“(.*)”)?\s*(?::\s*(.*?))?\s*(\((?:bersama|jointly)\))?$/i.exec(text);
  const plain = parts?.[1].toLowerCase() ?? "";
  const hit = marks.find(([, pattern]) => pattern.test(plain));
  if (!parts || !hit) return null;
  const exits = parts[3] ? exitsOf(parts[3]) : [];
  return exits && { kind: hit[0], word: parts[2] ?? "", exits, joint: parts[4] !== undefined };
}

/** "Ya → 4; Tidak → 2" or "→ 3". @param {string} text @returns {MarkExit[] | null} */
function exitsOf(text) {
  const parts = text.split(/\s*;\s*/).filter(p => p !== "").map(p => /^(.*?)\s*(?:→|->|⇒)\s*(\S+)$/.exec(p));
  if (parts.some(p => !p)) return null;
  return /** @type {RegExpExecArray[]} */ (parts).map(([, label, row]) => {
    if (label === "") return { kind: "next", label: "", row };
    if (/^(ya|yes)$/i.test(label)) return { kind: "yes", label: "", row };
    if (/^(tidak|no)$/i.test(label)) return { kind: "no", label: "", row };
    return { kind: "branch", label, row };
  });
}

const itemStart = /^(?:\(?\d{1,2}[.)]|[a-z][.)]|[•·▪◦●○‣–—*-])\s+/i;

/** Items of a list cell, one a line, without their numbers and bullets. @param {string} text */
export function itemsOf(text) {
  const lines = numberedInLine(text).split("\n");
  const marked = lines.filter(l => itemStart.test(l)).length;
  /** @type {string[]} */ const items = [];
  for (const line of lines) {
    const starts = marked > 1 ? itemStart.test(line) || items.length === 0 : !continues(line, items[items.length - 1]);
    if (starts) items.push(marked > 1 || lines.length === 1 && /^[•·▪*-]\s/.test(line) ? line.replace(itemStart, "") : line);
    else items[items.length - 1] += ` ${line}`;
  }
  return items.map(i => i.trim()).filter(i => i !== "").join("\n");
}

/** "1. Surat 2. Konsep" in one line becomes two lines, when the numbers count from 1. @param {string} text */
function numberedInLine(text) {
  if (text.includes("\n") || !/^1[.)]\s/.test(text)) return text;
  let wanted = 1;
  return text.replace(/(^|\s)(\d{1,2})([.)])(?=\s)/g, (all, before, number, sign) => {
    if (Number(number) !== wanted) return all;
    wanted++;
    return `${before === "" ? "" : "\n"}${number}${sign}`;
  });
}

/** A line broken by hand goes on in small letters. @param {string} line @param {string | undefined} before */
function continues(line, before) {
  return before !== undefined && /^[a-z(]/.test(line) && /^[A-Z0-9"“]/.test(before) && !/[;.:]$/.test(before);
}

/** A text of several sentences or lines, with lines that were broken by hand put together. @param {string} text */
export function proseOf(text) {
  /** @type {string[]} */ const lines = [];
  for (const line of text.split("\n")) {
    if (continues(line, lines[lines.length - 1])) lines[lines.length - 1] += ` ${line}`;
    else lines.push(line);
  }
  return lines.join("\n");
}

/** A text of one line. @param {string} text */
export const lineOf = text => text.replace(/\s*\n\s*/g, " ").trim();

/** For comparing names and heads. @param {string} text */
export const folded = text => text.toLowerCase().normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** @typedef {"skip" | "number" | "activity" | "requirements" | "duration" | "output" | "note" | "executor" | "performer"} Meaning */

/** @type {[Meaning | "executors" | "quality", RegExp][]} */
const heads = [
  ["executors", /^(pelaksana|para pelaksana|pelaksana kegiatan|pelaku|aktor|unit pelaksana|executors?|actors?)$/],
  ["quality", /^(mutu baku|mutu buku|mutu|baku mutu|standar mutu|quality standard)$/],
  ["number", /^(no|nomor|nomer|no urut|nomor urut|langkah ke|step)$/],
  ["activity", /^(kegiatan|aktivitas|aktifitas|uraian|langkah|prosedur|tahapan|tahap|activity|activities|rincian kegiatan|nama kegiatan)( (kegiatan|aktivitas|aktifitas|prosedur|langkah|kerja|tugas|langkah langkah|pekerjaan))*$/],
  ["requirements", /^(kelengkapan|persyaratan|syarat|perlengkapan|sumber data|input|masukan|bahan|dokumen masukan|requirements?)( (kelengkapan|persyaratan|perlengkapan|dokumen))*$/],
  ["duration", /^(waktu|durasi|lama|lamanya|jangka waktu|waktu penyelesaian|waktu pelaksanaan|time|duration)( (menit|jam|hari|penyelesaian|pelaksanaan|kerja))*$/],
  ["output", /^(output|keluaran|hasil|produk|out put|luaran|outcome|hasil keluaran|output hasil|keluaran hasil)$/],
  ["note", /^(keterangan|ket|catatan|notes?|remarks?)$/],
];

/** What the head of a column says. @param {string} text @returns {Meaning | "executors" | "quality" | null} */
export function headOf(text) {
  const plain = folded(lineOf(text));
  return plain === "" ? null : heads.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** @param {string} text */
export const isDuration = text => /^[±<>≤≥]?\s*\d+([.,]\d+)?(\s*(-|–|—|s\.?d\.?|sampai)\s*\d+([.,]\d+)?)?\s*(detik|menit|mnt|jam|hari( kerja)?|minggu|bulan|triwulan|semester|tahun|minutes?|hours?|(working )?days?|weeks?|months?)\b/i.test(lineOf(text));
