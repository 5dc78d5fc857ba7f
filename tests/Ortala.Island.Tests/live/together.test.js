import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, Server, Tab } from "../fakes.js";

const begin = options => { const clock = new Clock(), server = new Server(); return { clock, server, tab: new Tab(server, clock, options) }; };

test("what another has done is fetched when the stream says so, and only the changed rows are new objects", async () => {
  const { clock, server, tab } = begin(), other = new Tab(server, clock);
  other.type("r2", "Menelaah");
  await clock.pass(50);
  const before = tab.store.draft.charts[0].rows;
  tab.streams[0].tell("revision", { revision: 1 });
  await clock.pass(50);
  const after = tab.store.draft.charts[0].rows;
  assert.equal(after[1].activity, "Menelaah");
  assert.equal(after[0], before[0]);
});

test("a change of one's own that comes back does not stir the screen", async () => {
  const { clock, tab } = begin();
  tab.type("r2", "Menelaah");
  const seen = [], draft = tab.store.draft;
  tab.store.on("draft", () => seen.push("draft"));
  await clock.pass(50);
  assert.equal(tab.store.revision, 1);
  assert.equal(tab.store.draft, draft);
  assert.deepEqual(seen, []);
});

test("news of one's own change, while its answer is on the way, asks for nothing; news of another's are fetched after it", async () => {
  const { clock, server, tab } = begin({ line: () => ({ ms: 10, answerMs: 100 }) }), other = new Tab(server, clock);
  await clock.pass(10);
  tab.type("r1", "saya");
  await clock.pass(50);
  tab.streams[0].tell("revision", { revision: 1 });
  await clock.pass(500);
  assert.equal(tab.sent, 1);
  tab.type("r1", "saya juga");
  await clock.pass(50);
  other.type("r2", "dia");
  await clock.pass(20);
  tab.streams[0].tell("revision", { revision: 3 });
  await clock.pass(500);
  assert.equal(tab.cell("r2"), "dia");
  assert.equal(tab.sent, 3);
});

test("people are those in other tabs", async () => {
  const { tab } = begin();
  const people = [tab.client, "x"].map(client => ({ client, person: { id: client, name: client }, since: "" }));
  tab.streams[0].tell("people", people);
  assert.deepEqual(tab.store.people.map(p => p.client), ["x"]);
});

test("where I stand goes with the next request, and with one of its own when I only move", async () => {
  const { clock, server, tab } = begin();
  await clock.pass(10);
  tab.store.stand({ row: "r2", field: "note" });
  tab.store.stand({ row: "r3", field: "note" });
  await clock.pass(1_000);
  assert.deepEqual(server.posts.map(p => p.at), [{ row: "r3", field: "note" }]);
});

test("an answer that brings nothing new draws nothing", async () => {
  const { clock, tab } = begin();
  let drawn = 0;
  tab.store.on("drawn", () => drawn++);
  tab.store.stand({ row: "r2" });
  await clock.pass(1_000);
  assert.equal(tab.sent, 1);
  assert.equal(drawn, 0);
});

test("a tab hidden for a while lets go of its stream, and catches up when it is seen", async () => {
  const { clock, server, tab } = begin(), other = new Tab(server, clock);
  await clock.pass(10);
  tab.isHidden = true;
  tab.happen("hidden");
  await clock.pass(61_000);
  assert.equal(tab.streams[0].readyState, 2);
  other.type("r1", "a");
  await clock.pass(50);
  assert.equal(tab.cell("r1"), "");
  tab.isHidden = false;
  tab.happen("visible");
  await clock.pass(50);
  assert.equal(tab.streams.length, 2);
  assert.equal(tab.cell("r1"), "a");
});

test("without a stream the server is asked from time to time", async () => {
  const { clock, server, tab } = begin(), other = new Tab(server, clock);
  tab.streams[0].readyState = 2;
  tab.noStreams = true;
  tab.streams[0].dispatchEvent(new Event("error"));
  other.type("r1", "a");
  await clock.pass(11_000);
  assert.equal(tab.cell("r1"), "a");
  tab.noStreams = false;
  await clock.pass(40_000);
  assert.equal(tab.streams.length, 2);
  tab.streams[1].tell("people", []);
  const sent = tab.sent;
  await clock.pass(60_000);
  assert.equal(tab.sent, sent);
});

test("a document put in the trash by another stops at once", async () => {
  const { tab } = begin();
  tab.streams[0].tell("trashed", {});
  assert.equal(tab.store.readOnly, true);
  assert.match(tab.store.status.stopped, /dihapus/);
});
