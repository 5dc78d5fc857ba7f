import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, Disk, Server, Tab, row } from "../fakes.js";

const begin = options => { const clock = new Clock(), server = new Server(); return { clock, server, tab: new Tab(server, clock, options) }; };
const text = (server, id) => server.draft.charts[0].rows.find(r => r.id === id)?.activity;
const rows = draft => draft.charts[0].rows.map(r => r.id);
const insert = (tab, id, after = null) => tab.store.perform([{ do: "insertRow", chart: "c1", after, row: row(id) }]);

test("a change is on the screen at once, then at the server, then in the drawing", async () => {
  const { clock, server, tab } = begin();
  assert.equal(tab.type("r1", "Menerima surat"), true);
  assert.equal(tab.cell("r1"), "Menerima surat");
  assert.equal(tab.store.status.waiting, 1);
  await clock.pass(50);
  assert.equal(text(server, "r1"), "Menerima surat");
  assert.equal(tab.store.status.waiting, 0);
  assert.equal(tab.store.drawing.draft, tab.store.draft, "the screen compares row by row by what is the same object");
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

test("a change is on the disk before it goes out", async () => {
  const { clock, tab } = begin();
  let onDisk = null;
  tab.line = () => { onDisk ??= [...tab.disk.changes.values()]; return {}; };
  tab.type("r1", "a");
  await clock.pass(50);
  assert.deepEqual(onDisk.map(c => c.edits[0].value), ["a"]);
});

test("nothing waits for an answer: four requests at once, each with all that is not acknowledged", async () => {
  const { clock, server, tab } = begin({ line: () => ({ ms: 100, answerMs: 100 }) });
  for (let i = 1; i <= 6; i++) { insert(tab, `n${i}`); await clock.pass(10); }
  assert.equal(tab.sent, 4);
  await clock.pass(1_000);
  assert.deepEqual(server.posts.slice(0, 4).map(p => p.changes.length), [1, 2, 3, 4]);
  assert.deepEqual(rows(server.draft).slice(0, 6), ["n6", "n5", "n4", "n3", "n2", "n1"]);
  assert.equal(tab.store.status.waiting, 0);
});

test("an older answer does not undo a newer one", async () => {
  let first = true;
  const { clock, server, tab } = begin({ line: () => { const slow = first; first = false; return { answerMs: slow ? 500 : 1 }; } });
  insert(tab, "n1");
  await clock.pass(10);
  insert(tab, "n2");
  await clock.pass(50);
  assert.equal(tab.store.revision, 2);
  const drawing = tab.store.drawing;
  await clock.pass(1_000);
  assert.equal(tab.store.revision, 2);
  assert.equal(tab.store.drawing, drawing);
  assert.deepEqual(tab.store.draft, server.draft);
});

test("a text typed without a line becomes few changes, and all of it arrives", async () => {
  const { clock, server, tab } = begin();
  tab.goOffline();
  await clock.pass(5_000);
  for (let i = 1; i <= 200; i++) { tab.type("r2", "x".repeat(i)); await clock.pass(300); }
  assert.equal(tab.store.status.online, false);
  assert.ok(tab.store.status.waiting <= 12, `${tab.store.status.waiting} changes`);
  tab.goOnline();
  await clock.pass(100);
  assert.equal(text(server, "r2"), "x".repeat(200));
  assert.equal(tab.store.status.online, true);
  assert.equal(tab.store.status.waiting, 0);
});

test("a change that may have arrived is never rewritten", async () => {
  let answers = false;
  const { clock, server, tab } = begin({ line: () => ({ answerLost: !answers }) });
  tab.type("r1", "a");
  await clock.pass(10);
  tab.type("r1", "ab");
  answers = true;
  await clock.pass(60_000);
  assert.deepEqual(server.entries.map(e => [e.seq, e.edits[0].value]), [[1, "a"], [2, "ab"]]);
  assert.equal(tab.cell("r1"), "ab");
});

test("a request that is never answered is given up, and the next one brings all", async () => {
  let dead = true;
  const { clock, server, tab } = begin({ line: () => dead ? { lost: true, silent: true } : {} });
  tab.type("r1", "a");
  await clock.pass(10);
  dead = false;
  await clock.pass(30_000);
  assert.equal(text(server, "r1"), "a");
});

test("a closed tab's changes come with the next tab, under their old numbers and in order", async () => {
  const { clock, server, tab } = begin({ line: () => ({ answerLost: true }) });
  insert(tab, "n1");
  await clock.pass(10);
  tab.goOffline();
  insert(tab, "n2", "n1");
  tab.type("n2", "Menelaah");
  await clock.pass(10);
  tab.close();
  assert.deepEqual(rows(server.draft), ["n1", "r1", "r2", "r3"]);
  const next = new Tab(server, clock, { disk: tab.disk });
  await clock.pass(100);
  assert.deepEqual(rows(server.draft), ["n1", "n2", "r1", "r2", "r3"]);
  assert.equal(text(server, "n2"), "Menelaah");
  assert.deepEqual(new Set(server.entries.map(e => e.client)), new Set([tab.client]));
  assert.deepEqual(next.store.draft, server.draft);
  assert.equal(tab.disk.changes.size, 0);
});

test("what is written in the next tab comes after what the closed one left", async () => {
  const { clock, server, tab } = begin();
  tab.goOffline();
  tab.type("r1", "lama");
  await clock.pass(10);
  tab.close();
  const next = new Tab(server, clock, { disk: tab.disk });
  next.goOffline();
  await clock.pass(10);
  assert.equal(next.cell("r1"), "lama");
  next.type("r1", "baru");
  assert.equal(next.cell("r1"), "baru");
  next.goOnline();
  await clock.pass(100);
  assert.deepEqual(server.entries.map(e => e.edits[0].value), ["lama", "baru"]);
});

test("two tabs of one browser keep their own changes; when one closes, the other sends them", async () => {
  const clock = new Clock(), server = new Server(), disk = new Disk();
  const one = new Tab(server, clock, { disk }), two = new Tab(server, clock, { disk });
  one.goOffline();
  one.type("r1", "satu");
  await clock.pass(30_000);
  assert.equal(two.cell("r1"), "");
  one.close();
  await clock.pass(30_000);
  assert.equal(text(server, "r1"), "satu");
  assert.equal(two.cell("r1"), "satu");
});

test("without a disk work goes on, and leaving asks first while something is not at the server", async () => {
  const { clock, tab } = begin();
  tab.disk.broken = true;
  tab.goOffline();
  tab.type("r1", "a");
  await clock.pass(10);
  assert.equal(tab.wouldWarn(), true);
  tab.goOnline();
  await clock.pass(50);
  assert.equal(tab.wouldWarn(), false);
});

test("with a disk leaving does not ask", async () => {
  const { clock, tab } = begin();
  tab.goOffline();
  tab.type("r1", "a");
  assert.equal(tab.wouldWarn(), true);
  await clock.pass(10);
  assert.equal(tab.wouldWarn(), false);
});

test("two changes of one moment go in one request", async () => {
  const { clock, server, tab } = begin();
  await clock.pass(10);
  tab.type("r1", "a");
  insert(tab, "n1");
  await clock.pass(50);
  assert.deepEqual(server.posts.map(p => p.changes.length), [2]);
});

test("a disk that does not answer does not hold up the saving", async () => {
  const { clock, server, tab } = begin({ disk: Object.assign(new Disk(), { queue: () => ({ put: () => new Promise(() => {}), remove: async () => {}, all: () => new Promise(() => {}) }) }) });
  tab.type("r1", "a");
  await clock.pass(5_000);
  assert.equal(text(server, "r1"), "a");
  assert.equal(tab.store.status.waiting, 0);
});
