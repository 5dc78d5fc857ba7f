import assert from "node:assert/strict";
import { test } from "node:test";
import { inOrder, placesOf } from "../../../src/Ortala.Web/Procedures/Drafting/Island/sheet/places.js";

const row = id => ({ id, activity: "", requirements: "", duration: "", output: "", note: "", symbols: [] });
const chart = (ids, id = "c1") => ({ id, title: "", executors: [{ id: "e1", name: "", group: "" }], rows: ids.map(row) });
const table = (places, extra = {}) => ({ columns: [{ executor: "e1", x: 100, w: 50 }], cells: [{ cell: "no", x: 30, w: 20, align: "center" }], rows: places.map(([r, page, y, h]) => ({ row: r, page, y, h })), size: 8, leading: 9.6, ...extra });
const drawing = (charts, tables, pages = 2) => ({ draft: { identity: {}, charts }, revision: 1, findings: [], pages: Array.from({ length: pages }, (_, i) => ({ hash: `h${i}`, width: 900, height: 600 })), geometry: { tables, fields: [] } });
const places = (charts, drawn, grow = false) => placesOf({ identity: {}, charts }, drawn, () => 30, grow);
const told = (result, i = 0) => [...result.tables[i].rows].map(([id, p]) => `${id} ${p.page} ${p.y} ${p.drawn ? "" : "new"}`.trim());

const abcd = drawing([chart(["a", "b", "c", "d"])], [table([["a", 0, 100, 20], ["b", 0, 120, 20], ["c", 0, 140, 20], ["d", 1, 80, 20]])]);

test("as drawn, nothing is patched", () => {
  const result = places([chart(["a", "b", "c", "d"])], abcd);
  assert.deepEqual(told(result), ["a 0 100", "b 0 120", "c 0 140", "d 1 80"]);
  assert.deepEqual([result.patches, result.extra], [[], [0, 0]]);
});

test("a new row pushes those below it down on its page, and their drawing with them", () => {
  const result = places([chart(["a", "x", "b", "c", "d"])], abcd);
  assert.deepEqual(told(result), ["a 0 100", "x 0 120 new", "b 0 150", "c 0 170", "d 1 80"]);
  assert.deepEqual(result.extra, [30, 0]);
  assert.deepEqual(result.patches, [{ page: 0, y: 120, h: 70, from: null }, { page: 0, y: 150, h: 40, from: { page: 0, y: 120 } }]);
});

test("where a row is taken out the rest moves up over blank paper", () => {
  const result = places([chart(["a", "c", "d"])], abcd);
  assert.deepEqual(told(result), ["a 0 100", "c 0 120", "d 1 80"]);
  assert.deepEqual(result.patches, [{ page: 0, y: 120, h: 40, from: null }, { page: 0, y: 120, h: 20, from: { page: 0, y: 140 } }]);
});

test("a row moved up from the next page does not pull the others after it", () => {
  const result = places([chart(["a", "d", "b", "c"])], abcd);
  assert.deepEqual(told(result), ["a 0 100", "d 0 120", "b 0 140", "c 0 160"]);
});

test("what stands below a table that grows moves down, the second table too", () => {
  const two = drawing([chart(["a"]), chart(["z"], "c2")], [table([["a", 0, 100, 20]]), table([["z", 0, 200, 20]])], 1);
  const result = places([chart(["a", "x"]), chart(["z"], "c2")], two);
  assert.deepEqual(told(result, 1), ["z 0 230"]);
  assert.deepEqual(result.patches.at(-1), { page: 0, y: 150, h: 480, from: { page: 0, y: 120 } });
});

test("another order of executors is drawn nowhere yet", () => {
  const wide = { ...chart(["a"]), executors: [{ id: "e1", name: "", group: "" }, { id: "e2", name: "", group: "" }] };
  const result = places([wide], abcd);
  assert.deepEqual(result.tables[0].lanes, [{ executor: "e1", x: 100, w: 25 }, { executor: "e2", x: 125, w: 25 }]);
  assert.deepEqual(told(result), ["a 0 100 new"]);
});

test("a row that has outgrown its drawing gets room only when it is asked for", () => {
  const typed = [chart(["a", "b", "c", "d"])];
  assert.equal(places(typed, abcd, false).tables[0].rows.get("a").h, 20);
  assert.equal(places(typed, abcd, true).tables[0].rows.get("a").h, 30);
});

test("the longest run in order is kept, the rest was moved", () => {
  assert.deepEqual([...inOrder([0, 1, 2])], [0, 1, 2]);
  assert.deepEqual([...inOrder([3, 0, -1, 1, 2])].sort(), [1, 3, 4]);
  assert.deepEqual([...inOrder([])], []);
});
