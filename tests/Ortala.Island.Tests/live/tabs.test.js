import assert from "node:assert/strict";
import { test } from "node:test";
import { newClient, tabsByHeart, tabsByLocks } from "../../../src/Ortala.Web/Procedures/Drafting/Island/live/tabs.js";

/** As the browser does it: a lock is held until the promise of its holder ends, or the tab. */
class Locks {
  held = new Set();
  async request(name, options, run) {
    if (typeof options === "function") [options, run] = [{}, options];
    if (this.held.has(name)) return run(options.ifAvailable ? null : assert.fail("would wait"));
    this.held.add(name);
    try { return await run({ name }); } finally { this.held.delete(name); }
  }
}

test("by locks: a living tab keeps its own, a closed one is taken over by one only", async () => {
  const locks = new Locks(), one = tabsByLocks(locks), two = tabsByLocks(locks);
  one.claim("a");
  assert.equal(await two.adopt("a"), null);
  locks.held.clear(); // the tab is closed
  const release = await two.adopt("a");
  assert.equal(typeof release, "function");
  assert.equal(await one.adopt("a"), null);
  release();
  await new Promise(setImmediate);
  assert.equal(typeof await one.adopt("a"), "function");
});

/** Tabs over one storage: time, and what happens to each. */
function hearts() {
  const items = new Map(), storage = { getItem: k => items.get(k) ?? null, setItem: (k, v) => void items.set(k, v), removeItem: k => void items.delete(k) };
  let time = 0;
  const tab = () => {
    const beats = new Set(), handlers = {};
    return {
      tabs: tabsByHeart(storage, { now: () => time, every: (_, run) => { beats.add(run); return () => beats.delete(run); }, on: (event, run) => { (handlers[event] ??= []).push(run); } }),
      beat: () => beats.forEach(run => run()), leave: () => { handlers.leave.forEach(run => run()); beats.clear(); },
    };
  };
  return { tab, pass: ms => { time += ms; } };
}

test("by signs of life: a tab that left is taken over at once", async () => {
  const { tab } = hearts(), one = tab(), two = tab();
  one.tabs.claim("a");
  assert.equal(await two.tabs.adopt("a"), null);
  one.leave();
  assert.equal(typeof await two.tabs.adopt("a"), "function");
  assert.equal(await one.tabs.adopt("a"), null);
});

test("by signs of life: one that broke off is taken over after a while, one that lives in the background is not", async () => {
  const { tab, pass } = hearts(), broken = tab(), hidden = tab(), two = tab();
  broken.tabs.claim("a");
  hidden.tabs.claim("b");
  for (let i = 0; i < 3; i++) { pass(60_000); hidden.beat(); }
  assert.equal(typeof await two.tabs.adopt("a"), "function");
  assert.equal(await two.tabs.adopt("b"), null);
});

test("by signs of life: storage that is forbidden counts as closed, and nothing fails", async () => {
  const refusing = { getItem() { throw new Error(); }, setItem() { throw new Error(); }, removeItem() { throw new Error(); } };
  for (const storage of [null, refusing]) {
    const tabs = tabsByHeart(storage, { now: () => 0, every: () => () => {}, on: () => {} });
    tabs.claim("a");
    (await tabs.adopt("a"))();
  }
});

test("a client is a GUID, and never the same", () => {
  const clients = Array.from({ length: 100 }, newClient);
  for (const client of clients) assert.match(client, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(new Set(clients).size, 100);
});
