// The document in memory. Confirmed draft + changes that are not acknowledged = the draft on the screen; see types.d.ts (Store).
/** @import { Answer, Bilingual, Draft, Edit, Entry, Loss, Post, Presence, State, Status, Store, StoreEvent } from "../types" */
/** @import { Environment } from "./environment.js" */
/** @import { Change } from "./pending.js" */
import { apply, applyAll } from "../model/apply.js";
import { shared } from "../model/parts.js";
import { allowedAll } from "../model/texts.js";
import { adopted } from "./adopting.js";
import { drawings } from "./drawing.js";
import { browser } from "./environment.js";
import { history } from "./history.js";
import { acknowledge, add, fitting, lane, onTop } from "./pending.js";
import { presence } from "./presence.js";
import { syncing } from "./sync.js";

const standing = 400;
/** Somebody who takes several of these in one step turns the sheet over: by restoring a version, or by deleting a range. */
const takesAway = new Set(["deleteRow", "removeExecutor", "removeChart"]);

/** @param {State} state @param {{ language?: "id" | "en", address?: string, env?: Environment }} [options] @returns {Store} */
export function openStore(state, { language = "id", address = `/naskah/${state.document}`, env = browser(state.document) } = {}) {
  const drawing = drawings(state), steps = history(env.now), own = lane(env.client);
  /** Changes of closed tabs first: what is written here was written after them. */
  let lanes = [own];
  let { draft, revision, people } = state, confirmed = draft, saved = /** @type {string | null} */ (null);
  /** @type {{ entry: Entry, loss: Loss }[]} */ let losses = [];
  /** @type {Post["at"]} */ let at;
  /** @type {(() => void) | null} */ let telling = null;
  /** @type {Status} */ let status = { online: true, waiting: 0, saved, stopped: null };
  /** @type {Promise<void> | null} */ let painting = null;
  const mine = new Set([env.client]);
  let step = 0;
  /** @type {Map<StoreEvent, Set<(detail?: unknown) => void>>} */ const handlers = new Map();
  /** @param {StoreEvent} event @param {unknown} [detail] */
  const emit = (event, detail) => {
    for (const handler of handlers.get(event) ?? [])
      try { handler(detail); } catch (error) { queueMicrotask(() => { throw error; }); } // a fault on the screen must not hold up the saving
  };

  const first = () => lanes.find(l => l.changes.length > 0) ?? own;
  const waiting = () => lanes.reduce((n, l) => n + l.changes.length, 0);
  const sync = syncing(env, {
    url: `${address}/edits`, token: state.token, waiting: () => waiting() > 0,
    unsent: () => first().changes.some(change => !change.sent),
    compose(size) {
      const from = first(), changes = fitting(from.changes, size);
      for (const change of changes) change.sent = true;
      return { client: from.client, base: revision, changes: changes.map(({ seq, base, edits }) => ({ seq, base, edits })), pages: drawing.held(), ...at && { at } };
    },
    accept, changed: () => { announce(); ask(); },
    calm: async () => painting ?? undefined,
    spoiled(client) {
      if (client === own.client) return false;
      lanes = lanes.filter(l => l.client !== client);
      show(onTop(confirmed, lanes));
      return true;
    },
  });

  const readOnly = () => state.readOnly || (sync.stopped?.final ?? false);
  function announce() {
    const stopped = sync.stopped && (sync.stopped.detail || sync.stopped.text[language]);
    const next = { online: sync.online, waiting: waiting(), saved, stopped };
    if (Object.entries(next).every(([key, value]) => status[/** @type {keyof Status} */ (key)] === value)) return;
    status = next;
    emit("status");
  }

  /** @param {Draft} next */
  function show(next) {
    next = shared(draft, next);
    if (next === draft) return;
    draft = next;
    emit("draft");
  }

  /** @param {Answer} answer @param {Post} post */
  function accept(answer, post) {
    const from = lanes.find(l => l.client === post.client);
    const refused = answer.refused.filter(({ seq }) => from?.changes.some(change => change.seq === seq));
    // a server that was set back to an older copy gives its draft whole, with a revision before the one that was asked from
    const back = answer.draft !== undefined && answer.revision < post.base && post.base === revision;
    if (answer.revision < revision && !back) return;
    catchUp(answer);
    if (from) settle(post.client, answer.acknowledged);
    saved = answer.saved;
    show(onTop(confirmed, lanes));
    confirmed = shared(draft, confirmed);
    const before = drawing.current;
    if (!drawing.take(answer, confirmed)) sync.kick();
    else if (drawing.current !== before) emit("drawn");
    for (const refusal of refused) {
      if (from === own) steps.forget(refusal.seq);
      emit("refused", refusal.message);
    }
  }

  /** @param {Answer} answer */
  function catchUp({ draft: whole, entries = [], revision: reached }) {
    const fresh = entries.filter(entry => entry.revision > revision);
    confirmed = whole ?? fresh.reduce((d, entry) => applyAll(d, entry.edits), confirmed);
    revision = reached;
    for (const entry of fresh) {
      if (entry.client !== own.client) for (const edit of entry.edits) steps.replaced(edit, seq => own.changes.some(change => change.seq === seq));
      settle(entry.client, entry.seq);
    }
    const overturned = fresh.find(entry => !mine.has(entry.client) && entry.edits.filter(edit => takesAway.has(edit.do)).length > 2);
    if (overturned) emit("overturned", overturned);
    const lost = fresh.flatMap(entry => entry.losses.filter(loss => mine.has(loss.loser)).map(loss => ({ entry, loss })));
    if (lost.length === 0) return;
    losses = [...losses, ...lost];
    emit("losses");
  }

  /** @param {string} client @param {number} upTo */
  function settle(client, upTo) {
    const l = lanes.find(other => other.client === client);
    if (!l || !acknowledge(l, upTo)) return;
    void env.queue.remove(client, upTo);
    if (l === own || l.changes.length) return;
    lanes = lanes.filter(other => other !== l);
    l.release?.();
  }

  /** Performs edits and puts them on their way. @param {Edit[]} edits @returns {{ draft: Draft, edits: Edit[], seq: number } | null} */
  function go(edits) {
    const done = allowedAll(edits).filter(edit => { const next = apply(draft, edit), changes = next !== draft; draft = next; return changes; });
    if (done.length === 0) return null;
    const change = add(own, revision, done);
    if (!change.writing) keep(change);
    return { draft, edits: done, seq: change.seq };
  }

  /** Writes a change to the disk, then sends it. What is typed meanwhile is written in one go after, so that the disk never lags by more than one writing. @param {Change} change */
  function keep(change) {
    const written = change.edits, late = env.later(300, sync.kick);
    change.writing = true;
    void env.queue.put({ document: state.document, client: own.client, seq: change.seq, base: change.base, edits: written }).then(kept => {
      change.writing = false;
      late();
      if (change.edits !== written) return keep(change);
      change.kept = kept;
      if (!change.sent) sync.kick();
    });
  }

  function told() {
    painting ??= env.painted().then(() => { painting = null; });
    emit("draft");
    announce();
    sync.retry();
  }

  /** Looks for what closed tabs left. */
  async function adopt() {
    const found = await adopted(env, mine);
    if (found.length === 0) return;
    for (const { client } of found) mine.add(client);
    lanes = [...lanes.slice(0, -1), ...found, own];
    show(onTop(confirmed, lanes));
    announce();
    sync.kick();
  }

  let heard = revision;
  /** News are mostly of one's own changes: what is on the way brings them. */
  const ask = () => { if (heard > revision && sync.idle) sync.kick(); };
  const others = (/** @type {Presence[]} */ all) => all.filter(p => p.client !== env.client);
  people = others(people);
  const line = presence(env, {
    url: `${address}/peristiwa?client=${env.client}`,
    people(now) { people = others(now); emit("people"); },
    revision(now) { heard = Math.max(heard, now); ask(); },
    ask: () => sync.kick(),
    trashed: () => sync.stop(true),
  });

  env.tabs.claim(env.client);
  env.warnBeforeLeaving(() => own.changes.some(change => !change.kept));
  const scan = () => { cancelScan = env.later(15_000, () => { void adopt().then(scan); }); };
  let cancelScan = () => {};
  void adopt().then(() => { sync.start(); scan(); });
  env.later(3_000, sync.start); // should the disk not answer

  return {
    document: state.document, me: state.me, client: env.client,
    get draft() { return draft; },
    get confirmed() { return confirmed; },
    get revision() { return revision; },
    get drawing() { return drawing.current; },
    get people() { return people; },
    get status() { return status; },
    get losses() { return losses; },
    get kept() { return own.changes.every(change => change.kept); },
    get step() { return step; },
    get readOnly() { return readOnly(); },
    get canUndo() { return steps.canUndo; },
    get canRedo() { return steps.canRedo; },
    perform(edits, options = {}) {
      const before = draft;
      if (readOnly()) return false;
      const moved = go(edits);
      if (!moved) return false;
      step++;
      steps.record(before, moved.draft, moved.edits, options).seqs.push(moved.seq);
      told();
      return true;
    },
    undo() { return turn(false); },
    redo() { return turn(true); },
    stand(where) {
      if (at?.row === where.row && at?.field === where.field) return;
      at = where;
      telling ??= env.later(standing, () => { telling = null; sync.kick(); });
    },
    dismissLoss(loss) {
      losses = losses.filter(other => other.loss !== loss);
      emit("losses");
    },
    on(event, handler) {
      const set = handlers.get(event) ?? new Set();
      handlers.set(event, set.add(handler));
      return () => { set.delete(handler); };
    },
    async settled() {
      for (let turns = 0; turns < 100 && waiting() > 0 && !sync.stopped; turns++) await new Promise(go => env.later(100, () => go(undefined)));
      return waiting() === 0;
    },
    close() { line.close(); cancelScan(); },
  };

  /** @param {boolean} again @returns {Bilingual | null} */
  function turn(again) {
    if (readOnly()) return null;
    step++;
    const text = steps.turn(again, draft, go);
    if (text) told();
    return text;
  }
}
