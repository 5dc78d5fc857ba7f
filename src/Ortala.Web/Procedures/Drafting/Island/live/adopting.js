// What closed tabs left in the queue.
/** @import { Environment } from "./environment.js" */
/** @import { Lane } from "./pending.js" */
import { lane } from "./pending.js";

/** Takes over the clients whose tab is closed. @param {Environment} env @param {Set<string>} known clients that are not to be looked at @returns {Promise<Lane[]>} */
export async function adopted(env, known) {
  const clients = new Set((await env.queue.all()).map(change => change.client).filter(client => !known.has(client)));
  /** @type {Lane[]} */ const lanes = [];
  for (const client of clients) {
    const release = await env.tabs.adopt(client);
    if (!release) continue;
    // read anew, now that nobody else writes it
    const changes = (await env.queue.all()).filter(change => change.client === client);
    if (changes.length) lanes.push({ ...lane(client, changes), release });
    else release();
  }
  return lanes;
}
