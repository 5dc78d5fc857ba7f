// Places of the sheet that can be selected and typed into: their values, edits and names.
/** @import { Bilingual, Cell, Chart, Draft, Edit, Executor, Ref, Row } from "../types" */

/** @typedef {{ rows: Map<string, { row: Row, chart: Chart, index: number }>, executors: Map<string, { executor: Executor, chart: Chart, index: number }>, charts: Map<string, Chart>, symbols: Map<string, { row: string, executor: string }> }} Index */

/** @type {WeakMap<Draft, Index>} */
const indexes = new WeakMap();

/** Everything of a draft by its id. @param {Draft} draft @returns {Index} */
export function indexOf(draft) {
  let index = indexes.get(draft);
  if (index) return index;
  index = { rows: new Map(), executors: new Map(), charts: new Map(), symbols: new Map() };
  for (const chart of draft.charts) {
    index.charts.set(chart.id, chart);
    chart.executors.forEach((executor, i) => index.executors.set(executor.id, { executor, chart, index: i }));
    chart.rows.forEach((row, i) => {
      index.rows.set(row.id, { row, chart, index: i });
      for (const symbol of row.symbols) index.symbols.set(symbol.id, { row: row.id, executor: symbol.executor });
    });
  }
  indexes.set(draft, index);
  return index;
}

/** @param {Ref} ref */
export function keyOf(ref) {
  switch (ref.at) {
    case "cell": return `cell ${ref.row} ${ref.field}`;
    case "lane": return `lane ${ref.row} ${ref.executor}`;
    case "identity": return `identity ${ref.field}`;
    case "chart": return `chart ${ref.chart}`;
    default: return `${ref.at} ${ref.executor}`;
  }
}

/** @param {Ref | null} a @param {Ref | null} b */
export const same = (a, b) => a === b || (a !== null && b !== null && keyOf(a) === keyOf(b));

/** The text that stands at a place; null where the place is gone or holds no text. @param {Draft} draft @param {Ref} ref */
export function valueAt(draft, ref) {
  const index = indexOf(draft);
  switch (ref.at) {
    case "cell": return index.rows.get(ref.row)?.row[ref.field] ?? null;
    case "lane": return null;
    case "identity": return draft.identity[ref.field] ?? "";
    case "executor": return index.executors.get(ref.executor)?.executor.name ?? null;
    case "group": return index.executors.get(ref.executor)?.executor.group ?? null;
    case "chart": return index.charts.get(ref.chart)?.title ?? null;
  }
}

/** True while the place is there. @param {Draft} draft @param {Ref} ref */
export function exists(draft, ref) {
  const index = indexOf(draft);
  if (ref.at === "lane") return index.rows.has(ref.row) && index.executors.has(ref.executor);
  return valueAt(draft, ref) !== null;
}

/** The edits that write a text at a place. @param {Draft} draft @param {Ref} ref @param {string} value @returns {Edit[]} */
export function editsAt(draft, ref, value) {
  const was = valueAt(draft, ref);
  if (was === null || was === value) return [];
  switch (ref.at) {
    case "cell": return [{ do: "setCell", row: ref.row, field: ref.field, value, was }];
    case "identity": return [{ do: "setIdentity", field: ref.field, value, was }];
    case "executor": return [{ do: "renameExecutor", executor: ref.executor, value, was }];
    case "group": return groupEdits(draft, ref, value);
    case "chart": return [{ do: "titleChart", chart: ref.chart, value, was }];
    default: return [];
  }
}

/** One head stands over all neighbours of one group. @param {Draft} draft @param {Ref & { at: "group" }} ref @param {string} value @returns {Edit[]} */
function groupEdits(draft, ref, value) {
  const found = indexOf(draft).executors.get(ref.executor);
  if (!found) return [];
  const was = found.executor.group;
  /** @type {Edit[]} */
  const edits = [];
  for (const executor of found.chart.executors.slice(found.index)) {
    if (executor.group !== was) break;
    edits.push({ do: "groupExecutor", executor: executor.id, value, was });
    if (was === "") break;
  }
  return edits;
}

/** Cells and fields that hold an item a line. */
const lists = new Set(["requirements", "output", "agency", "legalBasis", "qualifications", "relatedSops", "equipment", "warnings", "records"]);

/** @param {Ref} ref */
export const isList = ref => (ref.at === "cell" || ref.at === "identity") && lists.has(ref.field);

/** @type {Record<string, Bilingual>} */
const names = {
  no: { id: "No.", en: "No." },
  activity: { id: "Kegiatan", en: "Activity" }, requirements: { id: "Kelengkapan", en: "Requirements" }, duration: { id: "Waktu", en: "Time" },
  output: { id: "Output", en: "Output" }, note: { id: "Keterangan", en: "Note" },
  title: { id: "Nama SOP", en: "SOP name" }, number: { id: "Nomor SOP", en: "SOP number" }, unit: { id: "Unit kerja", en: "Unit" }, agency: { id: "Nama instansi", en: "Agency" },
  emblem: { id: "Lambang", en: "Emblem" }, made: { id: "Tanggal pembuatan", en: "Date of making" }, revised: { id: "Tanggal revisi", en: "Date of revision" },
  effective: { id: "Tanggal efektif", en: "Effective date" }, "signatory.office": { id: "Jabatan penanda tangan", en: "Signatory's office" },
  "signatory.name": { id: "Nama penanda tangan", en: "Signatory's name" }, "signatory.rank": { id: "Pangkat penanda tangan", en: "Signatory's rank" },
  "signatory.nip": { id: "NIP penanda tangan", en: "Signatory's NIP" }, legalBasis: { id: "Dasar hukum", en: "Legal basis" },
  qualifications: { id: "Kualifikasi pelaksana", en: "Qualifications" }, relatedSops: { id: "Keterkaitan", en: "Related SOPs" }, equipment: { id: "Peralatan/perlengkapan", en: "Equipment" },
  warnings: { id: "Peringatan", en: "Warnings" }, records: { id: "Pencatatan dan pendataan", en: "Records" }, profile: { id: "Bentuk resmi", en: "Official form" }, page: { id: "Kertas", en: "Paper" },
  executor: { id: "Pelaksana", en: "Executor" }, group: { id: "Kelompok pelaksana", en: "Group of executors" }, chart: { id: "Judul bagan", en: "Heading of the flowchart" },
};

/** Name of a field or cell for people. @param {string} field @returns {Bilingual} */
export const fieldName = field => names[field] ?? { id: field, en: field };

/** @param {Cell | string} cell @returns {cell is Cell} */
export const isCell = cell => cell === "activity" || cell === "requirements" || cell === "duration" || cell === "output" || cell === "note";
