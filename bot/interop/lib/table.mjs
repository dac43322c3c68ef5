// Prints the results as a table; ends with 1 when there are none or one of them failed. With `all` behind the
// file's name, every fixture must have been accepted by a peer, unless it says itself that none can.

import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fixturesOf, isOnItsOwn, platforms } from './fixtures.mjs';

const results = readFileSync(process.argv[2], 'utf8').trim().split('\n').filter(Boolean).map(JSON.parse);
if (process.argv[3] === 'all') {
  results.push(completeness());
}
const rows = results.map(({ peer, version, what, ok, note }) => [
  peer,
  version,
  note ? `${what} (${note.split('\n')[0]})` : what,
  ok ? 'ok' : 'FAILED',
]);
const head = ['peer', 'version', 'proved', 'result'];
const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column].length)));
for (const row of [head, ...rows]) {
  console.log(row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd());
}
process.exit(results.length > 0 && results.every(({ ok }) => ok) ? 0 : 1);

function completeness() {
  const certified = new Set(results.flatMap(({ fixtures }) => fixtures));
  const all = platforms().flatMap(fixturesOf);
  const missing = all.filter((fixture) => !certified.has(fixture.name) && !isOnItsOwn(fixture));
  const names = (some) => some.map(({ name }) => name).join(', ');
  const note = missing.length > 0 ? `not: ${names(missing)}` : `no peer can: ${names(all.filter(isOnItsOwn))}`;
  const what = `${certified.size} of ${all.length} fixtures are accepted by a peer`;
  return { peer: 'all', version: '', what, ok: missing.length === 0, note };
}
