import type { Cluster, Organisation, PinnedRecord } from '../../../shared/domain/index.ts';
import { list } from '../../../shared/format/words.ts';
import { isOfCountry } from '../../briefs/choose-clusters.ts';
import { isUsable } from '../../briefs/parts/choose-usable.ts';
import { roleOf } from '../../library/derived.ts';
import { type Block, type Inline, text } from '../document.ts';
import { type Context, cited, rateNote, regroupNumbers } from './context.ts';
import { pictureOf, pointsOfCluster } from './maps.ts';
import { organisationTable } from './organisation-table.ts';
import { entryList, type SectionContent, type SectionEntry, splitBefore } from './section-content.ts';
import { tiesAsSentences } from './ties.ts';
import { placesOfAssets, usableHere } from './usable.ts';

const KEY_FACTS = 4;
const KEY_ORGANISATIONS = 5;
const MAP_SHARE = 0.42;

/** A cluster's profile, always in the same order: what it is, where, key facts, organisations, network, details. */
export function clusterProfile(
  context: Context,
  cluster: Cluster,
  content: SectionContent,
): readonly Block[] {
  const { facts, under } = content;
  const records = content.entries.flatMap((entry) => (entry.kind === 'record' ? [entry.block.pinned] : []));
  const entries = content.entries.filter(({ kind }) => kind !== 'record');
  const [keyEntries, rest] = splitBefore(entries, facts[KEY_FACTS]);
  const isOffer = (entry: SectionEntry): boolean => entry.kind === 'fact' && roleOf(entry.fact) === 'offer';
  const detail = rest.filter((entry) => !isOffer(entry));
  const chosen = records.flatMap((it) => (it.type === 'organisation' ? [it.record] : []));
  const linked = ranked(context, cluster);
  const organisations = chosen.length < FEW ? fillUp(chosen, linked) : chosen.filter((it) => !isUsable(it));
  const lead: readonly Block[] = saysMore(cluster)
    ? [
        {
          kind: 'paragraph',
          style: 'lead',
          inlines: [
            text(regroupNumbers(context, cluster.summary)),
            cited(context, cluster.sourceIds, { type: 'cluster', key: cluster.id }),
          ],
        },
      ]
    : [];
  const map = placesMap(context, cluster, records);
  const key: readonly Block[] =
    keyEntries.length > 0
      ? [{ kind: 'heading', level: 2, text: 'Key facts' }, ...entryList(context, keyEntries)]
      : [];
  // Sources are numbered in the order of reading.
  const usable = usableHere(context, records, rest.filter(isOffer));
  // Just a name and a place are no profile.
  if (lead.length + key.length + organisations.length + usable.length + detail.length === 0) return [];
  return [
    ...lead,
    // Two columns only if there is content for both.
    ...(map.some(({ kind }) => kind === 'figure') && key.length > 0
      ? [{ kind: 'split', share: MAP_SHARE, left: map, right: key } as const]
      : [...map, ...key]),
    // Before the chart, which may need its own page, so that no page is left half empty.
    ...usable,
    ...organisationTable(context, organisations),
    ...tiesAsSentences(context, linked),
    ...(detail.length > 0
      ? [{ kind: 'heading', level: 2, text: 'In more detail' } as const, ...entryList(context, detail)]
      : []),
    ...rateNote(context, under),
  ];
}

/** With so few chosen, those with most links are told too. */
const FEW = 3;
function fillUp(chosen: readonly Organisation[], linked: readonly Organisation[]): readonly Organisation[] {
  const others = linked.filter(({ id }) => !chosen.some((it) => it.id === id));
  return [...chosen.filter((it) => !isUsable(it)), ...others].slice(0, KEY_ORGANISATIONS);
}

/** A table of facts names its clusters and says no more about them. */
const saysMore = ({ name, summary }: Cluster): boolean =>
  summary.trim().toLowerCase() !== name.trim().toLowerCase();

/** Organisations with ties to the audience first, then those with most links, then by name. */
function ranked(context: Context, cluster: Cluster): readonly Organisation[] {
  const { library, audience } = context;
  const weight = (o: Organisation): number =>
    (isOfCountry(library, o.id, audience) ? 100 : 0) + library.linksOf(o.id).length;
  return [...library.organisationsOfCluster(cluster.id)].sort(
    (a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

function placesMap(context: Context, cluster: Cluster, records: readonly PinnedRecord[]): readonly Block[] {
  const { leadPlaces, name, sourceIds, id } = cluster;
  const width = context.width * MAP_SHARE - 10;
  const picture = pictureOf(context, pointsOfCluster(context, leadPlaces, placesOfAssets(records)), {
    width,
    height: Math.min(190, width * 0.95),
    subject: `Places of ${name}`,
    isRound: false,
  });
  const leads: readonly Inline[] =
    leadPlaces.length > 0
      ? [
          text(`${leadPlaces.length === 1 ? 'Lead place' : 'Lead places'}: ${list(leadPlaces)}.`),
          cited(context, sourceIds, { type: 'cluster', key: id }),
          text(' '),
        ]
      : [];
  const inlines = [...leads, ...(picture?.said ?? [])];
  return [
    ...(picture ? [{ kind: 'figure', scene: picture.scene, source: [] } as const] : []),
    ...(inlines.length > 0 ? [{ kind: 'paragraph', style: 'caption', inlines } as const] : []),
  ];
}
