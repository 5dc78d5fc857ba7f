import { fieldName, indexOf, isCell } from "../sheet/refs.js";
/** @import { Draft, Editor, Finding, Ref } from "../types" */

/** Fields of the file that are written at another one on the sheet. @type {Record<string, string>} */
const shownAt = { agencyLines: "agency", signatory: "signatory.name", outputs: "output", actors: "executors", actor: "executors" };

/** The place of the sheet that a finding calls for; null: the document as a whole. @param {Draft} draft @param {Finding} finding @returns {Ref | null} */
export function refOf(draft, finding) {
  const index = indexOf(draft);
  const field = (finding.field ?? "").split("[")[0];
  const name = shownAt[field] ?? field;
  const symbol = finding.symbol ? index.symbols.get(finding.symbol) : undefined;
  const row = index.rows.get(finding.row ?? symbol?.row ?? "");
  if (row) {
    if (symbol && symbol.row === row.row.id) return { at: "lane", chart: row.chart.id, row: row.row.id, executor: symbol.executor };
    return { at: "cell", chart: row.chart.id, row: row.row.id, field: isCell(name) ? name : "activity" };
  }
  if (finding.row) return null; // the row is gone since
  const chart = index.charts.get(finding.chart ?? "") ?? draft.charts[0];
  if (name === "executors" && chart?.executors[0]) return { at: "executor", chart: chart.id, executor: chart.executors[0].id };
  if (finding.chart && chart) return chart.rows[0] ? { at: "cell", chart: chart.id, row: chart.rows[0].id, field: "activity" } : { at: "chart", chart: chart.id };
  return name !== "" && name !== "executors" ? { at: "identity", field: name } : null;
}

/** The place in words. @param {Editor} editor @param {Finding} finding */
export function placeName({ store, t }, finding) {
  const ref = refOf(store.draft, finding);
  if (!ref) return t({ id: "Seluruh naskah", en: "Whole document" });
  if (ref.at === "identity") return t(fieldName(ref.field));
  if (ref.at !== "cell" && ref.at !== "lane") return t(fieldName(ref.at));
  const at = indexOf(store.draft).rows.get(ref.row);
  const several = store.draft.charts.length > 1 ? `${t({ id: "Bagan", en: "Flowchart" })} ${store.draft.charts.findIndex(c => c.id === ref.chart) + 1}, ` : "";
  const detail = ref.at === "lane" ? at?.chart.executors.find(e => e.id === ref.executor)?.name : finding.field ? t(fieldName(ref.field)) : "";
  return `${several}${t({ id: "baris", en: "row" })} ${(at?.index ?? 0) + 1}${detail ? `, ${detail}` : ""}`.replace(/^./, c => c.toUpperCase());
}

const order = { error: 0, warning: 1, info: 2 };

/** The gravest of some findings. @param {Finding[]} findings */
export const gravest = findings => findings.reduce((a, f) => order[f.severity] < order[a] ? f.severity : a, /** @type {Finding["severity"]} */ ("info"));

/** In order of the sheet: identity first, then row by row. @param {Draft} draft @param {Finding[]} findings */
export function sorted(draft, findings) {
  const index = indexOf(draft);
  /** @param {Finding} f */
  const place = f => {
    const ref = refOf(draft, f);
    if (!ref || ref.at === "identity") return -1;
    const chart = draft.charts.findIndex(c => c.id === ref.chart);
    return chart * 10000 + ("row" in ref ? 1 + (index.rows.get(ref.row)?.index ?? 0) : 0);
  };
  return findings.map(f => ({ f, at: place(f) })).sort((a, b) => a.at - b.at || order[a.f.severity] - order[b.f.severity]).map(e => e.f);
}

/** What makes two findings of two drawings the same. @param {Finding} f */
export const keyOfFinding = f => [f.code, f.chart, f.row, f.symbol, f.field, f.message].join("\u0001");
