// Changes that the server has not acknowledged, kept in IndexedDB over a closed tab. Where there is none (private windows), they live in memory only, and `safe` says so.
/** @import { Edit } from "../types" */
/** @typedef {{ document: string, client: string, seq: number, base: number, edits: Edit[] }} Waiting */
/**
 * put: writes a change, or writes it anew; true when it is on disk. remove: all of a client up to a number. all: of the document, in order of client and number.
 * @typedef {{ put(change: Waiting): Promise<boolean>, remove(client: string, upTo: number): Promise<void>, all(): Promise<Waiting[]> }} Queue
 */

const store = "changes";

/** @param {string} document @param {IDBFactory | null | undefined} factory @returns {Queue} */
export function openQueue(document, factory) {
  /** @type {Promise<IDBDatabase> | null} */ let opened = null;
  const database = () => opened ??= open(factory).then(db => {
    db.onversionchange = () => { db.close(); opened = null; };
    db.onclose = () => { opened = null; };
    return db;
  });
  return {
    async put(change) {
      try {
        await run(await database(), "readwrite", changes => changes.put(change));
        return true;
      } catch {
        return false;
      }
    },
    async remove(client, upTo) {
      try {
        await run(await database(), "readwrite", changes => changes.delete(IDBKeyRange.bound([document, client], [document, client, upTo])));
      } catch { /* it is sent once more after the next opening, which is harmless */ }
    },
    async all() {
      try {
        return await run(await database(), "readonly", changes => changes.getAll(IDBKeyRange.bound([document], [document, []])));
      } catch {
        return [];
      }
    },
  };
}

/** @param {IDBFactory | null | undefined} factory @returns {Promise<IDBDatabase>} */
function open(factory) {
  return new Promise((resolve, reject) => {
    if (!factory) return reject(new Error("no IndexedDB"));
    const request = factory.open("ortala", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store, { keyPath: ["document", "client", "seq"] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** One transaction; ends when it is complete, not when the request is. @template T @param {IDBDatabase} db @param {IDBTransactionMode} mode @param {(store: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
function run(db, mode, ask) {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(store, mode);
    const request = ask(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(transaction.error);
  });
}
