import type { Notice } from '../../../shared/contract.ts';
import { Refused, refusalOf, type TeamQuestion } from '../../../shared/domain/index.ts';
import type { Ledger } from '../../ledger/open-ledger.ts';
import type { Redaction } from '../../storage/redact.ts';
import type { Store } from '../../storage/store.ts';
import type { Turn } from '../../team/team-doc.ts';
import { type TeamThread, teamThread } from '../../team/team-jobs.ts';
import type { Looked, TeamStatus } from '../../team/told.ts';
import type { Environment } from './environment.ts';
import { eraserOf } from './erase-from-team.ts';
import { readTeamHere, type TeamHere } from './team-here.ts';
import { type TeamRound, teamLink, workerOf } from './team-link.ts';
import type { WorkspaceFile } from './workspace.ts';

/** How often the team's folder is looked into, and how soon an edit is in it. */
const LOOK_MS = 1500;
const GIVE_MS = 300;
/** How often colleagues are told anew which brief is open here. */
const OPEN_MS = 60_000;

/** The team of a window. Where the home is in none, nothing of it runs. */
export type TeamDesk = {
  readonly here: () => TeamHere;
  /** The workspace as the window works on it: what changes is given to the team. */
  readonly workspace: Store<WorkspaceFile>;
  /** Documents of which the window may hold an older state are brought together with what has come. @returns them. */
  readonly rebase: (sent: ReadonlyMap<string, unknown>) => Promise<ReadonlyMap<string, unknown>>;
  readonly isBehind: (key: string) => boolean;
  readonly settle: (question: TeamQuestion, value: unknown) => Promise<void>;
  /** What is in a folder, before anything changes. */
  readonly look: (folder: string) => Promise<Looked>;
  /** Tells colleagues which document is open here; null: none. */
  readonly sayOpen: (key: string | null) => void;
  /** What colleagues have open, as far as the folder can tell. */
  readonly open: () => TeamStatus['open'];
  /** What was wrong in the folder when it was looked into last, and what the team’s look waits for. */
  readonly wrong: () => Pick<TeamStatus, 'faults' | 'missing'>;
  /** Who changed a document, the newest last. Nothing where the home is in no team. */
  readonly turns: (key: string) => Promise<readonly Turn[]>;
  /** From here on the home is in the team of this folder. @throws Refused */
  readonly join: (folder: string, person: string, name: string) => Promise<void>;
  /** Gives what is not given yet, and leaves; the home keeps its copy of everything. Nothing where it is in no team. */
  readonly leave: () => Promise<void>;
  /** A round now. Nothing where the home is in no team. */
  readonly sync: () => Promise<void>;
  /** Takes a person’s name, which the workspace does not say any more, out of what is kept of the team. */
  readonly eraseName: (redaction: Redaction) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Desk = {
  readonly environment: Environment;
  readonly workspace: Store<WorkspaceFile>;
  readonly ledger: Ledger;
  readonly version: string;
  readonly tell: (notice: Notice) => void;
  /** Colleagues changed documents that the window may show. */
  readonly arrived: () => void;
  /** Colleagues have opened something, or closed it. */
  readonly opened: () => void;
};

const noTeam = (): Refused =>
  new Refused('bad-input', 'This home is in no team.', 'Join one under Settings, Team.');

export async function openTeamDesk(desk: Desk): Promise<TeamDesk> {
  const { environment, workspace, ledger, version } = desk;
  const { home, now, teamThread: file } = environment;
  let outside = await readTeamHere(home, now);
  let live = outside.desk ? openLiveDesk(desk, outside) : null;
  let shown: string | null = null;
  const inTeam = (): LiveDesk => {
    if (!live) throw noTeam();
    return live;
  };
  const withThread = async <T>(work: (thread: TeamThread) => Promise<T>): Promise<T> => {
    const thread = teamThread(home, now, file);
    return work(thread).finally(() => thread.close());
  };
  return {
    here: () => live?.here() ?? outside,
    workspace: {
      get data() {
        return workspace.data;
      },
      update: (change) => (live ? live.update(change) : workspace.update(change)),
      settled: () => workspace.settled(),
    },
    isBehind: (key) => live?.isBehind(key) ?? false,
    rebase: async (sent) => live?.rebase(sent) ?? new Map(),
    settle: async (question, value) => inTeam().settle(question, value),
    look: (folder) => withThread((thread) => thread.ask('look', { folder })),
    sayOpen(key) {
      shown = key;
      live?.sayOpen(key);
    },
    open: () => live?.open() ?? [],
    wrong: () => live?.wrong() ?? { faults: [], missing: [] },
    turns: async (key) => live?.turns(key) ?? [],
    async join(folder, person, name) {
      await withThread((thread) => thread.ask('join', { folder, person, name, version }));
      outside = await readTeamHere(home, now);
      live = openLiveDesk(desk, outside);
      live.sayOpen(shown);
      await live.sync();
    },
    async leave() {
      if (!live) return;
      await live.close();
      live = null;
      await withThread((thread) => thread.ask('leave', { version }));
      await workspace.update((file) => ({ ...file, team: { ...file.team, docs: {}, questions: [] } }));
      outside = await readTeamHere(home, now);
    },
    sync: async () => live?.sync(),
    eraseName: (redaction) =>
      live ? live.eraseName(redaction) : eraserOf(environment, workspace, ledger, version)(redaction),
    close: async () => live?.close(),
  };
}

type LiveDesk = ReturnType<typeof openLiveDesk>;

/** The desk of a home that is in a team: a round now and then, and soon after an edit. */
function openLiveDesk(
  { environment, workspace, ledger, version, tell, arrived: tellWindow, opened }: Desk,
  first: TeamHere,
) {
  const { home, now, teamThread: file } = environment;
  let here = first;
  const thread = teamThread(home, now, file);
  const link = teamLink(workspace, workerOf(thread), version);
  let published = here.state.ledger;
  let said = '';
  let isAway = false;
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  let open: TeamStatus['open'] = [];
  let wrong: Pick<TeamStatus, 'faults' | 'missing'> = { faults: [], missing: [] };
  let ownOpen: { readonly key: string; readonly saidAt: number } | null = null;

  const sayOpen = async (key: string | null): Promise<void> => {
    ownOpen = key === null ? null : { key, saidAt: now().getTime() };
    await thread.ask('sayOpen', { key }).catch(() => undefined);
  };
  const take = async ({ status, arrived, ledgers }: TeamRound): Promise<void> => {
    published = status.state.ledger;
    here = { ...here, state: status.state, desk: status.state.desk };
    if (ledgers.length > 0) here = { ...here, ledgers: (await readTeamHere(home, now)).ledgers };
    if (status.begunAnew.length > 0) tell(anewNotice(status.begunAnew.length));
    wrong = { faults: status.faults, missing: status.missing };
    const notice = noticeOf(status);
    const words = JSON.stringify(notice);
    if (notice && words !== said) tell(notice);
    if (isAway && status.trouble === null) tell(BACK);
    isAway = status.trouble !== null;
    said = words;
    const before = openWords(open);
    open = status.open;
    if (openWords(open) !== before) opened();
    if (arrived.length === 0) return;
    // What comes into the open brief is seen there.
    const others = arrived.filter((key) => key !== ownOpen?.key);
    if (others.length > 0) tell(arrivedNotice(others.length));
    tellWindow();
  };
  const round = async (): Promise<void> => {
    if (ownOpen && now().getTime() - ownOpen.saidAt > OPEN_MS) await sayOpen(ownOpen.key);
    await link.round({ file: ledger.data, published }).then(take, (error: unknown) => {
      const { sentence, next } = refusalOf(error);
      tell({ id: 'team', tone: 'warning', sentence, next });
    });
  };
  const soon = (wait: number): void => {
    if (isClosed) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void round().finally(() => soon(link.isDirty() ? GIVE_MS : LOOK_MS)), wait);
    timer.unref();
  };
  soon(GIVE_MS);

  return {
    here: (): TeamHere => here,
    async update(change: (file: WorkspaceFile) => WorkspaceFile): Promise<WorkspaceFile> {
      const after = await link.update(change);
      soon(GIVE_MS);
      return after;
    },
    isBehind: link.isBehind,
    rebase: link.rebase,
    sayOpen: (key: string | null): void => void sayOpen(key),
    open: () => open,
    wrong: () => wrong,
    turns: (key: string) => thread.ask('turns', { key, most: MOST_TURNS }),
    sync: round,
    async eraseName(redaction: Redaction): Promise<void> {
      await link.erase(redaction, { file: ledger.data, published });
      here = await readTeamHere(home, now);
      published = here.state.ledger;
    },
    async settle({ key, path, sides }: TeamQuestion, value: unknown): Promise<void> {
      await link.settle({
        key,
        path,
        sides: sides.map(({ head }) => head),
        value: JSON.stringify(value),
      });
      await round();
    },
    async close(): Promise<void> {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
      if (ownOpen) await sayOpen(null);
      await round();
      // Says what was taken over, or the next start would look at it again.
      if (link.takenOver().length > 0) await round();
      await link.settled();
      await thread.close();
    },
  };
}

/** As many changes of a document are read to say who wrote what. */
const MOST_TURNS = 5000;

const openWords = (open: TeamStatus['open']): string => open.map(({ desk, key }) => `${desk} ${key}`).join();

function noticeOf({ trouble, renewed, state, faults, missing }: TeamStatus): Notice | null {
  const base = { id: 'team', tone: 'warning' as const };
  if (renewed !== null)
    return {
      ...base,
      sentence: `This computer now issues in the series ${state.desk?.series}.`,
      next:
        renewed === 'closed'
          ? 'The team has closed the one that it had.'
          : renewed === 'copied'
            ? 'Its home is a copy of another, or was put back from a backup.'
            : 'Another desk had the same one.',
    };
  if (trouble === 'gone')
    return {
      ...base,
      sentence: `The team’s folder cannot be reached: ${state.folder}`,
      next: 'Work goes on here, and goes to the team as soon as the folder is back.',
    };
  if (trouble === 'read-only')
    return {
      ...base,
      sentence: `Nothing can be written into the team’s folder: ${state.folder}`,
      next: 'What you do is kept here until it can. Check your rights there, and its room.',
    };
  const wrong = faults.filter(({ what }) => what !== 'cut' && what !== 'waiting');
  const [first] = wrong;
  if (!first) return missing.length === 0 ? null : { ...base, ...lookWaits(missing) };
  const more = wrong.length > 1 ? ` And ${wrong.length - 1} more.` : '';
  return {
    ...base,
    sentence: `In the team’s folder is something that Attaché leaves alone: ${first.path}.${more}`,
    next: 'Settings, Team names each thing, and says what is wrong with it.',
  };
}

const lookWaits = (missing: TeamStatus['missing']): Pick<Notice, 'sentence' | 'next'> => ({
  sentence: `${missing.includes('logo') ? 'The logo' : 'A font'} of the team’s look has not come yet.`,
  next: 'Pages go without it until a computer that has it gives it to the team’s folder.',
});

const anewNotice = (count: number): Notice => ({
  id: 'team-erased',
  tone: 'warning',
  sentence: `A colleague took a person’s name out of ${count === 1 ? 'a document' : `${count} documents`} that you share.`,
  next: 'Issued copies and backups of this computer may still bear it. Ask whose name it is, and erase it here too: Settings, People.',
});

const BACK: Notice = {
  id: 'team',
  tone: 'info',
  sentence: 'The team’s folder can be reached again.',
  next: null,
};

const arrivedNotice = (count: number): Notice => ({
  id: 'team-arrived',
  tone: 'info',
  sentence: `${count === 1 ? 'A document' : `${count} documents`} changed by colleagues.`,
  next: null,
});
