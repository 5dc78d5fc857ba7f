// The table of bench/README.md from what judge.sh measured:   node bench/table.mjs [out/judge/ortala.json]
import fs from 'node:fs';

const file = process.argv[2] ?? new URL('../out/judge/ortala.json', import.meta.url);
const { rows, growth } = JSON.parse(fs.readFileSync(file, 'utf8'));
const find = (set, key, mode) => rows.find(r => r.set === set && r.key === key && r.mode === mode);
const mean = (row, counter) => (row.counters[counter] / row.drawn).toFixed(2);
const time = ms => ms >= 100 ? Math.round(ms) : ms.toFixed(2);

const columns = [
  ['clean', r => `${r.clean}/${r.n}`],
  ['crossings', r => mean(r, 'crossings')],
  ['bends an edge', r => (r.counters.bends / r.edges).toFixed(2)],
  ['length', r => (r.length / r.bound).toFixed(2)],
  ['labels on rules', r => mean(r, 'labelOnRule')],
  ['mixed sides', r => mean(r, 'mixedSide')],
  ['same side', r => mean(r, 'branchSameSide')],
  ['short heads', r => mean(r, 'shortHead')],
  ['median ms', r => time(r.medMs)],
];
console.log(`| set | mode | ${columns.map(c => c[0]).join(' | ')} | × libavoid |`);
console.log(`| --- | --- | ${columns.map(() => '---:').join(' | ')} | ---: |`);
for (const ours of rows.filter(r => r.key === 'ortala')) {
  const peer = find(ours.set, 'libavoid', ours.mode);
  const cells = columns.map(([, of]) => peer ? `${of(ours)} (${of(peer)})` : of(ours));
  console.log(`| ${ours.set} | ${ours.mode} | ${cells.join(' | ')} | ${peer ? (ours.medMs / peer.medMs).toFixed(3) : '–'} |`);
}
console.log('\nGrowth of time over 50 rows and more: ' + growth.map(g => `${g.key} ${g.mode} n^${g.exponent.toFixed(2)}`).join(', ') + '.');
