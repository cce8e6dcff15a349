import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type {
  InstalledPack,
  MergeConflict,
  MergeRecord,
  Overlay,
  PackRecords,
} from '../../shared/domain/index.ts';
import { mergeOverlays, rebasedOverlays } from '../library/merge-overlays.ts';
import type { LibraryFile } from '../packs/library-store.ts';
import { loadInstalled } from '../packs/load-installed.ts';
import type { Store } from '../storage/store.ts';
import type { WorkspaceFile } from './workspace.ts';

/** Merges whose way back is kept. */
const MERGES = 40;

const nameOf = ({ recordType, recordId }: Overlay): string => `${recordType} ${recordId}`;

/** What was there before the merge, save where the team has worked on since: that work stays. */
function takenBack(current: readonly Overlay[], { before, after }: MergeRecord): readonly Overlay[] {
  const left = new Map(after.map((overlay) => [nameOf(overlay), overlay]));
  const then = new Map(before.map((overlay) => [nameOf(overlay), overlay]));
  const now = new Map(current.map((overlay) => [nameOf(overlay), overlay]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((name) => {
    const untouched = isDeepStrictEqual(now.get(name), left.get(name));
    const overlay = untouched ? then.get(name) : now.get(name);
    return overlay ? [overlay] : [];
  });
}

type Moved = Pick<WorkspaceFile, 'overlays' | 'conflicts' | 'merges'>;

function withOwn(file: WorkspaceFile, pack: InstalledPack, own: readonly Overlay[]): Overlay[] {
  return [...file.overlays.filter((overlay) => overlay.packName !== pack.name), ...own];
}

/** Back under the version that a merge came from: the merge is undone, its questions are void. */
function undone(file: WorkspaceFile, pack: InstalledPack, merge: MergeRecord, theirs: PackRecords): Moved {
  const own = file.overlays.filter((overlay) => overlay.packName === pack.name);
  return {
    overlays: withOwn(file, pack, rebasedOverlays(takenBack(own, merge), theirs)),
    conflicts: file.conflicts.filter(({ mergeId }) => mergeId !== merge.id),
    merges: file.merges.map((other) => (other.id === merge.id ? { ...other, undone: true } : other)),
  };
}

function mergedOver(
  file: WorkspaceFile,
  pack: InstalledPack,
  before: PackRecords | null,
  theirs: PackRecords,
  at: string,
): Moved {
  const own = file.overlays.filter((overlay) => overlay.packName === pack.name);
  const { overlays: after, questions } = mergeOverlays(own, before, theirs);
  const id = randomUUID();
  const merge: MergeRecord = {
    id,
    packName: pack.name,
    from: file.bases[pack.name] ?? { version: '', hash: '' },
    to: { version: pack.version, hash: pack.hash },
    at,
    before: own,
    after: [...after],
    undone: false,
  };
  const asked = questions.map(
    (question): MergeConflict => ({
      ...question,
      id: randomUUID(),
      mergeId: id,
      packName: pack.name,
      state: 'open',
      settled: null,
    }),
  );
  // A question about the same field that still waits is asked anew, with the newest values.
  const again = new Set(asked.map(({ recordType, recordId, field }) => `${recordType} ${recordId} ${field}`));
  const waiting = file.conflicts.filter(
    (old) =>
      old.packName !== pack.name ||
      old.state === 'settled' ||
      !again.has(`${old.recordType} ${old.recordId} ${old.field}`),
  );
  return {
    overlays: withOwn(file, pack, after),
    conflicts: [...waiting, ...asked],
    merges: [...file.merges, merge].slice(-MERGES),
  };
}

/**
 * Brings the team's overlays to the versions that `library.json` names. That file alone decides which version is in
 * use; whoever is killed between it and this finds the same work waiting at the next start. `loaded` spares reading a
 * pack that was just read.
 */
export async function catchUp(
  home: string,
  library: LibraryFile,
  workspace: Store<WorkspaceFile>,
  at: string,
  loaded: ReadonlyMap<string, PackRecords> = new Map(),
): Promise<void> {
  const recordsOf = async (pack: InstalledPack | undefined): Promise<PackRecords | null> => {
    if (!pack) return null;
    const known = loaded.get(pack.hash);
    if (known) return known;
    const reading = await loadInstalled(home, pack);
    return reading.ok ? reading.records : null;
  };
  for (const pack of library.packs) {
    const base = workspace.data.bases[pack.name];
    if (base?.hash === pack.hash) continue;
    if (!workspace.data.overlays.some(({ packName }) => packName === pack.name) && !base) continue;
    const merge = workspace.data.merges.findLast((it) => it.packName === pack.name && !it.undone);
    const back =
      merge !== undefined && merge.from.hash === pack.hash && merge.to.hash === base?.hash ? merge : null;
    const before = back ? null : await recordsOf(library.kept.find(({ hash }) => hash === base?.hash));
    const theirs = await recordsOf(pack);
    // A pack that cannot be read now is told when it is opened; its overlays wait.
    if (!theirs) continue;
    await workspace.update((file) => ({
      ...file,
      ...(back ? undone(file, pack, back, theirs) : mergedOver(file, pack, before, theirs, at)),
      bases: { ...file.bases, [pack.name]: { version: pack.version, hash: pack.hash } },
    }));
  }
}
