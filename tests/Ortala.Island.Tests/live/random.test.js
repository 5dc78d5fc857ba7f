import assert from "node:assert/strict";
import { test } from "node:test";
import { drawer } from "../edits.js";
import { chance, Clock, Disk, row, Server, Tab } from "../fakes.js";

const seeds = Number(process.env.SEEDS) || (process.env.ORTALA_ALL ? 200 : 25);

for (const part of [0, 1, 2, 3, 4])
  test(`three officers on a bad line, with tabs closed and opened, come to one draft (${part + 1} of 5)`, async () => {
    for (let seed = part + 1; seed <= seeds; seed += 5) await run(seed);
  });

/** Every officer has rows of their own, in which they write numbers upwards; besides, all do anything. Nothing of the first may be lost or come out of order. */
async function run(seed) {
  const random = chance(seed), clock = new Clock(), server = new Server();
  let count = 0;
  const draw = drawer(random, prefix => `${prefix}-${seed}-${++count}`);
  const line = () => ({ ms: random() * 400, answerMs: random() * 400, lost: random() < 0.15, answerLost: random() < 0.15, silent: random() < 0.3, ...random() < 0.05 && { status: 503 } });
  const officers = [0, 1, 2].map(n => ({ n, disk: new Disk(), tabs: [], written: 0 }));
  const open = officer => officer.tabs.push(new Tab(server, clock, { disk: officer.disk, line, random }));
  officers.forEach(open);
  for (let i = 0; i < 120; i++) {
    const officer = officers[Math.floor(random() * 3)], tab = officer.tabs[Math.floor(random() * officer.tabs.length)];
    const luck = random();
    if (luck < 0.04) tab.isOnline ? tab.goOffline() : tab.goOnline();
    else if (luck < 0.07) { await clock.pass(0); tab.close(); officer.tabs = officer.tabs.filter(t => t !== tab); if (!officer.tabs.length) open(officer); }
    else if (luck < 0.09) open(officer);
    else if (luck < 0.14) tab.store.undo();
    else if (luck < 0.17) tab.store.redo();
    else if (luck < 0.4) assert.equal(tab.store.perform([{ do: "insertRow", chart: tab.store.draft.charts[0].id, after: null, row: { ...row(`own-${officer.n}-${++officer.written}`), note: tab.client } }]), true);
    else tab.store.perform([draw(tab.store.draft), draw(tab.store.draft)]);
    for (const other of officers.flatMap(o => o.tabs)) if (random() < 0.3) other.streams.at(-1)?.tell("revision", { revision: server.revision });
    await clock.pass(random() < 0.5 ? 0 : random() * 800);
  }
  for (const officer of officers) for (const tab of officer.tabs) { tab.line = () => ({ ms: random() * 50 }); tab.goOnline(); }
  await clock.pass(120_000);
  for (const officer of officers) for (const tab of officer.tabs) tab.streams.at(-1)?.tell("revision", { revision: server.revision });
  await clock.pass(60_000);
  for (const officer of officers) {
    for (const tab of officer.tabs) {
      assert.equal(tab.store.status.waiting, 0, `seed ${seed}`);
      assert.deepEqual(tab.store.draft, server.draft, `seed ${seed}`);
      assert.deepEqual(tab.store.confirmed, server.draft, `seed ${seed}`);
      assert.deepEqual(tab.store.drawing.draft, server.draft, `seed ${seed}`);
    }
    assert.equal(officer.disk.changes.size, 0, `seed ${seed}`);
    assert.equal(arrived(server, officer).size, officer.written, `seed ${seed}: something was lost`);
  }
  for (const client of new Set(server.entries.map(e => e.client))) {
    const seqs = server.entries.filter(e => e.client === client).map(e => e.seq);
    assert.deepEqual(seqs, seqs.map((_, i) => i + 1), `seed ${seed}: out of order or not each one once`);
  }
}

/** Every change of the journal that put in one of the officer's own rows. */
function arrived(server, officer) {
  return new Set(server.entries.flatMap(e => e.edits).filter(e => e.do === "insertRow" && e.row.id.startsWith(`own-${officer.n}-`)).map(e => e.row.id));
}
