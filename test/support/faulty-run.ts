import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../src/main/app.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { type CallInput, type CallName, type CallOutput, calls } from '../../src/shared/contract.ts';
import { type Brief, type Delegation, refusalOf } from '../../src/shared/domain/index.ts';
import { type Fault, failingDisk } from './failing-disk.ts';
import { fontFolder } from './fonts.ts';
import { exampleDelegation } from './region.ts';
import { repository } from './shipped.ts';
import { readHere } from './verified.ts';

const NOW = '2026-11-22T09:00:00.000Z';
const OTHER_PACK = join(repository, 'test/fixtures/packs/other-region');

/** A home as a first start and a brief that may be issued leave it. */
export type Seed = { readonly home: string; readonly briefId: string; readonly answers: Issue['waivers'] };
type Issue = CallInput<'issueBrief'>;

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

type App = {
  /** The answer, or the refusal. */
  readonly ask: <N extends CallName>(
    name: N,
    input: CallInput<N>,
  ) => Promise<{ readonly value: CallOutput<N> } | { readonly refused: ReturnType<typeof refusalOf> }>;
  readonly chosen: { path: string | null };
  readonly close: () => Promise<void>;
};

/** The app on a home, with a printer that writes a few bytes: here it is the disk that is looked at. */
async function open(home: string): Promise<App> {
  const chosen: App['chosen'] = { path: null };
  const never = async (): Promise<void> => {};
  const { contract, close } = await openApp({
    home,
    resources: join(repository, 'resources'),
    now: () => new Date(NOW),
    fonts: fontFolder(),
    version: '0.0.0-test',
    dialogs: {
      openFile: async () => chosen.path,
      openFolder: async () => chosen.path,
      saveFile: async () => chosen.path,
      confirm: async () => true,
    },
    window: { apply: () => {}, showMenus: () => {}, readyToClose: () => {} },
    renderPdf: async (document) => ({
      pdf: new TextEncoder().encode(`%PDF-1.7 ${sha256(JSON.stringify(document))}`),
      pages: 1,
      holds: [0],
      parts: [],
      looks: [],
      words: 1,
      faults: [],
      factPages: {},
      printed: [],
    }),
    findPageFaults: async () => [],
    readPdf: readHere,
    emit: () => {},
    openExternal: never,
    openFile: never,
    copy: never,
    takeNamed: () => [],
    showItem: () => {},
  });
  return {
    chosen,
    close,
    async ask(name, input) {
      try {
        return { value: (await contract[name](calls[name].input.parse(input) as never)) as never };
      } catch (error) {
        return { refused: refusalOf(error) };
      }
    },
  };
}

type Random = (below: number) => number;
type Choice<T> = { readonly was: T; readonly open: T | null };

/**
 * What must be there whatever the disk did. A change that was acknowledged is `was`; one that the power cut short may be
 * there or not, and is `open`.
 */
class Kept {
  readonly titles = new Map<string, Choice<string>>();
  readonly visits = new Map<string, Choice<boolean>>();
  readonly issued = new Map<string, Choice<boolean>>();
  signOff: Choice<boolean> = { was: false, open: null };
  visitorsFor: Choice<number | null> = { was: null, open: null };
  otherPack: Choice<boolean> = { was: false, open: null };
  /** Files that were said to be written; and those that were said not to be. */
  readonly written = new Set<string>();
  readonly unwritten = new Set<string>();
}

const fits = <T>({ was, open }: Choice<T>, is: T): boolean => is === was || (open !== null && is === open);

/** What an officer does; `null` where the power went off meanwhile. */
type Did = 'done' | 'refused' | 'cut';

class Officer {
  readonly complaints: string[] = [];
  private made = 0;
  private readonly app: App;
  private readonly kept: Kept;
  private readonly random: Random;
  private readonly out: string;
  private readonly seed: Seed;
  private readonly isCut: () => boolean;

  constructor(app: App, kept: Kept, random: Random, out: string, seed: Seed, isCut: () => boolean) {
    this.app = app;
    this.kept = kept;
    this.random = random;
    this.out = out;
    this.seed = seed;
    this.isCut = isCut;
  }

  /** The answer; null where it was refused; `cut` where none comes any more. */
  private async ask<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N> | null | 'cut'> {
    const answer = await unlessCut(this.app.ask(name, input), this.isCut);
    if (answer === 'cut') return 'cut';
    if ('value' in answer) return answer.value;
    const { code, sentence, details } = answer.refused;
    if (code === 'unexpected') this.complaints.push(`${name}: ${sentence} ${details.join(' ')}`);
    return null;
  }

  private async change<N extends CallName>(
    name: N,
    input: CallInput<N>,
    how: { readonly before: () => void; readonly done: (value: CallOutput<N>) => void },
  ): Promise<Did> {
    const answer = await this.ask(name, input);
    if (answer === 'cut') {
      how.before();
      return 'cut';
    }
    if (answer === null) return 'refused';
    how.done(answer as CallOutput<N>);
    return 'done';
  }

  private sent(briefs: readonly Brief[], visits: readonly { id: string; visit: Delegation | null }[]) {
    return {
      briefs: briefs.map((brief) => ({ id: brief.id, brief })),
      delegations: visits.map(({ id, visit }) => ({ id, delegation: visit })),
      overlays: [],
    };
  }

  async retitle(): Promise<Did> {
    const { briefId } = this.seed;
    const view = await this.ask('brief', { id: briefId });
    if (view === 'cut') return 'cut';
    if (view === null) return 'refused';
    this.made += 1;
    const title = `Title ${this.made}`;
    const was = this.kept.titles.get(briefId)?.was ?? '';
    return this.change('saveDocuments', this.sent([{ ...view.brief, title }], []), {
      before: () => this.kept.titles.set(briefId, { was, open: title }),
      done: () => this.kept.titles.set(briefId, { was: title, open: null }),
    });
  }

  async visit(): Promise<Did> {
    const known = [...this.kept.visits].filter(([, { was }]) => was).map(([id]) => id);
    const goes = known.length > 0 && this.random(3) === 0 ? (known[this.random(known.length)] ?? null) : null;
    this.made += 1;
    const id = goes ?? `visit-${this.made}`;
    const visit = goes ? null : { ...exampleDelegation('india'), id, name: `Visit ${this.made}` };
    return this.change('saveDocuments', this.sent([], [{ id, visit }]), {
      before: () => this.kept.visits.set(id, { was: goes !== null, open: goes === null }),
      done: () => this.kept.visits.set(id, { was: goes === null, open: null }),
    });
  }

  async newBrief(): Promise<Did> {
    return this.change(
      'createBrief',
      { audienceId: 'uae', delegationId: null, clusterIds: null },
      {
        before: () => {},
        done: ({ brief }) => this.kept.titles.set(brief.id, { was: brief.title, open: null }),
      },
    );
  }

  async sign(): Promise<Did> {
    const required = !this.kept.signOff.was;
    return this.change(
      'requireSignOff',
      { required },
      {
        before: () => {
          this.kept.signOff = { was: !required, open: required };
        },
        done: () => {
          this.kept.signOff = { was: required, open: null };
        },
      },
    );
  }

  async keep(): Promise<Did> {
    const visitors = 6 + this.random(100);
    const { was } = this.kept.visitorsFor;
    return this.change(
      'keepPeople',
      { visitors, recipients: null, reviewers: null },
      {
        before: () => {
          this.kept.visitorsFor = { was, open: visitors };
        },
        done: () => {
          this.kept.visitorsFor = { was: visitors, open: null };
        },
      },
    );
  }

  async install(): Promise<Did> {
    this.app.chosen.path = OTHER_PACK;
    const { was } = this.kept.otherPack;
    return this.change(
      'installPack',
      {},
      {
        before: () => {
          this.kept.otherPack = { was, open: true };
        },
        done: (outcome) => {
          if (outcome.result === 'installed') this.kept.otherPack = { was: true, open: null };
        },
      },
    );
  }

  async export(): Promise<Did> {
    this.made += 1;
    const path = join(this.out, `${this.made}.pdf`);
    this.app.chosen.path = path;
    const choice = {
      parts: [{ briefId: this.seed.briefId, edition: 'summary' as const }],
      paper: 'own' as const,
      courtesy: 'own' as const,
    };
    const input = { choice, where: 'ask' as const, existing: 'replace' as const, despite: true };
    return this.change('exportFiles', input, {
      before: () => {},
      done: (outcome) => {
        if (outcome.result !== 'done') return;
        for (const { outcome: one } of outcome.files) {
          if (one.result === 'written') this.kept.written.add(one.path);
          if (one.result !== 'failed') continue;
          if (one.refusal.code === 'unexpected')
            this.complaints.push(`export: ${one.refusal.details.join(' ')}`);
          if (!one.refusal.sentence.includes('was written')) this.kept.unwritten.add(path);
        }
      },
    });
  }

  async issue(): Promise<Did> {
    const { briefId, answers } = this.seed;
    const before = await this.ask('beforeIssue', { briefId });
    if (before === 'cut') return 'cut';
    if (before === null) return 'refused';
    const number = before.nextNumber;
    return this.change(
      'issueBrief',
      { briefId, recipient: 'The Embassy', issueDate: '2026-11-23', editions: ['full'], waivers: answers },
      {
        before: () => this.kept.issued.set(number, { was: false, open: true }),
        done: ({ numbers }) => {
          for (const one of numbers) this.kept.issued.set(one, { was: true, open: null });
        },
      },
    );
  }
}

/** `cut` where the power goes off before there is an answer. */
async function unlessCut<T>(work: Promise<T>, isCut: () => boolean): Promise<T | 'cut'> {
  let waiting: NodeJS.Timeout | undefined;
  const cut = new Promise<'cut'>((resolve) => {
    waiting = setInterval(() => {
      if (isCut()) resolve('cut');
    }, 3);
  });
  return Promise.race([work, cut]).finally(() => clearInterval(waiting));
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
      status.packs.some(({ name }) => name !== 'west-midlands'),
    )
  )
    wrong.push('the installed pack');
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
  const disk = failingDisk(root);
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
    const officer = new Officer(app, kept, random, join(root, 'out'), seed, disk.isCut);
    const fault = someFault(random);
    disk.arm(fault);
    let did: Did = 'done';
    for (let left = 3 + random(6); left > 0 && did !== 'cut'; left -= 1) {
      const acts = [
        () => officer.retitle(),
        () => officer.visit(),
        () => officer.newBrief(),
        () => officer.sign(),
        () => officer.keep(),
        () => officer.install(),
        () => officer.export(),
        () => officer.issue(),
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

/** A home after a first start, with a brief that nothing keeps from being issued. */
export async function seedHome(home: string): Promise<Seed> {
  const app = await open(home);
  const { brief } = given(
    await app.ask('createBrief', { audienceId: 'us', delegationId: null, clusterIds: null }),
  );
  const before = given(await app.ask('beforeIssue', { briefId: brief.id }));
  const wrong = before.findings.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(`The brief has errors: ${wrong[0]?.sentence}`);
  await app.close();
  return {
    home,
    briefId: brief.id,
    answers: before.findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ key }) => ({ finding: key, reason: 'Known.' })),
  };
}
