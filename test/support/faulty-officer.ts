import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { openApp } from '../../src/main/app.ts';
import { readEnvelope } from '../../src/main/storage/envelope.ts';
import { sha256 } from '../../src/main/storage/hash.ts';
import { type CallInput, type CallName, type CallOutput, calls } from '../../src/shared/contract.ts';
import { type Brief, type Delegation, refusalOf } from '../../src/shared/domain/index.ts';
import { fontFolder } from './fonts.ts';
import { exampleDelegation } from './region.ts';
import { repository } from './shipped.ts';
import { readHere } from './verified.ts';

export const NOW = '2026-11-22T09:00:00.000Z';
const OTHER_PACK = join(repository, 'test/fixtures/packs/other-region');

/** A home as a first start and a brief that may be issued leave it. */
export type Seed = {
  readonly home: string;
  /** A channel that offers a newer version of the signed pack than the home has. */
  readonly site: string;
  readonly briefId: string;
  readonly answers: Issue['waivers'];
};
export const SIGNED_PACK = 'signed-region';
type Issue = CallInput<'issueBrief'>;

export type App = {
  /** The answer, or the refusal. */
  readonly ask: <N extends CallName>(
    name: N,
    input: CallInput<N>,
  ) => Promise<{ readonly value: CallOutput<N> } | { readonly refused: ReturnType<typeof refusalOf> }>;
  readonly chosen: { path: string | null };
  readonly close: () => Promise<void>;
};

/** The app on a home, with a printer that writes a few bytes: here it is the disk that is looked at. */
export async function open(home: string): Promise<App> {
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

export type Random = (below: number) => number;
export type Choice<T> = { readonly was: T; readonly open: T | null };

/**
 * What must be there whatever the disk did. A change that was acknowledged is `was`; one that the power cut short may be
 * there or not, and is `open`.
 */
export class Kept {
  readonly titles = new Map<string, Choice<string>>();
  readonly visits = new Map<string, Choice<boolean>>();
  readonly issued = new Map<string, Choice<boolean>>();
  signOff: Choice<boolean> = { was: false, open: null };
  visitorsFor: Choice<number | null> = { was: null, open: null };
  otherPack: Choice<boolean> = { was: false, open: null };
  signedPack: Choice<string> = { was: '1.0.0', open: null };
  /** People whose names were taken out of the home: no file of it may hold one. */
  readonly erased = new Set<string>();
  /** Files that were said to be written; and those that were said not to be. */
  readonly written = new Set<string>();
  readonly unwritten = new Set<string>();
}

export const fits = <T>({ was, open }: Choice<T>, is: T): boolean =>
  is === was || (open !== null && is === open);

/** What an officer does; `null` where the power went off meanwhile. */
export type Did = 'done' | 'refused' | 'cut';

/** Each visit has a visitor whose name nothing else says. */
const visitorOf = (id: string): string => `Quillon ${id.replace('visit-', 'Marlowe')}`;

export class Officer {
  readonly complaints: string[] = [];
  private made = 0;
  private readonly app: App;
  private readonly kept: Kept;
  private readonly random: Random;
  private readonly home: string;
  private readonly out: string;
  private readonly seed: Seed;
  private readonly isCut: () => boolean;

  constructor(
    app: App,
    kept: Kept,
    random: Random,
    home: string,
    out: string,
    seed: Seed,
    isCut: () => boolean,
  ) {
    this.app = app;
    this.kept = kept;
    this.random = random;
    this.home = home;
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
    const person = { name: visitorOf(id), role: 'Director', organisation: null };
    const visit = goes
      ? null
      : { ...exampleDelegation('india'), id, name: `Visit ${this.made}`, people: [person] };
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
      { visitors, recipients: null, reviewers: null, enquirers: null },
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

  /** Asks the channel for what is new. */
  async sync(): Promise<Did> {
    const { was } = this.kept.signedPack;
    return this.change(
      'checkUpdates',
      { id: null },
      {
        before: () => {
          this.kept.signedPack = { was, open: '1.1.0' };
        },
        done: ({ brought }) => {
          if (brought.length > 0) this.kept.signedPack = { was: '1.1.0', open: null };
        },
      },
    );
  }

  async rollBack(): Promise<Did> {
    const { was } = this.kept.signedPack;
    return this.change(
      'rollBack',
      { packName: SIGNED_PACK, version: null },
      {
        before: () => {
          this.kept.signedPack = { was, open: was === '1.1.0' ? '1.0.0' : '1.1.0' };
        },
        done: () => {
          this.kept.signedPack = { was: was === '1.1.0' ? '1.0.0' : '1.1.0', open: null };
        },
      },
    );
  }

  /** What is refused halfway is finished at the next start: only a name that was said to be gone must be. */
  async erase(): Promise<Did> {
    const ids = [...this.kept.visits.keys()];
    const name = visitorOf(ids[this.random(ids.length)] ?? 'nobody');
    this.kept.erased.delete(name);
    return this.change('erasePerson', { name }, { before: () => {}, done: () => this.kept.erased.add(name) });
  }

  async restore(): Promise<Did> {
    const copies = await this.ask('workCopies', {});
    if (copies === 'cut') return 'cut';
    const sound = (copies ?? []).filter(({ fault }) => fault === null);
    const file = sound[this.random(sound.length)]?.file;
    if (file === undefined) return 'refused';
    const copy = readEnvelope(workspaceSpec.name, readFileSync(join(this.home, file), 'utf8'));
    if (!copy.whole) return 'refused';
    const { briefs, delegations } = workspaceSpec.schema.parse(copy.data);
    const titles = new Map(briefs.map(({ id, title }) => [id, title]));
    const visits = new Set(delegations.map(({ id }) => id));
    const goTo = (isDone: boolean) => () => {
      for (const id of new Set([...this.kept.titles.keys(), ...titles.keys()])) {
        const [was, then] = [this.kept.titles.get(id)?.was ?? '', titles.get(id) ?? ''];
        this.kept.titles.set(id, isDone ? { was: then, open: null } : { was, open: then });
      }
      for (const id of new Set([...this.kept.visits.keys(), ...visits])) {
        const [was, then] = [this.kept.visits.get(id)?.was ?? false, visits.has(id)];
        this.kept.visits.set(id, isDone ? { was: then, open: null } : { was, open: then });
      }
    };
    return this.change('restoreCopy', { file }, { before: goTo(false), done: goTo(true) });
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
export async function unlessCut<T>(work: Promise<T>, isCut: () => boolean): Promise<T | 'cut'> {
  let waiting: NodeJS.Timeout | undefined;
  const cut = new Promise<'cut'>((resolve) => {
    waiting = setInterval(() => {
      if (isCut()) resolve('cut');
    }, 3);
  });
  return Promise.race([work, cut]).finally(() => clearInterval(waiting));
}
