// Undo and redo of one's own steps. A step knows the edits that take it back, made when it was done; what others do in between stays.
/** @import { Bilingual, Draft, Edit } from "../types" */
import { apply } from "../model/apply.js";
import { inverseAll } from "../model/inverse.js";
import { placeOf, textNow } from "../model/look.js";
import { named, seen } from "./naming.js";
import { oneText } from "./pending.js";

/** guards: how things looked after the step that going back would take out. @typedef {{ label: Bilingual, merge?: string, at: number, back: Edit[], guards: Map<string, string>, seqs: number[] }} Step */

const pause = 2_000, most = 500;

/** @param {() => number} now */
export function history(now) {
  /** @type {Step[]} */ let done = [];
  /** @type {Step[]} */ let undone = [];
  /** @param {Draft} before @param {Draft} after @param {Edit[]} edits @param {Bilingual} label @returns {Step} */
  const step = (before, after, edits, label) => {
    const back = inverseAll(before, edits);
    return { label, at: now(), back, guards: guardsOf(after, back), seqs: [] };
  };
  return {
    get canUndo() { return done.length > 0; },
    get canRedo() { return undone.length > 0; },
    /** @param {Draft} before @param {Draft} after @param {Edit[]} edits @param {{ label?: Bilingual, merge?: string }} options @returns {Step} */
    record(before, after, edits, { label, merge }) {
      undone = [];
      const made = { ...step(before, after, edits, label ?? named(edits)), merge }, last = done.at(-1);
      if (last && merge !== undefined && last.merge === merge && made.at - last.at <= pause) {
        const one = oneText(made.back, last.back.slice(0, 1));
        last.back = one ? [...one, ...last.back.slice(1)] : [...made.back, ...last.back];
        last.guards = guardsOf(after, last.back);
        last.at = made.at;
        return last;
      }
      done = [...done.slice(1 - most), made];
      return made;
    },
    /**
     * Takes back the last step, or does it again. go performs the edits and gives the draft after them, with the number of the change.
     * @param {boolean} again @param {Draft} draft @param {(edits: Edit[]) => { draft: Draft, seq: number } | null} go @returns {Bilingual | null}
     */
    turn(again, draft, go) {
      const last = (again ? undone : done).pop();
      if (!last) return null;
      const { edits, kept } = feasible(draft, last);
      const moved = edits.length ? go(edits) : null;
      if (moved) {
        const other = { ...step(draft, moved.draft, edits, last.label), seqs: [moved.seq] };
        (again ? done : undone).push(other);
      }
      return said(again, last.label, moved !== null, kept);
    },
    /**
     * Another set a text that a change on its way will replace: going back brings their text, not the one before both.
     * @param {Edit} theirs @param {(seq: number) => boolean} onTheWay
     */
    replaced(theirs, onTheWay) {
      const place = placeOf(theirs), at = (/** @type {Step} */ step) => place === null ? -1 : step.back.findLastIndex(edit => placeOf(edit) === place);
      const first = done.find(step => step.seqs.some(onTheWay) && at(step) >= 0);
      if (!first) return;
      const back = first.back[at(first)];
      first.back = first.back.with(at(first), /** @type {Edit} */ ({ ...theirs, was: "was" in back ? back.was : "" }));
    },
    /** A change was refused: there is nothing to take back. @param {number} seq */
    forget(seq) {
      done = done.filter(step => !step.seqs.includes(seq));
      undone = undone.filter(step => !step.seqs.includes(seq));
    },
  };
}

/** The edits of a step that do not overwrite what somebody else has written since. @param {Draft} draft @param {Step} step */
function feasible(draft, step) {
  /** @type {Edit[]} */ const edits = [];
  let kept = false;
  for (const edit of step.back) {
    const text = textNow(draft, edit);
    const changed = typeof text === "string" && "was" in edit ? text !== edit.was : (seen(draft, edit)?.look ?? "") !== (guardOf(step, draft, edit) ?? "");
    if (changed) { kept = true; continue; }
    const after = apply(draft, edit);
    if (after !== draft) edits.push(edit);
    draft = after;
  }
  return { edits, kept };
}

/** @param {Step} step @param {Draft} draft @param {Edit} edit */
function guardOf(step, draft, edit) {
  const now = seen(draft, edit);
  return now && step.guards.get(now.key);
}

/** @param {Draft} draft @param {Edit[]} back */
function guardsOf(draft, back) {
  /** @type {Map<string, string>} */ const guards = new Map();
  for (const edit of back) {
    const now = seen(draft, edit);
    if (now) guards.set(now.key, now.look);
  }
  return guards;
}

/** @param {boolean} again @param {Bilingual} label @param {boolean} moved @param {boolean} kept @returns {Bilingual} */
function said(again, label, moved, kept) {
  const word = again ? { id: "Diulangi", en: "Redone" } : { id: "Diurungkan", en: "Undone" };
  if (moved && !kept) return { id: `${word.id}: ${label.id}`, en: `${word.en}: ${label.en}` };
  if (moved) return { id: `${word.id}: ${label.id}. Yang sudah diubah orang lain dibiarkan.`, en: `${word.en}: ${label.en}. What somebody else has changed was left alone.` };
  const not = again ? { id: "Tidak diulangi", en: "Not redone" } : { id: "Tidak diurungkan", en: "Not undone" };
  return kept ? { id: `${not.id}: ${label.id}. Orang lain sudah mengubahnya.`, en: `${not.en}: ${label.en}. Somebody else has changed it.` }
    : { id: `${not.id}: ${label.id}. Tempatnya sudah tidak ada.`, en: `${not.en}: ${label.en}. Its place is gone.` };
}
