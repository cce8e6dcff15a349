import { z } from 'zod';
import { Channel, InstalledPack, PackEvent } from '../../shared/domain/index.ts';
import type { StoreSpec } from '../storage/store.ts';

/** `library.json`: which packs are installed in which version, where they come from, and the name of the one in use. */
export const LibraryFile = z.object({
  /** Of each pack the version in use. */
  packs: z.array(InstalledPack).readonly(),
  activePack: z.string().nullable(),
  /** Other versions that are still on the disk, the newest last. */
  kept: z.array(InstalledPack).readonly(),
  /** The newest last. */
  history: z.array(PackEvent).readonly(),
  channels: z.array(Channel).readonly(),
  /** Channels that ship and were removed here: they do not come back by themselves. By their root's fingerprint. */
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
