import { readFile } from 'node:fs/promises';
import { Refused } from '../../../shared/domain/index.ts';
import { addToChannel } from '../../packs/channel/add-to-channel.ts';
import { type ChannelPlan, initChannel, rotateKey } from '../../packs/channel/init-channel.ts';
import type { RoleName } from '../../packs/channel/keys.ts';
import { expiryWarnings, publishChannel } from '../../packs/channel/publish-channel.ts';
import type { AboutTable } from '../../packs/table-pack.ts';
import type { Surroundings } from '../stores/region.ts';
import { withPacks } from './batch-packs.ts';
import { channelsOf, type Synced } from './channels.ts';

/** Channels from the command line: the publisher's side in a folder, and the reader's in the home. */
export function batchChannels(surroundings: Surroundings) {
  const { now } = surroundings;
  return {
    initChannel: (folder: string, plan: ChannelPlan) => initChannel(folder, plan, now()),
    addToChannel: (folder: string, pack: string, about: Partial<AboutTable>) =>
      addToChannel(folder, pack, now, about),
    publishChannel: (folder: string, keyFolders: readonly string[] = []) =>
      publishChannel(folder, now(), { keyFolders }),
    rotateKey: (
      folder: string,
      role: RoleName,
      rootKeys: string | null,
      keyFolders: readonly string[] = [],
    ) => rotateKey(folder, role, rootKeys, now(), keyFolders),
    channelWarnings: (folder: string) => expiryWarnings(folder, now()),
    async sync(from: string | null, rootFile: string | null, again: boolean): Promise<readonly Synced[]> {
      const root = rootFile === null ? null : await readFile(rootFile).catch(() => null);
      if (rootFile !== null && root === null)
        throw new Refused('cannot-read', `The root of trust ${rootFile} cannot be read.`, 'Check its name.');
      return withPacks(surroundings, async (packs, { library }) => {
        const channels = channelsOf(surroundings, library, packs);
        await channels.addShipped();
        const added = from !== null && root !== null ? [(await channels.add(from, root)).id] : null;
        const wanted = added ?? (from === null ? library.data.channels.map(({ id }) => id) : [from]);
        if (wanted.length === 0) {
          throw new Refused(
            'not-found',
            'No channel is known yet.',
            'Add one with: attache sync --from ADDRESS --root FILE.',
          );
        }
        const synced: Synced[] = [];
        for (const id of wanted) synced.push(await channels.sync(id, { again }));
        return synced;
      });
    },
  };
}
