import { z } from 'zod';
import { Channel, InstalledPack, PackEvent } from '../../shared/domain/index.ts';
import type { StoreSpec } from '../storage/store.ts';

/** `library.json`: the installed packs and their versions, their channels, and the name of the pack in use. */
export const LibraryFile = z.object({
  /** The version in use of each pack. */
  packs: z.array(InstalledPack).readonly(),
  activePack: z.string().nullable(),
  /** Other versions still on disk, newest last. */
  kept: z.array(InstalledPack).readonly(),
  /** The newest last. */
  history: z.array(PackEvent).readonly(),
  channels: z.array(Channel).readonly(),
  /** Shipped channels that were removed here, by their root's fingerprint: they are not added again. */
  unwanted: z.array(z.string()).readonly().default([]),
});
export type LibraryFile = z.infer<typeof LibraryFile>;

export const librarySpec: StoreSpec<LibraryFile> = {
  name: 'library',
  version: 2,
  schema: LibraryFile,
  empty: { packs: [], activePack: null, kept: [], history: [], channels: [], unwanted: [] },
  migrations: {
    // Version 1 knew one version of each pack and no channels.
    1: (old) => ({ ...z.looseObject({}).parse(old), kept: [], history: [], channels: [] }),
  },
};
