import { z } from 'zod';
import { Channel, InstalledPack, PackEvent, Publisher } from '../../shared/domain/index.ts';
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
  /** Who first brought each pack's name, signed: it is theirs. */
  publishers: z.record(z.string(), Publisher),
});
export type LibraryFile = z.infer<typeof LibraryFile>;

const Brought = z.object({
  packs: z.array(InstalledPack.pick({ name: true, trust: true })),
  channels: z.array(Channel.pick({ title: true, rootFingerprint: true, packs: true })),
});

const publishersIn = ({ packs, channels }: z.infer<typeof Brought>): Record<string, Publisher> =>
  Object.fromEntries(
    packs.flatMap(({ name, trust }): [string, Publisher][] => {
      if (trust === 'shipped') return [[name, { title: 'Attaché', fingerprint: null }]];
      const channel = trust === 'channel' && channels.find((it) => it.packs.includes(name));
      return channel ? [[name, { title: channel.title, fingerprint: channel.rootFingerprint }]] : [];
    }),
  );

export const librarySpec: StoreSpec<LibraryFile> = {
  name: 'library',
  version: 3,
  schema: LibraryFile,
  empty: { packs: [], activePack: null, kept: [], history: [], channels: [], unwanted: [], publishers: {} },
  migrations: {
    // Version 1 knew one version of each pack and no channels.
    1: (old) => ({ ...z.looseObject({}).parse(old), kept: [], history: [], channels: [] }),
    // Version 2 did not know whose a name is: it is taken from who has brought what is here.
    2: (old) => ({ ...z.looseObject({}).parse(old), publishers: publishersIn(Brought.parse(old)) }),
  },
};
