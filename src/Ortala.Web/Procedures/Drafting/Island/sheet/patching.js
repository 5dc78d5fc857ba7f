// While the drawing lags behind, its rows are shown at the places that they have now: pieces of the drawing over blank paper.
/** @import { Drawn, Field } from "../types" */
/** @import { Patch, RowPlace } from "./places.js" */

/** @param {number} a @param {number} b */
const near = (a, b) => Math.abs(a - b) < 0.01;

/** @param {Drawn} drawing @param {number[]} extra Points by which each page has grown; kept up to date here. */
export function createPatching(drawing, extra) {
  /** @type {Patch[]} */
  const patches = [];
  /** What stands below a table that has grown. @type {{ page: number, from: number, by: number }[]} */
  const lower = [];

  /** True when something of the drawing stands below a height of a page. @param {number} page @param {number} y */
  const somethingBelow = (page, y) => drawing.geometry.tables.some(t => t.rows.some(r => r.page === page && r.y >= y - 0.1)) || drawing.geometry.fields.some(f => f.page === page && f.y >= y - 0.1);

  return {
    patches,
    /** @param {number[]} base Growth of the pages before this table. */
    table(base) {
      /** @type {Patch[]} */
      let pieces = [];
      let from = Infinity;
      return {
        /** @param {RowPlace} row */
        row(row) {
          const inPlace = row.drawn && row.from?.page === row.page && near(row.from.y + (base[row.page] ?? 0), row.y);
          if (inPlace && from === Infinity) return;
          from = Math.min(from, row.y);
          if (!row.drawn || !row.from) return;
          const last = pieces.at(-1);
          if (last?.from && last.from.page === row.from.page && near(last.from.y + last.h, row.from.y) && near(last.y + last.h, row.y)) last.h += row.h;
          else pieces.push({ page: row.page, y: row.y, h: row.h, from: row.from });
        },
        /** The table ends on a page here; in the drawing it ends there. @param {number} page @param {number} here @param {number} there */
        end(page, here, there) {
          const before = base[page] ?? 0, grown = Math.max(0, here - there - before);
          if (here < there + before - 0.01) from = Math.min(from, here);
          if (from < Infinity) patches.push({ page, y: from, h: Math.max(here, there + before) - from, from: null }, ...pieces);
          if (grown > 0.01 && somethingBelow(page, there)) {
            patches.push({ page, y: here, h: drawing.pages[page].height - there, from: { page, y: there } });
            lower.push({ page, from: there, by: grown });
          }
          extra[page] = before + grown;
          [pieces, from] = [[], Infinity];
        },
      };
    },
    /** @param {Field[]} fields */
    moved: fields => lower.length === 0 ? fields : fields.map(f => ({ ...f, y: f.y + lower.reduce((by, l) => l.page === f.page && f.y >= l.from - 0.1 ? by + l.by : by, 0) })),
  };
}
/** @typedef {ReturnType<typeof createPatching>} Patching */
