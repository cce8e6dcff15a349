import { EmailAddress, Refused, WebAddress } from '../../../shared/domain/index.ts';
import { localDay } from '../../../shared/format/local-day.ts';
import { POLICIES, type Policy } from '../../../shared/policy.ts';
import { derivedNotice } from '../../library/derived.ts';
import { appOffer } from '../use-cases/app-updates.ts';
import type { CallGroup } from './call-group.ts';
import type { AppContext } from './context.ts';

/** The region in use, and the packs that may be used instead. */
export function regionCalls(
  context: AppContext,
): Omit<CallGroup<'regionCalls'>, 'installPack' | 'installPackFile'> {
  const { ports, libraryStore, region } = context;
  const { home, now } = ports;
  return {
    async status() {
      const { library } = await region();
      const today = localDay(now());
      const accessed = library.records.sources.map((source) => source.accessed).sort();
      return {
        version: ports.version,
        home,
        packs: libraryStore.data.packs,
        activePack: library.pack.name,
        regionName: library.homePlace.name,
        dataAsOf: accessed.at(-1) ?? null,
        dueForReview: library.records.facts.filter((fact) => fact.reviewBy !== null && fact.reviewBy < today)
          .length,
        derived: derivedNotice(library.records),
        newerApp: (await appOffer(context))?.version ?? null,
        notices: context.notices(),
        policy: decided(ports.policy ?? {}),
      };
    },
    async dismissNotice({ id }) {
      context.dismiss(id);
      return {};
    },
    audiences: async () => (await region()).audiences,
    async clusters() {
      const { library } = await region();
      return library.records.clusters.map((cluster) => ({
        ...cluster,
        facts: library.factsOfCluster(cluster.id).length,
        organisations: library.organisationsOfCluster(cluster.id).length,
      }));
    },
    async usePack({ name }) {
      if (!libraryStore.data.packs.some((pack) => pack.name === name)) {
        throw new Refused('not-found', `No pack called ${name} is installed.`, 'Choose one from the list.');
      }
      await libraryStore.update((file) => ({ ...file, activePack: name }));
      return {};
    },
    async openSource({ url }) {
      await ports.openExternal(checkedAddress(url));
      return {};
    },
  };
}

/** A rule a line, in the order of the table. */
const decided = (policy: Policy): { rule: (typeof POLICIES)[number]; value: string }[] =>
  POLICIES.flatMap((rule) => {
    const value = policy[rule];
    if (value === undefined) return [];
    return [{ rule, value: typeof value === 'object' ? value.location : String(value) }];
  });

/** Only pages on the web, over an encrypted line; everything else stays unopened. */
function checkedAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol === 'https:' && WebAddress.safeParse(url).success) return parsed.href;
  if (parsed?.protocol === 'mailto:' && EmailAddress.safeParse(url.slice('mailto:'.length)).success)
    return parsed.href;
  throw new Refused(
    'bad-input',
    `This address is not opened from here: ${url}`,
    'Copy it into your browser if you trust it.',
  );
}
