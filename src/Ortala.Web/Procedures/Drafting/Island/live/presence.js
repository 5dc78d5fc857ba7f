// Who else is in the document, and that there is something new: server-sent events. A browser allows six connections to a host, so a tab that has been hidden for
// a while lets go of its one; where there is no stream, the store asks from time to time.
/** @import { Presence } from "../types" */
/** @import { Environment, Stream } from "./environment.js" */

const hiddenFor = 60_000, asking = 10_000, reopening = 30_000;

/**
 * @param {Environment} env
 * @param {{ url: string, people(people: Presence[]): void, revision(revision: number): void, ask(): void, trashed(): void }} line
 */
export function presence(env, line) {
  /** @type {Stream | null} */ let stream = null;
  /** @type {(() => void) | null} */ let closing = null;
  /** @type {(() => void) | null} */ let polling = null;
  let ended = false;

  const open = () => {
    if (stream || ended) return;
    stream = env.stream(line.url);
    if (!stream) return poll(asking);
    stream.addEventListener("people", event => { settle(); line.people(read(event) ?? []); });
    stream.addEventListener("revision", event => { settle(); line.revision(read(event)?.revision ?? 0); });
    stream.addEventListener("refused", () => { close(); line.ask(); poll(reopening); }); // the answer to asking says why
    stream.addEventListener("trashed", () => { close(); ended = true; line.trashed(); });
    // the browser connects anew by itself, except after an answer that is no stream
    stream.addEventListener("error", () => { if (stream?.readyState === 2) { close(); poll(asking); } else poll(asking); });
  };
  const close = () => { stream?.close(); stream = null; };
  const settle = () => { polling?.(); polling = null; };
  /** Asks until the stream is back. @param {number} every */
  const poll = every => {
    let last = env.now();
    const turn = () => {
      if (!env.hidden()) line.ask();
      if (!stream && env.now() - last > reopening) { last = env.now(); open(); }
      polling = env.later(every, turn);
    };
    polling ??= env.later(every, turn);
  };

  env.on("hidden", () => { closing ??= env.later(hiddenFor, () => { close(); settle(); closing = null; }); });
  env.on("visible", () => {
    closing?.();
    closing = null;
    if (!stream && !ended) { open(); line.ask(); }
  });
  if (!env.hidden()) open();
  return { close() { ended = true; close(); settle(); } };
}

/** @param {Event} event */
function read(event) {
  try { return JSON.parse(/** @type {MessageEvent} */ (event).data); } catch { return null; }
}
