import { randomBytes } from 'node:crypto';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { basename, extname, join, relative, sep } from 'node:path';
import { z } from 'zod';
import type { Erasure } from '../../../shared/contract.ts';
import { LedgerFile, Refused } from '../../../shared/domain/index.ts';
import { withoutPerson } from '../../briefs/without-person.ts';
import { copiesSaying, withoutName } from '../../ledger/erase.ts';
import { ledgerSpec } from '../../ledger/ledger-store.ts';
import type { Ledger } from '../../ledger/open-ledger.ts';
import { readEnvelope, writeEnvelope } from '../../storage/envelope.ts';
import { errorCode } from '../../storage/error-code.ts';
import { holdsName, type Redaction, redacted, says, wordsOfName } from '../../storage/redact.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import type { Store } from '../../storage/store.ts';
import { readTogether } from '../../team/ledgers.ts';
import { teamThread } from '../../team/team-jobs.ts';
import type { Environment } from './environment.ts';
import { readTeamHere } from './team-here.ts';
import type { WorkspaceFile } from './workspace.ts';

/** A home of which every open store is at hand: what an open one holds is written by it alone. */
export type ErasableHome = {
  readonly environment: Pick<Environment, 'home' | 'now' | 'teamThread'>;
  readonly workspace: Store<WorkspaceFile>;
  readonly ledger: Ledger;
  /** The other stores that are open, whatever they hold. */
  readonly others: readonly { update(change: <T>(data: T) => T): Promise<unknown> }[];
  /** Takes the name out of what is kept of the home’s team. */
  readonly fromTeam: (redaction: Redaction) => Promise<void>;
};

type Readable = {
  readonly environment: Pick<Environment, 'home' | 'now' | 'teamThread'>;
  readonly workspace: { readonly data: WorkspaceFile };
  readonly ledger: Pick<Ledger, 'data'>;
};

/** What is being erased, until it is: an interrupted erasure is finished at the next start. */
const JOURNAL = 'erasing.json';
const Journal = z.object({ names: z.array(z.string()), token: z.string(), numbers: z.array(z.string()) });

/** What is made anew when it is needed. */
const CACHES = new Set(['shown', 'covers', 'window']);
/** What is kept of a team beside its store: the team’s own code takes names out of it. */
const isOfTeam = (path: string): boolean => {
  const [room, folder = ''] = path.split(sep);
  return room === 'team' && ['docs', 'own', 'ledgers'].includes(folder);
};
/** What others published, under their signature. */
const PUBLISHED = new Set(['packs', 'channels']);

const LEAST_LETTERS = 3;

/** The name as it was given, and as the people of the visits are called who bear all its words. */
function namesOf(name: string, { delegations, reviews, enquiries }: WorkspaceFile): readonly string[] {
  const words = (text: string): readonly string[] =>
    wordsOfName(text).map((word) => word.toLocaleLowerCase('en'));
  const wanted = words(name);
  if (wanted.join('').length < LEAST_LETTERS) {
    throw new Refused(
      'bad-input',
      'This is too short to be a person’s name: too much else would go with it.',
      'Write the whole name.',
    );
  }
  const known = [
    ...delegations.flatMap(({ people }) => people.map((person) => person.name)),
    ...reviews
      .flatMap(({ remarks, approved }) => [...remarks, ...(approved ? [approved] : [])])
      .map(({ by }) => by),
    ...enquiries.flatMap(({ from, owner }) => [from, owner].filter((one) => one !== null)),
  ];
  const bearers = known.filter((one) => wanted.every((word) => words(one).includes(word)));
  return [...new Set([name.trim(), ...bearers])];
}

/** Whether an erasure was begun here and not finished. */
export const isErasing = (home: string): Promise<boolean> =>
  lstat(join(home, JOURNAL)).then(
    () => true,
    () => false,
  );

/** Every file of the home, by its path in it. */
async function filesOf(home: string): Promise<readonly string[]> {
  const entries = await readdir(home, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(home, join(entry.parentPath, entry.name)))
    .filter((path) => path !== JOURNAL)
    .sort();
}

type Found = { readonly path: string; readonly what: Erasure['files'][number]['what'] };

/** The files that say one of the names, and what becomes of each; and those of which nobody can say it. */
async function filesSaying(home: string, names: readonly string[]) {
  const found: Found[] = [];
  const unread: string[] = [];
  for (const path of await filesOf(home)) {
    const bytes = await readFile(join(home, path)).catch((error: unknown) => {
      if (errorCode(error) !== 'ENOENT') unread.push(path);
      return null;
    });
    const [room = ''] = path.split(sep);
    if (bytes === null || !holdsName(bytes, names)) continue;
    const what = PUBLISHED.has(room)
      ? 'left'
      : isOfTeam(path)
        ? 'rewritten'
        : !CACHES.has(room) &&
            extname(path) === '.json' &&
            cleaned(path, bytes, { names, token: 'x' }) !== null
          ? 'rewritten'
          : 'deleted';
    found.push({ path, what });
  }
  return { found, unread };
}

/** The team’s documents, in whose history a search of the bytes finds nothing. */
async function teamFiles(
  { home, now, teamThread: file }: Readable['environment'],
  names: readonly string[],
): Promise<readonly Found[]> {
  const thread = teamThread(home, now, file);
  try {
    const paths = await thread.ask('saying', { names });
    return paths.map((path) => ({ path, what: 'rewritten' }));
  } finally {
    await thread.close();
  }
}

/** A stored file, a copy or a backup of one, without the name; null where that cannot be made of it. */
function cleaned(path: string, bytes: Uint8Array, redaction: Redaction): string | null {
  const name = /^[a-z]+/.exec(basename(path))?.[0] ?? '';
  const read = readEnvelope(name, Buffer.from(bytes).toString('utf8'));
  if (!read.whole) return null;
  if (name !== ledgerSpec.name)
    return writeEnvelope(name, read.version, read.generation, withoutPerson(read.data, redaction));
  // The chain of an older form cannot say that a name was taken out.
  const ledger = read.version === ledgerSpec.version ? LedgerFile.safeParse(read.data).data : undefined;
  if (!ledger) return null;
  const at = ledger.entries.at(-1)?.at ?? '';
  return writeEnvelope(name, read.version, read.generation, withoutName(ledger, redaction, [], at));
}

/** What of a person the home holds, and what would become of it. Nothing is changed. */
export async function erasureOf(home: Readable, name: string): Promise<Erasure> {
  const { workspace, ledger, environment } = home;
  const names = namesOf(name, workspace.data);
  const team = await readTeamHere(environment.home, environment.now);
  const { found: files, unread } = await filesSaying(environment.home, names);
  if (unread.length > 0)
    throw new Refused(
      'cannot-read',
      `Nobody can say whether these files bear the name, for they cannot be read: ${unread.join(', ')}.`,
      'See to it that you may read them, or delete them; then erase again.',
    );
  if (team.desk) files.push(...(await teamFiles(environment, names)));
  const issued = readTogether(ledger.data, team.ledgers);
  const kept = new Set(
    files.flatMap(({ path }) => (path.startsWith(`issued${sep}`) ? [basename(path, '.pdf')] : [])),
  );
  const saying = new Set(copiesSaying(issued, names).map(({ copy }) => copy.number));
  const { delegations, briefs } = workspace.data;
  return {
    names: [...names],
    visits: delegations
      .filter((delegation) => says(delegation, names))
      .map(({ id, name: visit, people }) => ({
        id,
        name: visit,
        people: people.filter((person) => says(person.name, names)).map((person) => person.name),
      })),
    briefs: briefs.filter((brief) => says(brief, names)).map(({ id, title }) => ({ id, title })),
    copies: copiesIn(issued, (number) => kept.has(number) || saying.has(number)),
    files: files.map(({ path, what }) => ({ path, what })),
    colleagues: team.desk ? team.state.others.map(({ person, name: desk }) => `${person}, ${desk}`) : [],
  };
}

const copiesIn = (ledger: LedgerFile, isMeant: (number: string) => boolean): Erasure['copies'] =>
  ledger.entries.flatMap(({ event }) => {
    if (event.kind !== 'issued' || !isMeant(event.copy.number)) return [];
    const { number, recipient, title, issueDate } = event.copy;
    return [{ number, recipient, title, issueDate }];
  });

/**
 * Takes a person's name out of the home: out of visits, briefs and the ledger, out of every backup and earlier state, and
 * deletes the kept PDFs that bear it. @returns what was found, with the holders of the copies. @throws Refused.
 */
export async function erasePerson(home: ErasableHome, name: string): Promise<Erasure> {
  const found = await erasureOf(home, name);
  const journal = {
    names: found.names,
    token: `erased-${randomBytes(4).toString('hex')}`,
    numbers: found.copies.flatMap(({ number }) =>
      found.files.some(({ path }) => path === join('issued', `${number}.pdf`)) ? [number] : [],
    ),
  };
  await replaceFile(join(home.environment.home, JOURNAL), JSON.stringify(journal));
  await finishErasing(home);
  return found;
}

/** Does what an erasure that was begun has not done yet; nothing where none was. */
export async function finishErasing({
  environment,
  workspace,
  ledger,
  others,
  fromTeam,
}: ErasableHome): Promise<boolean> {
  const { home, now } = environment;
  const path = join(home, JOURNAL);
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return false;
  const { names, token, numbers } = Journal.parse(JSON.parse(text));
  const redaction: Redaction = { names, token };
  await workspace.update((file) => withoutPerson(file, redaction));
  for (const other of others)
    await other.update((data) => (says(data, names) ? redacted(data, redaction) : data));
  await ledger.update((file) => withoutName(file, redaction, numbers, now().toISOString()));
  await fromTeam(redaction);
  // Only now: what an earlier state or a backup held is held by nothing else.
  const { found, unread } = await filesSaying(home, names);
  for (const file of found) {
    const where = join(home, file.path);
    if (file.what === 'deleted') await rm(where, { force: true });
    if (file.what !== 'rewritten' || isOfTeam(file.path)) continue;
    const clean = cleaned(file.path, await readFile(where), redaction);
    if (clean === null) await rm(where, { force: true });
    else await replaceFile(where, clean);
  }
  // The name on a cover is a drawing, in which no search finds it.
  await rm(join(home, 'covers'), { recursive: true, force: true });
  // What could not be read now is looked into again at the next start.
  if (unread.length === 0) await rm(path, { force: true });
  return true;
}
