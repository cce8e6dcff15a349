import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { docStore } from './docs.ts';
import { deskFolder, desksIn, filesIn, isThere, readAbout } from './folder.ts';
import { keysSaying } from './histories.ts';
import { forgetSeenLedgers } from './ledgers.ts';
import { teamHome } from './state.ts';
import type { Looked } from './told.ts';

/** Deletes what a home keeps of a team that it is in no more. */
export async function forgetTeam(home: string): Promise<void> {
  const own = teamHome(home);
  for (const folder of ['own', 'docs']) await rm(join(own, folder), { recursive: true, force: true });
  await forgetSeenLedgers(own);
}

/** The files of a home’s documents whose history says one of the names, by their path in the home. */
export async function teamFilesSaying(home: string, names: readonly string[]): Promise<readonly string[]> {
  const docs = docStore(join(teamHome(home), 'docs'), () => '0'.repeat(16));
  const { saying, damaged } = await keysSaying(docs, names);
  return [...saying, ...damaged].map((key) => relative(home, docs.pathOf(key)));
}

export async function lookInto(folder: string): Promise<Looked> {
  if (!(await isThere(folder))) return { isThere: false, desks: [], files: 0, bytes: 0, faults: [] };
  const { desks, faults } = await desksIn(folder);
  const files = (await Promise.all(desks.map((desk) => filesIn(deskFolder(folder, desk))))).flat();
  const abouts = await Promise.all(desks.map((desk) => readAbout(folder, desk)));
  return {
    isThere: true,
    desks: abouts.filter((about) => about !== null),
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    faults,
  };
}
