// A whole procedure of twelve rows made by gestures alone, printed as a draft: the engine's own checks read it (GestureTests).
// Argument: in which order the rows get their symbols.
import { applyAll } from "../../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";
import { at, blank, deciding, done, executors, newId, placing, rowing } from "./stage.js";

const order = { down: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], up: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], mixed: [7, 2, 12, 5, 1, 9, 3, 11, 4, 10, 6, 8] }[process.argv[2] ?? "down"];
let draft = blank(12, 4);
const perform = edits => { draft = done(draft, edits); };

for (const row of order) perform(placing.place(draft, { row: `r${row}`, executor: "abcd"[(row - 1) % 4] }, newId));
// Row 5 decides: Tidak leads back to row 2. Row 8 decides with three answers. Rows 3 and 10 are joint work.
perform(placing.change(draft, at(draft, 5), "decision"));
perform(deciding.leadTo(draft, at(draft, 5), "r2"));
perform(placing.change(draft, at(draft, 8), "decision"));
perform(deciding.leadTo(draft, at(draft, 8), "r6"));
perform(deciding.wordPair(draft, at(draft, 8), ["Setuju", "Perbaiki"]));
perform(deciding.leadTo(draft, at(draft, 8), "r12", { label: "Ditolak" }));
for (const row of ["r3", "r10"]) perform(placing.placeWith(draft, { row, executor: "d", how: "joint" }, newId));
// And then everything is moved about.
perform(rowing.move(draft, ["r10", "r11"], "r5"));
perform(rowing.shift(draft, ["r1"], 1));
perform(rowing.insert({ chart: "c1", after: "r6", count: 1 }, newId));
const fresh = draft.charts[0].rows.find(r => r.id.startsWith("rnew")).id;
perform([{ do: "setCell", row: fresh, field: "activity", value: "Kegiatan baru", was: "" }]);
perform(placing.place(draft, { row: fresh, executor: "a" }, newId));
perform(rowing.erase(draft, ["r4"], newId));
perform(executors.shift(draft, "a", 1));
perform(placing.moveTo(draft, at(draft, "r7"), "b"));

process.stdout.write(JSON.stringify(applyAll(draft, [])));
