import { type InstalledPack, type PackEvent, Refused } from '../../shared/domain/index.ts';
import type { LibraryFile } from './library-store.ts';
import { isOlder } from './pack-versions.ts';
import { type Arrival, claimName, judgeArrival } from './publishers.ts';

/** Older versions of one pack that stay on the disk. */
const KEPT = 3;
const EVENTS = 200;

const findInstalled = (file: LibraryFile, name: string): InstalledPack => {
  const pack = file.packs.find((candidate) => candidate.name === name);
  if (pack) return pack;
  throw new Refused(
    'not-found',
    `No pack called ${name} is installed.`,
    `Installed: ${file.packs.map((other) => other.name).join(', ') || 'none'}.`,
  );
};

const withEvent = (file: LibraryFile, event: PackEvent): readonly PackEvent[] =>
  [...file.history, event].slice(-EVENTS);

/** The newest few versions of each pack; the others are deleted later. */
function newestVersions(kept: readonly InstalledPack[]): readonly InstalledPack[] {
  return kept.filter(
    (pack, index) => kept.slice(index).filter(({ name }) => name === pack.name).length <= KEPT,
  );
}

/**
 * Uses the pack in place of its older version, which is kept. The same pack again changes nothing.
 * @throws Refused as `judgeArrival`.
 */
export function addPack(
  file: LibraryFile,
  pack: InstalledPack,
  at: string,
  arrival: Arrival = { trust: pack.trust },
): LibraryFile {
  judgeArrival(file, pack, arrival);
  const publishers = claimName(file.publishers, pack.name, arrival);
  const current = file.packs.find((other) => other.name === pack.name);
  if (current?.hash === pack.hash) {
    // Now trusted: a channel has delivered the same bytes.
    const trust = current.trust === 'unverified' ? pack.trust : current.trust;
    const packs = file.packs.map((other) => (other === current ? { ...current, trust } : other));
    return { ...file, packs, publishers, activePack: pack.name };
  }
  const kept = file.kept.filter(({ hash }) => hash !== pack.hash);
  const event: PackEvent = {
    at,
    packName: pack.name,
    title: pack.title,
    what: current ? 'updated' : 'installed',
    from: current?.version ?? null,
    to: pack.version,
  };
  return {
    ...file,
    packs: current ? file.packs.map((other) => (other === current ? pack : other)) : [...file.packs, pack],
    publishers,
    activePack: pack.name,
    kept: current ? newestVersions([...kept, current]) : kept,
    history: withEvent(file, event),
  };
}

/** Returns to a kept version: the named one, or the one in use before. */
export function rollBackPack(
  file: LibraryFile,
  name: string,
  version: string | null,
  at: string,
): LibraryFile {
  const current = findInstalled(file, name);
  const candidates = file.kept.filter((pack) => pack.name === name);
  const wanted = version === null ? candidates.filter((pack) => isOlder(pack, current)) : candidates;
  const pack = wanted.findLast((candidate) => version === null || candidate.version === version);
  if (!pack) {
    throw new Refused(
      'not-found',
      version === null
        ? `There is no older version of ${current.title} to go back to.`
        : `Version ${version} of ${current.title} is not kept.`,
      candidates.length > 0
        ? `Kept: ${candidates.map((kept) => kept.version).join(', ')}.`
        : 'Nothing was changed.',
    );
  }
  return {
    ...file,
    packs: file.packs.map((other) => (other === current ? pack : other)),
    kept: [...file.kept.filter((other) => other !== pack), current],
    history: withEvent(file, {
      at,
      packName: name,
      title: pack.title,
      what: 'rolled-back',
      from: current.version,
      to: pack.version,
    }),
  };
}

/** Removes the pack with all its versions. The team's overlays and briefs are not the pack's and stay. */
export function removePack(file: LibraryFile, name: string, at: string): LibraryFile {
  const current = findInstalled(file, name);
  const packs = file.packs.filter((pack) => pack !== current);
  const [next] = packs;
  if (!next) {
    throw new Refused(
      'bad-input',
      `${current.title} is the only pack; without one there is nothing to work with.`,
      'Install another pack first, then remove this one.',
    );
  }
  return {
    ...file,
    packs,
    activePack: file.activePack === name ? next.name : file.activePack,
    kept: file.kept.filter((pack) => pack.name !== name),
    history: withEvent(file, {
      at,
      packName: name,
      title: current.title,
      what: 'removed',
      from: current.version,
      to: null,
    }),
  };
}
