import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, Server, Tab, row } from "../fakes.js";

const begin = () => { const clock = new Clock(), server = new Server(); return { clock, server, tab: new Tab(server, clock), other: new Tab(server, clock) }; };
const arrive = async (clock, ...tabs) => { await clock.pass(50); for (const tab of tabs) tab.streams[0].tell("revision", { revision: 1e9 }); await clock.pass(50); };

test("typing within two seconds is one step, after a pause a new one", async () => {
  const { clock, tab } = begin();
  for (const value of ["M", "Me", "Men"]) { tab.type("r1", value); await clock.pass(500); }
  await clock.pass(3_000);
  tab.type("r1", "Mencatat");
  tab.store.undo();
  assert.equal(tab.cell("r1"), "Men");
  tab.store.undo();
  assert.equal(tab.cell("r1"), "");
  assert.equal(tab.store.canUndo, false);
  assert.equal(tab.store.undo(), null);
  tab.store.redo();
  assert.equal(tab.cell("r1"), "Men");
  tab.store.redo();
  assert.equal(tab.cell("r1"), "Mencatat");
  assert.equal(tab.store.canRedo, false);
});

test("two texts are two steps, also within two seconds", () => {
  const { tab } = begin();
  tab.type("r1", "a");
  tab.type("r2", "b");
  tab.store.undo();
  assert.deepEqual([tab.cell("r1"), tab.cell("r2")], ["a", ""]);
});

test("a new step clears what was undone", () => {
  const { tab } = begin();
  tab.type("r1", "a");
  tab.store.undo();
  tab.type("r2", "b");
  assert.equal(tab.store.canRedo, false);
});

test("undo says what it took back", () => {
  const { tab } = begin();
  tab.store.perform([{ do: "deleteRow", row: "r1" }]);
  assert.deepEqual(tab.store.undo(), { id: "Diurungkan: hapus baris", en: "Undone: delete row" });
  tab.store.perform([{ do: "deleteRow", row: "r1" }], { label: { id: "buang langkah", en: "drop step" } });
  assert.equal(tab.store.undo().id, "Diurungkan: buang langkah");
  assert.equal(tab.store.redo().id, "Diulangi: buang langkah");
});

test("undo takes back one's own work and leaves that of others", async () => {
  const { clock, server, tab, other } = begin();
  tab.type("r1", "saya");
  await arrive(clock, other);
  other.type("r2", "dia");
  await arrive(clock, tab);
  tab.store.undo();
  await arrive(clock, other);
  assert.deepEqual([other.cell("r1"), other.cell("r2")], ["", "dia"]);
  assert.deepEqual(tab.store.draft, server.draft);
});

test("a text that another has changed since is left alone and it is said; the rest of the step is taken back", async () => {
  const { clock, tab, other } = begin();
  tab.store.perform(["r1", "r2"].map(id => ({ do: "setCell", row: id, field: "note", value: "saya", was: "" })));
  await arrive(clock, other);
  other.store.perform([{ do: "setCell", row: "r1", field: "note", value: "dia", was: "saya" }]);
  await arrive(clock, tab);
  const said = tab.store.undo();
  assert.deepEqual([tab.cell("r1", "note"), tab.cell("r2", "note")], ["dia", ""]);
  assert.match(said.id, /dibiarkan/);
  assert.match(said.en, /left alone/);
});

test("where mine came after theirs without my seeing it, undo brings theirs back", async () => {
  const { clock, server, tab, other } = begin();
  await arrive(clock);
  tab.goOffline();
  tab.type("r1", "saya");
  other.type("r1", "dia");
  await arrive(clock);
  tab.goOnline();
  await arrive(clock, other);
  assert.equal(tab.cell("r1"), "saya");
  tab.store.undo();
  await arrive(clock, other);
  assert.equal(tab.cell("r1"), "dia");
  tab.store.redo();
  assert.equal(tab.cell("r1"), "saya");
});

test("a row that another has written in since does not vanish with undo", async () => {
  const { clock, tab, other } = begin();
  tab.store.perform([{ do: "insertRow", chart: "c1", after: "r1", row: row("n1") }]);
  await arrive(clock, other);
  other.type("n1", "dia");
  await arrive(clock, tab);
  const said = tab.store.undo();
  assert.equal(tab.cell("n1"), "dia");
  assert.match(said.id, /^Tidak diurungkan: sisip baris/);
});

test("a row with one's own text in it vanishes step by step, and comes back", () => {
  const { tab } = begin();
  tab.store.perform([{ do: "insertRow", chart: "c1", after: "r1", row: row("n1") }]);
  tab.type("n1", "saya");
  tab.store.undo();
  tab.store.undo();
  assert.equal(tab.cell("n1"), undefined);
  tab.store.redo();
  tab.store.redo();
  assert.equal(tab.cell("n1"), "saya");
});

test("where the place is gone, undo says so", async () => {
  const { clock, tab, other } = begin();
  tab.type("r1", "saya");
  await arrive(clock, other);
  other.store.perform([{ do: "deleteRow", row: "r1" }]);
  await arrive(clock, tab);
  assert.match(tab.store.undo().id, /sudah tidak ada/);
});

test("a deleted row comes back with its symbols, the flows to them, and what others wrote elsewhere", async () => {
  const { clock, server, tab, other } = begin();
  const symbol = (id, executor, target) => ({ id, executor, kind: "process", text: "", exits: target ? [{ kind: "next", target, label: "" }] : [], joint: [] });
  tab.store.perform([{ do: "placeSymbol", row: "r2", symbol: symbol("s2", "e2") }, { do: "placeSymbol", row: "r1", symbol: symbol("s1", "e1", "s2") }]);
  const whole = structuredClone(tab.store.draft);
  tab.store.perform([{ do: "deleteRow", row: "r2" }]);
  await arrive(clock, other);
  other.type("r3", "dia");
  await arrive(clock, tab);
  tab.store.undo();
  await arrive(clock, other);
  whole.charts[0].rows[2].activity = "dia";
  assert.deepEqual(other.store.draft, whole);
  assert.deepEqual(server.draft, whole);
});
