import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Notice } from '../../../shared/contract.ts';
import { type Channel, type InstalledPack, Refused, refusalOf } from '../../../shared/domain/index.ts';
import { channelsFolder, type PassedOver, type SyncRequest } from '../../packs/channel/sync-channel.ts';
import { openTransport } from '../../packs/channel/transport.ts';
import { parseRoot, trustRoot } from '../../packs/channel/trust-root.ts';
import { withStagingFolder } from '../../packs/clear-leftovers.ts';
import type { LibraryFile } from '../../packs/library-store.ts';
import { addPack } from '../../packs/pack-list.ts';
import { packRefusal } from '../../packs/pack-refusal.ts';
import { arrivalBy, releaseNames } from '../../packs/publishers.ts';
import type { Store } from '../../storage/store.ts';
import type { Asking } from '../../threads/start-thread.ts';
import type { Environment } from '../stores/environment.ts';
import type { packInstaller } from '../stores/installed-packs.ts';
import { runJob } from '../threads/work-threads.ts';
import { type AppOffer, isDecidedChannel, mayOfferApp } from './app-updates.ts';
import { writeChosen } from './write-chosen.ts';

const HOUR_MS = 3_600_000;
/** A channel that answers is asked once a day; one that fails after an hour, then two, four… */
const DAY_HOURS = 24;

/** When the background check may ask this channel again. */
export function nextCheck({ checkedAt, failures }: Channel): number {
  if (checkedAt === null) return 0;
  const hours = failures === 0 ? DAY_HOURS : Math.min(DAY_HOURS, 2 ** (failures - 1));
  return Date.parse(checkedAt) + hours * HOUR_MS;
}

export type SyncResult = {
  readonly channel: Channel;
  /** What was brought, each with the version before. */
  readonly packs: readonly { readonly pack: InstalledPack; readonly from: string | null }[];
  /** Here and not in use, so not brought again by itself. */
  readonly passedOver: readonly PassedOver[];
  /** Bytes transferred. */
  readonly bytes: number;
};

type Options = Pick<SyncRequest, 'pace' | 'again'> & Pick<Asking, 'onStep' | 'signal'>;

const stoppedChecking = (): Refused => new Refused('cancelled', 'Checking was stopped; nothing was changed.');

const withChannel = (file: LibraryFile, channel: Channel): LibraryFile => ({
  ...file,
  channels: file.channels.some(({ id }) => id === channel.id)
    ? file.channels.map((other) => (other.id === channel.id ? channel : other))
    : [...file.channels, channel],
});

type ShippedChannel = { readonly name: string; readonly root: Uint8Array; readonly location: string };

/** The channels that ship: a folder each under `resources/channels`, with `root.json` and `location.txt`. */
async function shippedChannels(resources: string): Promise<readonly ShippedChannel[]> {
  const folder = join(resources, 'channels');
  const shipped: ShippedChannel[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const root = await readFile(join(folder, name, 'root.json')).catch(() => null);
    const location = await readFile(join(folder, name, 'location.txt'), 'utf8').catch(() => null);
    if (root && location) shipped.push({ name, root, location: location.trim() });
  }
  return shipped;
}

/** A root of trust for a channel that is known by another one is refused. */
function mustHaveRoot(known: Channel, rootFingerprint: string): void {
  if (known.rootFingerprint === rootFingerprint) return;
  throw new Refused(
    'bad-input',
    `A channel called ${known.title} is known already, with another root of trust.`,
    'If its publisher really began anew, remove the channel first; then add it with the new root.',
    [`known: ${known.rootFingerprint}`, `brought: ${rootFingerprint}`],
  );
}

const channelOf = ({ channels }: LibraryFile, what: string): Channel | undefined =>
  channels.find(({ id, location }) => id === what || location === what);

/** Where channels bring their packs to. */
type ChannelHome = Pick<Environment, 'home' | 'now' | 'workThread'> & {
  readonly library: Store<LibraryFile>;
  readonly packs: ReturnType<typeof packInstaller>;
};

/** Fetches what a channel offers, and installs it whole or not at all. */
function bring(
  { home, now, workThread, library, packs }: ChannelHome,
  channel: Channel,
  { pace, again, ...asking }: Options,
): Promise<SyncResult> {
  return withStagingFolder(channelsFolder(home), async (scratch) => {
    const job = { home, channel, library: library.data, scratch, pace, again };
    const { metadata, result: fetched } = await runJob(workThread, 'fetch', job, asking);
    if (!fetched.ok) {
      // What was verified stays so although the rest was refused: a key once withdrawn does not come back.
      await library.update((file) =>
        withChannel(file, { ...(channelOf(file, channel.id) ?? channel), metadata }),
      );
      await packs.settle();
      const { code, sentence, next, details } = fetched.refusal;
      throw new Refused(code, sentence, next, details);
    }
    const arrival = arrivalBy(channel);
    const installed: InstalledPack[] = [];
    for (const { name, folder } of fetched.packs) {
      const answer = await packs.copyIn(folder, { ...asking, ...arrival });
      if (!answer.ok) throw packRefusal(answer.problems, answer.total, name);
      installed.push(answer.pack);
    }
    if (asking.signal?.aborted) throw stoppedChecking();
    const before = library.data;
    const at = now().toISOString();
    const { expires, offered } = fetched;
    const good: Channel = {
      ...channel,
      metadata,
      expires,
      packs: offered,
      checkedAt: at,
      goodAt: at,
      trouble: null,
      failures: 0,
    };
    // One write swaps packs and trusted metadata: there is no moment with the one and without the other.
    await library.update((file) => {
      const next = installed.reduce((sum, pack) => addPack(sum, pack, at, arrival), file);
      return withChannel({ ...next, activePack: file.activePack ?? next.activePack }, good);
    });
    await packs.settle();
    const from = (name: string) => before.packs.find((pack) => pack.name === name)?.version ?? null;
    return {
      channel: good,
      packs: installed.map((pack) => ({ pack, from: from(pack.name) })),
      passedOver: fetched.passedOver,
      bytes: fetched.bytes,
    };
  });
}

/** Fetches an installer of Attaché and writes it where the officer wants it. Nothing runs it. */
function bringInstaller(
  { home, workThread, library, packs }: ChannelHome,
  channel: Channel,
  installer: { readonly version: string; readonly name: string },
  to: string,
  { pace, ...asking }: Options,
): Promise<void> {
  return withStagingFolder(channelsFolder(home), async (scratch) => {
    const job = { home, channel, library: library.data, scratch, pace, installer };
    const { metadata, result } = await runJob(workThread, 'fetchInstaller', job, asking);
    await library.update((file) =>
      withChannel(file, { ...(channelOf(file, channel.id) ?? channel), metadata }),
    );
    await packs.settle();
    if (!result.ok) {
      const { code, sentence, next, details } = result.refusal;
      throw new Refused(code, sentence, next, details);
    }
    if (asking.signal?.aborted) throw stoppedChecking();
    await writeChosen(to, await readFile(result.file));
  });
}

/** Channels that bring packs: added by hand with their root of trust, or shipped. Whoever makes it holds the home's lock. */
export function openChannels(
  { home, now, resources, workThread, policy }: Environment,
  library: Store<LibraryFile>,
  packs: ReturnType<typeof packInstaller>,
) {
  const find = (what: string): Channel | undefined => channelOf(library.data, what);

  return {
    find,
    /** Adds a channel by its root of trust; the caller shows the fingerprint. Known already: nothing changes. */
    async add(location: string, root: Uint8Array): Promise<Channel> {
      const channel = await trustRoot(home, location, root);
      const known = find(channel.id);
      if (known) mustHaveRoot(known, channel.rootFingerprint);
      // The same channel from another place (a memory stick) goes on from what is trusted by now.
      const kept = known ? { ...known, location: channel.location } : channel;
      await library.update((file) => withChannel(file, kept));
      return kept;
    },
    async remove(id: string): Promise<void> {
      const channel = find(id);
      if (!channel)
        throw new Refused('not-found', `No channel is called ${id}.`, 'Choose one from the list.');
      if (isDecidedChannel(channel, policy))
        throw new Refused(
          'bad-input',
          `Your organisation has decided on the channel ${channel.title} on this computer.`,
          'Ask whoever looks after it.',
        );
      await library.update((file) => ({
        ...file,
        channels: file.channels.filter((it) => it.id !== id),
        publishers: releaseNames(file.publishers, channel),
        unwanted: [
          ...new Set([
            ...file.unwanted,
            ...file.channels.filter((it) => it.id === id).map((it) => it.rootFingerprint),
          ]),
        ],
      }));
      await packs.settle();
    },
    /** Asks one channel. What goes wrong is kept with it, so that the window can show it, and thrown. */
    async sync(what: string, options: Options = {}): Promise<SyncResult> {
      const channel = find(what) ?? find(openTransport(what).location);
      if (!channel) {
        throw new Refused(
          'not-found',
          `No channel is known at ${what}, so nothing that it says can be trusted.`,
          'Ask its publisher for root.json and add it with --root FILE.',
        );
      }
      try {
        return await bring({ home, now, workThread, library, packs }, channel, options);
      } catch (error) {
        const { code, sentence } = refusalOf(error);
        if (code !== 'cancelled') {
          const checkedAt = now().toISOString();
          await library.update((file) => {
            const old = file.channels.find(({ id }) => id === channel.id) ?? channel;
            return withChannel(file, { ...old, checkedAt, trouble: sentence, failures: old.failures + 1 });
          });
        }
        throw error;
      }
    },
    /** Fetches an installer of Attaché from a channel that may offer one, verified by its signature, length and hash. */
    async saveInstaller(
      offer: AppOffer,
      to: string,
      options: Pick<Options, 'pace' | 'onStep' | 'signal'> = {},
    ): Promise<void> {
      const channel = find(offer.channel.id);
      if (!channel || !mayOfferApp(channel, policy))
        throw new Refused('not-found', `Attaché ${offer.version} is not offered any more.`);
      await bringInstaller({ home, now, workThread, library, packs }, channel, offer, to, options);
    },
    /** Those whose next check is due. */
    due: (): readonly Channel[] =>
      library.data.channels.filter((channel) => nextCheck(channel) <= now().getTime()),
    /** Adds the channel that the computer’s owner decided on. Gives what is wrong with it: the app opens all the same. */
    async addDecided(): Promise<readonly Notice[]> {
      const decided = policy?.channel;
      if (!decided) return [];
      try {
        if (find(openTransport(decided.location).location)) return [];
        await this.add(decided.location, await readFile(decided.root));
        return [];
      } catch (error) {
        const why = error instanceof Refused ? error.message : `${decided.root} cannot be read.`;
        const sentence = `The channel that your organisation decided on cannot be used: ${why}`;
        const next = 'Updates from it do not arrive. Tell whoever looks after this computer.';
        return [{ id: 'decided-channel', tone: 'warning', sentence, next }];
      }
    },
    /** Adds those that ship. One that was removed here stays away; what is wrong with others is said: the app opens all the same. */
    async addShipped(): Promise<readonly Notice[]> {
      const notices: Notice[] = [];
      for (const { name, root, location } of await shippedChannels(resources)) {
        try {
          const { id, fingerprint } = parseRoot(root);
          const known = find(id);
          if (known?.isShipped || library.data.unwanted.includes(fingerprint)) continue;
          if (known && known.rootFingerprint !== fingerprint) continue;
          const channel = known ?? (await this.add(location, root));
          await library.update((file) => withChannel(file, { ...channel, isShipped: true }));
        } catch (error) {
          const next = 'Updates from it do not arrive. Install Attaché again.';
          const sentence = `The channel ${name} that came with Attaché cannot be used: ${refusalOf(error).sentence}`;
          notices.push({ id: `shipped-channel-${name}`, tone: 'warning', sentence, next });
        }
      }
      return notices;
    },
  };
}
