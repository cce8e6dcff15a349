import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CallInput, CallName, CallOutput } from '../../src/shared/contract.ts';
import { refusalOf } from '../../src/shared/domain/index.ts';
import { publisher } from '../channels/channel-world.ts';
import type { Change } from '../packs/pack-versions.ts';
import { type Fault, failingDisk } from './failing-disk.ts';
import {
  type App,
  type Did,
  fits,
  Kept,
  NOW,
  Officer,
  open,
  type Random,
  type Seed,
  SIGNED_PACK,
  unlessCut,
} from './faulty-officer.ts';

/** Mulberry32: the same faults for the same number. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const CODES = [
  'EIO',
  'ENOSPC',
  'EACCES',
  'EPERM',
  'EROFS',
  'EMFILE',
  'EBUSY',
  'ENOTSUP',
  'cut',
  'cut',
] as const;
const someFault = (random: Random): Fault => ({
  at: random(random(2) === 0 ? 12 : 90),
  code: CODES[random(CODES.length)] ?? 'EIO',
  lasts: [1, 1, 3, 100_000][random(4)] ?? 1,
});

/** What a channel is accused of where only a disk failed. */
const ACCUSED =
  /(?:was|is) signed|the publisher signed|withdrawn|older than|does not belong|makes no sense|part of no pack/;
const UNTRUE = /could not be used|damaged|checksum|not as Attaché wrote|does not know/;

/** Whether the app on this home says what was acknowledged. @returns what is not so. */
async function compare(app: App, kept: Kept, home: string): Promise<readonly string[]> {
  const wrong: string[] = [];
  const said = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null> => {
    const answer = await app.ask(name, input);
    if ('value' in answer) return answer.value;
    wrong.push(
      `${name} is refused with a sound disk: ${answer.refused.sentence} ${answer.refused.details.join(' ')}`,
    );
    return null;
  };
  const status = await said('status', {});
  for (const { sentence } of status?.notices ?? [])
    if (UNTRUE.test(sentence)) wrong.push(`said: ${sentence}`);
  if (
    status &&
    !fits(
      kept.otherPack,
      status.packs.some(({ name }) => name === 'northmoor-test'),
    )
  )
    wrong.push('the installed pack');
  const signed = status?.packs.find(({ name }) => name === SIGNED_PACK)?.version ?? 'none';
  if (status && !fits(kept.signedPack, signed))
    wrong.push(`signed pack ${signed}, not ${kept.signedPack.was}`);
  const updates = await said('updates', {});
  for (const { trouble } of updates?.channels ?? [])
    if (ACCUSED.test(trouble ?? '')) wrong.push(`said of the channel: ${trouble}`);
  for (const name of kept.erased)
    for (const path of filesSaying(home, name)) wrong.push(`${path} still says ${name}`);
  const briefs = new Map((await said('briefs', {}))?.map(({ id, title }) => [id, title]));
  for (const [id, title] of kept.titles)
    if (!fits(title, briefs.get(id) ?? '')) wrong.push(`title “${briefs.get(id)}”, not “${title.was}”`);
  const visits = new Set((await said('delegations', {}))?.map(({ id }) => id));
  for (const [id, there] of kept.visits) if (!fits(there, visits.has(id))) wrong.push(`visit ${id}`);
  const signOff = await said('requireSignOff', { required: null });
  if (signOff && !fits(kept.signOff, signOff.required)) wrong.push('whether approval is needed');
  const people = await said('people', {});
  if (people && !fits(kept.visitorsFor, people.retention.visitors)) wrong.push('how long names are kept');
  const issued = new Map((await said('issued', {}))?.copies.map((copy) => [copy.number, copy]));
  for (const [number, there] of kept.issued) {
    if (!fits(there, issued.has(number))) wrong.push(`issued ${number}: ${there.was} was said`);
    if (issued.has(number) && !existsSync(join(home, 'issued', `${number}.pdf`)))
      wrong.push(`no file ${number}`);
  }
  for (const number of issued.keys()) if (!kept.issued.has(number)) wrong.push(`issued ${number} unasked`);
  for (const path of kept.written) if (!existsSync(path)) wrong.push(`${path} was said to be written`);
  for (const path of kept.unwritten) if (existsSync(path)) wrong.push(`${path} was said not to be written`);
  return wrong;
}

/** Files of the home that hold the name. */
const filesSaying = (home: string, name: string): readonly string[] =>
  readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => readFileSync(path).includes(name));

/**
 * An officer works on a disk that fails: somewhere, once, for a while or for good, or the power goes. Afterwards the disk
 * is sound again. @returns what was lost of what had been acknowledged, and what was said that is not so.
 */
export async function runWithFaults(seed: Seed, number: number): Promise<readonly string[]> {
  const random = randomOf(number);
  const root = mkdtempSync(join(tmpdir(), 'attache-faults-'));
  const home = join(root, 'home');
  cpSync(seed.home, home, { recursive: true });
  mkdirSync(join(root, 'out'));
  const disk = failingDisk([root, seed.site]);
  const told: string[] = [];
  const kept = new Kept();
  try {
    const sound = await open(home);
    for (const { id, title } of given(await sound.ask('briefs', {})))
      kept.titles.set(id, { was: title, open: null });
    await sound.close();
    if (random(3) === 0) {
      disk.arm(someFault(random));
      await unlessCut(
        open(home).then(
          (app) => app.close(),
          (error: unknown) => {
            const { code, details } = refusalOf(error);
            if (code === 'unexpected') told.push(`opening: ${details.join(' ')}`);
          },
        ),
        disk.isCut,
      );
      disk.disarm();
      endProcess(home);
    }
    const app = await open(home);
    const officer = new Officer(app, kept, random, home, join(root, 'out'), seed, disk.isCut);
    const fault = someFault(random);
    disk.arm(fault);
    let did: Did = 'done';
    for (let left = 3 + random(8); left > 0 && did !== 'cut'; left -= 1) {
      const acts = [
        () => officer.retitle(),
        () => officer.visit(),
        () => officer.newBrief(),
        () => officer.sign(),
        () => officer.keep(),
        () => officer.install(),
        () => officer.export(),
        () => officer.issue(),
        () => officer.sync(),
        () => officer.rollBack(),
        () => officer.erase(),
        () => officer.restore(),
      ];
      did = (await acts[random(acts.length)]?.()) ?? did;
    }
    told.push(...officer.complaints);
    const left = join(root, 'left');
    if (did === 'cut') {
      cpSync(home, left, { recursive: true });
      endProcess(left);
    }
    const failed = disk.disarm();
    if (did !== 'cut') {
      told.push(...(await compare(app, kept, home)).map((it) => `in the window: ${it}`));
      await app.close();
    }
    const now = did === 'cut' ? left : home;
    const again = await open(now);
    told.push(...(await compare(again, kept, now)).map((it) => `after a start: ${it}`));
    await again.close();
    const leftovers = readdirSync(now, { recursive: true }).filter((name) => String(name).endsWith('.tmp'));
    told.push(...leftovers.map((name) => `left over: ${name}`));
    return told.map(
      (it) => `${number} (${fault.code} at ${fault.at} for ${fault.lasts}): ${it} | ${failed[0]}`,
    );
  } finally {
    disk.restore();
    rmSync(root, { recursive: true, force: true });
  }
}

/** The lock names a process that lives: this one. After a power cut, and after a start that failed, it would not. */
const endProcess = (home: string): void =>
  rmSync(join(home, 'attache.lock'), { recursive: true, force: true });

function given<T>(answer: { readonly value: T } | { readonly refused: unknown }): T {
  if ('value' in answer) return answer.value;
  throw new Error(JSON.stringify(answer.refused));
}

/** A home after a first start and a first sync, with a brief that nothing keeps from being issued. */
export async function seedHome(folder: string): Promise<Seed> {
  const home = join(folder, 'home');
  const named: Change = ['datapackage.json', '"northmoor-test"', `"${SIGNED_PACK}"`];
  const from = await publisher(join(folder, 'publisher'), folder, { changes: [named], at: new Date(NOW) });
  const app = await open(home);
  app.chosen.path = join(from.site, 'metadata', '1.root.json');
  given(await app.ask('chooseRoot', {}));
  given(await app.ask('addChannel', { location: from.site }));
  given(await app.ask('checkUpdates', { id: null }));
  await from.publish('1.1.0', named);
  const { brief } = given(
    await app.ask('createBrief', { audienceId: 'us', delegationId: null, clusterIds: null }),
  );
  const before = given(await app.ask('beforeIssue', { briefId: brief.id }));
  const wrong = before.findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(`The brief has errors: ${wrong[0]?.sentence}`);
  await app.close();
  return {
    home,
    site: from.site,
    briefId: brief.id,
    answers: before.findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ key }) => ({ finding: key, reason: 'Known.' })),
  };
}
