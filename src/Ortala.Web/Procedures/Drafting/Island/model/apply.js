// Applies edits: the twin of Ortala.Procedures.Editing.DraftEditing (docs/editing.md, same vectors). Pure and total: an edit whose thing is gone, or whose id is
// there already, gives the draft back unchanged (the same object). What an edit does not touch is shared between the drafts.
/** @import { Draft, Chart, Row, Symbol, Exit, Edit } from "../types" */
import { admitChart, admitRow, admitSymbol, clean } from "./admission.js";
import { forgotten, inserted, mapSymbols, moved, onChart, onExecutor, onRow, onSymbol, put, same, withList, without } from "./parts.js";
import { chartOf, executorOf, rowOf, sameExit, symbolOf, symbols } from "./look.js";

const cells = new Set(["activity", "requirements", "duration", "output", "note"]);
/** The names of DraftFields. */
const fields = new Set(["title", "number", "unit", "emblem", "made", "revised", "effective", "signatory.office", "signatory.name", "signatory.rank", "signatory.nip", "profile", "page",
  "agency", "legalBasis", "qualifications", "relatedSops", "equipment", "warnings", "records"]);

/** @param {Draft} draft @param {Edit[]} edits @returns {Draft} */
export function applyAll(draft, edits) {
  return edits.reduce(apply, draft);
}

/** @param {Draft} draft @param {Edit} edit @returns {Draft} */
export function apply(draft, edit) {
  switch (edit.do) {
    case "setIdentity": return setIdentity(draft, edit.field, edit.value);
    case "setCell": return cells.has(edit.field) ? onRow(draft, edit.row, row => row[edit.field] === edit.value ? row : { ...row, [edit.field]: edit.value }) : draft;
    case "insertRow": return insertRow(draft, edit.chart, edit.after, edit.row);
    case "moveRow": return onChart(draft, rowOf(draft, edit.row)?.chart.id, chart => withList(chart, "rows", moved(chart.rows, edit.row, edit.after)));
    case "deleteRow": return deleteRow(draft, edit.row);
    case "addExecutor": return executorOf(draft, edit.executor.id) ? draft
      : onChart(draft, edit.chart, chart => withList(chart, "executors", inserted(chart.executors, edit.executor, edit.after)));
    case "renameExecutor": return onExecutor(draft, edit.executor, x => x.name === edit.value ? x : { ...x, name: edit.value });
    case "groupExecutor": return onExecutor(draft, edit.executor, x => x.group === edit.value ? x : { ...x, group: edit.value });
    case "moveExecutor": return onChart(draft, executorOf(draft, edit.executor)?.chart.id, chart => withList(chart, "executors", moved(chart.executors, edit.executor, edit.after)));
    case "mergeExecutor": return mergeExecutor(draft, edit.executor, edit.into);
    case "removeExecutor": return removeExecutor(draft, edit.executor);
    case "placeSymbol": return placeSymbol(draft, edit.row, edit.symbol, edit.at);
    case "moveSymbol": return moveSymbol(draft, edit);
    case "changeSymbol": return onSymbol(draft, edit.symbol, s => s.kind === edit.kind ? s : { ...s, kind: edit.kind });
    case "wordSymbol": return onSymbol(draft, edit.symbol, s => s.text === edit.value ? s : { ...s, text: edit.value });
    case "removeSymbol": return removeSymbol(draft, edit.symbol);
    case "link": return link(draft, edit.symbol, clean(edit.exit), edit.at);
    case "relabel": return onSymbol(draft, edit.symbol, s => relabelled(s, clean(edit.exit), clean({ kind: edit.kind, target: edit.exit.target, label: edit.label })));
    case "unlink": return onSymbol(draft, edit.symbol, s => without(s, "exits", x => sameExit(x, clean(edit.exit))));
    case "join": return join(draft, edit.symbol, edit.with, edit.at);
    case "part": return onSymbol(draft, edit.symbol, s => without(s, "joint", id => id === edit.with));
    case "addChart": return addChart(draft, edit.after, edit.chart);
    case "titleChart": return onChart(draft, edit.chart, chart => chart.title === edit.value ? chart : { ...chart, title: edit.value });
    case "moveChart": return chartOf(draft, edit.chart) ? withList(draft, "charts", moved(draft.charts, edit.chart, edit.after)) : draft;
    case "removeChart": return removeChart(draft, edit.chart);
    default: return draft;
  }
}

/** @param {Draft} draft @param {string} field @param {string} value @returns {Draft} */
function setIdentity(draft, field, value) {
  if (!fields.has(field) || (draft.identity[field] ?? "") === value) return draft;
  const { [field]: _, ...rest } = draft.identity;
  return { ...draft, identity: value === "" ? rest : { ...rest, [field]: value } };
}

/** @param {Draft} draft @param {string} chart @param {string | null} after @param {Row} row @returns {Draft} */
function insertRow(draft, chart, after, row) {
  return rowOf(draft, row.id) ? draft : onChart(draft, chart, c => withList(c, "rows", inserted(c.rows, admitRow(draft, c, row), after)));
}

/** @param {Draft} draft @param {string} id @returns {Draft} */
function deleteRow(draft, id) {
  const place = rowOf(draft, id);
  if (!place) return draft;
  return forgotten(onChart(draft, place.chart.id, chart => without(chart, "rows", row => row.id === id)), place.row.symbols.map(s => s.id));
}

/** @param {Draft} draft @param {string} id @param {string} into @returns {Draft} */
function mergeExecutor(draft, id, into) {
  const from = executorOf(draft, id), to = executorOf(draft, into);
  if (!from || !to || id === into || from.c !== to.c) return draft;
  const brought = mapSymbols(draft, s => s.executor === id ? { ...s, executor: into } : s);
  return onChart(brought, from.chart.id, chart => without(chart, "executors", x => x.id === id));
}

/** @param {Draft} draft @param {string} id @returns {Draft} */
function removeExecutor(draft, id) {
  const place = executorOf(draft, id);
  if (!place) return draft;
  const gone = [...symbols(draft)].filter(({ symbol }) => symbol.executor === id).map(({ symbol }) => symbol.id);
  const bare = onChart(draft, place.chart.id, chart => without(withList(chart, "rows",
    same(chart.rows, chart.rows.map(row => without(row, "symbols", s => s.executor === id)))), "executors", x => x.id === id));
  return forgotten(bare, gone);
}

/** @param {Draft} draft @param {string} row @param {Symbol} symbol @param {number | null | undefined} at @returns {Draft} */
function placeSymbol(draft, row, symbol, at) {
  const place = rowOf(draft, row);
  if (!place || symbolOf(draft, symbol.id) || !place.chart.executors.some(x => x.id === symbol.executor)) return draft;
  return onRow(draft, row, r => withList(r, "symbols", put(r.symbols, admitSymbol(place.chart, r, symbol), at)));
}

/** @param {Draft} draft @param {Extract<Edit, { do: "moveSymbol" }>} edit @returns {Draft} */
function moveSymbol(draft, { symbol: id, row, executor, at }) {
  const from = symbolOf(draft, id), to = rowOf(draft, row);
  if (!from || !to || from.c !== to.c || !from.chart.executors.some(x => x.id === executor)) return draft;
  const symbol = from.symbol.executor === executor ? from.symbol : { ...from.symbol, executor };
  if (from.row.id === row) return onRow(draft, row, r => withList(r, "symbols", same(r.symbols, put(r.symbols.toSpliced(from.s, 1), symbol, at ?? from.s))));
  const left = onRow(draft, from.row.id, r => withList(r, "symbols", r.symbols.filter(s => s.id !== id).map(s => without(s, "joint", x => x === id))));
  return onRow(left, row, r => withList(r, "symbols", put(r.symbols, { ...symbol, joint: [] }, at)));
}

/** @param {Draft} draft @param {string} id @returns {Draft} */
function removeSymbol(draft, id) {
  const place = symbolOf(draft, id);
  return place ? forgotten(onRow(draft, place.row.id, row => without(row, "symbols", s => s.id === id)), [id]) : draft;
}

/** @param {Draft} draft @param {string} id @param {Exit} exit @param {number | null | undefined} at @returns {Draft} */
function link(draft, id, exit, at) {
  const from = symbolOf(draft, id);
  if (!from || symbolOf(draft, exit.target)?.c !== from.c || from.symbol.exits.some(x => sameExit(x, exit))) return draft;
  return onSymbol(draft, id, s => ({ ...s, exits: put(s.exits, exit, at) }));
}

/** @param {Symbol} symbol @param {Exit} was @param {Exit} is @returns {Symbol} */
function relabelled(symbol, was, is) {
  if (sameExit(was, is) || !symbol.exits.some(x => sameExit(x, was))) return symbol;
  return { ...symbol, exits: symbol.exits.filter(x => !sameExit(x, is)).map(x => sameExit(x, was) ? is : x) };
}

/** @param {Draft} draft @param {string} id @param {string} partner @param {number | null | undefined} at @returns {Draft} */
function join(draft, id, partner, at) {
  const place = symbolOf(draft, id);
  if (!place || id === partner || !place.row.symbols.some(s => s.id === partner)) return draft;
  return onSymbol(draft, id, s => s.joint.includes(partner) ? s : { ...s, joint: put(s.joint, partner, at) });
}

/** @param {Draft} draft @param {string | null} after @param {Chart} chart @returns {Draft} */
function addChart(draft, after, chart) {
  return chartOf(draft, chart.id) ? draft : withList(draft, "charts", inserted(draft.charts, admitChart(draft, chart), after));
}

/** @param {Draft} draft @param {string} id @returns {Draft} */
function removeChart(draft, id) {
  const place = chartOf(draft, id);
  if (!place || draft.charts.length === 1) return draft;
  return forgotten(without(draft, "charts", chart => chart.id === id), place.chart.rows.flatMap(row => row.symbols.map(s => s.id)));
}
