import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import {
  type InstalledPack,
  type MergeConflict,
  type MergeRecord,
  type Overlay,
  Refused,
} from '../../../shared/domain/index.ts';
import type { MergedOverlays, RecordQuestion } from '../../library/merge-overlays.ts';
import { beforeMerge } from '../../library/undo-merge.ts';
import type { LibraryFile } from '../../packs/library-store.ts';
import type { Store } from '../../storage/store.ts';
import { runJob } from '../threads/work-threads.ts';
import type { WorkspaceFile } from './workspace.ts';

/** Merges whose way back is kept. */
const MERGES = 40;

const overlayKey = ({ recordType, recordId }: Overlay): string => `${recordType} ${recordId}`;

/**
 * The overlays before the merge, except where the team has worked since: that work stays. An answer to the merge's own
 * question is no such work: it goes back with the version that asked it.
 */
function overlaysBeforeMerge(
  current: readonly Overlay[],
  { id, before, after }: MergeRecord,
  conflicts: readonly MergeConflict[],
): readonly Overlay[] {
  const asked = conflicts.filter(({ mergeId }) => mergeId === id);
  const left = new Map(after.map((overlay) => [overlayKey(overlay), overlay]));
  const then = new Map(before.map((overlay) => [overlayKey(overlay), overlay]));
  const now = new Map(current.map((overlay) => [overlayKey(overlay), overlay]));
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((name) => {
    const [was, is] = [then.get(name), now.get(name)];
    const own = asked.filter(({ recordType, recordId }) => `${recordType} ${recordId}` === name);
    const untouched = isDeepStrictEqual(is, left.get(name));
    const overlay = was ? beforeMerge({ was, left: left.get(name), now: is }, own) : untouched ? was : is;
    return overlay ? [overlay] : [];
  });
}

type OverlayUpdate = Pick<WorkspaceFile, 'overlays' | 'conflicts' | 'merges'>;

export const overlaysOf = (file: WorkspaceFile, packName: string): Overlay[] =>
  file.overlays.filter((overlay) => overlay.packName === packName);

export function replaceOverlays(file: WorkspaceFile, packName: string, own: readonly Overlay[]): Overlay[] {
  return [...file.overlays.filter((overlay) => overlay.packName !== packName), ...own];
}

/** Adds questions for the team. A pending one about the same field is replaced by the new one. */
function addMergeQuestions(
  waiting: readonly MergeConflict[],
  packName: string,
  mergeId: string,
  questions: readonly RecordQuestion[],
): MergeConflict[] {
  const nameIn = ({ recordType, recordId, field }: RecordQuestion | MergeConflict): string =>
    `${recordType} ${recordId} ${field}`;
  const again = new Set(questions.map(nameIn));
  return [
    ...waiting.filter(
      (old) => old.packName !== packName || old.state === 'settled' || !again.has(nameIn(old)),
    ),
    ...questions.map(
      (question): MergeConflict => ({
        ...question,
        id: randomUUID(),
        mergeId,
        packName,
        state: 'open',
        settled: null,
      }),
    ),
  ];
}

/** Goes back to the version before a merge: it is undone and its questions are void. */
function mergeUndone(
  file: WorkspaceFile,
  pack: InstalledPack,
  merge: MergeRecord,
  own: readonly Overlay[],
): OverlayUpdate {
  return {
    overlays: replaceOverlays(file, pack.name, own),
    conflicts: file.conflicts.filter(({ mergeId }) => mergeId !== merge.id),
    merges: file.merges.map((other) => (other.id === merge.id ? { ...other, undone: true } : other)),
  };
}

function mergeRecorded(
  file: WorkspaceFile,
  pack: InstalledPack,
  { overlays: after, questions }: MergedOverlays,
  at: string,
): OverlayUpdate {
  const merge: MergeRecord = {
    id: randomUUID(),
    packName: pack.name,
    from: file.bases[pack.name] ?? { version: '', hash: '' },
    to: { version: pack.version, hash: pack.hash },
    at,
    before: overlaysOf(file, pack.name),
    after: [...after],
    undone: false,
  };
  return {
    overlays: replaceOverlays(file, pack.name, after),
    conflicts: addMergeQuestions(file.conflicts, pack.name, merge.id, questions),
    merges: [...file.merges, merge].slice(-MERGES),
  };
}

/** The team edited during the merge, which starts again with those edits. */
class EditedMeanwhile extends Error {}

/**
 * Merges the team's overlays into the versions that `library.json` names. That file alone decides the version in use;
 * if killed before this is done, the next start does it.
 */
export async function updateOverlays(
  { home, workThread }: { readonly home: string; readonly workThread?: URL | undefined },
  library: LibraryFile,
  workspace: Store<WorkspaceFile>,
  at: string,
): Promise<void> {
  const carried = async (pack: InstalledPack): Promise<void> => {
    const base = workspace.data.bases[pack.name];
    const own = overlaysOf(workspace.data, pack.name);
    if (base?.hash === pack.hash || (own.length === 0 && !base)) return;
    const back = workspace.data.merges.findLast(
      (it) => it.packName === pack.name && it.from.hash === pack.hash && it.to.hash === base?.hash,
    );
    const overlays = back ? overlaysBeforeMerge(own, back, workspace.data.conflicts) : own;
    const job = {
      home,
      before: library.kept.find(({ hash }) => hash === base?.hash) ?? null,
      after: pack,
      overlays,
      how: back ? 'rebase' : 'merge',
    } as const;
    const left =
      overlays.length === 0 ? { overlays, questions: [] } : await runJob(workThread, 'mergeOverlays', job);
    // A pack that cannot be read now is told when it is opened; its overlays wait.
    if (!left) return;
    await workspace.update((file) => {
      if (!isDeepStrictEqual(overlaysOf(file, pack.name), own)) throw new EditedMeanwhile();
      const moved = back ? mergeUndone(file, pack, back, left.overlays) : mergeRecorded(file, pack, left, at);
      return {
        ...file,
        ...(own.length === 0 && !back ? {} : moved),
        bases: { ...file.bases, [pack.name]: { version: pack.version, hash: pack.hash } },
      };
    });
  };
  for (const pack of library.packs) {
    for (let again = true; again; ) {
      again = await carried(pack).then(
        () => false,
        (error: unknown) => {
          if (error instanceof EditedMeanwhile) return true;
          throw error;
        },
      );
    }
  }
}

/**
 * Takes back what the newest merge of a pack did to the team's overlays, and keeps the newer version (`undoMerge` says
 * what stands then). Throws `Refused`: `not-found` where the merge is not the newest one or was undone already.
 */
export async function undoPackMerge(
  { home, workThread }: { readonly home: string; readonly workThread?: URL | undefined },
  library: LibraryFile,
  workspace: Store<WorkspaceFile>,
  mergeId: string,
): Promise<void> {
  const merge = workspace.data.merges.find(({ id }) => id === mergeId);
  const pack = merge && library.packs.find(({ hash }) => hash === merge.to.hash);
  if (!merge || !pack || !canUndo(workspace.data, library, merge)) {
    throw new Refused(
      'not-found',
      'This merge cannot be undone any more.',
      'Only the newest merge of a pack can be, while its version is in use. Look at the history again.',
    );
  }
  const overlays = overlaysOf(workspace.data, pack.name);
  const conflicts = workspace.data.conflicts.filter((conflict) => conflict.mergeId === merge.id);
  const before = library.kept.find(({ hash }) => hash === merge.from.hash) ?? null;
  const taken = await runJob(workThread, 'undo', {
    home,
    before,
    now: pack,
    request: { merge, overlays, conflicts },
  });
  if (!taken) {
    throw new Refused('damaged', `The pack ${pack.title} cannot be read.`, 'Install it again, then undo.');
  }
  await workspace.update((file) => {
    if (!isDeepStrictEqual(overlaysOf(file, pack.name), overlays)) {
      throw new Refused(
        'bad-input',
        'Somebody edited the library meanwhile.',
        'Nothing was changed; undo it again.',
      );
    }
    const again = new Set(taken.reopened);
    const gone = new Set(taken.replaced);
    const left = file.conflicts.flatMap((conflict): MergeConflict[] => {
      if (gone.has(conflict.id)) return [];
      return [again.has(conflict.id) ? { ...conflict, state: 'open', settled: null } : conflict];
    });
    return {
      ...file,
      overlays: replaceOverlays(file, pack.name, taken.overlays),
      conflicts: addMergeQuestions(left, pack.name, merge.id, taken.asked),
      merges: file.merges.map((other) =>
        other === merge || other.id === merge.id ? { ...other, undone: true } : other,
      ),
    };
  });
}

/** Whether a merge has anything to take back, and is the one that the team's overlays stand on. */
export function canUndo(file: WorkspaceFile, library: LibraryFile, merge: MergeRecord): boolean {
  const newest = file.merges.findLast(({ packName }) => packName === merge.packName);
  const touched =
    !isDeepStrictEqual(merge.before, merge.after) ||
    file.conflicts.some(({ mergeId }) => mergeId === merge.id);
  return (
    newest?.id === merge.id &&
    !merge.undone &&
    touched &&
    library.packs.some(({ hash }) => hash === merge.to.hash)
  );
}
