// npm run bench -- forgeries [--count 5000] [--json]: forgeries of real exports, and how many of them verify lets pass; the
// same exports only saved again, and how many of those it calls changed. None of either may be.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { exported } from '../test/support/evident-brief.ts';
import { FORGERY_KINDS, forge, savedAgain } from '../test/support/forgeries.ts';
import { draftFor, exampleDelegation } from '../test/support/region.ts';
import { verdictOn } from '../test/support/verified.ts';
import { held, median, report } from './figures.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, json: { type: 'boolean' } },
});
const COUNT = Number(values.count);
const tell = (sentence: string): void => console.error(`bench: ${sentence}`);

const delegation = exampleDelegation('uae');
const full = (await exported({ brief: draftFor('uae', { delegation, courtesy: 'ar' }), delegation })).pdf;
/** Small ones for the many, a large one now and then. */
const exports = [
  (await exported({ brief: draftFor('us', { edition: 'summary' }) })).pdf,
  (await exported({ brief: draftFor('india', { edition: 'summary' }) })).pdf,
];
const LARGE_EVERY = 25;
const exportOf = (index: number): Uint8Array =>
  index % LARGE_EVERY === LARGE_EVERY - 1 ? full : (exports[index % exports.length] ?? full);

const ACQUITTED = new Set(['identical', 're-saved']);
const FORGED = new Set(['altered', 'evidence-altered', 'evidence-removed', 'foreign']);

tell(`${COUNT} forgeries of ${FORGERY_KINDS.length} kinds…`);
const acquitted: string[] = [];
const verdicts = new Map<string, number>();
let made = 0;
for (let seed = 0; made < COUNT; seed += 1) {
  const forgery = forge(exportOf(made), seed);
  if (forgery === null) continue;
  made += 1;
  const { kind } = (await verdictOn(forgery.bytes)).integrity;
  verdicts.set(kind, (verdicts.get(kind) ?? 0) + 1);
  if (ACQUITTED.has(kind)) {
    acquitted.push(`${seed}: ${forgery.name}`);
    tell(`acquitted: seed ${seed}, ${forgery.name}`);
  }
  if (made % 500 === 0) tell(`${made} of ${COUNT}`);
}
tell([...verdicts].map(([kind, count]) => `${count} ${kind}`).join(', '));

const folder = mkdtempSync(join(tmpdir(), 'attache-forgeries-'));
const [from, to] = [join(folder, 'in.pdf'), join(folder, 'out.pdf')];
/** Each tool by its usual switches; those that are not installed are passed over. */
const TOOLS: readonly (readonly [string, ...string[]])[] = [
  ['qpdf', from, to],
  ['qpdf', '--linearize', from, to],
  ['qpdf', '--object-streams=generate', from, to],
  ['qpdf', '--linearize', '--object-streams=generate', from, to],
  ['qpdf', '--qdf', from, to],
  ['qpdf', '--recompress-flate', '--compression-level=9', from, to],
  ['mutool', 'clean', from, to],
  ['mutool', 'clean', '-gggg', '-z', from, to],
  ['mutool', 'clean', '-d', from, to],
  ['mutool', 'clean', '-s', from, to],
];
let resaved = 0;
const alarms: string[] = [];
async function judged(how: string, bytes: Uint8Array): Promise<void> {
  resaved += 1;
  const { kind } = (await verdictOn(bytes)).integrity;
  tell(`${how}: ${kind}`);
  if (FORGED.has(kind)) alarms.push(how);
}
for (const [index, pdf] of [...exports, full].entries()) {
  writeFileSync(from, pdf);
  for (const [tool, ...args] of TOOLS) {
    if (spawnSync(tool, ['--version']).error) continue;
    execFileSync(tool, args, { stdio: 'ignore' });
    await judged(
      `export ${index + 1}, ${[tool, ...args].filter((arg) => arg !== from && arg !== to).join(' ')}`,
      readFileSync(to),
    );
  }
  await judged(`export ${index + 1}, pdf-lib`, await (await PDFDocument.load(pdf)).save());
  await judged(
    `export ${index + 1}, pdf-lib, not packed`,
    await (await PDFDocument.load(pdf)).save({ useObjectStreams: false }),
  );
  for (let seed = 0; seed < 5; seed += 1)
    await judged(`export ${index + 1}, in another order`, savedAgain(pdf, seed));
}
rmSync(folder, { recursive: true, force: true });

const times: number[] = [];
const again = savedAgain(full, 1);
for (let round = 0; round < 5; round += 1) {
  const began = performance.now();
  await verdictOn(again);
  times.push(performance.now() - began);
}
report([
  held(`${made} forgeries, acquitted`, acquitted.length, '', 0.5),
  held(`${resaved} saved again, called forged`, alarms.length, '', 0.5),
  { name: 'one verdict, rebuilt before', value: median(times), unit: 'ms', against: null, ratio: null },
]);
process.exitCode = acquitted.length + alarms.length > 0 ? 1 : 0;
