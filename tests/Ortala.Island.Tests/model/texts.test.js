import assert from "node:assert/strict";
import { test } from "node:test";
import { idMaker } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/ids.js";
import { allowed, allowedAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/texts.js";

test("what pasting brings along is left out, what is written stays", () => {
  assert.equal(allowed("a\u202Eb\u0000c\uFFFEd\u007f"), "abcd");
  assert.equal(allowed("Menerima\vsurat\fmasuk"), "Menerima\nsurat\nmasuk");
  assert.equal(allowed("\ud800x\udc00 😀"), "\ufffdx\ufffd 😀");
  assert.equal(allowed("satu\ndua\ttiga\r\n“Ya” – é"), "satu\ndua\ttiga\r\n“Ya” – é");
});

test("edits with nothing to leave out are the same edits; else every text of them is mended", () => {
  const good = [{ do: "deleteRow", row: "r1" }, { do: "link", symbol: "s", exit: { kind: "next", target: "t", label: "" }, at: null }];
  assert.equal(allowedAll(good), good);
  const row = { id: "r1", activity: "a\u2066", requirements: "", duration: "", output: "", note: "", symbols: [{ id: "s", executor: "e", kind: "end", text: "\u0001", exits: [], joint: [] }] };
  assert.deepEqual(allowedAll([{ do: "insertRow", chart: "c1", after: null, row }]),
    [{ do: "insertRow", chart: "c1", after: null, row: { ...row, activity: "a", symbols: [{ ...row.symbols[0], text: "" }] } }]);
});

test("ids are single, go up, and begin alike in one tab and otherwise in another", () => {
  const [mine, other] = [idMaker(n => new Uint8Array(n).fill(3)), idMaker(n => new Uint8Array(n).fill(7))];
  const ids = Array.from({ length: 3000 }, () => mine("r"));
  assert.equal(new Set(ids).size, 3000);
  assert.deepEqual(ids, [...ids].sort((a, b) => a < b ? -1 : 1));
  assert.ok(ids.every(id => id < other("r")));
  assert.match(mine("s"), /^s[a-z0-9]{13}$/);
});
