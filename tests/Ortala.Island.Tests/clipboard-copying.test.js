import { test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHtml } from "./html.js";
import { tablesOf } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/table.js";
import { parseTsv } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/tsv.js";
import { mappingOf, stepsOf } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/mapping.js";
import { pasteSteps } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/placing.js";
import { columnsOf, copy } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/copying.js";
import { clearBlock, pasteBlock, pasteRows, readOwn } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/own.js";
import { erase } from "../../src/Ortala.Web/Procedures/Drafting/Island/gestures/rowing.js";
import { applyAll } from "../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";

const exit = (kind, target, label = "") => ({ kind, target, label });
const symbol = (id, executor, kind, exits = [], joint = [], text = "") => ({ id, executor, kind, text, exits, joint });
const row = (id, activity, symbols, more = {}) => ({ id, activity, requirements: "", duration: "", output: "", note: "", ...more, symbols });
const draft = {
  identity: {},
  charts: [{
    id: "c1", title: "", executors: [{ id: "e1", name: "Staf", group: "Pengirim" }, { id: "e2", name: "Kepala", group: "Pengirim" }, { id: "e3", name: "Kepala", group: "" }],
    rows: [
      row("r1", "Menyusun <konsep> & \"data\"", [symbol("s1", "e1", "start", [exit("next", "s2")])], { requirements: "Surat\nData", duration: "1-3" }),
      row("r2", "Memeriksa:\nkelengkapan", [symbol("s2", "e2", "decision", [exit("yes", "s3"), exit("no", "s1")], [], "Lengkap?")], { duration: "10 menit" }),
      row("r3", "Menimbang", [symbol("s3", "e2", "process", [exit("next", "s5")], ["s4"]), symbol("s4", "e3", "process")]),
      row("r4", "=Memilih", [symbol("s5", "e3", "decision", [exit("branch", "s1", "Kembali"), exit("branch", "s6", "Terus")])], { note: "a\tb" }),
      row("r5", "Selesai", [symbol("s6", "e1", "end")]),
    ],
  }],
};
const chart = draft.charts[0];
let count = 0;
const newId = prefix => `${prefix}-new${++count}`;

/** Matter without ids: flows by the number of the row. */
function matter(chart) {
  const numberOf = id => chart.rows.findIndex(r => r.symbols.some(s => s.id === id));
  return chart.rows.map(({ id, symbols, ...texts }) => ({ ...texts, symbols: symbols.map(s => ({
    executor: chart.executors.filter(e => e.id === s.executor).map(e => e.group + e.name)[0], kind: s.kind, text: s.text,
    exits: s.exits.map(x => [x.kind, numberOf(x.target), x.label]), joint: s.joint.length })) }));
}
const ownOf = html => readOwn(/** @type {string} */ (/data-ortala="([^"]*)"/.exec(html)?.[1]).replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&"));
const empty = { identity: {}, charts: [{ id: "c9", title: "", executors: [], rows: [] }] };
const pasteAsForeign = (grid, where) => {
  const { steps, performers } = stepsOf(mappingOf(grid));
  return applyAll(where, pasteSteps({ draft: where, chart: "c9", row: null, where: "after", steps, performers, newId }).edits).charts[0];
};

test("the whole table, pasted as any table of Excel: texts, executors, groups, symbols and flows are there again", () => {
  const { html } = copy(draft, chart, chart.rows, columnsOf(chart), { heads: true, whole: true });
  const pasted = pasteAsForeign(tablesOf(parseHtml(html))[0], empty);
  assert.deepEqual(pasted.executors.map(e => [e.group, e.name]), [["Pengirim", "Staf"], ["Pengirim", "Kepala"], ["", "Kepala"]]);
  const wanted = matter(chart);
  wanted[3].note = "a b";
  assert.deepEqual(matter(pasted), wanted);
});

test("as text: one head, a line a row, cells with line breaks in quotes", () => {
  const rows = parseTsv(copy(draft, chart, chart.rows, columnsOf(chart), { heads: true, whole: true }).text);
  assert.deepEqual(rows[0], ["No", "Kegiatan", "Staf", "Kepala", "Kepala", "Kelengkapan", "Waktu", "Output", "Keterangan"]);
  assert.deepEqual(rows[2].slice(0, 5), ["2", "Memeriksa:\nkelengkapan", "", "Keputusan “Lengkap?”: Ya → 3; Tidak → 1", ""]);
  assert.equal(rows.length, 6);
});

test("a block of cells has no head and no numbers", () => {
  const { text, html } = copy(draft, chart, chart.rows.slice(0, 2), ["requirements", "duration"]);
  assert.deepEqual(parseTsv(text), [["Surat\nData", "1-3"], ["", "10 menit"]]);
  assert.equal(ownOf(html)?.whole, false);
});

test("rows copied in Ortala come back whole, in the same sheet and in another", () => {
  const own = ownOf(copy(draft, chart, chart.rows, columnsOf(chart), { heads: true, whole: true }).html);
  const other = applyAll(empty, pasteRows(empty, own, "c9", null, newId).edits);
  assert.deepEqual(matter(other.charts[0]), matter(chart));
  const twice = applyAll(draft, pasteRows(draft, own, "c1", "r5", newId).edits).charts[0];
  assert.equal(twice.executors.length, 3);
  assert.deepEqual(matter({ ...twice, rows: twice.rows.slice(5) }), matter(chart));
  assert.deepEqual(twice.rows.slice(0, 5), chart.rows);
});

test("some rows: flows to rows that stay lead there; what has no place is counted", () => {
  const own = ownOf(copy(draft, chart, chart.rows.slice(1, 2), columnsOf(chart), { heads: true, whole: true }).html);
  const here = pasteRows(draft, own, "c1", "r2", newId);
  const copied = applyAll(draft, here.edits).charts[0].rows[2];
  assert.deepEqual(copied.symbols[0].exits.map(x => x.target), ["s3", "s1"]);
  assert.equal(pasteRows(empty, own, "c9", null, newId).lost, 2);
});

test("rows that are cut and pasted keep the flows that led to them", () => {
  const own = ownOf(copy(draft, chart, chart.rows.slice(2, 3), columnsOf(chart), { whole: true, cut: true }).html);
  const without = applyAll(draft, erase(draft, ["r3"], newId)); // the flow closes over the gap
  assert.deepEqual(matter(without.charts[0])[1].symbols[0].exits.map(x => x.slice(0, 2)), [["yes", 2], ["no", 0]]);
  const back = applyAll(without, pasteRows(without, own, "c1", "r2", newId).edits);
  assert.deepEqual(matter(back.charts[0]).map(r => r.symbols.map(s => s.exits.toSorted())), matter(chart).map(r => r.symbols.map(s => s.exits.toSorted())));
});

test("a block goes over the cells it is put on, beyond the last row new ones begin", () => {
  const own = ownOf(copy(draft, chart, chart.rows.slice(0, 2), ["requirements", "duration"]).html);
  const pasted = pasteBlock(draft, own, { chart: "c1", row: "r5", column: "duration", rows: [chart.rows[4]], columns: ["duration"], order: columnsOf(chart) }, newId);
  const after = applyAll(draft, pasted.edits).charts[0];
  assert.deepEqual(after.rows.slice(4).map(r => [r.duration, r.output]), [["Surat\nData", "1-3"], ["", "10 menit"]]);
});

test("one cell fills the range that is selected", () => {
  const own = ownOf(copy(draft, chart, chart.rows.slice(0, 1), ["duration"]).html);
  const pasted = pasteBlock(draft, own, { chart: "c1", row: "r2", column: "duration", rows: chart.rows.slice(1, 4), columns: ["duration"], order: columnsOf(chart) }, newId);
  assert.deepEqual(applyAll(draft, pasted.edits).charts[0].rows.map(r => r.duration), ["1-3", "1-3", "1-3", "1-3", ""]);
});

test("a text in the column of an executor has no place, and is counted", () => {
  const own = ownOf(copy(draft, chart, chart.rows.slice(0, 1), ["activity"]).html);
  assert.equal(pasteBlock(draft, own, { chart: "c1", row: "r1", column: "e1", rows: [chart.rows[0]], columns: ["e1"], order: columnsOf(chart) }, newId).lost, 1);
});

test("a block is emptied: texts and symbols", () => {
  const after = applyAll(draft, clearBlock(chart.rows.slice(0, 2), ["activity", "e1", "e2", "e3", "requirements"])).charts[0];
  assert.deepEqual(after.rows.slice(0, 2).map(r => [r.activity, r.symbols.length, r.requirements, r.duration]), [["", 0, "", "1-3"], ["", 0, "", "10 menit"]]);
});

test("what only looks like ours is not taken", () => {
  for (const json of ["", "{}", '{"ortala":1}', '{"ortala":1,"chart":"c","columns":[],"rows":[{"id":"r","symbols":[]}],"executors":[],"arrivals":[]}', "[1"]) assert.equal(readOwn(json), null, json);
});

test("LibreOffice opens what is copied: merged heads, a line break in a cell, no date out of 1-3", { skip: spawnSync("soffice", ["--version"]).error ? "LibreOffice is not installed" : false }, () => {
  const folder = mkdtempSync(join(tmpdir(), "clip-"));
  try {
    writeFileSync(join(folder, "a.html"), copy(draft, chart, chart.rows, columnsOf(chart), { heads: true, whole: true }).html);
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--infilter=HTML (StarCalc)", "--convert-to", "csv:Text - txt - csv (StarCalc):9,34,76,1",
      "--outdir", folder, join(folder, "a.html")], { stdio: "ignore" });
    const rows = parseTsv(readFileSync(join(folder, "a.csv"), "utf8").trimEnd());
    assert.equal(rows.length, 3 + 5);
    assert.deepEqual(rows[0].filter(t => t), ["No", "Kegiatan", "Pelaksana", "Mutu Baku", "Keterangan"]);
    assert.equal(rows[3][5], "Surat\nData");
    assert.equal(rows[4][3], "Keputusan “Lengkap?”: Ya → 3; Tidak → 1");
    assert.match(rows[6][1], /=Memilih/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
