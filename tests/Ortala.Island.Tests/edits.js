// Edits drawn by chance on a draft, most of them sensible, some about things that are gone.
import { before, sameExit, symbols } from "../../src/Ortala.Web/Procedures/Drafting/Island/model/look.js";

const kinds = ["start", "process", "decision", "end"], exits = ["next", "yes", "no", "branch"], cells = ["activity", "requirements", "duration", "output", "note"];

/** @param random from 0 to 1. @param name gives ids that nobody else gives. */
export function drawer(random, name) {
  const pick = list => list[Math.floor(random() * list.length)];
  const text = () => pick(["", "Menerima", "Menelaah berkas", "1 Hari", "satu\ndua", "ĝ 😀"]);
  const place = list => { const at = Math.floor(random() * (list.length + 1)); return random() < 0.05 ? "gone" : before(list, at); };
  const symbol = (executor, targets) => ({ id: name("s"), executor, kind: pick(kinds), text: text(), exits: Array.from({ length: Math.floor(random() * 3) }, () => exit(pick(targets) ?? "gone")), joint: [pick(targets)].filter(id => id && random() < 0.3) });
  const exit = target => ({ kind: pick(exits), target, label: random() < 0.3 ? text() : "" });
  const row = (chart, ids) => ({ id: name("r"), activity: text(), requirements: "", duration: text(), output: "", note: "", symbols: Array.from({ length: Math.floor(random() * 3) }, () => symbol(pick(chart.executors)?.id ?? "gone", ids)) });
  return draft => {
    const chart = pick(draft.charts), all = [...symbols(draft)].map(s => s.symbol), ids = all.map(s => s.id);
    const r = pick(chart.rows)?.id ?? "gone", x = pick(chart.executors)?.id ?? "gone", s = pick(all) ?? { id: "gone", exits: [], joint: [], executor: "gone" };
    const e = random() < 0.8 && s.exits.length ? pick(s.exits) : exit(pick(ids) ?? "gone");
    const at = random() < 0.5 ? null : Math.floor(random() * 4);
    const symbolRow = pick(draft.charts.flatMap(c => c.rows))?.id ?? "gone";
    return pick([
      () => ({ do: "setIdentity", field: pick(["title", "number", "agency", "unknown"]), value: text(), was: "" }),
      ...Array(4).fill(() => ({ do: "setCell", row: r, field: pick(cells), value: text(), was: "" })),
      ...Array(3).fill(() => ({ do: "insertRow", chart: chart.id, after: place(chart.rows), row: row(chart, ids) })),
      ...Array(2).fill(() => ({ do: "moveRow", row: r, after: place(chart.rows), was: null })),
      () => ({ do: "deleteRow", row: r }),
      ...Array(2).fill(() => ({ do: "addExecutor", chart: chart.id, after: place(chart.executors), executor: { id: name("e"), name: text(), group: "" } })),
      () => ({ do: "renameExecutor", executor: x, value: text(), was: "" }),
      () => ({ do: "groupExecutor", executor: x, value: text(), was: "" }),
      () => ({ do: "moveExecutor", executor: x, after: place(chart.executors), was: null }),
      () => ({ do: "mergeExecutor", executor: x, into: pick(chart.executors)?.id ?? "gone" }),
      () => random() < 0.5 ? { do: "removeExecutor", executor: x } : { do: "removeSymbol", symbol: s.id },
      ...Array(5).fill(() => ({ do: "placeSymbol", row: r, symbol: symbol(x, ids), at })),
      ...Array(3).fill(() => ({ do: "moveSymbol", symbol: s.id, row: random() < 0.5 ? symbolRow : r, executor: x, wasRow: "", wasExecutor: "", ...at !== null && { at } })),
      () => ({ do: "changeSymbol", symbol: s.id, kind: pick(kinds), was: "process" }),
      () => ({ do: "wordSymbol", symbol: s.id, value: text(), was: "" }),
      ...Array(5).fill(() => ({ do: "link", symbol: s.id, exit: exit(pick(ids) ?? "gone"), at })),
      ...Array(2).fill(() => ({ do: "relabel", symbol: s.id, exit: e, kind: pick(exits), label: text() })),
      () => ({ do: "unlink", symbol: s.id, exit: s.exits.find(other => sameExit(other, e)) ?? e }),
      ...Array(3).fill(() => ({ do: "join", symbol: s.id, with: pick(ids) ?? "gone", at })),
      () => ({ do: "part", symbol: s.id, with: s.joint[0] ?? "gone" }),
      () => ({ do: "addChart", after: place(draft.charts), chart: { id: name("c"), title: text(), executors: [{ id: name("e"), name: "", group: "" }], rows: [] } }),
      () => ({ do: "titleChart", chart: chart.id, value: text(), was: "" }),
      () => ({ do: "moveChart", chart: chart.id, after: place(draft.charts), was: null }),
      () => random() < 0.3 ? { do: "removeChart", chart: chart.id } : { do: "deleteRow", row: "gone" },
    ])();
  };
}
