import { test } from "node:test";
import assert from "node:assert/strict";
import { parseHtml } from "./html.js";
import { gridOfTexts, limits, tablesOf } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/table.js";
import { parseTsv, toTsv } from "../../src/Ortala.Web/Procedures/Drafting/Island/clipboard/tsv.js";

const texts = html => tablesOf(parseHtml(html))[0].rows.map(r => r.map(c => c.text));

test("tsv: quoted cells hold line breaks, tabs and quotes", () => {
  assert.deepEqual(parseTsv('a\t"b\r\nc"\t"d ""e"""\r\nf\t\t"g\th"\r\n'), [["a", "b\nc", 'd "e"'], ["f", "", "g\th"]]);
});

test("tsv: a quote that begins a sentence is a letter", () => {
  assert.deepEqual(parseTsv('"Segera" dikirim\tx'), [['"Segera" dikirim', "x"]]);
});

test("tsv: what is written is read again", () => {
  const rows = [["1", 'a "b"', "c\nd", ""], ["", "tab\there", '"', "z"]];
  assert.deepEqual(parseTsv(toTsv(rows)), rows);
});

test("tsv: an empty last line is no row, an empty last cell is one", () => {
  assert.deepEqual(parseTsv("a\t\n"), [["a", ""]]);
  assert.deepEqual(parseTsv("a"), [["a"]]);
});

test("html: merged cells stand at every place they cover", () => {
  const grid = tablesOf(parseHtml("<table><tr><td rowspan=2>A<td colspan=2>B<tr><td>C<td>D</table>"))[0];
  assert.deepEqual(grid.rows.map(r => r.map(c => c.text)), [["A", "B", "B"], ["A", "C", "D"]]);
  assert.equal(grid.rows[0][0], grid.rows[1][0]);
  assert.equal(grid.rows[0][1], grid.rows[0][2]);
});

test("html: Excel's fragment with mso styles, breaks in a cell and its hidden last row", () => {
  assert.deepEqual(texts(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td{mso-number-format:General}</style></head><body>
    <table border=0 cellpadding=0><col width=64><!--StartFragment-->
    <tr height=20><td class=xl65 x:num>1</td><td class=xl66>Menerima<br style='mso-data-placement:same-cell'>
      surat<span style='mso-spacerun:yes'>   </span>masuk</td><td>10&nbsp;menit</td></tr><!--EndFragment-->
    <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=64></td><td width=64></td><td></td></tr><![endif]></table></body></html>`),
  [["1", "Menerima\nsurat masuk", "10 menit"]]);
});

test("html: Word's paragraphs and list items are lines, numbers stay, bullet signs do not", () => {
  assert.deepEqual(texts(`<table><tr><td><p class=MsoNormal>Surat <b>masuk</b><o:p></o:p></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
    style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>Agenda</p><p><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Stempel</p></td></tr></table>`),
  [["Surat masuk\n1. Agenda\nStempel"]]);
});

test("html: ordered lists are numbered, plain ones not, tables inside a cell are lines", () => {
  assert.deepEqual(texts("<table><tr><td><ol><li>a</li><li>b</li></ol><ul><li>c</li></ul><td><table><tr><td>d<td>e<tr><td>f</table></table>"), [["1. a\n2. b\nc", "d e\nf"]]);
});

test("html: Google Sheets wraps its table; scripts and styles say nothing", () => {
  assert.deepEqual(texts('<meta charset="utf-8"><google-sheets-html-origin><style>td{border:1px}</style><table dir="ltr"><colgroup><col></colgroup><tbody><tr><td data-sheets-value="{}">x<script>alert(1)</script></td><td>1</td></tr></tbody></table></google-sheets-html-origin>'), [["x", "1"]]);
});

test("html: spans of whole worksheet rows do not make thousands of columns", () => {
  const grid = tablesOf(parseHtml("<table><tr><td>a<td colspan=16383><tr><td>b<td rowspan=999999>c</table>"))[0];
  assert.deepEqual(grid.rows.map(r => r.map(c => c.text)), [["a", ""], ["b", "c"]]);
  assert.ok(limits.columns < 16383);
});

test("html: a drawing in a cell is noticed", () => {
  assert.equal(tablesOf(parseHtml("<table><tr><td><img src=x><td>a</table>"))[0].rows[0][0].drawn, true);
});

test("texts: rows of different length are filled up, control characters become spaces", () => {
  assert.deepEqual(gridOfTexts([["a\u0001b"], ["c", "d\u000be"]]).rows.map(r => r.map(c => c.text)), [["a b", ""], ["c", "d\ne"]]);
});
