// Ids of new rows, executors, symbols and flowcharts.

const letters = "23456789abcdefghijkmnpqrstuvwxyz"; // in the order of their code units

/**
 * Ids that begin with letters of this tab's own and go up: where two officers put rows in one place, the rows of each stay together (docs/editing.md).
 * @param {(n: number) => Uint8Array} [random] @returns {(prefix: string) => string}
 */
export function idMaker(random = n => crypto.getRandomValues(new Uint8Array(n))) {
  const tab = [...random(10)].map(b => letters[b & 31]).join("");
  let made = 0;
  return prefix => {
    const n = made++;
    return prefix + tab + [10, 5, 0].map(shift => letters[(n >> shift) & 31]).join("") + (n >> 15 || "");
  };
}
