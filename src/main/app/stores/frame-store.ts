import { z } from 'zod';
import { Recent, Settings, WindowPlace } from '../../../shared/domain/index.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import type { StoreSpec } from '../../storage/store.ts';

/** `settings.json`: how the officer likes the window. */
export const FrameFile = z.object({
  settings: Settings.readonly(),
  /** Null until the window was closed once. */
  place: WindowPlace.nullable(),
  /** The newest first. */
  recent: z.array(Recent).readonly(),
});
export type FrameFile = z.infer<typeof FrameFile>;

export const frameSpec: StoreSpec<FrameFile> = {
  name: 'settings',
  version: 1,
  schema: FrameFile,
  empty: { settings: DEFAULT_SETTINGS, place: null, recent: [] } as FrameFile,
  migrations: {},
};
