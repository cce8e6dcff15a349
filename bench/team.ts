// npm run bench -- team [--json] [--histories N] [--changes N] [--briefs N] [--desks N] [--size]: a folder of 500 briefs and 200,000 changes, opened, edited and
// followed for a day (--size only says how large it is); and N histories of a team of three whose folder comes in pieces.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { build } from 'vite';
import { teamLink } from '../src/main/app/stores/team-link.ts';
import { workspaceSpec } from '../src/main/app/stores/workspace.ts';
import { openStore } from '../src/main/storage/store.ts';
import { openTeam } from '../src/main/team/team.ts';
import { faultsOfHistory, histories } from '../test/team/histories.ts';
import { changeBrief, setWords } from '../test/team/homes.ts';
import { type Figure, held, report } from './figures.ts';
import { writeYears } from './team/years.ts';
import { aDraft } from './window/homes.ts';

const numberAfter = (flag: string, otherwise: number): number => {
  const at = process.argv.indexOf(flag);
  return at === -1 ? otherwise : Number(process.argv[at + 1]);
};
const HISTORIES = numberAfter('--histories', 25);
const CHANGES = numberAfter('--changes', 200_000);
const BRIEFS = numberAfter('--briefs', 500);
const DESKS = numberAfter('--desks', 10);
/** What a team of ten changes on a working day: three years have 750 of them. */
const DAY_CHANGES = Math.round(CHANGES / 750);
const DAY_BRIEFS = 30;

const root = await mkdtemp(join(tmpdir(), 'attache-years-'));
const repository = join(import.meta.dirname, '..');
/** Bundled, as the app is: what a process takes that reads the sources one by one is no part of it. */
await build({
  configFile: false,
  logLevel: 'error',
  root: repository,
  define: { __STORES_BUILD__: '"bench"' },
  ssr: { noExternal: true },
  build: {
    ssr: join(import.meta.dirname, 'team', 'open.ts'),
    outDir: join(root, 'built'),
    emptyOutDir: false,
  },
});
const opener = join(root, 'built', 'open.js');
await writeFile(join(root, 'built', 'package.json'), '{"type":"module"}');
const builtThread = join(repository, 'out', 'main', 'team-thread.js');
const say = (words: string): void => void (process.argv.includes('--json') || console.error(words));
const plain = (name: string, value: number, unit: string) => ({
  name,
  value,
  unit,
  against: null,
  ratio: null,
});
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** A home beside the folder; the round is a window's, without its thread. */
async function openHome(name: string) {
  const home = join(root, name);
  const now = (): Date => new Date();
  const { store } = await openStore(home, workspaceSpec, now);
  const team = await openTeam(home, now);
  const link = teamLink(store, team, '0');
  return { home, workspace: store, team, link, round: () => link.round(null) };
}

type Opened = {
  readonly shown: number;
  readonly opened: number;
  readonly round: number;
  readonly blocked: number;
  readonly arrived: number;
  readonly edit: number | null;
  /** Of both threads, until it was open; on a busy machine it says more than the clock. */
  readonly cpu: number;
  /** The most until it was open, and after an edit. */
  readonly rss: number;
  readonly rssAfterEdit: number;
};
async function openedAnew(home: string, ...more: readonly string[]): Promise<Opened> {
  const { stdout } = await promisify(execFile)(process.execPath, [opener, home, builtThread, ...more]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Opened;
}

const folder = join(root, 'folder');
say(`writing ${CHANGES} changes`);
const made = await writeYears(folder, {
  desks: DESKS,
  briefs: BRIEFS,
  changes: CHANGES,
  draft: await aDraft(),
});
let bytes = 0;
let files = 0;
for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  bytes += (await stat(join(entry.parentPath, entry.name))).size;
  files += 1;
}
const size: readonly Figure[] = [
  plain('changes in the folder', made, ''),
  plain('briefs', BRIEFS, ''),
  plain('desks', DESKS, ''),
  plain('files', files, ''),
  held('the folder', bytes / 1e6, 'MB', 50),
];
if (process.argv.includes('--size')) {
  report(size);
  await rm(root, { recursive: true, force: true });
  process.exit();
}
const ann = await openHome('ann');
await ann.team.join(folder, 'Ann', 'Desk', '0');
say('joining');
const joined = await timed(async () => {
  await ann.round();
  await ann.round();
});
const bob = await openHome('bob');
await bob.team.join(folder, 'Bob', 'Desk', '0');
await bob.round();
await bob.round();
await ann.round();
say('opening');
// Written from source, it is checked once; what that start writes is of its own build.
const updated = await openedAnew(ann.home, 'brief-8');
const still = await openedAnew(ann.home, 'brief-7');
say('a day');
for (let i = 0; i < DAY_CHANGES; i += 1) {
  const id = `brief-${i % DAY_BRIEFS}`;
  await changeBrief(
    bob as never,
    id,
    setWords(`own-${i % 12}`, `Paragraph ${i} was written anew, and says ${i}.`),
  );
  if (i % 5 === 4) await bob.round();
}
await bob.round();
const day = await openedAnew(ann.home);
say('histories');
let wrong = 0;
for (const steps of fc.sample(histories, { seed: 19, numRuns: HISTORIES })) {
  const faults = await faultsOfHistory(steps);
  if (faults.length === 0) continue;
  wrong += 1;
  console.error(JSON.stringify(steps), faults);
}
await rm(root, { recursive: true, force: true });

report([
  ...size,
  plain('joining it', joined, 'ms'),
  plain('the first start after an update', updated.opened, 'ms'),
  plain('the workspace is read', still.shown, 'ms'),
  held('it is open, and the folder was looked into', still.opened, 'ms', 2000),
  plain('of it, both threads were busy', still.cpu, 'ms'),
  held('memory of a process that opened it', still.rss, 'MB', 300),
  plain('after one edit', still.rssAfterEdit, 'MB'),
  held('one edit is in the folder', still.edit ?? Number.NaN, 'ms', 1000),
  plain('briefs that a day of ten colleagues changed', day.arrived, ''),
  plain('taking them in, in the thread', day.round, 'ms'),
  held('of it, the longest that the main thread stood still', day.blocked, 'ms', 300),
  {
    name: 'histories in which something was wrong',
    value: wrong,
    unit: '',
    against: `of ${HISTORIES}`,
    ratio: wrong / HISTORIES,
  },
]);
