// A browser and a server without either: a clock that jumps, a line that loses and delays, a journal in memory.
import { applyAll } from "../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";
import { openStore } from "../../src/Ortala.Web/Procedures/Drafting/Island/live/store.js";

/** The same numbers for the same seed, from 0 to 1. */
export function chance(seed) {
  let a = seed * 0x9E3779B9 >>> 0;
  return () => {
    a = a + 0x6D2B79F5 | 0;
    let t = Math.imul(a ^ a >>> 15, 1 | a);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

/** Time that passes only when asked to. */
export class Clock {
  time = 1_000_000;
  #timers = [];
  #count = 0;
  now = () => this.time;
  later = (ms, run) => {
    const timer = { at: this.time + ms, order: this.#count++, run };
    this.#timers.push(timer);
    return () => { this.#timers = this.#timers.filter(other => other !== timer); };
  };
  /** Lets time pass; everything that is due happens in order. */
  async pass(ms) {
    const end = this.time + ms;
    for (;;) {
      await quiet();
      const next = this.#timers.filter(t => t.at <= end).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next) break;
      this.#timers = this.#timers.filter(t => t !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
  }
}

const quiet = async () => { for (let i = 0; i < 3; i++) await new Promise(setImmediate); };

export const person = { id: "p1", name: "Analis" };

export function emptyDraft() {
  return { identity: { title: "Contoh" }, charts: [{ id: "c1", title: "", executors: [{ id: "e1", name: "Staf", group: "" }, { id: "e2", name: "Kepala", group: "" }], rows: ["r1", "r2", "r3"].map(row) }] };
}

export const row = id => ({ id, activity: "", requirements: "", duration: "", output: "", note: "", symbols: [] });

/** The journal; a change comes after what others did without being fitted to it. */
export class Server {
  constructor(draft = emptyDraft()) { this.first = draft; }
  entries = [];
  last = new Map();
  posts = [];
  refuse = () => null;
  losses = () => [];
  get revision() { return this.entries.length; }
  draftAt(revision) { return this.entries.slice(0, revision).reduce((d, e) => applyAll(d, e.edits), this.first); }
  get draft() { return this.draftAt(this.revision); }
  drawn(held = []) {
    const svg = JSON.stringify(this.draft), hash = `h${svg.length}-${svg}`;
    return { pages: [{ hash, width: 1, height: 1, ...!held.includes(hash) && { svg } }], geometry: { tables: [], fields: [] }, findings: [] };
  }
  state() {
    return { document: "d1", name: "Contoh", revision: this.revision, draft: structuredClone(this.draft), me: person, people: [], token: "t", readOnly: false, ...this.drawn() };
  }
  answer(post) {
    this.posts.push(post);
    const refused = [];
    for (const { seq, edits } of post.changes) {
      if (seq <= (this.last.get(post.client) ?? 0)) continue;
      this.last.set(post.client, seq);
      const message = this.refuse(edits);
      if (message) refused.push({ seq, message });
      this.entries.push({ revision: this.revision + 1, client: post.client, seq, by: person, at: "", edits: message ? [] : edits, losses: this.losses(edits) });
    }
    return { revision: this.revision, acknowledged: this.last.get(post.client) ?? 0, refused, entries: this.entries.slice(post.base), saved: `at ${this.revision}`, ...this.drawn(post.pages) };
  }
}

/** What lies on the disk of one browser: shared by its tabs, and there when they are gone. */
export class Disk {
  changes = new Map();
  alive = new Set();
  broken = false;
  queue(isAlive = () => true) {
    const key = c => `${c.document} ${c.client} ${String(c.seq).padStart(9, "0")}`;
    return {
      put: async change => { if (!isAlive() || this.broken) return false; this.changes.set(key(change), structuredClone(change)); return true; },
      remove: async (client, upTo) => { for (const [k, c] of this.changes) if (c.client === client && c.seq <= upTo) this.changes.delete(k); },
      all: async () => this.broken ? [] : [...this.changes.keys()].sort().map(k => structuredClone(this.changes.get(k))),
    };
  }
}

/** A tab: `store`, and what can happen to it. line: (request) => { lost?, ms?, answerLost?, answerMs?, status? } */
export class Tab {
  static count = 0;
  constructor(server, clock, { disk = new Disk(), line = () => ({}), random = () => 0.5, state } = {}) {
    Object.assign(this, { server, clock, disk, line, isOnline: true, isHidden: false, isOpen: true, sent: 0, streams: [], claimed: new Set() });
    const client = `tab-${++Tab.count}`, handlers = {};
    this.client = client;
    this.happen = event => { for (const run of handlers[event] ?? []) run(); };
    this.store = openStore(state ?? server.state(), {
      env: {
        client, random, now: clock.now,
        later: (ms, run) => clock.later(ms, () => { if (this.isOpen) run(); }),
        painted: async () => {}, online: () => this.isOnline, hidden: () => this.isHidden,
        on: (event, run) => { (handlers[event] ??= []).push(run); return () => {}; },
        warnBeforeLeaving: unsafe => { this.wouldWarn = unsafe; },
        fetch: (url, init) => this.#fetch(url, init),
        stream: url => this.#stream(url),
        queue: disk.queue(() => this.isOpen),
        tabs: {
          claim: c => { disk.alive.add(c); this.claimed.add(c); },
          adopt: async c => {
            if (disk.alive.has(c) || !this.isOpen) return null;
            disk.alive.add(c);
            this.claimed.add(c);
            return () => { disk.alive.delete(c); this.claimed.delete(c); };
          },
        },
      },
    });
  }
  #fetch(url, { body, signal } = {}) {
    if (!this.isOnline) return Promise.reject(new TypeError("offline"));
    const fate = this.line(url, body && JSON.parse(body)) ?? {};
    this.sent++;
    return new Promise((resolve, reject) => {
      signal?.addEventListener("abort", () => reject(new DOMException("time", "AbortError")));
      this.clock.later(fate.ms ?? 1, () => {
        if (fate.lost) return fate.silent || reject(new TypeError("lost"));
        const status = fate.status ?? 200;
        const answer = fate.body ?? (status < 300 ? this.server.answer(JSON.parse(body)) : { detail: fate.detail ?? "" });
        this.clock.later(fate.answerMs ?? 1, () => fate.answerLost ? reject(new TypeError("answer lost")) : resolve(new Response(JSON.stringify(answer), { status, headers: fate.headers })));
      });
    });
  }
  #stream(url) {
    if (this.noStreams) return null;
    const stream = Object.assign(new EventTarget(), { url, readyState: 1, close() { this.readyState = 2; } });
    stream.tell = (name, data) => stream.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(data) }));
    this.streams.push(stream);
    return stream;
  }
  /** The tab is gone at once: nothing it had begun goes on. */
  close() { this.isOpen = false; this.isOnline = false; for (const c of this.claimed) this.disk.alive.delete(c); }
  goOffline() { this.isOnline = false; this.happen("offline"); }
  goOnline() { this.isOnline = true; this.happen("online"); }
  cell(row, field = "activity") { return this.store.draft.charts[0].rows.find(r => r.id === row)?.[field]; }
  type(row, value, options = { merge: `${row} activity` }) { return this.store.perform([{ do: "setCell", row, field: "activity", value, was: this.cell(row) }], options); }
}
