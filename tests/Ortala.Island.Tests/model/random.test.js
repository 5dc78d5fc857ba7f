import assert from "node:assert/strict";
import { test } from "node:test";
import { apply, applyAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";
import { inverseAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/inverse.js";
import { shared } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/parts.js";
import { drawer } from "../edits.js";
import { chance, emptyDraft } from "../fakes.js";

const runs = process.env.ORTALA_ALL ? 300 : 40;

/** @returns {Generator<{ draft: any, edit: any, draw: (draft: any) => any }>} */
function* walks(steps) {
  for (let seed = 1; seed <= runs; seed++) {
    const random = chance(seed);
    let count = 0, draft = emptyDraft();
    const draw = drawer(random, prefix => `${prefix}-${++count}`);
    for (let i = 0; i < steps; i++) {
      const edit = draw(draft);
      yield { draft, edit, draw };
      draft = apply(draft, edit);
    }
  }
}

test("an edit is taken back by its inverse, and does not touch the draft it was applied to", () => {
  let changed = 0;
  for (const { draft, edit } of walks(120)) {
    const before = JSON.stringify(draft), after = apply(draft, edit);
    if (after === draft) assert.deepEqual(inverseAll(draft, [edit]), []);
    else changed++;
    assert.deepEqual(applyAll(after, inverseAll(draft, [edit])), draft, JSON.stringify(edit));
    assert.equal(JSON.stringify(draft), before);
    if (after !== draft) assert.notDeepEqual(after, draft, `${JSON.stringify(edit)} gave a new object for the same draft`);
  }
  assert.ok(changed > runs * 50);
});

test("several edits are taken back by the inverse of all", () => {
  for (const { draft, draw } of walks(30)) {
    const edits = [];
    let after = draft;
    for (let i = 0; i < 6; i++) { const edit = draw(after); edits.push(edit); after = apply(after, edit); }
    assert.deepEqual(applyAll(after, inverseAll(draft, edits)), draft);
  }
});

test("a draft stays sound", () => {
  for (const { draft } of walks(120)) {
    const ids = { charts: [], executors: [], rows: [], symbols: [] };
    for (const chart of draft.charts) {
      const own = chart.rows.flatMap(r => r.symbols);
      ids.charts.push(chart.id);
      ids.executors.push(...chart.executors.map(x => x.id));
      ids.rows.push(...chart.rows.map(r => r.id));
      ids.symbols.push(...own.map(s => s.id));
      for (const row of chart.rows)
        for (const s of row.symbols) {
          assert.ok(chart.executors.some(x => x.id === s.executor));
          assert.ok(s.exits.every(x => own.some(o => o.id === x.target) && (x.kind === "branch" || x.label === "")));
          assert.ok(s.joint.every(id => id !== s.id && row.symbols.some(o => o.id === id)));
          assert.equal(new Set(s.exits.map(x => JSON.stringify([x.kind, x.target, x.label]))).size, s.exits.length);
        }
    }
    for (const list of Object.values(ids)) assert.equal(new Set(list).size, list.length);
    assert.ok(draft.charts.length > 0);
    assert.ok(Object.values(draft.identity).every(value => value !== ""));
  }
});

test("what is equal is the same object after a draft is made anew", () => {
  for (const { draft, edit } of walks(40)) {
    assert.equal(shared(draft, structuredClone(draft)), draft);
    const after = apply(draft, edit), made = shared(draft, structuredClone(after));
    assert.deepEqual(made, after);
    for (const chart of draft.charts)
      for (const row of chart.rows) {
        const now = made.charts.flatMap(c => c.rows).find(r => r.id === row.id);
        if (now && JSON.stringify(now) === JSON.stringify(row)) assert.equal(now, row);
      }
  }
});
