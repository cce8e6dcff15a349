// npm run bench -- team [--json] [--histories N]: a team of three whose folder comes in pieces, and a folder of 500 briefs.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { faultsOfHistory, histories } from '../test/team/histories.ts';
import { carry, changeBrief, type Home, openHomes, setWords, smallBrief } from '../test/team/homes.ts';
import { held, report } from './figures.ts';

const asked = process.argv.indexOf('--histories');
const HISTORIES = asked === -1 ? 1000 : Number(process.argv[asked + 1]);
const BRIEFS = 500;
const EDITS = 200;

let wrong = 0;
for (const steps of fc.sample(histories, { seed: 19, numRuns: HISTORIES })) {
  const faults = await faultsOfHistory(steps);
  if (faults.length === 0) continue;
  wrong += 1;
  console.error(JSON.stringify(steps), faults);
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

const words = Array.from(
  { length: 40 },
  (_, i) => `Paragraph ${i} of a brief says something of the region in a sentence or two.`,
);
const { homes, close } = await openHomes(['ann', 'bob']);
const [ann, bob] = homes as [Home, Home];
await ann.link.update((file) => ({
  ...file,
  briefs: Array.from({ length: BRIEFS }, (_, i) => smallBrief(`b${i}`, words)),
}));
const given = await timed(() => ann.round());
await carry(ann, bob);
const joined = await timed(() => bob.round());
// A day of ten colleagues: 200 edits in 40 briefs, each given by itself.
for (let i = 0; i < EDITS; i += 1) {
  await changeBrief(
    ann,
    `b${i % 40}`,
    setWords(`b${i % 7}`, `Paragraph ${i} was written anew, and says what ${i} is.`),
  );
  await ann.round();
}
const edit = await timed(async () => {
  await changeBrief(ann, 'b1', setWords('b9', 'One more.'));
  await ann.round();
});
await carry(ann, bob);
const day = await timed(() => bob.round());
await bob.restart();
const again = await timed(() => bob.round());
let bytes = 0;
for (const entry of await readdir(ann.folder, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
await close();

report([
  {
    name: 'histories in which something was wrong',
    value: wrong,
    unit: '',
    against: `of ${HISTORIES}`,
    ratio: wrong / HISTORIES,
  },
  held(`one edit, with ${BRIEFS} briefs, is in the folder`, edit, 'ms', 1000),
  held('taking in a day of ten colleagues', day, 'ms', 300),
  held(`a start with ${BRIEFS} briefs, nothing new`, again, 'ms', 2000),
  {
    name: `giving ${BRIEFS} briefs for the first time`,
    value: given,
    unit: 'ms',
    against: null,
    ratio: null,
  },
  { name: `joining a folder of ${BRIEFS} briefs`, value: joined, unit: 'ms', against: null, ratio: null },
  held('the folder', bytes / 1e6, 'MB', 50),
]);
