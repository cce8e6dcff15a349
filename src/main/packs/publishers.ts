import { type Channel, type InstalledPack, type Publisher, Refused } from '../../shared/domain/index.ts';
import { inGroups } from '../../shared/format/fingerprint.ts';
import type { LibraryFile } from './library-store.ts';
import { refuseDowngrade } from './pack-versions.ts';

/** How a pack arrives. */
export type Arrival = {
  readonly trust: InstalledPack['trust'];
  /** The channel that brings it. */
  readonly publisher?: Publisher | undefined;
  /** That channel came with the app, and publishes what ships. */
  readonly isShipped?: boolean | undefined;
  /** A pack that nobody signed may stand in the place of a publisher's: the officer said so. */
  readonly mayReplace?: boolean | undefined;
};

const SHIPPED: Publisher = { title: 'Attaché', fingerprint: null };

export const arrivalBy = ({ title, rootFingerprint, isShipped }: Channel): Arrival => ({
  trust: 'channel',
  publisher: { title, fingerprint: rootFingerprint },
  isShipped,
});

const publisherOf = ({ trust, publisher }: Arrival): Publisher | null =>
  publisher ?? (trust === 'shipped' ? SHIPPED : null);

/** What ships and the channels that ship are one publisher. */
const isTheirs = (owner: Publisher, publisher: Publisher, isShipped = false): boolean =>
  owner.fingerprint === publisher.fingerprint ||
  publisher === SHIPPED ||
  (isShipped && owner.fingerprint === null);

/** A publisher as a person compares it: "Coffee prices (root of trust 1a2b 3c4d …)". */
const named = ({ title, fingerprint }: Publisher): string =>
  fingerprint === null ? title : `${title} (root of trust ${inGroups(fingerprint)})`;

/**
 * A pack's name belongs to the publisher that first brought it. Throws `Refused`: `pack-refused`
 * where another brings a pack of that name, or for an older version; `not-signed` where one that nobody signed would take
 * a publisher's place unasked.
 */
export function judgeArrival(
  file: LibraryFile,
  pack: Pick<InstalledPack, 'name' | 'version' | 'created' | 'hash'>,
  arrival: Arrival,
): void {
  const owner = Object.hasOwn(file.publishers, pack.name) ? file.publishers[pack.name] : undefined;
  const publisher = publisherOf(arrival);
  const versions = [...file.packs, ...file.kept].filter(({ name }) => name === pack.name);
  const signed = versions.filter(({ trust }) => trust !== 'unverified');
  if (!publisher) {
    if (owner && !arrival.mayReplace && signed.every(({ hash }) => hash !== pack.hash)) {
      throw new Refused(
        'not-signed',
        `Packs called ${pack.name} come from ${named(owner)}; nobody has signed this one.`,
        'Nothing was changed. Give it another name, or ask its publisher for it. To use it in the place of the publisher’s until their next update: attache pack install PATH --replace.',
      );
    }
    refuseDowngrade(file.packs, pack);
    return;
  }
  if (owner && !isTheirs(owner, publisher, arrival.isShipped)) {
    throw new Refused(
      'pack-refused',
      `${named(publisher)} brings a pack called ${pack.name}, a name that belongs to ${named(owner)}.`,
      'Nothing was changed. Ask both. If the name has passed on, remove the other channel first, then check again.',
    );
  }
  // What nobody signed holds no publisher back, whatever version it claims.
  const unsigned = file.packs.some(({ name, trust }) => name === pack.name && trust === 'unverified');
  refuseDowngrade(unsigned ? signed.slice(-1) : file.packs, pack);
}

/** The name belongs to its publisher from now on. */
export const claimName = (
  publishers: LibraryFile['publishers'],
  name: string,
  arrival: Arrival,
): LibraryFile['publishers'] => {
  const publisher = publisherOf(arrival);
  return publisher === null || Object.hasOwn(publishers, name)
    ? publishers
    : { ...publishers, [name]: publisher };
};

/** A channel that is removed leaves its names free. */
export const releaseNames = (
  publishers: LibraryFile['publishers'],
  channel: Channel,
): LibraryFile['publishers'] =>
  Object.fromEntries(
    Object.entries(publishers).filter(
      ([, owner]) =>
        !isTheirs(owner, { title: channel.title, fingerprint: channel.rootFingerprint }, channel.isShipped),
    ),
  );
