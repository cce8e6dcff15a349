// npm run bench -- letters [--dir DIR] [--out DIR] [--misses] [--json]: what is taken from letters beside what a reader takes.
// DIR holds letters and NAME.expect.json; its score.mjs judges, or that of ../shared/letters.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDelegationBytes } from '../src/main/briefs/read-text/read-delegation-text.ts';
import { libraryIn } from '../test/library/shipped-library.ts';
import { type Figure, median, report } from './figures.ts';
import { recordOf } from './letters/record-of.ts';

/** The day on which a letter is read that does not say when it was written. */
const TODAY = '2026-11-27';
const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const root = join(import.meta.dirname, '..');
const shared = join(root, '../shared/letters');
const folder = option('--dir', shared);
const out = option('--out', mkdtempSync(join(tmpdir(), 'letters-')));
const library = await libraryIn(join(root, 'resources/packs/west-midlands'));
const { audiences, clusters, places } = library.records;
const placeNames = places.filter(({ lat }) => lat !== null).map(({ name }) => name);

const ending = '.expect.json';
const files = readdirSync(folder);
const names = files.filter((it) => it.endsWith(ending)).map((it) => it.slice(0, -ending.length));
if (names.length === 0) throw new Error(`${folder} holds no NAME${ending}`);
mkdirSync(out, { recursive: true });

const times: number[] = [];
for (const name of names) {
  const file = files.find((it) => it.startsWith(`${name}.`) && !it.endsWith('.json'));
  if (!file) throw new Error(`${folder}: no letter ${name}`);
  const begun = performance.now();
  const reading = await readDelegationBytes(readFileSync(join(folder, file)), file, {
    audiences,
    clusters,
    placeNames,
    homeName: library.homePlace.name,
    today: TODAY,
  });
  times.push(performance.now() - begun);
  writeFileSync(join(out, `${name}.result.json`), JSON.stringify(recordOf(reading), null, 2));
}

const own = join(folder, 'score.mjs');
const scorer = existsSync(own) ? own : join(shared, 'score.mjs');
const show = process.argv.includes('--misses');
const { stdout, stderr } = spawnSync(process.execPath, [scorer, folder, out, show ? '--misses' : '--json'], {
  encoding: 'utf8',
});
if (show) {
  console.log(stdout, stderr);
} else {
  type Count = { readonly f1: number | null };
  const { fields, total, violations } = JSON.parse(stdout) as {
    readonly fields: Readonly<Record<string, Count>>;
    readonly total: Count;
    readonly violations: number;
  };
  const least: Readonly<Record<string, number>> = {
    audience: 95,
    'visit.from': 95,
    'visit.to': 95,
    people: 95,
    stops: 95,
    sectors: 88,
    interests: 88,
    questions: 88,
  };
  const percent = (field: string, { f1 }: Count): Figure => {
    const [value, bar] = [100 * (f1 ?? 0), least[field]];
    const against = bar === undefined ? null : `at least ${bar} %`;
    return { name: `F1 of ${field}`, value, unit: '%', against, ratio: bar ? value / bar : null };
  };
  report([
    ...Object.entries(fields).map(([field, count]) => percent(field, count)),
    percent('all together', total),
    { name: 'forbidden strings', value: violations, unit: '', against: null, ratio: null },
    { name: 'reading a letter, median', value: median(times), unit: 'ms', against: null, ratio: null },
  ]);
}
