import { test } from "node:test";
import assert from "node:assert/strict";
import { find, hitFrom, replace } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/finding.js";
import { fieldOf, fitting, itemAt, ofDraft } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/suggesting.js";
import { applyAll } from "../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";

const row = (id, texts) => ({ id, activity: "", requirements: "", duration: "", output: "", note: "", symbols: [], ...texts });
const draft = {
  identity: { title: "Surat masuk", legalBasis: "UU tentang Surat\nPP (surat)", emblem: "surat", profile: "surat" },
  charts: [{ id: "c1", title: "", executors: [{ id: "e1", name: "Pengelola Surat", group: "Tata Surat" }, { id: "e2", name: "Kepala", group: "Tata Surat" }, { id: "e3", name: "Kabag", group: "" }],
    rows: [row("r1", { activity: "Menerima surat dan mencatat surat", output: "Agenda\nSurat", duration: "10 menit" }), row("r2", { activity: "Memeriksa persuratan", requirements: "Agenda", duration: "10 menit", output: "Surat\ndisposisi" }), row("r3", { duration: "1 hari kerja" })] }],
};
const query = (text, more = {}) => ({ text, matchCase: false, wholeWord: false, ...more });
const where = hits => hits.map(({ ref }) => ref.field ?? ref.executor);

test("find: all texts in the order of reading, heads of a group once, no settings", () => {
  assert.deepEqual(where(find(draft, query("surat"))), ["title", "legalBasis", "legalBasis", "e1", "e1", "activity", "activity", "output", "activity", "output"]);
});

test("find: case and whole words", () => {
  assert.equal(find(draft, query("surat", { matchCase: true })).length, 4);
  assert.equal(find(draft, query("surat", { wholeWord: true })).length, 9);
  assert.equal(find(draft, query("surat", { wholeWord: true, matchCase: true })).length, 3);
});

test("find: signs are letters like others, a space is also a line break, nothing finds nothing", () => {
  assert.equal(find(draft, query("(surat)")).length, 1);
  assert.equal(find(draft, query(".")).length, 0);
  assert.equal(find(draft, query("surat disposisi")).length, 1);
  assert.deepEqual(find(draft, query("")), []);
});

test("replace: all in one step, a head of a group for all its executors", () => {
  const after = applyAll(draft, replace(draft, find(draft, query("surat")), "naskah$1"));
  assert.equal(find(after, query("surat")).length, 0);
  assert.deepEqual(after.charts[0].executors.map(e => e.group), ["Tata naskah$1", "Tata naskah$1", ""]);
  assert.equal(after.charts[0].rows[0].activity, "Menerima naskah$1 dan mencatat naskah$1");
  assert.equal(after.identity.profile, "surat");
});

test("replace: one of several in a text", () => {
  const hits = find(draft, query("surat")).filter(h => h.ref.field === "activity");
  assert.equal(applyAll(draft, replace(draft, [hits[1]], "berkas")).charts[0].rows[0].activity, "Menerima surat dan mencatat berkas");
});

test("find: begins at the selected place and goes round", () => {
  const hits = find(draft, query("agenda"));
  assert.equal(hitFrom(hits, { at: "cell", chart: "c1", row: "r2", field: "activity" }, draft), 1);
  assert.equal(hitFrom(hits, { at: "cell", chart: "c1", row: "r3", field: "duration" }, draft), 0);
});

test("suggestions: a number gets units, then durations of the document", () => {
  const offered = typed => fitting(ofDraft(draft, { at: "cell", chart: "c1", row: "r3", field: "duration" }, typed).map(text => ({ text, source: "" })), typed, []).map(s => s.text);
  assert.deepEqual(offered("5").slice(0, 3), ["5 menit", "5 jam", "5 hari kerja"]);
  assert.deepEqual(offered("2-3 h"), ["2-3 hari kerja", "2-3 hari"]);
  assert.deepEqual(offered("hari"), ["1 hari kerja"]);
});

test("suggestions: what earlier rows yield comes first for requirements, what stands there is not offered", () => {
  const ref = { at: "cell", chart: "c1", row: "r2", field: "requirements" };
  assert.deepEqual(fitting(ofDraft(draft, ref, "").map(text => ({ text, source: "" })), "", ["Agenda"]).map(s => s.text), ["Surat", "disposisi"]);
});

test("suggestions: words may be typed in any order, the beginning counts more", () => {
  const all = ["Peraturan tentang Kearsipan", "Kearsipan daerah", "Lain"].map(text => ({ text, source: "" }));
  assert.deepEqual(fitting(all, "kearsip", []).map(s => s.text), ["Kearsipan daerah", "Peraturan tentang Kearsipan"]);
  assert.deepEqual(fitting(all, "kear per", []).map(s => s.text), ["Peraturan tentang Kearsipan"]);
});

test("suggestions: what the server found is offered as it is, but not twice", () => {
  const found = [{ text: "Undang-Undang Nomor 25 Tahun 2009", source: "x" }, { text: "UU 25 lama", source: "" }];
  assert.deepEqual(fitting([{ text: "UU 25 lama", source: "" }], "uu 25", [], found).map(s => s.text), ["UU 25 lama", "Undang-Undang Nomor 25 Tahun 2009"]);
});

test("suggestions: an item is the line of the caret; names of persons and titles have none", () => {
  assert.deepEqual(itemAt("a\nbc\nd", 3, true), { start: 2, end: 4, text: "bc" });
  assert.deepEqual(itemAt("a\nbc", 0, false), { start: 0, end: 4, text: "a\nbc" });
  assert.equal(fieldOf({ at: "identity", field: "signatory.name" }), null);
  assert.equal(fieldOf({ at: "identity", field: "legalBasis" }), "legalBasis");
});
