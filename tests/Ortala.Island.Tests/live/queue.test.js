import assert from "node:assert/strict";
import { test } from "node:test";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { openQueue } from "../../../src/Ortala.Web/Procedures/Drafting/Island/live/queue.js";

globalThis.IDBKeyRange = IDBKeyRange;
const change = (client, seq, value = "a", document = "d1") => ({ document, client, seq, base: 0, edits: [{ do: "setCell", row: "r1", field: "activity", value, was: "" }] });

test("changes come back in order of client and number, those of another document do not", async () => {
  const disk = new IDBFactory(), queue = openQueue("d1", disk);
  for (const c of [change("b", 1), change("a", 10), change("a", 9), change("a", 1, "x", "d2"), change("a", 1, "x", "d")]) assert.equal(await queue.put(c), true);
  assert.deepEqual((await openQueue("d1", disk).all()).map(c => [c.client, c.seq]), [["a", 9], ["a", 10], ["b", 1]]);
});

test("a change written again replaces itself", async () => {
  const queue = openQueue("d1", new IDBFactory());
  await Promise.all([queue.put(change("a", 1, "x")), queue.put(change("a", 1, "xy"))]);
  assert.deepEqual((await queue.all()).map(c => c.edits[0].value), ["xy"]);
});

test("what is acknowledged goes, up to its number and for its client only", async () => {
  const queue = openQueue("d1", new IDBFactory());
  for (const c of [change("a", 1), change("a", 2), change("a", 3), change("b", 1)]) await queue.put(c);
  await queue.remove("a", 2);
  assert.deepEqual((await queue.all()).map(c => [c.client, c.seq]), [["a", 3], ["b", 1]]);
});

test("where the browser gives no database, a change is not called kept, and nothing fails", async () => {
  const refusing = { open() { const request = {}; queueMicrotask(() => request.onerror?.()); return request; } };
  for (const factory of [null, refusing, { open() { throw new DOMException("no", "SecurityError"); } }]) {
    const queue = openQueue("d1", factory);
    assert.equal(await queue.put(change("a", 1)), false);
    await queue.remove("a", 1);
    assert.deepEqual(await queue.all(), []);
  }
});

test("a database that was closed from outside is opened again", async () => {
  const disk = new IDBFactory(), queue = openQueue("d1", disk);
  await queue.put(change("a", 1));
  await new Promise((resolve, reject) => { const request = disk.deleteDatabase("ortala"); request.onsuccess = resolve; request.onerror = reject; });
  assert.equal(await queue.put(change("a", 2)), true);
  assert.deepEqual((await queue.all()).map(c => c.seq), [2]);
});
