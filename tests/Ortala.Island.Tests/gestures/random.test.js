import test from "node:test";
import assert from "node:assert/strict";
import { applyAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";
import { inverseAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/inverse.js";
import { blank, chain, charts, deciding, executors, flow, newId, placing, rowing } from "./stage.js";

/** A small repeatable source of numbers. */
const dice = seed => n => { seed = (seed * 1103515245 + 12345) % 2147483648; return Math.floor(seed / 65536) % n; };

/** Any gesture on anything. */
function gesture(draft, roll) {
  const pick = list => list[roll(list.length)];
  const chart = pick(draft.charts), row = pick(chart.rows)?.id ?? "", executor = pick(chart.executors)?.id ?? "", symbols = chart.rows.flatMap(r => r.symbols);
  const symbol = pick(symbols)?.id ?? "", exit = pick(flow.exits(symbols)), ids = chart.rows.slice(roll(3), 3 + roll(4)).map(r => r.id);
  return pick([
    () => placing.place(draft, { row, executor }, newId), () => placing.place(draft, { row, executor }, newId),
    () => placing.placeWith(draft, { row, executor, how: pick(["joint", "after", "beside"]) }, newId),
    () => placing.remove(draft, symbol), () => placing.cycled(draft, symbol), () => placing.part(draft, symbol), () => placing.moveTo(draft, symbol, executor),
    () => deciding.leadTo(draft, symbol, row), () => deciding.swap(draft, symbol), () => deciding.wordPair(draft, symbol, pick(deciding.pairs)),
    () => exit ? deciding.name(draft, exit.symbol, exit.exit, pick(["Ya", "Tidak", "Lain", ""])) : [],
    () => rowing.insert({ chart: chart.id, after: row || null, count: 1 + roll(2) }, newId), () => rowing.erase(draft, ids, newId), () => rowing.duplicate(draft, ids, newId),
    () => rowing.move(draft, ids, row || null), () => rowing.shift(draft, ids, roll(2) ? 1 : -1), () => rowing.clear(draft, ids),
    () => executors.add(draft, { chart: chart.id, beside: executor, side: pick(["left", "right"]) }, newId), () => executors.remove(draft, chart.executors.length > 2 ? executor : ""),
    () => executors.merge(draft, executor, chart.executors.length > 2 ? pick(chart.executors).id : ""), () => executors.shift(draft, executor, -1),
    () => draft.charts.length < 3 ? charts.split(draft, row, newId) : charts.remove(draft, chart.id), () => charts.shift(draft, chart.id, 1),
  ])();
}

test("any gestures in any order: arrows lead to symbols of their flowchart, and undo brings everything back", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const roll = dice(seed * 7919), steps = [];
    const first = roll(2) ? blank(6) : chain(6);
    let draft = first;
    for (let i = 0; i < 60; i++) {
      const edits = gesture(draft, roll);
      steps.push(inverseAll(draft, edits));
      draft = applyAll(draft, edits);
      for (const chart of draft.charts) {
        const home = new Map(chart.rows.flatMap(r => r.symbols.map(s => [s.id, r.id])));
        assert.ok(chart.rows.length > 0);
        for (const r of chart.rows)
          for (const s of r.symbols) {
            assert.ok(chart.executors.some(e => e.id === s.executor));
            for (const e of s.exits) assert.ok(home.has(e.target) && e.target !== s.id, `seed ${seed}: ${s.id} to ${e.target}`);
            for (const j of s.joint) assert.equal(home.get(j), r.id);
          }
      }
    }
    for (const back of steps.reverse()) draft = applyAll(draft, back);
    assert.deepEqual(draft, first, `seed ${seed}`);
  }
});
