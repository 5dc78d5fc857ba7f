// Sending and asking. A request goes out at once and carries all that is not acknowledged, so several may be on the way and none waits for another; one that
// fails is followed by another a little later.
/** @import { Answer, Bilingual, Post, Problem } from "../types" */
/** @import { Environment } from "./environment.js" */

/**
 * compose: the next request. unsent: there is something that has not gone out. waiting: something is not acknowledged.
 * calm: when the letter that is being typed is on the screen: an answer must not hold it up, since to draw a sheet takes as long as a frame.
 * spoiled: the server cannot read the changes of this client; true where they can be left aside.
 * @typedef {{ url: string, token: string, compose(size: number): Post, unsent(): boolean, waiting(): boolean, accept(answer: Answer, post: Post): void, changed(): void, spoiled(client: string): boolean, calm(): Promise<void> }} Line
 */
/** final: nothing more is taken of this document. @typedef {{ text: Bilingual, detail: string, final: boolean }} Stop */

const together = 4, timeLimit = 20_000, firstWait = 500, longestWait = 30_000, size = 1_000_000;

const stops = {
  gone: { id: "Naskah ini sudah dihapus. Perubahan yang belum terkirim masih ada di layar dan di perangkat ini.", en: "This document has been deleted. Changes that were not sent are still on the screen and on this device." },
  forbidden: { id: "Anda tidak lagi boleh mengubah naskah ini. Perubahan yang belum terkirim masih ada di perangkat ini.", en: "You may no longer change this document. Changes that were not sent are still on this device." },
  away: { id: "Sesi Anda sudah berakhir. Masuk lagi di jendela lain, lalu lanjutkan di sini; perubahan yang belum terkirim masih ada di perangkat ini.", en: "Your session has ended. Sign in again in another window, then go on here; changes that were not sent are still on this device." },
  unread: { id: "Server tidak mengenali perubahan ini; mungkin programnya sudah diperbarui. Muat ulang halaman; perubahan yang belum terkirim tetap disimpan.", en: "The server does not understand this change; the program may have been updated. Reload the page; changes that were not sent are kept." },
  large: { id: "Perubahan terakhir terlalu besar untuk diterima server. Urungkan, lalu kerjakan sedikit demi sedikit.", en: "The last change is too large for the server. Undo it, then do it in smaller parts." },
};

/** @param {Environment} env @param {Line} line */
export function syncing(env, line) {
  let started = false, wanted = false, onTheWay = 0, failures = 0, room = size, renewed = false;
  /** @type {Stop | null} */ let stopped = null;
  /** @type {(() => void) | null} */ let cancelWait = null;

  const pump = () => {
    while (wanted && started && !stopped && !cancelWait && onTheWay < together) {
      wanted = false;
      void send();
    }
  };
  const send = async () => {
    const post = line.compose(room);
    onTheWay++;
    const outcome = await exchange(post);
    await line.calm();
    onTheWay--;
    if (stopped) return;
    if ("answer" in outcome) succeed(outcome.answer, post);
    else if (outcome.problem) await refuse(outcome.problem, post, outcome.after);
    else wait(outcome.after);
    line.changed();
    pump();
  };
  /** @param {Post} post @returns {Promise<{ answer: Answer } | { problem?: Problem, after?: number }>} */
  const exchange = async post => {
    const abort = new AbortController(), end = env.later(timeLimit, () => abort.abort());
    try {
      const response = await env.fetch(line.url, {
        method: "POST", body: JSON.stringify(post), signal: abort.signal,
        headers: { "Content-Type": "application/json", RequestVerificationToken: line.token },
      });
      if (response.ok) return { answer: await response.json() };
      const after = Number(response.headers.get("Retry-After")) * 1000 || undefined;
      if (response.status >= 500 || response.status === 429 || response.status === 408) return { after };
      return { after, problem: { title: "", detail: "", ...await response.json().catch(() => ({})), status: response.status } };
    } catch {
      return {};
    } finally {
      end();
    }
  };
  /** @param {Answer} answer @param {Post} post */
  const succeed = (answer, post) => {
    failures = 0;
    room = size;
    renewed = false;
    calm();
    line.accept(answer, post);
    if (line.unsent()) wanted = true;
    else if (line.waiting() && onTheWay === 0) wait(firstWait);
  };
  /** @param {number} [after] */
  const wait = after => {
    wanted = true;
    if (cancelWait) return;
    failures++;
    const backoff = Math.min(longestWait, firstWait * 2 ** (failures - 1)) * (0.5 + env.random() / 2);
    cancelWait = env.later(after ?? backoff, () => { cancelWait = null; pump(); });
  };
  const calm = () => { cancelWait?.(); cancelWait = null; };
  /** @param {Problem} problem @param {Post} post @param {number} [after] */
  const refuse = async (problem, post, after) => {
    const stop = (/** @type {Bilingual} */ text, final = false) => { stopped = { text, detail: problem.detail, final }; };
    switch (problem.status) {
      case 404: case 410: return stop(stops.gone, true);
      case 401: return stop(stops.away);
      case 403: return stop(stops.forbidden, true);
      case 413:
        if (room <= 1) return stop(stops.large);
        room = room > 20_000 ? room / 8 : 1;
        return wait(after);
      default:
        if (renewed) return line.spoiled(post.client) ? void (wanted = true) : stop(stops.unread);
        renewed = await renew();
        return renewed ? void (wanted = true) : wait(after);
    }
  };
  /** A page that was open for long holds a token that is too old: the page is asked for once more, for its token (and its cookie). */
  const renew = async () => {
    try {
      const response = await env.fetch(line.url.replace(/\/edits$/, ""), {});
      if (response.ok) line.token = (await response.text()).match(/"token"\s*:\s*"([\w+/=-]+)"/)?.[1] ?? line.token;
      return response.status < 500;
    } catch {
      return false;
    }
  };

  const again = () => { failures = 0; calm(); wanted = true; line.changed(); pump(); };
  env.on("online", again);
  env.on("offline", () => { wanted = true; pump(); });
  env.on("visible", () => { if (failures) again(); });
  return {
    /** Sends what there is, or asks for news. */
    kick() { wanted = true; pump(); },
    /** To be called once, when all changes of before are found. */
    start() { started = true; pump(); },
    /** @param {boolean} final */
    stop(final) { stopped = { text: stops.gone, detail: "", final }; line.changed(); },
    /** Tries once more what the server did not take: after undoing what was too large. */
    retry() { if (stopped && !stopped.final) { stopped = null; renewed = false; again(); } },
    /** A server on the same machine answers without a line, so only what was tried counts; one failure alone is not worth a word, unless the browser knows of no line. */
    get online() { return failures === 0 || failures === 1 && env.online(); },
    get idle() { return onTheWay === 0 && !cancelWait; },
    get stopped() { return stopped; },
  };
}
