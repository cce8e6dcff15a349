import { z } from 'zod';
import { Brief, Delegation, Overlay } from '../../shared/domain/index.ts';
import type { StoreSpec } from '../storage/store.ts';

/** `workspace.json`: what the team made. */
export const WorkspaceFile = z.object({
  delegations: z.array(Delegation),
  briefs: z.array(Brief),
  overlays: z.array(Overlay),
});
export type WorkspaceFile = z.infer<typeof WorkspaceFile>;

export const workspaceSpec: StoreSpec<WorkspaceFile> = {
  name: 'workspace',
  version: 1,
  schema: WorkspaceFile,
  empty: { delegations: [], briefs: [], overlays: [] },
  migrations: {},
};
