import assert from "node:assert/strict";
import { test } from "node:test";
import { Clock, Server, Tab } from "../fakes.js";

const begin = options => { const clock = new Clock(), server = new Server(); return { clock, server, tab: new Tab(server, clock, options) }; };
const text = (server, id) => server.draft.charts[0].rows.find(r => r.id === id)?.activity;

test("a refused change goes from the screen, is told, and is no step of undo", async () => {
  const { clock, server, tab } = begin();
  server.refuse = edits => edits.some(e => e.value === "terlalu panjang") ? "Teks terlalu panjang." : null;
  const told = [];
  tab.store.on("refused", refusal => told.push(refusal));
  tab.type("r1", "terlalu panjang");
  await clock.pass(50);
  assert.equal(tab.cell("r1"), "");
  assert.deepEqual(told, ["Teks terlalu panjang."]);
  assert.equal(tab.store.canUndo, false);
  assert.equal(tab.store.status.waiting, 0);
});

test("a loss is shown to whose writing it was, until it is put away", async () => {
  const { clock, server, tab } = begin();
  server.losses = () => [
    { loser: tab.client, isMine: false, place: { row: "r1", field: "activity" }, lost: "punya saya", kept: "punya dia", restore: [] },
    { loser: "other", isMine: false, place: {}, lost: "x", kept: "y", restore: [] },
  ];
  new Tab(server, clock).type("r1", "punya dia");
  await clock.pass(50);
  tab.streams[0].tell("revision", { revision: 1 });
  await clock.pass(50);
  assert.deepEqual(tab.store.losses.map(l => l.loss.lost), ["punya saya"]);
  tab.store.dismissLoss(tab.store.losses[0].loss);
  assert.deepEqual(tab.store.losses, []);
});

test("a token that is too old is renewed from the page, and the change is sent again", async () => {
  let asked = 0;
  const { clock, server, tab } = begin({ line: (url, post) => {
    if (!post) { asked++; return { status: 200, body: { token: "new" } }; }
    return asked ? {} : { status: 400 };
  } });
  tab.type("r1", "a");
  await clock.pass(100);
  assert.equal(asked, 1);
  assert.equal(text(server, "r1"), "a");
});

test("a change that the server does not understand stops the sending with a word, and stays on the disk", async () => {
  const { clock, tab } = begin({ line: (url, post) => post ? { status: 400 } : { body: {} } });
  tab.type("r1", "a");
  await clock.pass(1_000);
  assert.match(tab.store.status.stopped, /Muat ulang/);
  assert.equal(tab.cell("r1"), "a");
  assert.equal(tab.disk.changes.size, 1);
  assert.equal(tab.store.readOnly, false);
});

test("what a closed tab left in a form that is not understood does not hold up what is written now", async () => {
  const { clock, server, tab } = begin();
  tab.goOffline();
  tab.type("r1", "dari versi lama");
  await clock.pass(10);
  tab.close();
  const next = new Tab(server, clock, { disk: tab.disk, line: (url, post) => !post ? { body: {} } : post.client === tab.client ? { status: 400 } : {} });
  await clock.pass(10);
  next.type("r2", "baru");
  await clock.pass(5_000);
  assert.equal(text(server, "r2"), "baru");
  assert.equal(next.store.status.stopped, null);
  assert.equal(tab.disk.changes.size, 1);
});

test("a document in the trash takes nothing more; what was not sent stays on the screen and on the disk", async () => {
  const { clock, tab } = begin({ line: () => ({ status: 410, detail: "Naskah ada di tempat sampah." }) });
  tab.type("r1", "a");
  await clock.pass(100);
  assert.equal(tab.store.status.stopped, "Naskah ada di tempat sampah.");
  assert.equal(tab.store.readOnly, true);
  assert.equal(tab.type("r1", "ab"), false);
  assert.equal(tab.cell("r1"), "a");
  assert.equal(tab.disk.changes.size, 1);
});

test("too much for one request goes in parts", async () => {
  const { clock, server, tab } = begin({ line: (url, post) => post && JSON.stringify(post.changes).length > 60_000 ? { status: 413 } : {} });
  tab.goOffline();
  for (let i = 0; i < 10; i++) tab.store.perform([{ do: "setCell", row: "r1", field: i % 2 ? "note" : "output", value: `${i}`.repeat(20_000), was: "" }]);
  tab.goOnline();
  await clock.pass(60_000);
  assert.equal(server.entries.length, 10);
  assert.equal(tab.store.status.waiting, 0);
});

test("one change that is too large is told; undoing it lets the work go on", async () => {
  const { clock, server, tab } = begin({ line: (url, post) => post && JSON.stringify(post.changes).includes("xxx") ? { status: 413 } : {} });
  tab.type("r1", "xxx");
  await clock.pass(60_000);
  assert.match(tab.store.status.stopped, /terlalu besar/);
  assert.equal(server.entries.length, 0);
});

test("a busy server is asked again later, when it says", async () => {
  let busy = true;
  const { clock, server, tab } = begin({ line: () => busy ? { status: 503, headers: { "Retry-After": "7" } } : {} });
  tab.type("r1", "a");
  await clock.pass(100);
  busy = false;
  await clock.pass(5_000);
  assert.equal(text(server, "r1"), "");
  await clock.pass(3_000);
  assert.equal(text(server, "r1"), "a");
});

test("a page that is not held any more is asked for again", async () => {
  const { clock, server, tab } = begin();
  const drawn = server.drawn.bind(server);
  let wrong = true;
  server.drawn = held => { if (!wrong || held === undefined) return drawn(held); wrong = false; return { ...drawn(held), pages: [{ hash: "unknown", width: 1, height: 1 }] }; };
  tab.type("r1", "a");
  await clock.pass(100);
  assert.equal(tab.store.drawing.pages[0].svg, JSON.stringify(server.draft));
  assert.deepEqual(server.posts.at(-1).pages, []);
});

test("a page that is held is not sent again", async () => {
  const { clock, server, tab } = begin();
  tab.type("r1", "a");
  await clock.pass(50);
  tab.store.undo();
  await clock.pass(50);
  assert.equal(tab.store.drawing.pages[0].svg, JSON.stringify(server.draft));
  assert.ok(server.posts.at(-1).pages.includes(tab.store.drawing.pages[0].hash));
});

test("the whole draft in place of entries is taken, and what is not acknowledged stands on it", async () => {
  const { clock, server, tab } = begin();
  await clock.pass(10);
  tab.goOffline();
  tab.type("r1", "a");
  const answer = server.answer.bind(server);
  server.answer = post => { const { entries, ...rest } = answer({ ...post, changes: [] }); return { ...rest, draft: { ...server.draft, identity: { title: "Baru" } } }; };
  tab.goOnline();
  await clock.pass(50);
  assert.equal(tab.store.draft.identity.title, "Baru");
  assert.equal(tab.cell("r1"), "a");
  assert.equal(tab.store.status.waiting, 1);
});

test("a server that was set back to an older copy is followed", async () => {
  const { clock, server, tab } = begin();
  for (const value of ["a", "b", "c"]) { tab.type("r1", value, {}); await clock.pass(50); }
  assert.equal(tab.store.revision, 3);
  const copy = new Server();
  copy.answer = post => ({ ...Server.prototype.answer.call(copy, post), ...post.base > copy.revision && { entries: undefined, draft: copy.draft } });
  tab.server = copy;
  tab.type("r2", "d");
  await clock.pass(2_000);
  assert.deepEqual(tab.store.draft, copy.draft);
  assert.equal(tab.store.status.waiting, 0);
  assert.equal(tab.store.drawing.revision, copy.revision);
});

test("a fault on the screen does not hold up the saving", async () => {
  const { clock, server, tab } = begin(), faults = [];
  const caught = error => faults.push(error.message);
  process.prependOnceListener("uncaughtException", caught);
  const listeners = process.listeners("uncaughtException").filter(l => l !== caught);
  process.removeAllListeners("uncaughtException").on("uncaughtException", caught);
  tab.store.on("draft", () => { throw new Error("the screen"); });
  tab.type("r1", "a");
  await clock.pass(50);
  process.removeAllListeners("uncaughtException");
  for (const listener of listeners) process.on("uncaughtException", listener);
  assert.deepEqual(faults, ["the screen"]);
  assert.equal(text(server, "r1"), "a");
});
