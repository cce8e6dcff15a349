import { regionMap } from '../../../shared/charts/region-map.ts';
import type { Delegation, Fact, PrintedRef, RecordRef } from '../../../shared/domain/index.ts';
import { formatDay, formatSpan } from '../../../shared/format/date.ts';
import { label } from '../../../shared/format/words.ts';
import { isOfCountry } from '../../briefs/choose-clusters.ts';
import { type Leg, legsOf } from '../../briefs/parts/journeys.ts';
import { pointsOf } from '../../library/points-of.ts';
import { keyOf } from '../../library/record-kinds.ts';
import { type Block, type Inline, text, textOf } from '../document.ts';
import { type Context, cited, rateNote } from './context.ts';
import { organisationTable } from './organisation-table.ts';
import { entryList, type SectionContent, type SectionEntry } from './section-content.ts';

/** Greeting in the audience's words, and for whom the brief was made. */
export function welcome(context: Context, regionPhrase: string): readonly Block[] {
  const { audience, delegation } = context;
  const say = (words: string): Inline[] => [
    text(words.replaceAll('{region}', regionPhrase).replaceAll('{audience}', audience.phrase)),
  ];
  const [first, ...rest] = audience.greeting.paragraphs;
  return [
    ...(first ? [{ kind: 'paragraph', style: 'lead', inlines: say(first) } as const] : []),
    ...rest.map((words) => ({ kind: 'paragraph', style: 'body', inlines: say(words) }) as const),
    ...(delegation && delegation.people.length > 0
      ? [{ kind: 'heading', level: 2, text: 'Prepared for' } as const, peopleTable(delegation.people)]
      : []),
    { kind: 'contents', title: 'In this brief' },
  ];
}

/** Who is coming: name, role and organisation. */
export function peopleTable(people: Delegation['people']): Block {
  return {
    kind: 'table',
    table: {
      caption: [],
      columns: [
        { label: 'Name', align: 'start', weight: 34 },
        { label: 'Role', align: 'start', weight: 30 },
        { label: 'Organisation', align: 'start', weight: 36 },
      ],
      rowRecords: people.map(({ name }) => ({ kind: 'person', id: name })),
      rows: people.map((person) => [
        [text(person.name, 'strong')],
        [text(person.role ?? '–')],
        [text(person.organisation ?? '–')],
      ]),
    },
  };
}

/** Reasons for the region, under their themes, the audience's heaviest theme first. */
export function why(context: Context, { entries, facts, under }: SectionContent): readonly Block[] {
  if (facts.length === 0) return rateNote(context, under);
  const weights = context.audience.themeWeights;
  const themeOf = (fact: Fact): string =>
    [...fact.themes].sort((a, b) => (weights[b] ?? 0.5) - (weights[a] ?? 0.5) || (a < b ? -1 : 1))[0] ??
    'other';
  // A text goes where the fact before it goes.
  const byTheme = new Map<string, SectionEntry[]>();
  let theme = 'other';
  for (const entry of entries) {
    if (entry.kind === 'fact') theme = themeOf(entry.fact);
    byTheme.set(theme, [...(byTheme.get(theme) ?? []), entry]);
  }
  const themes = [...byTheme.keys()].sort(
    (a, b) => (weights[b] ?? 0.5) - (weights[a] ?? 0.5) || (a < b ? -1 : 1),
  );
  return [
    {
      kind: 'paragraph',
      style: 'lead',
      inlines: [
        text(
          `What matters most to visitors from ${context.audience.phrase}, in the order of their interest, with the basis and the limits of each point.`,
        ),
      ],
    },
    ...themes.flatMap((theme): readonly Block[] => [
      { kind: 'heading', level: 2, text: label(theme) },
      ...entryList(context, byTheme.get(theme) ?? []),
    ]),
    ...rateNote(context, under),
  ];
}

/** What ties the region and the visitors' country already: companies, owners, programmes, and facts. */
export function countryLinks(context: Context, { entries, under }: SectionContent): readonly Block[] {
  const { library, audience } = context;
  const theirs = library.records.organisations.filter((o) => isOfCountry(library, o.id, audience));
  const ids = new Set(theirs.map((o) => o.id));
  const relations = library.records.links.filter((link) => {
    const home = (id: string): boolean => audience.countries.includes(library.organisation(id)?.place ?? '');
    return ids.has(link.fromId) && ids.has(link.toId) && (home(link.fromId) || home(link.toId));
  });
  const here = theirs.filter((o) => !audience.countries.includes(o.place ?? ''));
  const name = (id: string): string => library.organisation(id)?.name ?? id;
  return [
    ...entryList(context, entries),
    ...(relations.length > 0
      ? [
          { kind: 'heading', level: 2, text: `Who is linked to whom` } as const,
          {
            kind: 'table',
            table: {
              caption: [],
              columns: [
                { label: `In ${audience.phrase}`, align: 'start', weight: 36 },
                { label: 'Relation', align: 'start', weight: 20 },
                { label: 'Here', align: 'start', weight: 44 },
              ],
              rows: relations.map((link): readonly (readonly Inline[])[] => {
                const fromAbroad = audience.countries.includes(
                  library.organisation(link.fromId)?.place ?? '',
                );
                const [abroad, local] = fromAbroad ? [link.fromId, link.toId] : [link.toId, link.fromId];
                return [
                  [text(name(abroad), 'strong')],
                  [text(fromAbroad ? label(link.relation) : inverse(link.relation))],
                  [
                    text(name(local)),
                    cited(
                      context,
                      link.sourceIds,
                      { type: 'link', key: keyOf('link', link) },
                      ...[abroad, local].map((key) => ({ type: 'organisation', key }) as const),
                    ),
                  ],
                ];
              }),
            },
          } as const,
        ]
      : []),
    ...organisationTable(context, here.slice(0, 8), 'Already here'),
    ...rateNote(context, under),
  ];
}

const INVERSE: Readonly<Record<string, string>> = {
  owns: 'is owned by',
  funds: 'is funded by',
  hosts: 'is hosted by',
  supplies: 'is supplied by',
  'located-at': 'is the site of',
  'member-of': 'has as a member',
};
/** The relation read from its other end; mutual ones stay. */
const inverse = (relation: string): string => INVERSE[relation] ?? label(relation);

/** Money, reliefs and rules, and the programmes that give them. */
export function funding(context: Context, { entries, under }: SectionContent): readonly Block[] {
  const chosen = new Set(
    context.brief.sections.flatMap((section) =>
      section.clusterId && section.included ? [section.clusterId] : [],
    ),
  );
  const programmes = context.library.records.organisations
    .filter((o) => o.kind === 'programme')
    .sort(
      (a, b) =>
        Number(b.clusterIds.some((id) => chosen.has(id))) -
          Number(a.clusterIds.some((id) => chosen.has(id))) || (a.name < b.name ? -1 : 1),
    );
  return [
    ...entryList(context, entries),
    ...organisationTable(context, programmes.slice(0, 6), 'Programmes to ask about'),
    ...rateNote(context, under),
  ];
}

/** Dates, itinerary and where its places are. */
export function visit(context: Context, { entries, facts, under }: SectionContent): readonly Block[] {
  const { delegation, audience, library } = context;
  const getting = (): readonly Block[] => [
    ...(facts.length > 0
      ? [{ kind: 'heading', level: 2, text: 'Getting here and getting around' } as const]
      : []),
    ...entryList(context, entries),
    ...rateNote(context, under),
  ];
  if (!delegation?.visit) return getting();
  const { from, to } = delegation.visit;
  const names = [...new Set(delegation.itinerary.map((stop) => stop.place))];
  const points = pointsOf(library, names);
  const map: readonly Block[] =
    points.length > 0 && library.homeBoundaries.length > 0
      ? [
          {
            kind: 'figure',
            scene: regionMap({
              home: library.homeBoundaries,
              context: library.contextBoundaries,
              points,
              width: context.width,
              height: 215,
              measure: context.measure,
              subject: 'Places of the visit',
            }),
            source: [
              text('Places of the itinerary. Points and boundaries:'),
              cited(
                context,
                points.flatMap((point) => library.place(point.name)?.sourceIds ?? []),
                ...points
                  .flatMap((point) => library.place(point.name) ?? [])
                  .map(({ id }) => ({ type: 'place', key: id }) as const),
              ),
            ],
          },
        ]
      : [];
  return [
    { kind: 'paragraph', style: 'lead', inlines: [text(formatSpan(from, to, audience.dates.long))] },
    ...(delegation.itinerary.length > 0
      ? [
          {
            kind: 'table',
            table: {
              caption: [],
              columns: [
                { label: 'Day', align: 'start', weight: 24 },
                { label: 'Time', align: 'start', weight: 10 },
                { label: 'Place', align: 'start', weight: 22 },
                { label: 'What', align: 'start', weight: 44 },
              ],
              rowRecords: delegation.itinerary.map(
                (): RecordRef => ({ kind: 'delegation', id: delegation.name }),
              ),
              rows: delegation.itinerary.map((stop) => [
                [text(formatDay(stop.date, audience.dates.long))],
                [text(stop.time ?? '–')],
                [text(stop.place)],
                [text(stop.title)],
              ]),
            },
          } as const,
        ]
      : []),
    ...betweenStops(context),
    ...map,
    ...getting(),
  ];
}

const ofJourney = (journey: NonNullable<Leg['journey']>): PrintedRef => ({
  type: 'travel',
  key: keyOf('travel', journey),
});

/** How far it is from stop to stop: minutes where the library holds them, else the straight line, said to be one. */
function betweenStops(context: Context): readonly Block[] {
  const { library, delegation, audience } = context;
  const legs = legsOf(library, delegation).filter(({ journey, km }) => journey !== null || km !== null);
  if (legs.length === 0) return [];
  const how = ({ journey, km }: Leg): readonly Inline[] =>
    journey
      ? [
          textOf(ofJourney(journey), `${journey.minutes} minutes by ${journey.mode}`),
          ...(journey.sourceIds.length > 0 ? [cited(context, journey.sourceIds, ofJourney(journey))] : []),
          ...(journey.caveat ? [text(` ${journey.caveat}`, 'emphasis')] : []),
        ]
      : [text(`${km} km in a straight line: ask your host for the minutes`)];
  return [
    { kind: 'heading', level: 2, text: 'Between the stops' },
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'From and to', align: 'start', weight: 34 },
          { label: 'Day', align: 'start', weight: 22 },
          { label: 'How far', align: 'start', weight: 44 },
        ],
        rowRecords: legs.map((): RecordRef => ({ kind: 'delegation', id: delegation?.name ?? '' })),
        rows: legs.map((leg) => [
          [text(`${leg.from.place} to ${leg.to.place}`)],
          [text(formatDay(leg.to.date, audience.dates.long))],
          how(leg),
        ]),
      },
    },
  ];
}
