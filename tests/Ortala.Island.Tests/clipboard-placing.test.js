import { test } from "node:test";
import assert from "node:assert/strict";
import { gridOfTexts } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/table.js";
import { parseTsv } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/tsv.js";
import { mappingOf, stepsOf } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/mapping.js";
import { pasteSteps, usualPlace } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/placing.js";
import { applyAll } from "../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";

const row = (id, activity = "", symbols = []) => ({ id, activity, requirements: "", duration: "", output: "", note: "", symbols });
const symbol = (id, executor, kind = "process", ...targets) => ({ id, executor, kind, text: "", exits: targets.map(target => ({ kind: "next", target, label: "" })), joint: [] });
const draftOf = (executors, rows) => ({ identity: {}, charts: [{ id: "c1", title: "", executors: executors.map((name, i) => ({ id: `e${i + 1}`, name, group: "" })), rows }] });

function paste(draft, tsv, where, at = null) {
  let count = 0;
  const { steps, performers } = stepsOf(mappingOf(gridOfTexts(parseTsv(tsv))));
  const pasted = pasteSteps({ draft, chart: "c1", row: at, where, steps, performers, newId: prefix => `${prefix}-new${++count}` });
  const after = applyAll(draft, pasted.edits);
  return { ...pasted, after, chart: after.charts[0] };
}

/** Flows as "row -kind-> row". */
function flows(chart) {
  const rowOf = id => chart.rows.findIndex(r => r.symbols.some(s => s.id === id)) + 1;
  return chart.rows.flatMap((r, i) => r.symbols.flatMap(s => s.exits.map(x => `${i + 1} ${x.label || x.kind} ${rowOf(x.target)}`)));
}
const head = "No\tKegiatan\tStaf\tKasubbag\tKabag\tKelengkapan\tWaktu\tOutput\tKeterangan\n";
const three = head + "1\tMenerima\tx\t\t\tSurat\t5 menit\tAgenda\t\n2\tMemeriksa\t\tYa/Tidak\t\tAgenda\t1 jam\tHasil\t\n3\tMenyetujui\t\t\tx\tHasil\t1 hari\tSurat\tselesai";

test("into an empty sheet: executors take the nameless columns, empty rows go, first and last are capsules", () => {
  const draft = draftOf(["", ""], [row("r1"), row("r2"), row("r3"), row("r4")]);
  assert.equal(usualPlace(draft.charts[0]), "empty");
  const { chart, added, edits } = paste(draft, three, "empty");
  assert.deepEqual(chart.executors.map(e => e.name), ["Staf", "Kasubbag", "Kabag"]);
  assert.deepEqual(chart.executors.slice(0, 2).map(e => e.id), ["e1", "e2"]);
  assert.deepEqual(added, ["Staf", "Kasubbag", "Kabag"]);
  assert.deepEqual(chart.rows.map(r => r.activity), ["Menerima", "Memeriksa", "Menyetujui"]);
  assert.deepEqual(chart.rows.map(r => r.symbols.map(s => s.kind)), [["start"], ["decision"], ["end"]]);
  assert.deepEqual(flows(chart), ["1 next 2", "2 yes 3"]);
  assert.ok(edits.length > 0);
});

test("into a new document: rows that hold only symbols are empty, too, and their executors take the names", () => {
  const draft = draftOf(["", ""], [row("r1", "", [symbol("s1", "e1", "start", "s2")]), row("r2", "", [symbol("s2", "e2", "process", "s3")]), row("r3", "", [symbol("s3", "e1", "end")])]);
  assert.equal(usualPlace(draft.charts[0]), "empty");
  const { chart } = paste(draft, three, "empty");
  assert.deepEqual(chart.executors.map(e => e.name), ["Staf", "Kasubbag", "Kabag"]);
  assert.deepEqual(chart.rows.map(r => r.symbols.map(s => s.kind)), [["start"], ["decision"], ["end"]]);
  assert.deepEqual(flows(chart), ["1 next 2", "2 yes 3"]);
});

test("in place of empty rows in the middle: the flow goes from the row before through the new ones to the row after", () => {
  const draft = draftOf(["Staf"], [row("r1", "a", [symbol("s1", "e1", "start", "s2")]), row("r2", "", [symbol("s2", "e1", "process", "s3")]), row("r3", "b", [symbol("s3", "e1", "end")])]);
  const { chart } = paste(draft, "Kegiatan\tStaf\tWaktu\nx\tv\t1 jam\ny\tv\t1 jam", "empty");
  assert.deepEqual(chart.rows.map(r => r.activity), ["a", "x", "y", "b"]);
  assert.deepEqual(flows(chart), ["1 next 2", "2 next 3", "3 next 4"]);
});

test("after the selected row: the flow that passed there passes through the new rows", () => {
  const draft = draftOf(["Kabag", "STAF "], [row("r1", "a", [symbol("s1", "e1", "start", "s2")]), row("r2", "b", [symbol("s2", "e1", "end")])]);
  const { chart, added } = paste(draft, head + "1\tx1\tx\t\t\t\t\t\t\n2\tx2\t\t\tx\t\t\t\t", "after", "r1");
  assert.deepEqual(chart.rows.map(r => r.activity), ["a", "x1", "x2", "b"]);
  assert.deepEqual(flows(chart), ["1 next 2", "2 next 3", "3 next 4"]);
  assert.deepEqual(added, ["Kasubbag"]);
  assert.deepEqual(chart.rows[1].symbols.map(s => s.executor), ["e2"]);
  assert.deepEqual(chart.rows.map(r => r.symbols[0].kind), ["start", "process", "process", "end"]);
});

test("over the selected rows: texts are replaced, others stay, what is longer than the sheet is added", () => {
  const draft = draftOf(["Staf", "Kasubbag", "Kabag"], [row("r1", "a"), { ...row("r2", "b", [symbol("s2", "e1")]), note: "tetap" }]);
  const { chart, overwritten } = paste(draft, three, "over", "r2");
  assert.deepEqual(chart.rows.map(r => r.activity), ["a", "Menerima", "Memeriksa", "Menyetujui"]);
  assert.deepEqual(chart.rows[1].symbols.map(s => s.id), ["s2"]);
  assert.equal(chart.rows[1].id, "r2");
  assert.equal(chart.rows[1].output, "Agenda");
  assert.equal(overwritten, 1 + 0);
});

test("over: an empty cell of the paste leaves the text that stands there", () => {
  const draft = draftOf(["Staf"], [{ ...row("r1", "a"), note: "tetap" }]);
  const { chart } = paste(draft, "Kegiatan\tWaktu\tKeterangan\nb\t1 jam\t", "over", "r1");
  assert.deepEqual([chart.rows[0].activity, chart.rows[0].note], ["b", "tetap"]);
});

test("without marks rows come without symbols", () => {
  const { chart, edits } = paste(draftOf(["Staf"], []), "Kegiatan\tWaktu\nMenerima\t1 jam\nMemeriksa\t2 jam", "after");
  assert.deepEqual(chart.rows.map(r => r.symbols.length), [0, 0]);
  assert.ok(edits.every(e => e.do === "insertRow"));
});

test("two marks in a row are joint work, drawn on from the first", () => {
  const { chart } = paste(draftOf(["Staf", "Kasubbag", "Kabag"], []), head + "1\ta\tx\tx\t\t\t\t\t\n2\tb\t\t\tx\t\t\t\t", "after");
  const [first, second] = chart.rows[0].symbols;
  assert.deepEqual(first.joint, [second.id]);
  assert.deepEqual(flows(chart), ["1 next 2"]);
});

test("exits in words lead to the rows they name; an unknown row is told", () => {
  const { chart, unlinked } = paste(draftOf([], []), "No\tKegiatan\tStaf\tKabag\tWaktu\n1\ta\tMulai\t\t1\n2\tb\t\tKeputusan: Ya → 3; Tidak → 1; Batal → 9\t1\n3\tc\tSelesai\t\t1", "after");
  assert.deepEqual(flows(chart), ["1 next 2", "2 yes 3", "2 no 1"]);
  assert.deepEqual(unlinked, ["2: Batal → 9"]);
});

test("too much is refused with the place", () => {
  const long = paste(draftOf([], []), `Kegiatan\tWaktu\na\t1 jam\n${"b".repeat(2001)}\t1 jam`, "after");
  assert.match(long.problem?.id ?? "", /Baris ke-2 .*2001 huruf, paling banyak 2000/);
  const many = paste(draftOf([], Array.from({ length: 1999 }, (_, i) => row(`r${i}`, "a"))), "Kegiatan\tWaktu\na\t1\nb\t2", "after");
  assert.match(many.problem?.id ?? "", /2001 baris/);
  const wide = paste(draftOf([], []), `Kegiatan\t${Array.from({ length: 31 }, (_, i) => `P${i}`).join("\t")}\tWaktu\na${"\t".repeat(32)}1`, "after");
  assert.match(wide.problem?.id ?? "", /31 pelaksana/);
});
