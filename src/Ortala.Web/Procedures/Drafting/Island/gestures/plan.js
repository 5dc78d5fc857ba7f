// Edits gathered one by one; each is applied at once, so that the next sees what it did.
/** @import { Draft, Edit, Kind, Exit, Symbol } from "../types" */
/** @import { Way } from "./flow.js" */
import { apply } from "../model/apply.js";
import { chartOf, rowOf, symbolOf } from "../model/look.js";
import { group, exits } from "./flow.js";

/** Gives an id that is not used. @typedef {(prefix: "r" | "e" | "s" | "c") => string} NewId */

export class Plan {
  /** @type {Edit[]} */
  edits = [];

  /** @param {Draft} draft */
  constructor(draft) { this.draft = draft; }

  /** @param {Edit[]} edits */
  do(...edits) {
    for (const edit of edits) {
      const after = apply(this.draft, edit);
      if (after === this.draft) continue;
      this.edits.push(edit);
      this.draft = after;
    }
    return this;
  }

  /** @param {string} id */
  chart(id) { return /** @type {NonNullable<ReturnType<typeof chartOf>>} */ (chartOf(this.draft, id)).chart; }

  /** @param {string} id */
  row(id) { return rowOf(this.draft, id); }

  /** @param {string} id */
  symbol(id) { return symbolOf(this.draft, id); }

  /** Lets an arrow lead to another symbol; one that would lead to its own group, or is there twice, is taken out. @param {Way} way @param {string | undefined} target */
  lead(way, target) {
    const { symbol, exit, at } = way;
    if (exit.target === target) return;
    if (exit.target) this.do({ do: "unlink", symbol, exit });
    const from = this.symbol(symbol);
    if (!target || !from || group(from.row, symbol).some(s => s.id === target)) return;
    this.do({ do: "link", symbol, exit: { ...exit, target }, at });
  }

  /** Takes out all arrows of symbols. @param {Symbol[]} members */
  cut(members) {
    for (const { symbol, exit } of exits(members)) this.do({ do: "unlink", symbol, exit });
  }

  /** Changes the kind of a symbol and of those who work with it; arrows stay. @param {string} id @param {Kind} kind */
  kind(id, kind) {
    const at = this.symbol(id);
    for (const s of at ? group(at.row, id) : []) if (s.kind !== kind) this.do({ do: "changeSymbol", symbol: s.id, kind, was: s.kind });
  }

  /** @param {string} symbol @param {Exit} exit @param {Pick<Exit, "kind" | "label">} to */
  relabel(symbol, exit, to) {
    if (exit.kind !== to.kind || exit.label !== to.label) this.do({ do: "relabel", symbol, exit, kind: to.kind, label: to.label });
  }
}
