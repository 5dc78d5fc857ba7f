// Each tab is a client of its own. What a closed tab left in the queue is taken over by the next one that looks; one that still lives keeps its own.
/**
 * claim: this tab is that client until it closes. adopt: takes over a client whose tab is closed; gives a function that lets go of it, null while its tab lives.
 * @typedef {{ claim(client: string): void, adopt(client: string): Promise<(() => void) | null> }} Tabs
 */

const name = (/** @type {string} */ client) => `ortala-tab-${client}`;

/** By locks, which the browser gives back when a tab ends, however it ends. @param {LockManager} locks @returns {Tabs} */
export function tabsByLocks(locks) {
  return {
    claim(client) {
      void locks.request(name(client), () => new Promise(() => {}));
    },
    adopt: client => new Promise(resolve => {
      void locks.request(name(client), { ifAvailable: true }, lock => {
        if (!lock) return resolve(null);
        return new Promise(release => resolve(() => release(undefined)));
      });
    }),
  };
}

const beat = 5_000;
/** Browsers let the clock of a hidden tab run once a minute. */
const dead = 90_000;

/**
 * Where there are no locks (plain http in an office): a sign of life in the common storage. To take over a living one by mistake is harmless, since what is sent twice counts once.
 * @param {Storage | null} storage @param {{ now(): number, every(ms: number, run: () => void): () => void, on(event: "leave" | "back", run: () => void): void }} clock @returns {Tabs}
 */
export function tabsByHeart(storage, clock) {
  /** @param {string} client */
  const live = client => {
    const sign = () => { try { storage?.setItem(name(client), String(clock.now())); } catch { /* full or forbidden: then it counts as closed */ } };
    const gone = () => { try { storage?.removeItem(name(client)); } catch { /* as above */ } };
    sign();
    const stop = clock.every(beat, sign);
    clock.on("leave", gone);
    clock.on("back", sign);
    return () => { stop(); gone(); };
  };
  return {
    claim(client) { live(client); },
    async adopt(client) {
      let last = null;
      try { last = storage?.getItem(name(client)) ?? null; } catch { /* as above */ }
      return last !== null && clock.now() - Number(last) < dead ? null : live(client);
    },
  };
}

/** Random, in the form of a GUID; randomUUID is missing outside secure contexts. */
export function newClient() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  return [...bytes].map(b => b.toString(16).padStart(2, "0")).join("").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
