// npm run bench -- hostile-letters [--json]: letters that were made to be slow, and how their processor time grows when they double
// (n log n: 2.1 times; collecting what is left over takes some).
import { join } from 'node:path';
import { readDelegationBytes } from '../src/main/briefs/read-text/read-delegation-text.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { type Figure, report } from './figures.ts';
import { HOSTILE } from './letters/hostile.ts';

const pack = join(import.meta.dirname, '../resources/packs/west-midlands');
const { clusters, audiences } = (await libraryIn(pack)).records;
const frame = { audiences, clusters, placeNames: ['Birmingham', 'Coventry'], today: '2026-11-27' };

async function seconds(file: string, text: string): Promise<number> {
  const begun = process.cpuUsage();
  await readDelegationBytes(Buffer.from(text), file, frame).catch(() => null);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

const figures: Figure[] = [];
for (const [name, file, make] of HOSTILE) {
  await seconds(file, make(20_000));
  const [half, whole] = [await seconds(file, make(450_000)), await seconds(file, make(900_000))];
  figures.push({
    name: `${name}, 900 kB`,
    value: whole,
    unit: 's',
    against: 'at most 45 s',
    ratio: whole / 45,
  });
  figures.push({
    name: `${name}: twice as long takes`,
    value: whole / half,
    unit: 'times',
    against: 'at most 2.6 times',
    ratio: whole / half / 2.6,
  });
}
report(figures);
