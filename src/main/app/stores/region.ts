import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../../shared/contract.ts';
import {
  type Audience,
  type InstalledPack,
  type Overlay,
  type PackProblem,
  type PackRecords,
  Refused,
} from '../../../shared/domain/index.ts';
import { type Library, libraryOf } from '../../library/library.ts';
import { installPack } from '../../packs/install-pack.ts';
import { type LibraryFile, librarySpec } from '../../packs/library-store.ts';
import { loadInstalled } from '../../packs/load-installed.ts';
import { withPack } from '../../packs/pack-list.ts';
import { lockHome } from '../../storage/home-lock.ts';
import { openStore, type Store } from '../../storage/store.ts';
import { workspaceSpec } from './workspace.ts';

/** Where everything lies, and the time: all that the rooms are not allowed to find out for themselves. */
export type Surroundings = {
  /** The user's data. */
  readonly home: string;
  /** What ships with the app: packs, example delegations. */
  readonly resources: string;
  readonly now: () => Date;
  /** The built `work-thread.ts`, where work on whole packs is to be done in threads of their own. */
  readonly workThread?: URL | undefined;
};

/** The pack in use, as a library, with the audiences that may be written for. */
export type Region = { readonly library: Library; readonly audiences: readonly Audience[] };

/** One line a problem, as a spreadsheet user looks for it: file, row, column, sentence. */
export function problemLine({ file, row, column, sentence }: PackProblem): string {
  const place = [file, row === null ? null : `row ${row}`, column === null ? null : `column ${column}`];
  return `${place.filter((part) => part !== null).join(', ')}: ${sentence}`;
}

export function packRefused(problems: readonly PackProblem[], total: number, name: string): Refused {
  return new Refused(
    'pack-refused',
    `${name} was not installed: it has ${total === 1 ? 'one problem' : `${total} problems`}. Nothing was changed.`,
    'Mend the rows named below and try again.',
    problems.map(problemLine),
  );
}

const shippedFolders = async (resources: string): Promise<readonly string[]> => {
  const folder = join(resources, 'packs');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
};

/** Installs the packs that ship, on the first run only. @returns true when something was installed. */
export async function installShipped(
  store: Store<LibraryFile>,
  { home, resources, now }: Surroundings,
): Promise<boolean> {
  if (store.data.packs.length > 0) return false;
  for (const folder of await shippedFolders(resources)) {
    const installed = await installPack({ folder, home, trust: 'shipped', now });
    if (!installed.ok) throw packRefused(installed.problems, installed.total, folder);
    await store.update((file) => withPack(file, installed.pack, now().toISOString()));
  }
  if (store.data.packs.length === 0) {
    throw new Refused('not-found', 'No data pack ships with this copy of Attaché.', 'Install Attaché again.');
  }
  return true;
}

/**
 * The list of installed packs for reading, without holding the lock longer than a first run needs it.
 * While a window has the lock, its files are read as they stand: they are only ever replaced whole.
 */
export async function readLibraryFile(
  surroundings: Surroundings,
): Promise<{ file: LibraryFile; notices: readonly Notice[] }> {
  const { home, now } = surroundings;
  const { store, notices } = await openStore(home, librarySpec, now, 'read');
  if (store.data.packs.length > 0 && notices.length === 0) return { file: store.data, notices };
  const lock = await lockHome(home, 'command line');
  try {
    const opened = await openStore(home, librarySpec, now);
    await installShipped(opened.store, surroundings);
    return { file: opened.store.data, notices: opened.notices };
  } finally {
    await lock.release();
  }
}

/** The team's edits as they stand, for reading. */
export async function readOverlays({ home, now }: Surroundings): Promise<readonly Overlay[]> {
  return (await openStore(home, workspaceSpec, now, 'read')).store.data.overlays;
}

/** Audiences of the packs that ship, for a pack that brings none. */
async function shippedAudiences(
  file: LibraryFile,
  { home, resources }: Pick<Surroundings, 'home' | 'resources'>,
): Promise<readonly Audience[]> {
  for (const pack of file.packs.filter((p) => p.trust === 'shipped')) {
    const reading = await loadInstalled(home, pack);
    if (reading.ok && reading.records.audiences.length > 0) return reading.records.audiences;
  }
  for (const folder of await shippedFolders(resources)) {
    const text = await readFile(join(folder, 'audiences.json'), 'utf8').catch(() => null);
    if (text !== null) return JSON.parse(text) as readonly Audience[];
  }
  return [];
}

/** The shipped greetings speak of the region that ships; of another one only what is true of any. */
const withPlainGreeting = (audience: Audience): Audience => ({
  ...audience,
  greeting: {
    title: audience.greeting.title,
    paragraphs: [
      'It is a pleasure to welcome you to {region}. This brief sets out what it offers to visitors from {audience}.',
      'Every figure in these pages names its source, its date and its limits.',
    ],
  },
});

/** An installed pack's own records, and the audiences that may be written for. */
export type PackInUse = {
  readonly pack: InstalledPack;
  readonly base: PackRecords;
  readonly audiences: readonly Audience[];
};

/** The named pack, or the one in use. Throws `Refused`: `not-found`. */
export function packInUse(file: LibraryFile, packName?: string): InstalledPack {
  const wanted = packName ?? file.activePack ?? file.packs[0]?.name;
  const pack = file.packs.find((candidate) => candidate.name === wanted);
  if (pack) return pack;
  throw new Refused(
    'not-found',
    `No pack called ${wanted ?? '(none)'} is installed.`,
    `Installed: ${file.packs.map((p) => p.name).join(', ') || 'none'}.`,
  );
}

/** Reads the named pack, or the one in use. Throws `Refused`: `not-found`, `damaged`. */
export async function openPackRecords(
  file: LibraryFile,
  surroundings: Pick<Surroundings, 'home' | 'resources'>,
  packName?: string,
): Promise<PackInUse> {
  const pack = packInUse(file, packName);
  const reading = await loadInstalled(surroundings.home, pack);
  if (!reading.ok) {
    throw new Refused(
      'damaged',
      `The installed pack ${pack.name} was changed or damaged on disk, so its figures cannot be trusted.`,
      'Install it again from where it came from.',
      reading.problems.map(problemLine),
    );
  }
  const audiences = await audiencesOf(pack, reading.records.audiences, file, surroundings);
  return { pack, base: reading.records, audiences };
}

/** A pack's own audiences; where it brings none, those of a shipped one. Throws `Refused`: `not-found`. */
export async function audiencesOf(
  pack: InstalledPack,
  own: readonly Audience[],
  file: LibraryFile,
  surroundings: Pick<Surroundings, 'home' | 'resources'>,
): Promise<readonly Audience[]> {
  if (own.length > 0) return own;
  const borrowed = (await shippedAudiences(file, surroundings)).map(withPlainGreeting);
  if (borrowed.length > 0) return borrowed;
  throw new Refused(
    'not-found',
    `The pack ${pack.name} names no audiences, and none ship.`,
    'Add audiences.json to the pack.',
  );
}

/** The named pack, or the one in use, as a library with the team's overlays in it. */
export async function openRegion(
  file: LibraryFile,
  surroundings: Surroundings,
  packName?: string,
  overlays: readonly Overlay[] = [],
): Promise<Region> {
  const { pack, base, audiences } = await openPackRecords(file, surroundings, packName);
  return { library: libraryOf(pack, base, overlays), audiences };
}
