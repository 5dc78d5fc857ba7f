// Applies edits: the twin of Ortala.Procedures.Editing.DraftEditing (docs/editing.md, same vectors). Pure and total: an edit whose thing is gone, or whose id is
// there already, gives the draft back unchanged (the same object). What an edit does not touch is shared between the drafts.
/** @import { Draft, Chart, Row, Symbol, Exit, Edit } from "../types" */
import { forgotten, inserted, mapSymbols, moved, onChart, onExecutor, onRow, onSymbol, put, same, withList, without } from "./parts.js";
import { chartOf, executorOf, rowOf, sameExit, symbolOf, symbols } from "./look.js";

const cells = new Set(["activity", "requirements", "duration", "output", "note"]);

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
    case "placeSymbol": return placeSymbol(draft, edit.row, edit.symbol, edit.at ?? null);
    case "moveSymbol": return moveSymbol(draft, edit.symbol, edit.row, edit.executor);
    case "changeSymbol": return onSymbol(draft, edit.symbol, s => s.kind === edit.kind ? s : { ...s, kind: edit.kind });
    case "wordSymbol": return onSymbol(draft, edit.symbol, s => s.text === edit.value ? s : { ...s, text: edit.value });
    case "removeSymbol": return removeSymbol(draft, edit.symbol);
    case "link": return symbolOf(draft, edit.exit.target)
      ? onSymbol(draft, edit.symbol, s => s.exits.some(x => sameExit(x, edit.exit)) ? s : { ...s, exits: put(s.exits, edit.exit, edit.at) }) : draft;
    case "relabel": return onSymbol(draft, edit.symbol, s => relabelled(s, edit.exit, { kind: edit.kind, target: edit.exit.target, label: edit.label }));
    case "unlink": return onSymbol(draft, edit.symbol, s => without(s, "exits", x => sameExit(x, edit.exit)));
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
  if ((draft.identity[field] ?? "") === value) return draft;
  const { [field]: _, ...rest } = draft.identity;
  return { ...draft, identity: value === "" ? rest : { ...rest, [field]: value } };
}

/** @param {Draft} draft @param {string} chart @param {string | null} after @param {Row} row @returns {Draft} */
function insertRow(draft, chart, after, row) {
  const ids = row.symbols.map(s => s.id);
  if (!chartOf(draft, chart) || rowOf(draft, row.id) || new Set(ids).size < ids.length || ids.some(id => symbolOf(draft, id))) return draft;
  const grown = onChart(draft, chart, c => withList(c, "rows", inserted(c.rows, row, after)));
  return onRow(grown, row.id, r => mended(grown, r));
}

/** A row without flows and joint lines to what is not there. @param {Draft} draft @param {Row} row @returns {Row} */
function mended(draft, row) {
  const here = new Set(row.symbols.map(s => s.id));
  return withList(row, "symbols", same(row.symbols, row.symbols.map(s =>
    without(without(s, "exits", x => !here.has(x.target) && !symbolOf(draft, x.target)), "joint", id => id === s.id || !here.has(id)))));
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

/** @param {Draft} draft @param {string} row @param {Symbol} symbol @param {number | null} at @returns {Draft} */
function placeSymbol(draft, row, symbol, at) {
  const place = rowOf(draft, row);
  if (!place || symbolOf(draft, symbol.id) || executorOf(draft, symbol.executor)?.c !== place.c) return draft;
  const placed = onRow(draft, row, r => withList(r, "symbols", put(r.symbols, symbol, at)));
  return onRow(placed, row, r => mended(placed, r));
}

/** @param {Draft} draft @param {string} id @param {string} row @param {string} executor @returns {Draft} */
function moveSymbol(draft, id, row, executor) {
  const from = symbolOf(draft, id), to = rowOf(draft, row);
  if (!from || !to || executorOf(draft, executor)?.c !== to.c) return draft;
  if (from.row.id === row) return onSymbol(draft, id, s => s.executor === executor ? s : { ...s, executor });
  const left = onRow(draft, from.row.id, r => withList(r, "symbols", r.symbols.filter(s => s.id !== id).map(s => without(s, "joint", x => x === id))));
  return onRow(left, row, r => withList(r, "symbols", [...r.symbols, { ...from.symbol, executor, joint: [] }]));
}

/** @param {Draft} draft @param {string} id @returns {Draft} */
function removeSymbol(draft, id) {
  const place = symbolOf(draft, id);
  return place ? forgotten(onRow(draft, place.row.id, row => without(row, "symbols", s => s.id === id)), [id]) : draft;
}

/** @param {Symbol} symbol @param {Exit} was @param {Exit} is @returns {Symbol} */
function relabelled(symbol, was, is) {
  const at = symbol.exits.findIndex(x => sameExit(x, was));
  if (at < 0 || symbol.exits.some(x => sameExit(x, is))) return symbol;
  return { ...symbol, exits: symbol.exits.with(at, is) };
}

/** @param {Draft} draft @param {string} id @param {string} partner @param {number | null | undefined} at @returns {Draft} */
function join(draft, id, partner, at) {
  const place = symbolOf(draft, id);
  if (!place || id === partner || !place.row.symbols.some(s => s.id === partner)) return draft;
  return onSymbol(draft, id, s => s.joint.includes(partner) ? s : { ...s, joint: put(s.joint, partner, at) });
}

/** @param {Draft} draft @param {string | null} after @param {Chart} chart @returns {Draft} */
function addChart(draft, after, chart) {
  if (chartOf(draft, chart.id) || chart.executors.some(x => executorOf(draft, x.id)) || chart.rows.some(r => rowOf(draft, r.id) || r.symbols.some(s => symbolOf(draft, s.id)))) return draft;
  const grown = withList(draft, "charts", inserted(draft.charts, chart, after));
  return onChart(grown, chart.id, c => withList(c, "rows", same(c.rows, c.rows.map(row => mended(grown, row)))));
}

/** @param {Draft} draft @param {string} id @returns {Draft} */
function removeChart(draft, id) {
  const place = chartOf(draft, id);
  if (!place || draft.charts.length === 1) return draft;
  return forgotten(without(draft, "charts", chart => chart.id === id), place.chart.rows.flatMap(row => row.symbols.map(s => s.id)));
}
