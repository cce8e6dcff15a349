import type { WorkspaceFile } from './workspace.ts';

/**
 * Without what travelled briefs brought along that were deleted since. Deleting can be undone while the window is open, so this is
 * done at the next start. In a team, what a brief brought may come before the brief: it is waited for.
 */
export function withoutCarriedOfGone(file: WorkspaceFile, isInTeam: boolean): WorkspaceFile {
  const there = new Set(file.briefs.map(({ id }) => id));
  const isLeft = (id: string): boolean =>
    !there.has(id) && (!isInTeam || file.team.docs[`brief ${id}`] !== undefined);
  const carried = file.carried.filter(({ briefId }) => !isLeft(briefId));
  return carried.length === file.carried.length ? file : { ...file, carried };
}
