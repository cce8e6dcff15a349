import { join } from 'node:path';
import type { Channel } from '../../../shared/domain/index.ts';
import type { Policy } from '../../../shared/policy.ts';
import { type Installer, installersAmong } from '../../packs/channel/layout.ts';
import { channelsFolder, trustedTargets } from '../../packs/channel/sync-channel.ts';
import { openTransport } from '../../packs/channel/transport.ts';
import { compareVersions } from '../../packs/pack-versions.ts';
import type { OpenHome } from '../stores/open-home.ts';

/** A newer Attaché for this computer, in a channel that may offer it. */
export type AppOffer = Installer & { readonly channel: Pick<Channel, 'id' | 'title'> };

export const isDecidedChannel = (channel: Channel, policy: Policy | undefined): boolean =>
  policy?.channel !== undefined && channel.location === openTransport(policy.channel.location).location;

/**
 * A program asks for more trust than data: only the channel that ships with Attaché and the one that the computer's owner decided
 * on may offer one, and nobody where the owner said no.
 */
export const mayOfferApp = (channel: Channel, policy: Policy | undefined): boolean =>
  policy?.appUpdates !== false && (channel.isShipped || isDecidedChannel(channel, policy));

/** The newest Attaché that is offered, newer than the one here and made for this computer; null where there is none. */
export async function appOffer({
  environment: { home, policy, app },
  libraryStore,
}: Pick<OpenHome, 'environment' | 'libraryStore'>): Promise<AppOffer | null> {
  const ending = app?.installer;
  if (!app || !ending) return null;
  const offers: AppOffer[] = [];
  for (const channel of libraryStore.data.channels.filter((it) => mayOfferApp(it, policy))) {
    // What was verified last; a channel that has never answered has no list yet.
    const list = await trustedTargets(join(channelsFolder(home), channel.metadata)).catch(() => null);
    const { id, title } = channel;
    for (const installer of installersAmong(list?.targets ?? {}))
      if (installer.name.endsWith(ending)) offers.push({ ...installer, channel: { id, title } });
  }
  return (
    offers
      .filter(({ version }) => compareVersions(version, app.version) > 0)
      .sort((a, b) => compareVersions(b.version, a.version))[0] ?? null
  );
}
