// How fast the editor is, in a real browser on the real server: from a key to its letter on the screen, and to the sheet drawn anew with its arrows.
//   node bench/editor.mjs [--rows 30,300] [--delay 0,200] [--keys 80] [--pause 100] [--url http://localhost:5080 --user penyusun-sop --password …] [--profile a.cpuprofile] [--trace a.json] [--frames]
// Without --url it starts a server of its own, with a data folder that is thrown away. --frames leaves the clock of frames on (60 a second), by which a letter waits
// up to 17 ms for its frame, whatever the editor does.
import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const { values: options } = parseArgs({ options: {
  rows: { type: "string", default: "30,300" }, delay: { type: "string", default: "0,200" }, keys: { type: "string", default: "80" }, pause: { type: "string", default: "100" },
  url: { type: "string" }, user: { type: "string", default: "penyusun-sop" }, password: { type: "string", default: "sandi-ukur-coba" }, profile: { type: "string" }, trace: { type: "string" }, frames: { type: "boolean", default: false },
} });
const numbers = list => list.split(",").map(Number);
const { user, password } = options;
const keys = Number(options.keys), pause = Number(options.pause);
const words = "Menerima dan mencatat berkas permohonan lalu meneruskan kepada pejabat yang berwenang untuk ditelaah lebih lanjut ".repeat(20);

const folder = await mkdtemp(join(tmpdir(), "ortala-bench-"));
let server = null, browser = null;
try {
  const url = options.url ?? await serve();
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
      ...options.frames ? [] : ["--disable-frame-rate-limit", "--disable-gpu-vsync"]],
  });
  console.log("| rows | added delay ms | keys | letter p50 | p95 | max | arrows p50 | p95 | max |\n| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const rows of numbers(options.rows)) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } }), page = await context.newPage();
    page.on("pageerror", error => console.error(`the page says: ${error.message}`));
    await open(page, url, rows);
    for (const delay of numbers(options.delay)) {
      const seen = await measure(page, delay);
      const [letter, arrows] = ["letter", "arrows"].map(what => seen.map(key => key[what]).filter(ms => ms !== undefined).sort((a, b) => a - b));
      console.log(`| ${rows} | ${delay} | ${seen.length} | ${[letter, arrows].flatMap(ms => [0.5, 0.95, 1].map(at => quantile(ms, at))).join(" | ")} |`);
      if (arrows.length < seen.length) console.log(`${seen.length - arrows.length} keys without a drawing`);
    }
    await context.close();
  }
} finally {
  await browser?.close();
  if (server && server.exitCode === null) await new Promise(done => { server.once("exit", done); server.kill("SIGINT"); });
  await rm(folder, { recursive: true, force: true });
}

function quantile(sorted, at) {
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.ceil(at * sorted.length) - 1)].toFixed(1) : "-";
}

/** A server on a free port. */
async function serve() {
  const port = await new Promise(done => { const probe = createServer().listen(0, () => { const { port } = probe.address(); probe.close(() => done(port)); }); });
  const root = fileURLToPath(new URL("..", import.meta.url));
  server = spawn(join(root, "ortala"), ["serve", "--urls", `http://127.0.0.1:${port}`, "--Data:Folder", folder, "--Demo:Load", "true", "--Demo:Password", password, "--Accounts:HashIterations", "1000"], { stdio: ["ignore", "ignore", "inherit"] });
  for (let i = 0; i < 3000; i++) {
    if (await fetch(`http://127.0.0.1:${port}/`).then(r => r.ok, () => false)) return `http://127.0.0.1:${port}`;
    if (server.exitCode !== null) throw new Error("the server ended");
    await new Promise(go => setTimeout(go, 100));
  }
  throw new Error("the server does not answer");
}

/** A procedure with as many rows, among four executors, with a way back every seventh row. */
function procedure(rows) {
  const step = i => [
    `  - id: s${i}`, `    activity: Menyiapkan bahan kegiatan nomor ${i} dan menyampaikannya`, `    actor: a${i * 7 % 4}`,
    `    kind: ${i === 1 ? "start" : i === rows ? "end" : i % 7 === 0 ? "decision" : "process"}`,
    "    requirements: [Surat permohonan, Berkas pendukung]", "    duration: 1 hari", "    output: [Berkas]",
    ...i % 7 === 0 && i < rows && i > 1 ? [`    yes: s${i + 1}`, `    no: s${i - 3}`] : [],
  ];
  return ["sop: 1", `title: Ukuran ${rows} baris`, "number: 1/UKUR", "unit: Biro Organisasi", "actors:", ...[0, 1, 2, 3].map(n => `  - {id: a${n}, name: Pelaksana ${n}}`), "steps:",
    ...Array.from({ length: rows }, (_, i) => step(i + 1)).flat(), ""].join("\n");
}

/** Makes the document from a file, as an officer would, and waits for the editor. */
async function open(page, url, rows) {
  const file = join(folder, `ukuran-${rows}.sop.yaml`);
  await writeFile(file, procedure(rows));
  await page.goto(`${url}/masuk?kembali=/naskah/baru`);
  await page.fill("#nama", user);
  await page.fill("#sandi", password);
  await page.locator("main form button[type=submit]").first().click();
  await page.waitForURL(`${url}/naskah/baru`);
  const form = page.locator("form[action*='handler=Berkas']");
  await form.locator("input[type=file]").setInputFiles(file);
  await form.locator("button[type=submit]").click();
  await page.waitForSelector("body[data-ready]", { state: "attached", timeout: 60_000 });
  await page.keyboard.press("Escape"); // a tour, if there is one
  await page.evaluate(watch);
}

/** Types into the activity of a row, with the added delay, and gives what was seen of each key after the first twenty. */
async function measure(page, delay) {
  const line = await page.context().newCDPSession(page);
  await line.send("Network.enable");
  await line.send("Network.emulateNetworkConditions", { offline: false, latency: delay, downloadThroughput: -1, uploadThroughput: -1 });
  await page.evaluate(() => window.seen.begin());
  if (options.trace) await browser.startTracing(page, { path: options.trace, categories: ["devtools.timeline", "blink", "cc"] });
  if (options.profile) { await line.send("Profiler.enable"); await line.send("Profiler.setSamplingInterval", { interval: 200 }); await line.send("Profiler.start"); }
  await page.keyboard.type(words.slice(0, keys + 20), { delay: pause });
  await page.evaluate(() => window.seen.rest());
  if (options.profile) await writeFile(options.profile, JSON.stringify((await line.send("Profiler.stop")).profile));
  if (options.trace) await browser.stopTracing();
  const seen = await page.evaluate(() => window.seen.end());
  await line.detach();
  return seen.slice(20);
}

/** In the page: when each key came, when its letter was on the screen, and when a drawing with it was. */
function watch() {
  const { store, view } = window.ortala;
  let keys = [], pressed = 0, ref = null;
  // after the frame that the browser makes next
  const painted = done => requestAnimationFrame(() => { const { port1, port2 } = new MessageChannel(); port1.onmessage = done; port2.postMessage(0); });
  const text = draft => draft.charts[0].rows.find(r => r.id === ref.row).activity;
  document.addEventListener("keydown", event => { pressed = event.timeStamp; }, true);
  document.addEventListener("input", event => {
    const key = { at: pressed, length: event.target.value.trimEnd().length };
    keys.push(key);
    painted(() => { key.letter = performance.now() - key.at; });
  }, true);
  store.on("drawn", () => {
    if (!ref) return;
    const drawn = text(store.drawing.draft).trimEnd().length, now = keys.filter(key => key.drawing === undefined && key.length <= drawn);
    for (const key of now) key.drawing = true;
    painted(() => { for (const key of now) key.arrows = performance.now() - key.at; });
  });
  window.seen = {
    async begin() {
      const { id, rows } = store.draft.charts[0];
      ref = { at: "cell", chart: id, row: rows[4].id, field: "activity" };
      store.perform([{ do: "setCell", row: ref.row, field: "activity", value: "", was: rows[4].activity }]);
      await store.settled();
      await new Promise(go => setTimeout(go, 1000));
      view.beginEdit(ref, { caret: "end" });
      keys = [];
    },
    async rest() { for (let i = 0; i < 200 && keys.some(key => key.arrows === undefined); i++) await new Promise(go => setTimeout(go, 50)); },
    end() { view.endEdit(); return keys; },
  };
}
