// What a step is called when it is taken back, and how a thing looks that going back would take out.
/** @import { Bilingual, Chart, Draft, Edit, Row } from "../types" */
import { chartOf, executorOf, rowOf, symbolOf, symbolsUnder } from "../model/look.js";

/** @type {Record<Edit["do"], Bilingual>} */
const names = {
  setIdentity: { id: "isi identitas", en: "text of the identity block" },
  setCell: { id: "isi sel", en: "text of a cell" },
  insertRow: { id: "sisip baris", en: "insert row" },
  moveRow: { id: "pindah baris", en: "move row" },
  deleteRow: { id: "hapus baris", en: "delete row" },
  addExecutor: { id: "tambah pelaksana", en: "add executor" },
  renameExecutor: { id: "nama pelaksana", en: "name of an executor" },
  groupExecutor: { id: "kelompok pelaksana", en: "group of executors" },
  moveExecutor: { id: "pindah pelaksana", en: "move executor" },
  mergeExecutor: { id: "gabung pelaksana", en: "merge executors" },
  removeExecutor: { id: "hapus pelaksana", en: "remove executor" },
  placeSymbol: { id: "pasang simbol", en: "place symbol" },
  moveSymbol: { id: "pindah simbol", en: "move symbol" },
  changeSymbol: { id: "ganti simbol", en: "change symbol" },
  wordSymbol: { id: "tulisan simbol", en: "word in a symbol" },
  removeSymbol: { id: "hapus simbol", en: "remove symbol" },
  link: { id: "tarik panah", en: "draw arrow" },
  relabel: { id: "tulisan panah", en: "label of an arrow" },
  unlink: { id: "hapus panah", en: "remove arrow" },
  join: { id: "kerja bersama", en: "joint work" },
  part: { id: "lepas kerja bersama", en: "end joint work" },
  addChart: { id: "tambah bagan alir", en: "add flowchart" },
  titleChart: { id: "judul bagan alir", en: "title of a flowchart" },
  moveChart: { id: "pindah bagan alir", en: "move flowchart" },
  removeChart: { id: "hapus bagan alir", en: "remove flowchart" },
};

/** @param {Edit[]} edits @returns {Bilingual} */
export function named(edits) {
  return names[edits[0].do];
}

/**
 * The thing that an edit takes out and what is written in it (flows left aside, which come and go with others); null where the edit takes nothing out or it is gone.
 * @param {Draft} draft @param {Edit} edit @returns {{ key: string, look: string } | null}
 */
export function seen(draft, edit) {
  switch (edit.do) {
    case "deleteRow": return look(`row ${edit.row}`, lookOfRow(rowOf(draft, edit.row)?.row));
    case "removeExecutor": {
      const place = executorOf(draft, edit.executor);
      return look(`executor ${edit.executor}`, place && [place.executor, symbolsUnder(place.chart, edit.executor).map(s => [s.id, s.kind, s.text])]);
    }
    case "removeSymbol": {
      const symbol = symbolOf(draft, edit.symbol)?.symbol;
      return look(`symbol ${edit.symbol}`, symbol && [symbol.executor, symbol.kind, symbol.text]);
    }
    case "removeChart": return look(`chart ${edit.chart}`, lookOfChart(chartOf(draft, edit.chart)?.chart));
    default: return null;
  }
}

/** @param {string} key @param {unknown} value */
function look(key, value) {
  return value ? { key, look: JSON.stringify(value) } : null;
}

/** @param {Row | undefined} row */
function lookOfRow(row) {
  return row && { ...row, symbols: row.symbols.map(s => [s.id, s.executor, s.kind, s.text]) };
}

/** @param {Chart | undefined} chart */
function lookOfChart(chart) {
  return chart && [chart.title, chart.executors, chart.rows.map(lookOfRow)];
}
