import { test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, readFileSync, mkdtempSync, rmSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseHtml } from "./html.js";
import { gridOfTexts, tablesOf } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/table.js";
import { parseTsv } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/tsv.js";
import { leftOut, likeliest, mappingOf, refusalOf, stepsOf } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/mapping.js";
import { itemsOf, marksOf } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/words.js";

const ofHtml = html => mappingOf(tablesOf(parseHtml(html))[0]);
const ofTsv = tsv => mappingOf(gridOfTexts(parseTsv(tsv)));
const meanings = mapping => mapping.columns.map(c => c.meaning);
const uses = mapping => mapping.rows.map(r => r.use + (r.reason && ` ${r.reason}`));

const twoRowHead = `<tr><td rowspan=2>No<td rowspan=2>Kegiatan<td colspan=3>Pelaksana<td colspan=3>Mutu Baku<td rowspan=2>Ket.
  <tr><td>Staf<td>Kasubbag<td>Kabag<td>Kelengkapan<td>Waktu<td>Output`;

test("head: two rows with Pelaksana and Mutu Baku over their columns", () => {
  const mapping = ofHtml(`<table><tr><td colspan=9>SOP PENGELOLAAN SURAT${twoRowHead}<tr><td>1<td>2<td>3<td>4<td>5<td>6<td>7<td>8<td>9
    <tr><td>1<td>Menerima surat<td>Mulai<td><td><td>Surat<td>5 menit<td>Agenda<td>
    <tr><td>2<td>Memeriksa surat<td><td>Ya/Tidak<td><td>Agenda<td>10 menit<td>Surat diperiksa<td>lihat SOP lain</table>`);
  assert.deepEqual(meanings(mapping), ["number", "activity", "executor", "executor", "executor", "requirements", "duration", "output", "note"]);
  assert.deepEqual(mapping.columns.slice(2, 5).map(c => c.name), ["Staf", "Kasubbag", "Kabag"]);
  assert.deepEqual(uses(mapping), ["skip title", "skip head", "skip head", "skip numbering", "row", "row"]);
  const { steps } = stepsOf(mapping);
  assert.deepEqual(steps[1].cells, { activity: "Memeriksa surat", requirements: "Agenda", duration: "10 menit", output: "Surat diperiksa", note: "lihat SOP lain" });
  assert.deepEqual(steps.map(s => s.symbols.map(x => [x.performer.name, x.mark.kind])), [[["Staf", "start"]], [["Kasubbag", "decision"]]]);
});

test("head: the same as text, where merged cells are empty", () => {
  const mapping = ofTsv("No\tAktivitas\tPelaksana\t\t\tMutu Baku\t\t\tKeterangan\n\t\tStaf\tKasubbag\tKabag\tPersyaratan\tDurasi\tKeluaran\t\n1\tMenerima\tx\t\t\tSurat\t5 menit\tAgenda\t\n2\tMemeriksa\t\tx\t\tAgenda\t5 menit\tSurat\t");
  assert.deepEqual(meanings(mapping), ["number", "activity", "executor", "executor", "executor", "requirements", "duration", "output", "note"]);
  assert.deepEqual(uses(mapping), ["skip head", "skip head", "row", "row"]);
});

test("head: groups of executors stand over their names", () => {
  const mapping = ofHtml(`<table><tr><td rowspan=3>No<td rowspan=3>Uraian Kegiatan<td colspan=4>Pelaksana<td rowspan=3>Waktu
    <tr><td colspan=2>Satker Pengirim<td colspan=2>Satker Penerima<tr><td>Operator<td>Kepala<td>Operator<td>Kepala<tr><td>1<td>Mengirim<td>x<td><td>x<td><td>1 hari</table>`);
  assert.deepEqual(mapping.columns.slice(2, 6).map(c => [c.group, c.name]), [["Satker Pengirim", "Operator"], ["Satker Pengirim", "Kepala"], ["Satker Penerima", "Operator"], ["Satker Penerima", "Kepala"]]);
});

test("head: one row, executors without a head of their own group", () => {
  const mapping = ofTsv("No.\tLangkah Kerja\tSekretaris\tKepala Dinas\tSyarat\tWaktu (menit)\tHasil\n1\tMenyusun konsep\tv\t\tData\t30 menit\tKonsep");
  assert.deepEqual(meanings(mapping), ["number", "activity", "executor", "executor", "requirements", "duration", "output"]);
});

test("head: one column Pelaksana whose cells name them", () => {
  const mapping = ofTsv("No\tKegiatan\tPelaksana\tWaktu\n1\tMenerima\tStaf\t5 menit\n2\tMeneliti\tKasubbag; Analis\t10 menit\n3\tMenerima\tStaf\t1 menit");
  assert.equal(mapping.columns[2].meaning, "performer");
  const { steps, performers } = stepsOf(mapping);
  assert.deepEqual(performers.map(p => p.name), ["Staf", "Kasubbag", "Analis"]);
  assert.deepEqual(steps[1].symbols.map(s => [s.performer.name, s.mark.joint]), [["Kasubbag", false], ["Analis", true]]);
});

test("no head: numbers, marks and durations are known by their look", () => {
  assert.deepEqual(meanings(ofTsv("1\tMenerima surat\tx\t\tSurat\t5 menit\tAgenda\n2\tMemeriksa\t\tx\tAgenda\t1-3 hari kerja\tSurat")),
    ["number", "activity", "executor", "executor", "requirements", "duration", "output"]);
  assert.deepEqual(meanings(ofTsv("Menerima surat\t5 menit\nMemeriksa\t10 menit")), ["activity", "duration"]);
});

test("no head: on a selected column texts go there and to the right of it", () => {
  const on = (tsv, from) => meanings(mappingOf(gridOfTexts(parseTsv(tsv)), from));
  assert.deepEqual(on("Surat\nAgenda", "output"), ["output"]);
  assert.deepEqual(on("10 menit\n5 menit", "note"), ["note"]);
  assert.deepEqual(on("Surat\t5 menit\tAgenda\nAgenda\t1 jam\tHasil", "requirements"), ["requirements", "duration", "output"]);
  assert.deepEqual(on("1\tBerkas\tsegera\tlebih\n2\tSurat\tx y\tz z", "output"), ["number", "output", "note", "skip"]);
});

test("rows: cells merged downwards and rows without number and activity belong to the row above", () => {
  const mapping = ofHtml(`<table>${twoRowHead}<tr><td rowspan=2>1<td rowspan=2>Menerima<td>x<td><td><td>Surat<td rowspan=2>5 menit<td>Agenda<td><tr><td><td><td><td>Amplop<td>Tanda terima<td>
    <tr><td>2<td>Memeriksa<td><td>x<td><td>Agenda<td>1 jam<td>Hasil<td><tr><td><td><td><td><td><td>Catatan<td><td><td></table>`);
  assert.deepEqual(uses(mapping).slice(2), ["row", "more continued", "row", "more continued"]);
  const { steps } = stepsOf(mapping);
  assert.deepEqual(steps.map(s => s.cells.requirements), ["Surat\nAmplop", "Agenda\nCatatan"]);
  assert.equal(steps[0].cells.duration, "5 menit");
});

test("rows: headings of sections, repeated heads and empty rows are left out, and said", () => {
  const mapping = ofHtml(`<table>${twoRowHead}<tr><td colspan=9>A. Persiapan<tr><td>1<td>Menerima<td>x<td><td><td>a<td>b<td>c<td>${twoRowHead}<tr><td colspan=9><tr><td>2<td>Memeriksa<td><td>x<td><td>a<td>b<td>c<td></table>`);
  assert.deepEqual(uses(mapping).slice(2), ["skip section", "row", "skip head", "skip head", "skip empty", "row"]);
  assert.deepEqual(leftOut(mapping, []).rows.map(r => r.reason), ["head", "head", "section", "head", "head"]);
});

test("left out: columns without meaning, unread texts of executors, drawings", () => {
  const mapping = ofHtml("<table><tr><td>No<td>Kegiatan<td>Staf<td>Waktu<td>Anggaran<tr><td>1<td>Menerima<td>kalau sempat<td>1 jam<td>Rp5<tr><td>2<td>Memeriksa<td>-<td>1 jam<td><img></table>");
  const { steps, unread } = stepsOf(mapping);
  assert.deepEqual(unread.map(u => [u.row, u.column, u.text]), [[1, 2, "kalau sempat"]]);
  assert.deepEqual(steps.map(s => s.symbols.length), [0, 0]);
  const left = leftOut(mapping, unread);
  assert.deepEqual(left.columns.map(c => c.column.head), ["Anggaran"]);
  assert.equal(left.drawn, 1);
});

test("left out: rows that hold nothing in the columns that are used make no row", () => {
  const mapping = ofTsv("No\tKegiatan\tWaktu\tAnggaran\n1\tMenerima\t1 jam\t\n2\t\t\tRp5\n3\tMemeriksa\t1 jam\t");
  mapping.rows[2].use = "row";
  const { steps, barren } = stepsOf(mapping);
  assert.deepEqual(steps.map(s => s.cells.activity), ["Menerima", "Memeriksa"]);
  assert.deepEqual(leftOut(mapping, [], barren).rows.map(r => r.text).at(-1), "2 | Rp5");
});

test("several tables: the one with the head of an SOP, else the largest", () => {
  const grid = tsv => gridOfTexts(parseTsv(tsv));
  assert.equal(likeliest([grid("a\tb\nc\td\ne\tf"), grid("No\tKegiatan\tWaktu\n1\tx\t1 jam")]), 1);
  assert.equal(likeliest([grid("a\tb"), grid("a\tb\nc\td")]), 1);
});

test("a meaning changed by hand counts", () => {
  const mapping = ofTsv("No\tKegiatan\tStaf\tWaktu\tAnggaran\n1\tMenerima\tx\t1 jam\tRp5");
  mapping.columns[4].meaning = "note";
  mapping.columns[2].meaning = "note";
  assert.deepEqual(stepsOf(mapping).steps[0].cells, { activity: "Menerima", note: "x\nRp5", duration: "1 jam" });
});

test("items: numbers and bullets go, lines broken by hand come together", () => {
  assert.equal(itemsOf("1. Surat masuk\n2. Lembar\ndisposisi"), "Surat masuk\nLembar disposisi");
  assert.equal(itemsOf("1. Surat 2. Konsep 3. Data 2024"), "Surat\nKonsep\nData 2024");
  assert.equal(itemsOf("- laptop\n- printer"), "laptop\nprinter");
  assert.equal(itemsOf("Data Pelapor,\nkronologis kejadian"), "Data Pelapor, kronologis kejadian");
  assert.equal(itemsOf("Surat\nKonsep"), "Surat\nKonsep");
  assert.equal(itemsOf("2. Surat keputusan"), "2. Surat keputusan");
});

test("marks: ticks, shapes and words; anything else is no mark", () => {
  for (const mark of ["x", "X", "v", "✓", "√", "●", "1", "ü", "Ya"]) assert.equal(marksOf(mark)?.[0].kind, null, mark);
  assert.equal(marksOf("Ya/Tidak")?.[0].kind, "decision");
  assert.equal(marksOf("◇")?.[0].kind, "decision");
  assert.equal(marksOf("Mulai")?.[0].kind, "start");
  assert.equal(marksOf("Selesai")?.[0].kind, "end");
  assert.equal(marksOf("kotak")?.[0].kind, "process");
  for (const text of ["", "Tidak", "Menyetujui konsep", "Keputusan: entah", "100"]) assert.equal(marksOf(text), null, text);
});

test("marks: exits written in words", () => {
  assert.deepEqual(marksOf("Keputusan: Ya → 4; Tidak → 2")?.[0].exits, [{ kind: "yes", label: "", row: "4" }, { kind: "no", label: "", row: "2" }]);
  assert.deepEqual(marksOf("Keputusan: Lengkap → 4; Kurang -> 1")?.[0].exits.map(x => [x.kind, x.label]), [["branch", "Lengkap"], ["branch", "Kurang"]]);
});

test("refused: an empty range and one that is too wide or long", () => {
  assert.match(refusalOf(gridOfTexts([[""]]))?.id ?? "", /Tidak ada isi/);
  assert.match(refusalOf(gridOfTexts([Array(101).fill("a")]))?.id ?? "", /1 baris × 101 kolom.*2000 baris × 100/);
  assert.equal(refusalOf(gridOfTexts([["a"]])), null);
});

const workbook = fileURLToPath(new URL("../../../shared/workbooks/verifikasi-berita.xlsx", import.meta.url));
const missing = !existsSync(workbook) && process.env.CI !== "true" ? "the workbook is not here" : spawnSync("soffice", ["--version"]).error ? "LibreOffice is not installed" : false;
test("a real workbook: head, executors and all rows", { skip: missing }, () => {
  const folder = mkdtempSync(join(tmpdir(), "clip-"));
  try {
    execFileSync("soffice", [`-env:UserInstallation=file://${folder}/profile`, "--headless", "--convert-to", "html", "--outdir", folder, workbook], { stdio: "ignore" });
    const tables = tablesOf(parseHtml(readFileSync(join(folder, "verifikasi-berita.html"), "utf8")));
    const mapping = mappingOf(tables[1]);
    assert.deepEqual(meanings(mapping), ["number", "activity", "executor", "executor", "executor", "executor", "executor", "requirements", "duration", "output", "note"]);
    assert.equal(mapping.columns[2].name, "Petugas Komunikasi");
    const { steps } = stepsOf(mapping);
    assert.deepEqual(steps.map(s => s.number), ["1", "2", "3", "4", "5", "6", "7", "8"]);
    assert.deepEqual(steps.map(s => s.cells.duration), ["5 Menit", "2 Menit", "1 Menit", "2 Menit", "5 Menit", "5 Menit", "2 Menit", "5 Menit"]);
    assert.ok(leftOut(mapping, []).drawn > 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
