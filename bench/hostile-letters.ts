// npm run bench -- hostile-letters [--json]: letters that were made to be slow, and how their time grows when they double.
import { join } from 'node:path';
import { readDelegationBytes } from '../src/main/briefs/read-text/read-delegation-text.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { type Figure, report } from './figures.ts';
import { HOSTILE } from './letters/hostile.ts';

const pack = join(import.meta.dirname, '../resources/packs/west-midlands');
const { clusters, audiences } = (await libraryIn(pack)).records;
const frame = { audiences, clusters, placeNames: ['Birmingham', 'Coventry'], today: '2026-11-27' };

async function seconds(file: string, text: string): Promise<number> {
  const begun = performance.now();
  await readDelegationBytes(Buffer.from(text), file, frame).catch(() => null);
  return (performance.now() - begun) / 1000;
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
    against: null,
    ratio: null,
  });
}
report(figures);
