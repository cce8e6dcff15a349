import type { Delegation, Fact } from '../../../shared/domain/index.ts';
import { label } from '../../../shared/format/words.ts';
import { isOfCountry } from '../../briefs/choose-clusters.ts';
import { keyOf } from '../../library/record-kinds.ts';
import { type Block, type Inline, text } from '../document.ts';
import { type Context, cited, rateNote } from './context.ts';
import { proofItem } from './fact-item.ts';
import { organisationTable, withRoom } from './organisation-table.ts';
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

/** Stands where nothing is known of a person. */
export const NOT_SAID = '–';

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
        [text(person.role ?? NOT_SAID)],
        [text(person.organisation ?? NOT_SAID)],
      ]),
    },
  };
}

/** So few reasons stand side by side: a heading for every one or two of them would part what is read as one. */
const FEW_REASONS = 8;
/** So few leave room for a chapter beneath; more fill their page in large type. */
const FEW_BESIDE_A_CHAPTER = 4;

/** Reasons for the region: a few side by side, more of them under their themes, the audience's heaviest theme first. */
export function why(context: Context, { entries, facts, under }: SectionContent): readonly Block[] {
  if (facts.length === 0) return rateNote(context, under);
  if (facts.length <= FEW_REASONS && entries.every(({ kind }) => kind === 'fact'))
    return [
      {
        kind: 'proofs',
        ...(facts.length > FEW_BESIDE_A_CHAPTER ? { isLarge: true } : {}),
        items: facts.map((told) => proofItem(context, told)),
      },
      ...rateNote(context, under),
    ];
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
    ...themes.flatMap((theme): readonly Block[] => [
      { kind: 'heading', level: 2, text: label(theme) },
      ...entryList(context, byTheme.get(theme) ?? []),
    ]),
    ...rateNote(context, under),
  ];
}

/** What ties the region and the visitors' country already: companies, owners, programmes, and facts. */
export function countryLinks(context: Context, { entries, under }: SectionContent): readonly Block[] {
  const { library, audience, companies } = context;
  const name = (id: string): string => library.organisation(id)?.name ?? id;
  const theirs = library.records.organisations.filter((o) => isOfCountry(library, o.id, audience));
  const ids = new Set(theirs.map((o) => o.id));
  const relations = library.records.links.filter((link) => {
    const home = (id: string): boolean => audience.countries.includes(library.organisation(id)?.place ?? '');
    return (
      ids.has(link.fromId) &&
      ids.has(link.toId) &&
      (home(link.fromId) || home(link.toId)) &&
      (library.came !== null || companies.take(`${name(link.fromId)}, ${name(link.toId)}`))
    );
  });
  const here = theirs.filter((o) => !audience.countries.includes(o.place ?? ''));
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
    ...organisationTable(context, withRoom(context, here, 8, 'links'), 'Already here'),
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
    ...organisationTable(context, withRoom(context, programmes, 6, 'funding'), 'Programmes to ask about'),
    ...rateNote(context, under),
  ];
}
