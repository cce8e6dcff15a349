import { tmpdir } from 'node:os';
import {
  type DiffFilter,
  diffRecords,
  filteredChanges,
  type PackDiff,
  type RecordChange,
} from '../../library/diff.ts';
import { withStagingFolder } from '../../packs/clear-leftovers.ts';
import type { LibraryFile } from '../../packs/library-store.ts';
import { loadInstalled } from '../../packs/load-installed.ts';
import { openPack } from '../../packs/open-pack.ts';
import { packRefusal } from '../../packs/pack-refusal.ts';
import { type PackReading, readPack } from '../../packs/read-pack.ts';
import type { AboutTable } from '../../packs/table-pack.ts';
import type { Environment } from '../stores/environment.ts';
import type { Installing } from '../stores/installed-packs.ts';
import type { WritableHome } from '../stores/open-home.ts';
import type { PackReport } from '../threads/pack-work.ts';
import { READING_LIMITS, runJob } from '../threads/work-threads.ts';

/** Installs a folder, zip, workbook or CSV that was brought by hand: vouched for by nobody. */
export const installByHand = ({ packs }: WritableHome, path: string, how: Omit<Installing, 'trust'> = {}) =>
  packs.install(path, { ...how, trust: 'unverified' });

/** Reads a pack and reports all its problems; installs nothing. */
export const validatePack = (
  { now, workThread }: Environment,
  path: string,
  about: Partial<AboutTable> = {},
): Promise<PackReport> =>
  withStagingFolder(tmpdir(), (scratch) =>
    runJob(
      workThread,
      'judge',
      { path, about, scratch, at: now().toISOString() },
      { limits: READING_LIMITS },
    ),
  );

/** One end of a comparison, as it is called in the answer. */
type Side = { readonly name: string; readonly version: string };
export type PackComparison = {
  readonly from: Side;
  readonly to: Side;
  readonly diff: PackDiff;
  readonly changes: readonly RecordChange[];
};

/** What `b` says differently from `a`: each a path, an installed pack, or one of its versions (NAME@VERSION). */
export async function comparePacks(
  environment: Environment,
  file: LibraryFile,
  [a, b]: readonly [string, string],
  filter: DiffFilter,
): Promise<PackComparison> {
  const [from, to] = [await packSide(environment, file, a), await packSide(environment, file, b)];
  const diff = diffRecords(from.records, to.records);
  return { from: from.side, to: to.side, diff, changes: filteredChanges(diff, filter) };
}

async function packSide({ home, now }: Environment, file: LibraryFile, what: string) {
  const [name, version] = what.split('@');
  const pack = [...file.packs, ...file.kept].find(
    (candidate) => candidate.name === name && (version === undefined || candidate.version === version),
  );
  const reading = pack ? await loadInstalled(home, pack) : await readAnyPack(what, now());
  if (!reading.ok) throw packRefusal(reading.problems, reading.total, what);
  const { descriptor, records } = reading;
  return { side: { name: descriptor.name, version: descriptor.version }, records };
}

const readAnyPack = (path: string, now: Date): Promise<PackReading> =>
  withStagingFolder(tmpdir(), async (scratch) => {
    const opened = await openPack(path, scratch, now);
    return opened.ok ? readPack(opened.folder) : opened;
  });
