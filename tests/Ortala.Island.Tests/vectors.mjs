// Compares the editor's twin of the engine with what the engine says. Standard input: a case a line, { draft, edits, after, inverse } in the JSON of EditJson, where
// after is the draft after the edits and inverse what takes them back. Prints how many agreed; the first that does not, with exit status 1; 2 where there was none.
import assert from "node:assert/strict";
import { createInterface } from "node:readline";
import { apply, applyAll } from "../../src/Ortala.Web/Procedures/Drafting/Island/model/apply.js";
import { inverseAll } from "../../src/Ortala.Web/Procedures/Drafting/Island/model/inverse.js";

/** Without what is null or undefined, which the engine does not write. */
const plain = value => JSON.parse(JSON.stringify(value), (_, v) => v === null ? undefined : v);

let cases = 0;
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  cases++;
  const { draft, edits, after, inverse } = JSON.parse(line);
  try {
    const ours = applyAll(draft, edits);
    assert.deepEqual(plain(ours), plain(after), "after");
    if (edits.every(edit => apply(draft, edit) === draft)) assert.equal(ours, draft, "nothing changed, yet it is a new object");
    assert.deepEqual(plain(inverseAll(draft, edits)), plain(inverse), "inverse");
    assert.deepEqual(applyAll(ours, inverse), draft, "back");
  } catch (error) {
    console.error(`case ${cases}: ${error.message}\n${JSON.stringify(edits)}\non ${JSON.stringify(draft)}`);
    process.exit(1);
  }
}
console.log(`${cases} agreed`);
process.exit(cases ? 0 : 2);
