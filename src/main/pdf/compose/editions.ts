import { pinsOf } from '../../../shared/briefs/printed.ts';
import type { Fact, Section } from '../../../shared/domain/index.ts';
import { organisationKind } from '../../../shared/format/words.ts';
import { isOf } from '../../briefs/choose-clusters.ts';
import { shared, stems, stemsOf } from '../../briefs/words.ts';
import { type Block, type DocumentSection, type FactItem, type Inline, text } from '../document.ts';
import { type Context, factItem, factsBlock, grouped, rateNote } from './context.ts';
import { tile } from './glance.ts';
import { peopleTable } from './people-and-places.ts';
import { conflicts, sourceList } from './sources.ts';

const factsOf = (section: Section | undefined): readonly Fact[] =>
  section ? pinsOf(section).map((pin) => pin.fact) : [];

/** Two pages: key figures and reasons on the first, the clusters, the links and the sources on the second. */
export function summary(
  context: Context,
  title: string,
  sections: readonly Section[],
): readonly DocumentSection[] {
  const of = (kind: Section['kind']): readonly Fact[] =>
    factsOf(sections.find((section) => section.kind === kind));
  const tiles = of('glance')
    .filter((fact) => fact.value !== null)
    .slice(0, 6);
  const why = of('why').slice(0, 3);
  const clusters = sections.filter((section) => section.kind === 'cluster').slice(0, 4);
  const links = of('links').slice(0, 1);
  const first: readonly Block[] = [
    { kind: 'tiles', tiles: tiles.map((fact) => tile(context, fact)) },
    ...(why.length > 0
      ? [{ kind: 'heading', level: 2, text: 'Why here' } as const, ...factsBlock(context, why)]
      : []),
    ...rateNote(context, [...tiles, ...why]),
  ];
  // One list, each fact led by what it is about: a heading for every single fact would cost the page its sources.
  const led = (lead: string, facts: readonly Fact[]): readonly FactItem[] =>
    facts.map((fact) => {
      const item = factItem(context, fact);
      return { ...item, statement: [text(`${lead}. `, 'strong'), ...item.statement] };
    });
  const items = [
    ...clusters.flatMap((section) =>
      led(context.library.cluster(section.clusterId ?? '')?.name ?? 'Cluster', factsOf(section).slice(0, 1)),
    ),
    ...led(`Links with ${context.audience.phrase}`, links),
  ];
  return [
    { id: 'summary', title, newPage: true, blocks: first },
    {
      id: 'clusters',
      title: 'Clusters and links',
      newPage: true,
      blocks: [
        { kind: 'facts', items },
        { kind: 'heading', level: 2, text: 'Sources' },
        ...sourceList(context, 'short'),
      ],
    },
  ];
}

/** For the host alone: what to say, what will be asked, what to be careful with, who is who. */
export function hostNotes(context: Context, sections: readonly Section[]): readonly DocumentSection[] {
  const facts = sections.flatMap(factsOf);
  const points = sections.flatMap((section) => factsOf(section).slice(0, section.kind === 'cluster' ? 2 : 3));
  const careful = facts.filter((fact) => fact.caveat !== null);
  const made: DocumentSection[] = [
    {
      id: 'talking-points',
      title: 'Talking points',
      newPage: true,
      blocks: [...factsBlock(context, points), ...rateNote(context, points)],
    },
    { id: 'questions', title: 'Likely questions', newPage: true, blocks: questions(context, facts) },
    {
      id: 'care',
      title: 'Say with care',
      newPage: true,
      blocks: [...caution(context, careful), ...conflicts(context, facts)],
    },
    { id: 'who', title: 'Who is who', newPage: true, blocks: whoIsWho(context) },
  ];
  return made.filter((section) => section.blocks.length > 0);
}

/** Fewest telling words that a question and its answer must share. */
const SHARED_WORDS = 2;

/** Each question with the facts that answer it, the brief's own first; an honest gap where there is none. */
function questions(context: Context, facts: readonly Fact[]): readonly Block[] {
  const asked = context.delegation?.questions ?? [];
  const own = new Set(facts.map((fact) => fact.id));
  return asked.flatMap((question): readonly Block[] => {
    const words = stems(question);
    const answers = context.library.records.facts
      .map((fact) => ({
        fact,
        score:
          shared(words, stemsOf(fact)).length +
          (own.has(fact.id) ? 0.5 : 0) +
          (fact.markets.includes(context.audience.market) ? 0.25 : 0),
      }))
      .filter(({ score }) => score >= SHARED_WORDS)
      .sort((a, b) => b.score - a.score || (a.fact.id < b.fact.id ? -1 : 1))
      .slice(0, 3)
      .map(({ fact }) => fact);
    return [
      { kind: 'heading', level: 2, text: question },
      ...(answers.length > 0
        ? factsBlock(context, answers)
        : [
            {
              kind: 'paragraph',
              style: 'body',
              inlines: [text('The library holds no fact that answers this. Say so, and ask the data team.')],
            } as const,
          ]),
    ];
  });
}

function caution(context: Context, careful: readonly Fact[]): readonly Block[] {
  if (careful.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        caption: [],
        columns: [
          { label: 'Figure or statement', align: 'start', weight: 52 },
          { label: 'What to keep in mind', align: 'start', weight: 48 },
        ],
        rowFacts: careful.map((fact) => fact.id),
        rows: careful.map((fact): readonly (readonly Inline[])[] => [
          [text(grouped(context, fact.statement)), context.citations.cite(fact.sourceIds)],
          [text(grouped(context, fact.caveat ?? ''))],
        ]),
      },
    },
  ];
}

function whoIsWho(context: Context): readonly Block[] {
  const { library, audience, delegation } = context;
  const people = delegation?.people ?? [];
  const tied = library.records.organisations.filter((o) => isOf(library, o.id, audience)).slice(0, 12);
  return [
    ...(people.length > 0
      ? [{ kind: 'heading', level: 2, text: 'The visitors' } as const, peopleTable(people)]
      : []),
    ...(tied.length > 0
      ? [
          { kind: 'heading', level: 2, text: `Organisations tied to ${audience.phrase}` } as const,
          {
            kind: 'table',
            table: {
              caption: [],
              columns: [
                { label: 'Organisation', align: 'start', weight: 34 },
                { label: 'Kind and place', align: 'start', weight: 24 },
                { label: 'What it does', align: 'start', weight: 42 },
              ],
              rows: tied.map((o): readonly (readonly Inline[])[] => [
                [text(o.name, 'strong')],
                [text([organisationKind(o.kind), o.place].filter((part) => part !== null).join(', '))],
                [text(grouped(context, o.summary)), context.citations.cite(o.sourceIds)],
              ]),
            },
          } as const,
        ]
      : []),
  ];
}
