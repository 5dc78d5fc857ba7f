import test from "node:test";
import assert from "node:assert/strict";
import { at, blank, chain, charts, deciding, done, executors, newId, placing, rowing, told, wrong } from "./stage.js";

const looped = () => {
  let draft = chain(6);
  draft = done(draft, placing.change(draft, at(draft, 4), "decision"));
  return done(draft, deciding.leadTo(draft, at(draft, 4), "r2"));
};
const move = (draft, ids, after) => done(draft, rowing.move(draft, ids, after));

test("rows moved: the plain flow follows, loops keep their targets", () => {
  assert.deepEqual(told(move(looped(), ["r3"], "r4")),
    ["r1 | a start >r2", "r2 | b process >r4", "r4 | a decision Ya>r3 Tidak>r2", "r3 | c process >r5", "r5 | b process >r6", "r6 | c end"]);
  assert.deepEqual(told(move(looped(), ["r4"], "r5")),
    ["r1 | a start >r2", "r2 | b process >r3", "r3 | c process >r5", "r5 | b process >r4", "r4 | a decision Ya>r6 Tidak>r2", "r6 | c end"]);
  assert.deepEqual(told(move(looped(), ["r2", "r3"], "r5")),
    ["r1 | a start >r4", "r4 | a decision Ya>r5 Tidak>r2", "r5 | b process >r2", "r2 | b process >r3", "r3 | c process >r6", "r6 | c end"]);
});

test("capsules stay at the top and at the bottom", () => {
  assert.deepEqual(told(move(chain(4), ["r1"], "r2")), ["r2 | b start >r1", "r1 | a process >r3", "r3 | c process >r4", "r4 | a end"]);
  assert.deepEqual(told(move(chain(4), ["r4"], "r2")), ["r1 | a start >r2", "r2 | b process >r4", "r4 | a process >r3", "r3 | c end"]);
  assert.deepEqual(told(move(chain(4), ["r3"], null)), ["r3 | c start >r1", "r1 | a process >r2", "r2 | b process >r4", "r4 | a end"]);
  assert.deepEqual(told(move(chain(4), ["r2"], "r4")), ["r1 | a start >r3", "r3 | c process >r4", "r4 | a process >r2", "r2 | b end"]);
});

test("any move of any plain row leaves a whole flow", () => {
  for (let from = 1; from <= 5; from++)
    for (let to = 0; to <= 5; to++) {
      const draft = chain(5), edits = rowing.move(draft, [`r${from}`], to ? `r${to}` : null);
      if (!edits.length) { assert.ok(to === from || to === from - 1); continue; }
      const after = done(draft, edits);
      assert.deepEqual(wrong(after), [], `${from} after ${to}`);
      assert.ok(told(after).slice(0, -1).every((line, i) => line.endsWith(`>${told(after)[i + 1].split(" ")[0]}`)), `${from} after ${to}`);
    }
});

test("where a decision would have to be a capsule the arrows stay as they are", () => {
  const draft = looped();
  const after = move(draft, ["r4"], null);
  assert.deepEqual(told(after), ["r4 | a decision Ya>r5 Tidak>r2", "r1 | a start >r2", "r2 | b process >r3", "r3 | c process >r4", "r5 | b process >r6", "r6 | c end"]);
  assert.deepEqual(wrong(after), []);
});

test("one step up or down, and no step beyond the ends", () => {
  const draft = chain(3);
  assert.deepEqual(told(done(draft, rowing.shift(draft, ["r2"], 1))).map(l => l.slice(0, 2)), ["r1", "r3", "r2"]);
  assert.deepEqual(told(done(draft, rowing.shift(draft, ["r2", "r3"], -1))).map(l => l.slice(0, 2)), ["r2", "r3", "r1"]);
  assert.deepEqual([rowing.shift(draft, ["r1"], -1), rowing.shift(draft, ["r3"], 1)], [[], []]);
});

test("rows deleted: the flow closes over the gap, capsules pass to the neighbours", () => {
  const gone = (draft, ...ids) => done(draft, rowing.erase(draft, ids, newId));
  assert.deepEqual(told(gone(chain(5), "r2", "r3")), ["r1 | a start >r4", "r4 | a process >r5", "r5 | b end"]);
  assert.deepEqual(told(gone(chain(4), "r1")), ["r2 | b start >r3", "r3 | c process >r4", "r4 | a end"]);
  assert.deepEqual(told(gone(chain(4), "r4", "r3")), ["r1 | a start >r2", "r2 | b end"]);
  assert.deepEqual(told(gone(looped(), "r2")), ["r1 | a start >r3", "r3 | c process >r4", "r4 | a decision Ya>r5 Tidak>r3", "r5 | b process >r6", "r6 | c end"]);
  for (const row of [1, 2, 3, 5, 6]) assert.deepEqual(wrong(gone(looped(), `r${row}`)), [], `r${row}`);
  const all = gone(chain(2), "r1", "r2");
  assert.equal(all.charts[0].rows.length, 1);
  assert.equal(all.charts[0].rows[0].activity, "");
});

test("much is lost only where more than two written rows go", () => {
  assert.deepEqual([rowing.losesMuch(chain(5), ["r1", "r2"]), rowing.losesMuch(chain(5), ["r1", "r2", "r3"])], [false, true]);
});

test("rows duplicated run in the flow, with texts, partners and loops", () => {
  let draft = looped();
  const twice = done(draft, rowing.duplicate(draft, ["r4"], newId)), copy = twice.charts[0].rows[4];
  assert.equal(copy.activity, "Kegiatan 4");
  assert.deepEqual(told(twice).slice(3, 6).map(l => l.replaceAll(copy.id, "copy")), ["r4 | a decision Ya>copy Tidak>r2", "copy | a decision Ya>r5 Tidak>r2", "r5 | b process >r6"]);
  for (const ids of [["r1"], ["r2", "r3"], ["r5"], ["r3", "r4"]]) assert.deepEqual(wrong(done(draft, rowing.duplicate(draft, ids, newId))), [], ids.join());
  const end = done(draft, rowing.duplicate(draft, ["r6"], newId));
  assert.deepEqual(wrong(end), []);
});

test("rows cleared hold nothing, and the flow closes over them", () => {
  const draft = chain(4), after = done(draft, rowing.clear(draft, ["r2"]));
  assert.deepEqual([told(after)[0], after.charts[0].rows[1]], ["r1 | a start >r3", rowing.emptyRow("r2")]);
});

test("executors: added, moved, merged, taken out", () => {
  let draft = chain(6);
  draft = done(draft, executors.add(draft, { chart: "c1", beside: "a", side: "left", name: "Baru" }, newId));
  assert.deepEqual(draft.charts[0].executors.map(e => e.name), ["Baru", "Pelaksana a", "Pelaksana b", "Pelaksana c"]);
  assert.deepEqual(done(draft, executors.shift(draft, "a", 1)).charts[0].executors.map(e => e.id).slice(1), ["b", "a", "c"]);
  assert.deepEqual(executors.shift(draft, "c", 1), []);
  const out = done(draft, executors.remove(draft, "b"));
  assert.deepEqual(told(out), ["r1 | a start >r3", "r2", "r3 | c process >r4", "r4 | a process >r6", "r5", "r6 | c end"]);
  const joint = done(draft, placing.placeWith(draft, { row: "r2", executor: "a", how: "joint" }, newId));
  const merged = done(joint, executors.merge(joint, "b", "a"));
  assert.equal(told(merged)[1], "r2 | a process >r3");
  assert.deepEqual(wrong(merged), []);
});

test("executors: groups, and names from elsewhere in the document", () => {
  let draft = { ...blank(1), identity: { "signatory.office": "Kepala Biro" } };
  draft = done(draft, executors.groupUnder(draft, ["a", "b"], "Sekretariat"));
  assert.deepEqual(draft.charts[0].executors.map(e => e.group), ["Sekretariat", "Sekretariat", ""]);
  assert.deepEqual(executors.names(draft, "c1"), ["Kepala Biro"]);
});

test("flowcharts: added with the same executors, moved, split", () => {
  const draft = looped();
  const two = done(draft, charts.add(draft, "c1", newId));
  assert.deepEqual(two.charts[1].executors.map(e => e.name), two.charts[0].executors.map(e => e.name));
  assert.equal(done(two, charts.shift(two, "c1", 1)).charts[1].id, "c1");
  assert.deepEqual(charts.remove(draft, "c1"), []);
  const parts = done(draft, charts.split(draft, "r5", newId));
  assert.deepEqual(parts.charts.map(c => c.rows.length), [4, 2]);
  assert.deepEqual(told(parts, 1).map(l => l.split(" ")[3]), ["start", "end"]);
  assert.deepEqual(parts.charts[1].executors.map(e => e.name), ["Pelaksana b", "Pelaksana c"]);
});
