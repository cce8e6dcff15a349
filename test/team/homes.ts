import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TeamRound, teamLink } from '../../src/main/app/stores/team-link.ts';
import { type WorkspaceFile, workspaceSpec } from '../../src/main/app/stores/workspace.ts';
import { withEvent } from '../../src/main/ledger/ledger-store.ts';
import { openStore, type Store } from '../../src/main/storage/store.ts';
import { readSeenLedgers } from '../../src/main/team/ledgers.ts';
import { teamHome } from '../../src/main/team/state.ts';
import { openTeam, type Team } from '../../src/main/team/team.ts';
import type { Brief, LedgerFile, TeamQuestion } from '../../src/shared/domain/index.ts';

/** A home in a team, with a copy of the team's folder of its own, as a sync tool makes it. */
export type Home = {
  readonly name: string;
  readonly home: string;
  readonly folder: string;
  workspace: Store<WorkspaceFile>;
  team: Team;
  link: ReturnType<typeof teamLink>;
  ledger: LedgerFile;
  /** Ends it as a killed process would, and starts it again. */
  restart(): Promise<void>;
  round(): Promise<TeamRound>;
};

/** A disk that confirms every write slows a thousand histories down to hours; that it confirms them is tested elsewhere. */
const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

export async function openHomes(names: readonly string[], joined = true) {
  const root = await mkdtemp(join(inMemory, 'attache-team-'));
  let at = Date.parse('2026-01-05T09:00:00Z');
  const now = (): Date => {
    at += 60_000;
    return new Date(at);
  };
  const open = async (name: string): Promise<Home> => {
    const home = join(root, `home-${name}`);
    const folder = join(root, `folder-${name}`);
    await mkdir(folder, { recursive: true });
    const made = {
      name,
      home,
      folder,
      ledger: { entries: [], facts: {} } as LedgerFile,
      async restart() {
        const { store } = await openStore(home, workspaceSpec, now);
        made.workspace = store;
        made.team = await openTeam(home, now);
        made.link = teamLink(store, made.team, '0.1.0');
      },
      round: (): Promise<TeamRound> =>
        made.link.round({ file: made.ledger, published: made.team.state().ledger }),
    } as Home;
    await made.restart();
    if (joined) await made.team.join(folder, name, `Desk of ${name}`, '0.1.0');
    return made;
  };
  const homes: Home[] = [];
  for (const name of names) homes.push(await open(name));
  return { homes, root, now, close: () => rm(root, { recursive: true, force: true }) };
}

export const issue = (home: Home, at: string): void => {
  const number = `WM-2026-${home.team.state().desk?.series}-${home.ledger.entries.length + 1}`;
  home.ledger = withEvent(home.ledger, at, { kind: 'superseded', number, by: number });
};

export const ledgersSeen = (home: Home) => readSeenLedgers(teamHome(home.home));

const FOLDER = 'attache-team';

/** What a sync tool brings from one copy of the folder to another: all of it, or a file of it, cut, or under a second name. */
export async function carry(
  from: Home,
  to: Home,
  how: 'all' | 'one' | 'cut' | 'copy' = 'all',
  pick = 0,
): Promise<void> {
  const source = join(from.folder, FOLDER);
  const files = (await readdir(source, { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
    .filter((path) => !path.startsWith(to.team.state().desk?.id ?? ' '))
    .sort();
  const chosen = how === 'all' ? files : files.length > 0 ? [files[pick % files.length] ?? ''] : [];
  for (const path of chosen) {
    const target = join(to.folder, FOLDER, path);
    await mkdir(join(target, '..'), { recursive: true });
    if (how === 'copy') {
      const content = await readFile(join(source, path));
      await writeFile(target.replace(/(\.\w+)$/, ' (conflicted copy)$1'), content);
      continue;
    }
    if (how === 'cut') {
      // A sync tool that is still writing: never over what is whole.
      if (
        await readFile(target).then(
          () => true,
          () => false,
        )
      )
        continue;
      await cp(join(source, path), target);
      await truncate(target, 7 + (pick % 60));
      continue;
    }
    await cp(join(source, path), target, { force: true });
  }
}

/** Answers a question as a window does. */
export const answer = (home: Home, { key, path, sides }: TeamQuestion, value: unknown): Promise<void> =>
  home.link.settle({ key, path, sides: sides.map(({ head }) => head), value: JSON.stringify(value) });

export const briefIn = (home: Home, id: string): Brief | undefined =>
  home.workspace.data.briefs.find((brief) => brief.id === id);

export const changeBrief = (home: Home, id: string, change: (brief: Brief) => Brief): Promise<unknown> =>
  home.link.update((file) => ({
    ...file,
    briefs: file.briefs.map((brief) => (brief.id === id ? change(brief) : brief)),
  }));

/** A small brief: a section with words, and one more. */
export const smallBrief = (id: string, words: readonly string[]): Brief => ({
  id,
  title: `Brief ${id}`,
  audienceId: 'us',
  delegationId: null,
  packName: 'west-midlands',
  edition: 'full',
  paper: 'letter',
  courtesy: null,
  issueDate: '2026-03-01',
  createdAt: '2026-01-05T09:00:00.000Z',
  changedAt: '2026-01-05T09:00:00.000Z',
  madeFrom: null,
  dismissed: [],
  waivers: [],
  kept: [],
  sections: ['one', 'two'].map((section) => ({
    id: section,
    kind: 'why' as const,
    clusterId: null,
    title: null,
    included: true,
    leftOutOf: [],
    seriesIds: [],
    review: false,
    blocks: section === 'one' ? words.map((text, index) => textBlock(`b${index}`, text)) : [],
  })),
});

export const textBlock = (id: string, text: string) => ({
  kind: 'text' as const,
  id,
  style: 'body' as const,
  text: [{ kind: 'words' as const, text }],
  leftOutOf: [],
  review: false,
});

export const wordsOf = (brief: Brief | undefined, id: string): string | undefined =>
  brief?.sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) =>
      block.kind === 'text' && block.id === id
        ? block.text.map((part) => (part.kind === 'words' ? part.text : '[figure]')).join('')
        : [],
    )[0];

export const setWords =
  (id: string, text: string) =>
  (brief: Brief): Brief => ({
    ...brief,
    sections: brief.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) =>
        block.kind === 'text' && block.id === id
          ? { ...block, text: [{ kind: 'words' as const, text }] }
          : block,
      ),
    })),
  });
