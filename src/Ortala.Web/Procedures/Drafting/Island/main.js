// The editor: reads the state that came with the page, builds the parts, and lets them find each other by the Editor.
import { openStore } from "./live/store.js";
import clipboard from "./clipboard/index.js";
import findings from "./findings/index.js";
import gestures from "./gestures/index.js";
import help from "./help/index.js";
import { idMaker } from "./model/ids.js";
import together from "./together/index.js";
import sheet from "./sheet/index.js";
import { createView } from "./sheet/view.js";
import { createCommands } from "./ui/commands.js";
import { ask } from "./ui/dialogs.js";
import { openMenu } from "./ui/menus.js";
import { createNotices } from "./ui/notices.js";
import { createShell } from "./ui/shell.js";
import status from "./ui/status.js";
import { createToolbar } from "./ui/toolbar.js";
/** @import { Bilingual, Editor, State } from "./types" */

const state = /** @type {State} */ (JSON.parse(document.getElementById("keadaan")?.textContent ?? "{}"));
const language = document.documentElement.lang === "en" ? "en" : "id";
/** @param {Bilingual} text */
const t = text => text[language];
const close = t({ id: "Tutup", en: "Close" });

const shell = createShell(state, t);
const store = openStore(state, { language });
/** @type {Editor} */
const editor = {
  store,
  view: /** @type {never} */ (null),
  commands: /** @type {never} */ (null),
  language, t, state,
  say: createNotices(shell.live, shell.notices, close, store),
  ask: (title, body, buttons) => ask(title, body, buttons, close),
  menu: (at, commands) => openMenu(editor, at, commands),
  newId: idMaker(),
};
const commands = createCommands(() => editor);
editor.commands = commands;
await document.fonts.load("8px Arimo").catch(() => []); // measures and frames are right from the first moment
editor.view = createView(editor, shell.desk);

for (const part of [sheet, gestures, clipboard, findings, together, status, help]) part(editor);
createToolbar(editor, shell.bar, commands.onChange);
Object.assign(window, { ortala: editor }); // for tests and for the curious
document.body.dataset.ready = "";
