import test from "node:test";
import assert from "node:assert/strict";
import { at, chain, deciding, done, newId, placing, told } from "./stage.js";
import { editsOf } from "../../../src/Ortala.Web/Procedures/Drafting/Island/gestures/exitsDialog.js";
import { describe } from "../../../src/Ortala.Web/Procedures/Drafting/Island/gestures/words.js";

const decided = () => {
  let draft = chain(5);
  draft = done(draft, placing.change(draft, at(draft, 3), "decision"));
  return done(draft, deciding.leadTo(draft, at(draft, 3), "r2"));
};

test("a symbol is described with its place, its company and its arrows, in both languages", () => {
  let draft = decided();
  assert.equal(describe(draft, at(draft, 3), t => t.id), "Keputusan di baris 3, Pelaksana c; dari baris 2; Ya ke baris 4; Tidak ke baris 2");
  draft = done(draft, placing.placeWith(draft, { row: "r2", executor: "a", how: "joint" }, newId));
  assert.equal(describe(draft, at(draft, 2), t => t.en), "Activity in row 2, Pelaksana b; jointly with 1 more; from row 1, 3; to row 3");
  assert.equal(describe(draft, "gone", t => t.id), "");
});

test("the form of arrows: what is not changed stays, what is emptied goes, what is new is added", () => {
  const draft = decided(), id = at(draft, 3), all = deciding.listed(draft, id);
  const form = values => { const data = new FormData(); for (const [k, v] of Object.entries(values)) data.set(k, v); return data; };
  const same = { "label-0": "Ya", "target-0": at(draft, 4), "label-1": "Tidak", "target-1": at(draft, 2), "label-new": "", "target-new": "" };
  const after = change => told(done(draft, editsOf(draft, id, all, form({ ...same, ...change }), true)))[2];
  assert.deepEqual(editsOf(draft, id, all, form(same), true), []);
  assert.equal(after({ "label-1": "Revisi", "target-1": at(draft, 1) }), "r3 | c decision Ya>r4 Revisi>r1");
  assert.equal(after({ "target-1": "" }), "r3 | c decision Ya>r4");
  assert.equal(after({ "label-new": "Ditolak", "target-new": at(draft, 5) }), "r3 | c decision Ya>r4 Tidak>r2 Ditolak>r5");
  assert.equal(after({ "label-0": "Tidak", "label-1": "Ya" }), "r3 | c decision Tidak>r4 Ya>r2");
  assert.equal(after({ "target-0": at(draft, 2), "target-1": at(draft, 4) }), "r3 | c decision Ya>r2 Tidak>r4");
});
