import { z } from 'zod';
import { InstalledPack } from '../../shared/domain/index.ts';
import type { StoreSpec } from '../storage/store.ts';

/** `library.json`: which packs are installed, and the name of the one in use. */
export const LibraryFile = z.object({
  packs: z.array(InstalledPack).readonly(),
  activePack: z.string().nullable(),
});
export type LibraryFile = z.infer<typeof LibraryFile>;

export const librarySpec: StoreSpec<LibraryFile> = {
  name: 'library',
  version: 1,
  schema: LibraryFile,
  empty: { packs: [], activePack: null },
  migrations: {},
};
