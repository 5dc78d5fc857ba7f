import test from "node:test";
import assert from "node:assert/strict";
import { at, blank, chain, deciding, done, newId, placing, told, wrong } from "./stage.js";

const place = (draft, row, executor, kind) => done(draft, placing.place(draft, { row: `r${row}`, executor, kind }, newId));

test("symbols placed row by row make a whole flow without drawing an arrow", () => {
  assert.deepEqual(told(chain(4)), ["r1 | a start >r2", "r2 | b process >r3", "r3 | c process >r4", "r4 | a end"]);
  assert.deepEqual(wrong(chain(12)), []);
});

test("symbols placed in any order make the same flow", () => {
  for (const rows of [[4, 3, 2, 1], [2, 4, 1, 3], [1, 4, 3, 2], [3, 1, 2, 4]]) {
    let draft = blank(4);
    for (const row of rows) draft = place(draft, row, "abca"[row - 1]);
    assert.deepEqual(told(draft), told(chain(4)), rows.join());
  }
});

test("a row that comes after the end takes the end over", () => {
  let draft = blank(2);
  draft = place(place(draft, 1, "a"), 2, "b");
  draft.charts[0].rows.push({ ...draft.charts[0].rows[1], id: "r3", symbols: [] });
  assert.deepEqual(told(place(draft, 3, "c")), ["r1 | a start >r2", "r2 | b process >r3", "r3 | c end"]);
});

test("a row above the start takes the start over", () => {
  const draft = chain(3);
  draft.charts[0].rows.unshift({ ...draft.charts[0].rows[0], id: "r0", symbols: [] });
  assert.deepEqual(told(place(draft, 0, "b")), ["r0 | b start >r1", "r1 | a process >r2", "r2 | b process >r3", "r3 | c end"]);
});

test("a row put between a decision and its Ya is entered by Ya, and loops keep their targets", () => {
  let draft = chain(4);
  draft = done(draft, placing.change(draft, at(draft, 2), "decision"));
  draft = done(draft, deciding.leadTo(draft, at(draft, 2), "r1"));
  draft.charts[0].rows.splice(2, 0, { ...draft.charts[0].rows[0], id: "new", symbols: [] });
  draft = done(draft, placing.place(draft, { row: "new", executor: "a" }, newId));
  assert.deepEqual(told(draft), ["r1 | a start >r2", "r2 | b decision Ya>new Tidak>r1", "new | a process >r3", "r3 | c process >r4", "r4 | a end"]);
});

test("a row below a branch that ended is entered by the answer that the decision lacks", () => {
  let draft = chain(5);
  draft = done(draft, placing.remove(draft, at(draft, 4)));
  draft = done(draft, placing.remove(draft, at(draft, 5)));
  draft = done(draft, placing.change(draft, at(draft, 2), "decision"));
  draft = done(draft, placing.change(draft, at(draft, 3), "end"));
  draft = place(draft, 4, "a");
  assert.deepEqual(told(draft).slice(1, 4), ["r2 | b decision Ya>r3 Tidak>r4", "r3 | c end", "r4 | a process"]);
});

test("a click on a symbol goes round through the kinds; a second start is left out", () => {
  const round = (row, times) => {
    let draft = chain(3);
    const id = at(draft, row), seen = [];
    for (let i = 0; i < times; i++) { draft = done(draft, placing.cycled(draft, id)); seen.push(told(draft)[row - 1]); }
    return seen;
  };
  assert.deepEqual(round(2, 3), ["r2 | b decision Ya>r3", "r2 | b end", "r2 | b process >r3"]);
  assert.deepEqual(round(1, 4), ["r1 | a process >r2", "r1 | a decision Ya>r2", "r1 | a end", "r1 | a start >r2"]);
});

test("a symbol taken out closes the gap, also that of a loop back", () => {
  let draft = chain(5);
  draft = done(draft, placing.change(draft, at(draft, 4), "decision"));
  draft = done(draft, deciding.leadTo(draft, at(draft, 4), "r2"));
  draft = done(draft, placing.remove(draft, at(draft, 2)));
  assert.deepEqual(told(draft), ["r1 | a start >r3", "r2", "r3 | c process >r4", "r4 | a decision Ya>r5 Tidak>r3", "r5 | b end"]);
  assert.deepEqual(wrong(draft), []);
});

test("a decision that becomes a box keeps the way on", () => {
  let draft = chain(4);
  draft = done(draft, placing.change(draft, at(draft, 3), "decision"));
  draft = done(draft, deciding.leadTo(draft, at(draft, 3), "r1"));
  draft = done(draft, placing.change(draft, at(draft, 3), "process"));
  assert.deepEqual(told(draft), told(chain(4)));
});

test("joint work: partners share the arrows of the first, and inherit them", () => {
  let draft = chain(3);
  draft = done(draft, placing.placeWith(draft, { row: "r2", executor: "a", how: "joint" }, newId));
  draft = done(draft, placing.placeWith(draft, { row: "r2", executor: "c", how: "joint" }, newId));
  assert.equal(told(draft)[1], "r2 | b process >r3 ~a ~c | a process | c process");
  const kinds = done(draft, placing.change(draft, at(draft, 2, 1), "decision"));
  assert.equal(told(kinds)[1], "r2 | b decision Ya>r3 ~a ~c | a decision | c decision");
  draft = done(draft, placing.remove(draft, at(draft, 2)));
  assert.deepEqual(told(draft), ["r1 | a start >r2", "r2 | a process >r3 ~c | c process", "r3 | c end"]);
  assert.deepEqual(wrong(draft), []);
});

test("a partner that is parted stands alone", () => {
  let draft = chain(3);
  draft = done(draft, placing.placeWith(draft, { row: "r2", executor: "a", how: "joint" }, newId));
  assert.equal(told(done(draft, placing.part(draft, at(draft, 2, 1))))[1], "r2 | b process >r3 | a process");
});

test("handed over within a row, and side by side", () => {
  const draft = chain(3);
  const over = done(draft, placing.placeWith(draft, { row: "r2", executor: "c", how: "after" }, newId));
  assert.deepEqual(told(over), ["r1 | a start >r2", "r2 | b process >c | c process >r3", "r3 | c end"]);
  const beside = done(draft, placing.placeWith(draft, { row: "r2", executor: "c", how: "beside" }, newId));
  assert.deepEqual(told(beside), ["r1 | a start >r2 >r2", "r2 | b process >r3 | c process >r3", "r3 | c end"]);
  assert.deepEqual([wrong(over), wrong(beside)], [[], []]);
  assert.deepEqual(told(done(beside, placing.remove(beside, at(beside, 2, 1)))), told(draft));
  assert.deepEqual(told(done(over, placing.remove(over, at(over, 2, 1)))), told(draft));
});

test("moved to another executor; one that stands there changes places", () => {
  const draft = chain(3);
  assert.equal(told(done(draft, placing.moveTo(draft, at(draft, 2), "c")))[1], "r2 | c process >r3");
  const two = done(draft, placing.placeWith(draft, { row: "r2", executor: "c", how: "after" }, newId));
  assert.equal(told(done(two, placing.moveTo(two, at(two, 2), "c")))[1], "r2 | c process >b | b process >r3");
});

test("what is gone or does not fit gives no edits", () => {
  const draft = chain(3);
  assert.deepEqual(placing.place(draft, { row: "r2", executor: "a" }, newId), []);
  assert.deepEqual(placing.place(draft, { row: "gone", executor: "a" }, newId), []);
  assert.deepEqual(placing.place(blank(), { row: "r1", executor: "zz" }, newId), []);
  assert.deepEqual(placing.placeWith(draft, { row: "r2", executor: "b", how: "joint" }, newId), []);
  assert.deepEqual([placing.remove(draft, "gone"), placing.cycled(draft, "gone"), placing.moveTo(draft, "gone", "a"), placing.word(draft, "gone", "x")], [[], [], [], []]);
});
