// What the store needs of the browser; tests give a clock and a line of their own.
/** @import { Queue } from "./queue.js" */
/** @import { Tabs } from "./tabs.js" */
import { openQueue } from "./queue.js";
import { newClient, tabsByHeart, tabsByLocks } from "./tabs.js";

/** online, offline: the line; visible, hidden: the tab; leave, back: to and from another page. @typedef {"online" | "offline" | "visible" | "hidden" | "leave" | "back"} Happening */
/** @typedef {Pick<EventSource, "addEventListener" | "close" | "readyState">} Stream */
/**
 * @typedef {object} Environment
 * @property {string} client
 * @property {(url: string, init?: RequestInit) => Promise<Response>} fetch
 * @property {(url: string) => Stream | null} stream
 * @property {() => number} now
 * @property {() => number} random
 * @property {(ms: number, run: () => void) => () => void} later
 * @property {() => Promise<void>} painted when what has just changed is on the screen
 * @property {() => boolean} online
 * @property {() => boolean} hidden
 * @property {(event: Happening, run: () => void) => () => void} on
 * @property {(unsafe: () => boolean) => void} warnBeforeLeaving
 * @property {Queue} queue
 * @property {Tabs} tabs
 */

/** @param {string} document @returns {Environment} */
export function browser(document) {
  const base = {
    now: () => Date.now(),
    /** @param {number} ms @param {() => void} run */
    later(ms, run) { const timer = setTimeout(run, ms); return () => clearTimeout(timer); },
    /** @param {number} ms @param {() => void} run */
    every(ms, run) { const timer = setInterval(run, ms); return () => clearInterval(timer); },
    on: listen,
  };
  return {
    ...base,
    client: newClient(),
    fetch: (url, init) => fetch(url, init),
    stream: url => typeof EventSource === "undefined" ? null : new EventSource(url),
    random: () => Math.random(),
    painted: () => new Promise(done => {
      setTimeout(done, 100); // no frames come while the tab is hidden
      requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = () => done(); port2.postMessage(0); });
    }),
    online: () => navigator.onLine,
    hidden: () => window.document.visibilityState === "hidden",
    warnBeforeLeaving(unsafe) {
      addEventListener("beforeunload", event => { if (unsafe()) event.preventDefault(); });
    },
    queue: openQueue(document, common(() => indexedDB)),
    tabs: navigator.locks ? tabsByLocks(navigator.locks) : tabsByHeart(common(() => localStorage), base),
  };
}

/** @param {Happening} event @param {() => void} run @returns {() => void} */
function listen(event, run) {
  const [target, name, wanted] = /** @type {[EventTarget, string, (e: Event) => boolean]} */ ({
    online: [window, "online", () => true], offline: [window, "offline", () => true],
    visible: [document, "visibilitychange", () => document.visibilityState === "visible"],
    hidden: [document, "visibilitychange", () => document.visibilityState === "hidden"],
    leave: [window, "pagehide", () => true], back: [window, "pageshow", (/** @type {PageTransitionEvent} */ e) => e.persisted],
  }[event]);
  const handler = (/** @type {Event} */ e) => { if (wanted(e)) run(); };
  target.addEventListener(name, handler);
  return () => target.removeEventListener(name, handler);
}

/** Reading these throws where the browser forbids them. @template T @param {() => T} read @returns {T | null} */
function common(read) {
  try { return read() ?? null; } catch { return null; }
}
