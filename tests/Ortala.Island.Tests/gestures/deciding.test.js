import test from "node:test";
import assert from "node:assert/strict";
import { at, blank, chain, deciding, done, newId, placing, told, wrong } from "./stage.js";

const decision = (rows, row) => { const draft = chain(rows); return done(draft, placing.change(draft, at(draft, row), "decision")); };

test("a decision asks for Tidak, and leads back", () => {
  const draft = decision(4, 3), id = at(draft, 3);
  assert.equal(deciding.missing(draft, id), "no");
  const looped = done(draft, deciding.leadTo(draft, id, "r2"));
  assert.equal(told(looped)[2], "r3 | c decision Ya>r4 Tidak>r2");
  assert.equal(deciding.missing(looped, id), null);
  assert.deepEqual(wrong(looped), []);
  assert.deepEqual(deciding.listed(looped, id).map(l => [l.label, l.row, l.back]), [["Ya", 4, false], ["Tidak", 2, true]]);
});

test("another target, other words, swapped, taken out", () => {
  let draft = decision(5, 3);
  const id = at(draft, 3);
  draft = done(draft, deciding.leadTo(draft, id, "r1"));
  const no = deciding.listed(draft, id)[1];
  assert.equal(told(done(draft, deciding.leadTo(draft, id, "r5", { instead: no.exit })))[2], "r3 | c decision Ya>r4 Tidak>r5");
  assert.equal(told(done(draft, deciding.name(draft, id, no.exit, "Revisi")))[2], "r3 | c decision Ya>r4 Revisi>r1");
  assert.equal(told(done(draft, deciding.swap(draft, id)))[2], "r3 | c decision Tidak>r4 Ya>r1");
  const worded = done(draft, deciding.wordPair(draft, id, ["Lengkap", "Tidak lengkap"]));
  assert.equal(told(worded)[2], "r3 | c decision Lengkap>r4 Tidak lengkap>r1");
  assert.equal(told(done(worded, deciding.wordPair(worded, id, ["Ya", "Tidak"])))[2], "r3 | c decision Ya>r4 Tidak>r1");
  assert.equal(told(done(draft, deciding.unlink(id, no.exit)))[2], "r3 | c decision Ya>r4");
});

test("a third answer, and a fork of a box", () => {
  let draft = decision(5, 3);
  draft = done(draft, deciding.leadTo(draft, at(draft, 3), "r1"));
  draft = done(draft, deciding.leadTo(draft, at(draft, 3), "r5", { label: "Ditolak" }));
  draft = done(draft, deciding.leadTo(draft, at(draft, 1), "r3"));
  assert.deepEqual([told(draft)[0], told(draft)[2]], ["r1 | a start >r2 >r3", "r3 | c decision Ya>r4 Tidak>r1 Ditolak>r5"]);
});

test("an arrow to a row without symbols places one first", () => {
  let draft = blank(4);
  for (const [row, executor] of [["r1", "a"], ["r2", "b"]]) draft = done(draft, placing.place(draft, { row, executor }, newId));
  draft = done(draft, placing.change(draft, at(draft, 2), "decision"));
  draft = done(draft, deciding.leadToCell(draft, at(draft, 2), { row: "r4", executor: "c" }, newId));
  assert.deepEqual(told(draft), ["r1 | a start >r2", "r2 | b decision Ya>r4", "r3", "r4 | c end"]);
});

test("no arrow leads to its own group, to an empty row, or to another flowchart", () => {
  let draft = chain(3);
  draft = done(draft, placing.placeWith(draft, { row: "r2", executor: "a", how: "joint" }, newId));
  draft.charts.push({ ...blank(1).charts[0], id: "c2", executors: [{ id: "x", name: "X", group: "" }], rows: [{ ...blank(1).charts[0].rows[0], id: "q1", symbols: [{ id: "s", executor: "x", kind: "start", text: "", exits: [], joint: [] }] }] });
  for (const to of ["r2", at(draft, 2, 1), "q1", "gone"]) assert.deepEqual(deciding.leadTo(draft, at(draft, 2), to), [], to);
  assert.deepEqual(deciding.leadTo(blank(), "gone", "r1"), []);
});
