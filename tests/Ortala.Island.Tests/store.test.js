import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, Server, Tab } from "./fakes.js";

const begin = (options) => { const clock = new Clock(), server = new Server(); return { clock, server, tab: new Tab(server, clock, options) }; };
const text = (server, row) => server.draft.charts[0].rows.find(r => r.id === row)?.activity;

test("a change is on the screen at once, then at the server, then in the drawing", async () => {
  const { clock, server, tab } = begin();
  assert.equal(tab.type("r1", "Menerima surat"), true);
  assert.equal(tab.cell("r1"), "Menerima surat");
  assert.equal(tab.store.status.waiting, 1);
  await clock.pass(50);
  assert.equal(text(server, "r1"), "Menerima surat");
  assert.equal(tab.store.status.waiting, 0);
  assert.deepEqual(tab.store.drawing.draft, tab.store.draft);
  assert.equal(tab.store.drawing.pages[0].svg, JSON.stringify(server.draft));
  assert.equal(tab.disk.changes.size, 0);
});

test("what changes nothing is no step and is not sent", async () => {
  const { clock, server, tab } = begin();
  assert.equal(tab.type("r1", ""), false);
  assert.equal(tab.store.perform([{ do: "deleteRow", row: "gone" }]), false);
  await clock.pass(50);
  assert.equal(server.entries.length, 0);
  assert.equal(tab.store.canUndo, false);
});
