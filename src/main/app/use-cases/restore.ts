import { join } from 'node:path';
import { Refused } from '../../../shared/domain/index.ts';
import type { WorkCopy } from '../../../shared/views/index.ts';
import { canonicalJson } from '../../storage/canonical-json.ts';
import { type EarlierCopy, earlierCopies } from '../../storage/earlier-copies.ts';
import { writeEnvelope } from '../../storage/envelope.ts';
import { cannotKeepFiles } from '../../storage/error-code.ts';
import { replaceFile } from '../../storage/replace-file.ts';
import { utcStamp } from '../../storage/store-spec.ts';
import type { OpenHome, WritableHome } from '../stores/open-home.ts';
import { type WorkspaceFile, workspaceSpec } from '../stores/workspace.ts';

type Reading = Pick<OpenHome, 'environment' | 'workspace'>;

/** Copies of the team's work that the home holds, the newest first, each with what going back to it would change. */
export async function workCopies({ environment, workspace }: Reading): Promise<readonly WorkCopy[]> {
  const copies = await earlierCopies(environment.home, workspaceSpec);
  return copies.map((copy) => asView(copy, workspace.data));
}

/**
 * Goes back to a copy. What is here now is kept beside it as a copy of its own, so that this can be undone too. What a
 * computer knows of its team stays (the team's folder takes in the rest as edits of today), and so does what is decided now:
 * whether approval is needed, and how long names are kept.
 * @throws Refused `not-found`, `damaged`, `cannot-write`
 */
export async function restoreCopy(home: WritableHome, file: string): Promise<WorkCopy> {
  const { environment, workspace } = home;
  const copy = (await earlierCopies(environment.home, workspaceSpec)).find((one) => one.file === file);
  if (!copy)
    throw new Refused('not-found', `The home holds no copy called ${file}.`, 'Choose one of those listed.');
  if (copy.data === null)
    throw new Refused('damaged', `${file} cannot be used: ${copy.fault}`, 'Choose another copy.');
  const before = workspace.data;
  const kept = join(
    environment.home,
    `${workspaceSpec.name}.before-restore-${utcStamp(environment.now())}.json`,
  );
  await replaceFile(kept, writeEnvelope(workspaceSpec.name, workspaceSpec.version, 0, before)).catch(
    (error: unknown) => {
      throw cannotKeepFiles(environment.home, error);
    },
  );
  const { data } = copy;
  await workspace.update(({ team, signOffRequired, retention }) => ({
    ...data,
    team,
    signOffRequired,
    retention,
  }));
  // The edits of then stand over the pack of then.
  await home.packs.settle();
  return asView(copy, before);
}

const KINDS = {
  visits: ({ delegations }: WorkspaceFile) => delegations.map((one) => [one.id, one.name, one] as const),
  briefs: ({ briefs }: WorkspaceFile) => briefs.map((one) => [one.id, one.title, one] as const),
  edits: ({ overlays }: WorkspaceFile) =>
    overlays.map(
      (one) =>
        [
          `${one.packName} ${one.recordType} ${one.recordId}`,
          `${one.recordType} ${one.recordId}`,
          one,
        ] as const,
    ),
};

function asView(copy: EarlierCopy<WorkspaceFile>, now: WorkspaceFile): WorkCopy {
  const { file, why, data, fault } = copy;
  const savedAt = copy.savedAt.toISOString();
  if (data === null) return { file, why, savedAt, fault, holds: null, change: null };
  const { visits, briefs, edits } = KINDS;
  return {
    file,
    why,
    savedAt,
    fault: null,
    holds: { visits: data.delegations.length, briefs: data.briefs.length, edits: data.overlays.length },
    change: {
      visits: changed(visits(now), visits(data)),
      briefs: changed(briefs(now), briefs(data)),
      edits: changed(edits(now), edits(data)),
    },
  };
}

type Item = readonly [id: string, name: string, of: unknown];

function changed(now: readonly Item[], then: readonly Item[]): NonNullable<WorkCopy['change']>['visits'] {
  const here = new Map(now.map(([id, , of]) => [id, canonicalJson(of)]));
  const there = new Set(then.map(([id]) => id));
  const namesOf = (items: readonly Item[]): readonly string[] => items.map(([, name]) => name);
  return {
    gone: namesOf(now.filter(([id]) => !there.has(id))),
    back: namesOf(then.filter(([id]) => !here.has(id))),
    other: namesOf(then.filter(([id, , of]) => here.has(id) && here.get(id) !== canonicalJson(of))),
  };
}
