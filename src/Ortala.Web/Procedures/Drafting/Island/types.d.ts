// The contract between the modules of the editor, and between the editor and the server. Lengths in points, places from 0.

// ---- the draft: Ortala.Procedures.Editing.Draft ----
export interface Draft { identity: Record<string, string>; charts: Chart[] }
export interface Chart { id: string; title: string; executors: Executor[]; rows: Row[] }
export interface Executor { id: string; name: string; group: string }
export interface Row { id: string; activity: string; requirements: string; duration: string; output: string; note: string; symbols: Symbol[] }
export type Cell = "activity" | "requirements" | "duration" | "output" | "note";
export type Kind = "start" | "process" | "decision" | "end";
export interface Symbol { id: string; executor: string; kind: Kind; text: string; exits: Exit[]; joint: string[] }
export interface Exit { kind: "next" | "yes" | "no" | "branch"; target: string; label: string }

// ---- edits: Ortala.Procedures.Editing.Edit ----
export type Edit =
  | { do: "setIdentity"; field: string; value: string; was: string }
  | { do: "setCell"; row: string; field: Cell; value: string; was: string }
  | { do: "insertRow"; chart: string; after: string | null; row: Row }
  | { do: "moveRow"; row: string; after: string | null; was: string | null }
  | { do: "deleteRow"; row: string }
  | { do: "addExecutor"; chart: string; after: string | null; executor: Executor }
  | { do: "renameExecutor"; executor: string; value: string; was: string }
  | { do: "groupExecutor"; executor: string; value: string; was: string }
  | { do: "moveExecutor"; executor: string; after: string | null; was: string | null }
  | { do: "mergeExecutor"; executor: string; into: string }
  | { do: "removeExecutor"; executor: string }
  | { do: "placeSymbol"; row: string; symbol: Symbol; at?: number | null }
  | { do: "moveSymbol"; symbol: string; row: string; executor: string; wasRow: string; wasExecutor: string; at?: number | null }
  | { do: "changeSymbol"; symbol: string; kind: Kind; was: Kind }
  | { do: "wordSymbol"; symbol: string; value: string; was: string }
  | { do: "removeSymbol"; symbol: string }
  | { do: "link"; symbol: string; exit: Exit; at?: number | null }
  | { do: "relabel"; symbol: string; exit: Exit; kind: Exit["kind"]; label: string }
  | { do: "unlink"; symbol: string; exit: Exit }
  | { do: "join"; symbol: string; with: string; at?: number | null }
  | { do: "part"; symbol: string; with: string }
  | { do: "addChart"; after: string | null; chart: Chart }
  | { do: "titleChart"; chart: string; value: string; was: string }
  | { do: "moveChart"; chart: string; after: string | null; was: string | null }
  | { do: "removeChart"; chart: string };

export interface Bilingual { id: string; en: string }

// ---- what the server says ----
export interface State extends Drawn {
  document: string; name: string; revision: number; draft: Draft;
  me: Person; people: Presence[];
  /** Value for the header RequestVerificationToken of every POST. */
  token: string;
  readOnly: boolean;
  /** Zone in which times are told: WIB, WITA or WIT. */
  zone?: string;
  /** Official forms to choose from, shipped ones and own ones. */
  profiles?: { id: string; name: Bilingual; own?: boolean }[];
}
/** The drawing of the draft at a revision, and what the checks say of it. */
export interface Drawn { pages: Page[]; geometry: Geometry; findings: Finding[] }
/** svg is absent where the client said that it holds a page of this hash. Texts of cells are in the SVG too; width and height in points. */
export interface Page { hash: string; width: number; height: number; svg?: string }
export interface Geometry { tables: Table[]; fields: Field[] }
/** One flowchart, in order of the draft. columns: executors; cells: text columns (no, activity, requirements, duration, output, note). */
export interface Table { columns: { executor: string; x: number; w: number }[]; cells: { cell: string; x: number; w: number; align: Align }[]; rows: { row: string; page: number; y: number; h: number }[]; size: number; leading: number }
export type Align = "left" | "center" | "right";
/** Where a text outside the rows stands: field of the identity block, or "executor", "group", "chart" with owner = id. */
export interface Field { field: string; owner: string; page: number; x: number; y: number; w: number; h: number; size: number; bold: boolean; align: Align }
export interface Finding {
  code: string; severity: "error" | "warning" | "info"; title: string; message: string; source: string; mark: string;
  chart?: string; row?: string; symbol?: string; field?: string;
  mend?: { label: string; edits: Edit[] };
}
export interface Person { id: string; name: string }
/** A tab in which somebody has the document open, and the row or field in which the selection stands. */
export interface Presence { client: string; person: Person; row?: string; field?: string; since: string }

// ---- saving: POST /naskah/{document}/edits ----
/**
 * All changes that are not acknowledged yet, in order; sending them again is harmless. base: the revision up to which the sender knows the journal (entries after it
 * are answered). A change's own base is the revision on which it was made: it is rebased over the entries of other clients after it; absent: the base of the post.
 */
export interface Post { client: string; base: number; changes: { seq: number; base?: number; edits: Edit[] }[]; pages: string[]; at?: { row?: string; field?: string } }
export interface Answer extends Partial<Drawn> {
  revision: number;
  /** Last sequence number of this client that is stored (or refused). */
  acknowledged: number;
  refused: { seq: number; message: string }[];
  /** All changes after base, own ones too, as they stand in the journal. Absent when there are too many: then draft is given. */
  entries?: Entry[];
  draft?: Draft;
  saved: string;
}
export interface Entry { revision: number; client: string; seq: number; by: Person; at: string; edits: Edit[]; losses: Loss[] }
/** loser: the client whose writing was pushed aside by this entry. */
export interface Loss { loser: string; isMine: boolean; place: { chart?: string; row?: string; executor?: string; symbol?: string; field?: string }; lost: string; kept: string; restore: Edit[] }

/** Answers that are no Answer: application/problem+json. 400 body cannot be read or token too old, 404 unknown, 410 in the trash, 413, 429. detail: a sentence in the officer's language. */
export interface Problem { status: number; title: string; detail: string }

// ---- who else is there: GET /naskah/{document}/peristiwa?client=…, server-sent events ----
/** The first event after connecting is people, the second revision. revision: there is something new, ask for it by a Post (it may be without changes). trashed: nothing more is taken. */
export interface ServerEvents { people: Presence[]; revision: { revision: number }; trashed: Record<string, never> }

// ---- the store (live/store.js) ----
export type StoreEvent = "draft" | "drawn" | "people" | "status" | "losses" | "refused" | "overturned";
export interface Status { online: boolean; waiting: number; saved: string | null; stopped: string | null }
export interface Store {
  readonly document: string;
  /** What the officer sees: confirmed plus what is not acknowledged yet. Never changed in place. */
  readonly draft: Draft;
  readonly confirmed: Draft;
  readonly revision: number;
  /** The last drawing; drawing.draft is the draft that it shows. */
  readonly drawing: Drawn & { draft: Draft; revision: number };
  readonly me: Person;
  readonly client: string;
  readonly people: Presence[];
  readonly status: Status;
  /** All that the server has not acknowledged is on this device's disk: nothing is lost with the tab. */
  readonly kept: boolean;
  /** How many steps were done, undone or redone here: a notice that offers to undo its step is good only while this stays. */
  readonly step: number;
  readonly losses: { entry: Entry; loss: Loss }[];
  readonly readOnly: boolean;
  /** Performs edits as one step of undo; false when nothing changed. merge: steps of the same key within two seconds become one step. */
  perform(edits: Edit[], options?: { label?: Bilingual; merge?: string }): boolean;
  /** Says what was taken back, or what was left alone since somebody else has changed it; null: there is nothing to undo. */
  undo(): Bilingual | null;
  redo(): Bilingual | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Tells the others where I am. */
  stand(at: { row?: string; field?: string }): void;
  dismissLoss(loss: Loss): void;
  /** Events say what changed; handlers read the store. refused comes with the sentence of the server. Gives a function that ends the listening. */
  on(event: StoreEvent, handler: (detail?: unknown) => void): () => void;
  /** Waits until everything is at the server, before the document is exported or left; false: it is not there after ten seconds. */
  settled(): Promise<boolean>;
  close(): void;
}

// ---- the sheet (sheet/view.js) ----
export type Ref =
  | { at: "cell"; chart: string; row: string; field: Cell }
  | { at: "lane"; chart: string; row: string; executor: string }
  | { at: "identity"; field: string }
  | { at: "executor"; chart: string; executor: string }
  | { at: "group"; chart: string; executor: string }
  | { at: "chart"; chart: string };
export interface Selection {
  readonly active: Ref | null;
  /** The other corner of a range of cells in one flowchart; null: only active. */
  readonly anchor: Ref | null;
  /** Rows of the range from top to bottom, at least the active one. */
  rows(): Row[];
  select(ref: Ref | null, options?: { extend?: boolean; focus?: boolean; reveal?: boolean }): void;
  on(handler: () => void): () => void;
}
export interface View {
  readonly root: HTMLElement;
  /** Pixels a point. */
  readonly scale: number;
  setScale(scale: number | "width"): void;
  readonly selection: Selection;
  /** True while a text is being typed. */
  readonly editing: boolean;
  /** Opens the text for typing; value replaces it. */
  beginEdit(ref: Ref, options?: { value?: string; caret?: "start" | "end" | "all" }): void;
  /** Ends typing; the text is kept unless cancel. */
  endEdit(options?: { cancel?: boolean }): void;
  element(ref: Ref): HTMLElement | null;
  /** Box of a cell or symbol in pixels, relative to layer. */
  box(ref: Ref): { x: number; y: number; w: number; h: number } | null;
  symbolBox(symbol: string): { x: number; y: number; w: number; h: number } | null;
  /** Over everything, for previews of gestures; takes no pointer unless its children say so. */
  readonly layer: HTMLElement;
  /** Lines to set under a row, symbol or field that something calls for (findings, people). */
  reveal(ref: Ref): void;
  /** A pointer pressed or a key typed on a lane cell, executor head or row number; a handler that returns true has dealt with it. */
  onPress(handler: (ref: Ref | { at: "number"; chart: string; row: string }, event: PointerEvent) => boolean): void;
  onKey(handler: (ref: Ref, event: KeyboardEvent) => boolean): void;
}

// ---- commands (ui/commands.js): toolbar, menus, key list and keyboard all come from here ----
export interface Command {
  id: string; label: Bilingual; hint?: Bilingual;
  /** "Ctrl+Z", "Alt+ArrowUp", "F2", "?" … Ctrl also stands for ⌘. */
  keys?: string[];
  /** Place in toolbar or menu; none: keyboard and key list only. */
  menu?: "edit" | "row" | "executor" | "symbol" | "flow" | "view" | "help" | "file";
  icon?: string;
  /** In the toolbar, not only in the menu. */
  bar?: boolean;
  /** True: works while a text is being typed. */
  whileEditing?: boolean;
  /** True: the browser tells of these keys by an event of its own (copy, cut, paste); here they are only shown. */
  native?: boolean;
  enabled?(editor: Editor): boolean;
  run(editor: Editor): void;
}
export interface Commands {
  register(...commands: Command[]): void;
  all(): Command[];
  run(id: string): void;
}
/** What a notice offers to do about the last step; it goes when another step is done, unless it is lasting. */
export interface Action { label: string; run(): void; lasting?: boolean }
/** Everything a part of the editor needs; parts are functions (editor) => void that main.js calls once. */
export interface Editor {
  store: Store; view: View; commands: Commands;
  language: "id" | "en";
  /** As it came with the page; store has what is true now. */
  state: State;
  t(text: Bilingual): string;
  /** Says something to screen readers; with show also as a short notice, which may carry one action. */
  say(text: string, options?: { show?: boolean; action?: Action }): void;
  /** Opens a modal dialog with these contents; gives what its form was submitted with (value of the button), null when closed. */
  ask(title: string, body: Node | string, buttons: { value: string; label: string; primary?: boolean; danger?: boolean }[]): Promise<{ value: string; form: FormData } | null>;
  /** Opens a menu of commands at a place of the page. */
  menu(at: { x: number; y: number } | HTMLElement, commands: Command[]): void;
  newId(prefix: "r" | "e" | "s" | "c"): string;
}
