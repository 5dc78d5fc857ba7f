/** @import { Draft } from "../types" */

/** Notices when the order of rows, symbols or executors changes: then numbers and words in all rows may change. @param {Draft} structured */
export function createStructure(structured) {
  let structure = 0;
  /** A number that stays while rows and executors keep their order and names. @param {Draft} draft */
  return function structureOf(draft) {
    const alike = structured.charts.length === draft.charts.length && draft.charts.every((chart, c) => {
      const was = structured.charts[c];
      return chart === was || chart.id === was.id && chart.executors === was.executors && chart.rows.length === was.rows.length && chart.rows.every((row, i) => row.id === was.rows[i].id && (row === was.rows[i] || row.symbols === was.rows[i].symbols));
    });
    structured = draft;
    return alike ? structure : ++structure;
  };
}
