import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Audience, type InstalledPack, type PackRecords, Refused } from '../../shared/domain/index.ts';
import type { LibraryFile } from './library-store.ts';
import { loadInstalled } from './load-installed.ts';
import { problemLine } from './pack-refusal.ts';
import { putBack } from './put-back.ts';

/** Where the installed packs are, and those that ship. */
type Folders = { readonly home: string; readonly resources: string };

/** The folders of the packs that ship. */
export const shippedFolders = async (resources: string): Promise<readonly string[]> => {
  const folder = join(resources, 'packs');
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
};

/** Audiences of the shipped packs, for a pack without its own. */
async function shippedAudiences(
  file: LibraryFile,
  { home, resources }: Folders,
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

/** Shipped greetings describe the shipped region; for another, keep only what is always true. */
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
  /** Its files were damaged, and were put back from the copy that ships. */
  readonly wasPutBack: boolean;
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
  folders: Folders,
  packName?: string,
): Promise<PackInUse> {
  const pack = packInUse(file, packName);
  let reading = await loadInstalled(folders.home, pack);
  const putBackFiles = reading.ok
    ? null
    : await putBack(folders.home, pack, await shippedFolders(folders.resources)).catch(() => null);
  // What could not be read may be read now, though nothing was wrong with it.
  if (putBackFiles !== null) reading = await loadInstalled(folders.home, pack);
  const wasPutBack = (putBackFiles ?? 0) > 0;
  if (!reading.ok) {
    throw new Refused(
      'damaged',
      `The installed pack ${pack.name} was changed or damaged on disk, so its figures cannot be trusted.`,
      'Install it again from where it came from.',
      reading.problems.map(problemLine),
    );
  }
  const audiences = await audiencesOf(pack, reading.records.audiences, file, folders);
  return { pack, base: reading.records, audiences, wasPutBack };
}

/** A pack's own audiences; where it brings none, those of a shipped one. Throws `Refused`: `not-found`. */
export async function audiencesOf(
  pack: InstalledPack,
  own: readonly Audience[],
  file: LibraryFile,
  folders: Folders,
): Promise<readonly Audience[]> {
  if (own.length > 0) return own;
  const borrowed = (await shippedAudiences(file, folders)).map(withPlainGreeting);
  if (borrowed.length > 0) return borrowed;
  throw new Refused(
    'not-found',
    `The pack ${pack.name} names no audiences, and none ship.`,
    'Add audiences.json to the pack.',
  );
}
