import { sure } from "./dom.js";
/** @import { Bilingual, State } from "../types" */

/** The parts of the page that the server has written. @param {State} _state @param {(text: Bilingual) => string} _t */
export function createShell(_state, _t) {
  /** @param {string} id */
  const part = id => sure(document.getElementById(id));
  return { desk: part("meja"), bar: part("perkakas"), live: part("pengumuman"), notices: part("pesan"), side: part("samping"), strip: part("putus"), people: part("orang") };
}
