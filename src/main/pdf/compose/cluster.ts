import type { Cluster, Fact, Organisation, PinnedRecord } from '../../../shared/domain/index.ts';
import { list } from '../../../shared/format/words.ts';
import { isOfCountry } from '../../briefs/choose-clusters.ts';
import { isUsable } from '../../briefs/parts/choose-usable.ts';
import { polarityOf, roleOf } from '../../library/derived.ts';
import { type Block, type Inline, type Panel, text } from '../document.ts';
import { columnsWide } from '../paper.ts';
import { type Context, cited, rateNote, regroupNumbers } from './context.ts';
import { proofItem } from './fact-item.ts';
import { pictureOf, pointsOfCluster } from './maps.ts';
import { organisationTable, withRoom } from './organisation-table.ts';
import { entryList, factsAmong, type SectionContent, type SectionEntry } from './section-content.ts';
import { tiesAsSentences } from './ties.ts';
import { placesOfAssets, usableHere } from './usable.ts';

const PROOFS = 3;
/** So many limits stand beside the proofs; the others are told with the rest. */
const MOST_WEIGHED = 2;
const KEY_ORGANISATIONS = 5;
/** Of the map on its dark ground: as a rule, beneath another section, and where a page is to be filled. */
const MAP_HEIGHTS = { usual: 214, low: 150, high: [366, 318, 266] } as const;

/** A cluster's profile, always in the same order: what it is, where, key facts, organisations, network, details. */
export function clusterProfile(
  context: Context,
  cluster: Cluster,
  content: SectionContent,
): readonly Block[] {
  const { under } = content;
  const records = content.entries.flatMap((entry) => (entry.kind === 'record' ? [entry.block.pinned] : []));
  const entries = content.entries.filter(({ kind }) => kind !== 'record');
  const isOffer = (entry: SectionEntry): boolean => entry.kind === 'fact' && roleOf(entry.fact) === 'offer';
  // Three facts that nothing of the officer's stands between prove the pitch side by side.
  const first = entries.slice(0, PROOFS);
  const proofs = first.length === PROOFS ? factsAmong(first) : [];
  const rest = proofs.length === PROOFS ? entries.slice(PROOFS) : entries;
  const isToWeigh = (entry: SectionEntry): boolean => entry.kind === 'fact' && limits(entry.fact);
  const weighed = rest.filter(isToWeigh).slice(0, MOST_WEIGHED);
  const detail = rest.filter((entry) => !isOffer(entry) && !weighed.includes(entry));
  const chosen = records.flatMap((it) => (it.type === 'organisation' ? [it.record] : []));
  const linked = ranked(context, cluster);
  const organisations =
    chosen.length < FEW ? fillUp(context, cluster, chosen, linked) : chosen.filter((it) => !isUsable(it));
  const profile = saysMore(cluster)
    ? sentencesWithRoom(context, unsaid(cluster.summary, cluster.pitch ?? cluster.summary))
    : '';
  const summary: readonly Block[] =
    profile !== ''
      ? [
          {
            kind: 'paragraph',
            style: 'body',
            inlines: [
              text(regroupNumbers(context, profile)),
              cited(context, cluster.sourceIds, { type: 'cluster', key: cluster.id }),
            ],
          },
        ]
      : [];
  // Sources are numbered in the order of reading.
  const proven: readonly Block[] =
    proofs.length === PROOFS
      ? [{ kind: 'proofs', items: proofs.map((told) => proofItem(context, told)) }]
      : [];
  const toWeigh = entryList(context, weighed);
  const usable = usableHere(
    context,
    records,
    rest.filter((entry) => isOffer(entry) && !weighed.includes(entry)),
  );
  // Just a name and a place are no profile.
  if (
    proven.length + organisations.length + usable.length + detail.length + (saysMore(cluster) ? 1 : 0) ===
    0
  )
    return [];
  return [
    ...proven,
    ...summary,
    ...(toWeigh.length > 0
      ? [
          {
            kind: 'band',
            atFoot: false,
            parts: [{ label: 'What to weigh', share: 1, blocks: toWeigh }],
          } as const,
        ]
      : []),
    ...usable,
    ...(detail.length > 0
      ? [{ kind: 'heading', level: 2, text: 'In more detail' } as const, ...entryList(context, detail)]
      : []),
    ...organisationTable(context, organisations),
    ...tiesAsSentences(context, linked),
    ...rateNote(context, under),
  ];
}

/** The name of a cluster, what it offers in a sentence, and where it is, on a dark ground. */
export function panelOfCluster(context: Context, cluster: Cluster, records: readonly PinnedRecord[]): Panel {
  const said = cluster.pitch ?? (saysMore(cluster) ? cluster.summary : null);
  // Sources are numbered in the order of reading.
  const pitch: readonly Inline[] =
    said === null
      ? []
      : [
          text(regroupNumbers(context, said)),
          cited(context, cluster.sourceIds, { type: 'cluster', key: cluster.id }),
        ];
  // Beside a pitch its sources are cited already.
  const places = leadPlaces(context, cluster, said === null);
  const map = placesMap(context, cluster, records, places);
  return { form: 'chapter', pitch, note: map === null ? places : [], map };
}

/** A plan, a forecast or bad news: what is to be weighed against the pitch. */
const limits = (fact: Fact): boolean =>
  fact.basis === 'target' ||
  fact.basis === 'forecast' ||
  roleOf(fact) === 'caution' ||
  polarityOf(fact) === 'caution';

/** With so few chosen, those with most links are told too. */
const FEW = 3;
function fillUp(
  context: Context,
  { id: list }: Cluster,
  chosen: readonly Organisation[],
  linked: readonly Organisation[],
): readonly Organisation[] {
  const known = chosen.filter((it) => !isUsable(it));
  const others = linked.filter(({ id }) => !chosen.some((it) => it.id === id));
  return [...known, ...withRoom(context, others, KEY_ORGANISATIONS - known.length, list)];
}

const sentencesOf = (said: string): readonly string[] => said.split(/(?<=[.!?])\s+/);

/** The sentences that the pitch above does not say already. */
const unsaid = (summary: string, pitch: string): string => {
  const above = new Set(sentencesOf(pitch));
  return sentencesOf(summary)
    .filter((sentence) => !above.has(sentence))
    .join(' ');
};

/** The sentences that name no company once too often. */
const sentencesWithRoom = ({ companies }: Context, said: string): string =>
  sentencesOf(said)
    .filter((sentence) => companies.take(sentence))
    .join(' ');

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

function placesMap(
  context: Context,
  { leadPlaces: leads, name }: Cluster,
  records: readonly PinnedRecord[],
  places: readonly Inline[],
): Panel['map'] {
  const picture = pictureOf(context, pointsOfCluster(context, leads, placesOfAssets(records)), {
    width: columnsWide(context.width, 6),
    height: MAP_HEIGHTS.usual,
    subject: `Places of ${name}`,
    isRound: false,
  });
  return picture
    ? {
        scene: picture.scene,
        low: { scene: picture.atHeight(MAP_HEIGHTS.low) },
        high: MAP_HEIGHTS.high.map((height) => ({ scene: picture.atHeight(height) })),
        caption: [...places, ...(places.length > 0 ? [text(' ')] : []), ...picture.said],
      }
    : null;
}

const leadPlaces = (
  context: Context,
  { id, leadPlaces: places, sourceIds }: Cluster,
  cites: boolean,
): readonly Inline[] =>
  places.length > 0
    ? [
        text(`${places.length === 1 ? 'Lead place' : 'Lead places'}: ${list(places)}.`),
        ...(cites ? [cited(context, sourceIds, { type: 'cluster', key: id })] : []),
      ]
    : [];
